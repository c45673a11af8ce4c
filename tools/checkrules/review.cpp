// `checkrules review PATH…`: findings that nobody has looked at, and a file in which to say what they are.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>

#include "engine/report/explain_finding.hpp"
#include "engine/report/summarize.hpp"
#include "engine/review/write_overlay.hpp"
#include "engine/text/harmless.hpp"
#include "tools/checkrules/check_all.hpp"
#include "tools/checkrules/rules_of.hpp"
#include "tools/checkrules/templates.hpp"

namespace checkrules {
namespace {

bool is_update = false;

void add_review_options(CLI::App& app) {
    app.add_flag("--update", is_update, "Add an entry for each to the file of --baseline; what stands in it is kept");
}

std::size_t line_of(const Finding& finding) {
    for (const Evidence& evidence : finding.evidence)
        if (evidence.line > 0) return evidence.line;
    return 0;
}

std::vector<OpenFinding> open_findings(const Report& report, const std::string& fail_on) {
    std::vector<OpenFinding> out;
    for (const DocumentReport& document : report.documents)
        for (const Finding& finding : document.findings)
            if (gates(finding, fail_on) && (!finding.review || finding.review->is_expired))
                out.push_back({&finding, document.source, headline(document, finding)});
    return out;
}

void print(const OpenFinding& open) {
    const Finding& finding = *open.finding;
    fmt::print("{}  {}, {}\n    {}\n    {}:{}\n", finding.fingerprint, to_string(finding.verdict), finding.rule, harmless(open.headline),
               harmless(open.source), line_of(finding));
    if (finding.review) fmt::print("    {}\n", harmless(describe_review(*finding.review)));
}

bool update(const Overlay& overlay, const std::vector<OpenFinding>& open, const std::string& path) {
    auto text = add_open_findings(overlay, open);
    if (text && overlay.file->text().empty() && !text->empty()) text->insert(0, schema_line(path, "review"));
    if (text && *text == overlay.file->text()) return true;
    if (text && (std::ofstream(path, std::ios::binary) << *text << std::flush)) {
        fmt::print("wrote {}\n", path);
        return true;
    }
    complain("O030", fmt::format("{} could not be written", path), text ? "" : "its 'findings' stand in one line: write each on a line of its own");
    return false;
}

int review(const Options& options) {
    if (is_update && options.baseline.empty()) return complain("C009", "no file to update", "give --baseline FILE"), exit_wrong;
    const auto inputs = inputs_of(options);
    const auto rules = inputs ? load_rules_of(options) : std::nullopt;
    if (!rules) return exit_wrong;
    const auto overlay = load_overlay_of(options, *rules, is_update ? MissingBaseline::is_empty : MissingBaseline::is_wrong);
    if (!overlay) return exit_wrong;
    Diagnostics diagnostics;
    Pipeline pipeline(*rules, {options.as_of}, diagnostics);
    complain(diagnostics);
    if (has_errors(diagnostics)) return exit_wrong;
    pipeline.follow(*overlay);
    Report report = check_all(*inputs, *rules, pipeline, options.jobs);
    complain_about(report);
    DispositionDesk desk(*overlay, options.as_of);
    for (DocumentReport& document : report.documents) desk.dispose(document);
    complain(desk.remarks());
    const auto open = open_findings(report, options.fail_on);
    for (const OpenFinding& finding : open) print(finding);
    fmt::print("{}: {} to look at\n", counted(report.documents.size(), "document"), counted(open.size(), "finding"));
    if (is_update && !update(*overlay, open, options.baseline)) return exit_wrong;
    if (summarize(report).refused > 0) return exit_refused;
    return open.empty() ? exit_nothing : exit_found;
}

const Registration review_command{{"review",
                                 "PATH",
                                 "Findings that no reviewer has decided on, and the file in which to do so",
                                 {Shared::rules, Shared::fail_on, Shared::baseline, Shared::as_of, Shared::jobs},
                                 review,
                                 add_review_options}};

}  // namespace
}  // namespace checkrules
