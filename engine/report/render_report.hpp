/// Last step: Report → one text a format. All formats show the same findings; none has logic of its own.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/evaluate/finding.hpp"

namespace checkrules {

struct RenderOptions {
    std::size_t width = 100;  ///< columns of a terminal, for `text`
    bool color = false;       ///< ANSI colours, for `text`
};

/// In the order in which help lists them.
const std::vector<std::string>& report_formats();

/// REQUIRES: `format` is one of report_formats(). Ends with a newline.
std::string render_report(std::string_view format, const Report& report, const RenderOptions& options = {});

/// For a reader at a terminal.
std::string render_text(const Report& report, const RenderOptions& options);
/// The shape that scripts rely on, version 1.
std::string render_json(const Report& report);
/// One document a line, each as in `json`.
std::string render_ndjson(const Report& report);
std::string render_ndjson_line(const DocumentReport& document);

}  // namespace checkrules
