/// checkrules.yaml: what would be typed each time. The command line wins over it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/text/diagnostic.hpp"

namespace checkrules {

constexpr const char* settings_name = "checkrules.yaml";

/// Paths are relative to the working folder already; in the file they are relative to the file.
struct Settings {
    std::vector<std::string> rules, fixtures, formats;
    std::optional<std::string> fail_on, baseline, as_of, color;
    std::optional<std::size_t> jobs;
};

/// Those of the file in this folder or the nearest one above it, no further up than the root of the repository that this folder
/// is in. Strict: unknown keys are told with the nearest that exists. Without a file all is left open.
Settings find_settings(Diagnostics& diagnostics);

}  // namespace checkrules
