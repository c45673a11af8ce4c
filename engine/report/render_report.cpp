#include "engine/report/render_report.hpp"

namespace checkrules {

const std::vector<std::string>& report_formats() {
    static const std::vector<std::string> names{"text",  "json",   "ndjson",   "sarif",
                                                "junit", "github", "markdown", "html"};
    return names;
}

std::string render_report(std::string_view format, const Report& report, const RenderOptions& options) {
    if (format == "json") return render_json(report);
    if (format == "ndjson") return render_ndjson(report);
    if (format == "sarif") return render_sarif(report);
    if (format == "junit") return render_junit(report);
    if (format == "github") return render_github(report);
    if (format == "markdown") return render_markdown(report);
    if (format == "html") return render_html(report);
    return render_text(report, options);
}

}  // namespace checkrules
