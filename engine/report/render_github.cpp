#include <fmt/format.h>

#include <algorithm>

#include "engine/report/explain_finding.hpp"
#include "engine/report/find_excerpts.hpp"
#include "engine/report/render_report.hpp"
#include "engine/text/harmless.hpp"

namespace checkrules {
namespace {

constexpr std::size_t most_of_a_kind = 10;  // what GitHub shows of a step

enum class Where { property, message };

std::string escaped(std::string_view text, Where where) {
    std::string out;
    for (char c : text) {
        if (c == '%')
            out += "%25";
        else if (c == '\r')
            out += "%0D";
        else if (c == '\n')
            out += "%0A";
        else if (where == Where::property && c == ':')
            out += "%3A";
        else if (where == Where::property && c == ',')
            out += "%2C";
        else
            out += c;
    }
    return out;
}

std::string property(std::string_view text) { return escaped(harmless(text), Where::property); }

struct Annotations {
    std::vector<std::string> errors, warnings, notices;
};

std::string place_of(const DocumentReport& document, const Finding& finding) {
    std::size_t line = std::max<std::size_t>(document.line, 1);
    for (const Evidence& evidence : finding.evidence)
        if (evidence.line > 0) {
            const Span quote = find_quote(document.article, evidence);
            line = quote.begin < quote.end ? document.article.places_in_file(quote).first.line : evidence.line;
            break;
        }
    return fmt::format("file={},line={}", property(document.source), line);
}

void add_finding(const DocumentReport& document, const Finding& finding, Annotations& annotations) {
    const bool is_quiet = finding.trial || finding.is_suppressed();
    const bool gates = finding.verdict == Verdict::possible_violation && !is_quiet;
    const bool open = finding.verdict == Verdict::undetermined && !is_quiet;
    std::string message = harmless(headline(document, finding));
    for (const CitedProvision& provision : finding.provisions)
        message += "\n" + harmless(describe_provision(provision));
    if (finding.review) message += "\n" + harmless(describe_review(*finding.review));
    for (const std::string& question : open_questions(finding)) message += "\n" + harmless(question);
    const std::string title = property(fmt::format("{}: {}", to_string(finding.verdict), finding.rule));
    auto& kind = gates ? annotations.errors : open ? annotations.warnings : annotations.notices;
    kind.push_back(
        fmt::format("{},title={}::{}", place_of(document, finding), title, escaped(message, Where::message)));
}

void add_error(const DocumentReport& document, const Diagnostic& error, Annotations& annotations) {
    const std::size_t line = error.where.source ? error.where.source->place(error.where.span.begin).line
                                                : std::max<std::size_t>(document.line, 1);
    auto& kind = error.severity == Severity::error ? annotations.errors : annotations.warnings;
    kind.push_back(fmt::format("file={},line={},title={}::{}", property(document.source), line, property(error.code),
                               escaped(harmless(error.message), Where::message)));
}

std::string listed(std::string_view kind, const std::vector<std::string>& annotations) {
    std::string out;
    for (std::size_t i = 0; i < std::min(annotations.size(), most_of_a_kind); ++i)
        out += fmt::format("::{} {}\n", kind, annotations[i]);
    if (annotations.size() > most_of_a_kind)
        out += fmt::format("+{} more of kind '{}'\n", annotations.size() - most_of_a_kind, kind);
    return out;
}

}  // namespace

std::string render_github(const Report& report) {
    Annotations annotations;
    for (const DocumentReport& document : report.documents) {
        for (const Finding& finding : document.findings) add_finding(document, finding, annotations);
        for (const Diagnostic& error : document.errors) add_error(document, error, annotations);
    }
    return listed("error", annotations.errors) + listed("warning", annotations.warnings) +
           listed("notice", annotations.notices);
}

}  // namespace checkrules
