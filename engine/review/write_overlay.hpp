/// Findings that nobody has looked at, as entries for a reviewer to fill in.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/review/overlay.hpp"

namespace checkrules {

/// A finding of a report, and how the report calls it in one line.
struct OpenFinding {
    const Finding* finding;
    std::string source, headline;
};

/// The overlay's text with an `open` entry for each; those that it has already are left alone, and so is all else, comments
/// included. Nothing when the file cannot be extended by text edits alone (findings written in one line).
std::optional<std::string> add_open_findings(const Overlay& overlay, const std::vector<OpenFinding>& findings);

}  // namespace checkrules
