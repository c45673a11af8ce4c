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

/// For a code host's scanning page: SARIF 2.1.0, within what GitHub takes.
std::string render_sarif(const Report& report);
/// For a CI's test page: a suite a document, a case a fact.
std::string render_junit(const Report& report);
/// Annotations of GitHub Actions: errors first, at most ten a kind, and how many more there are.
std::string render_github(const Report& report);
/// For a pull request or a job summary, at most about 900 KB.
std::string render_markdown(const Report& report);
/// For a reviewer: one page that needs no network and no script.
std::string render_html(const Report& report);

}  // namespace checkrules
