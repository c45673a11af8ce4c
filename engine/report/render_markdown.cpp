#include <fmt/format.h>

#include <algorithm>

#include "engine/report/describe_fact.hpp"
#include "engine/report/escape.hpp"
#include "engine/report/explain_finding.hpp"
#include "engine/report/find_excerpts.hpp"
#include "engine/report/render_report.hpp"
#include "engine/report/summarize.hpp"
#include "engine/text/harmless.hpp"

namespace checkrules {
namespace {

constexpr std::size_t largest = 900'000;  // a job summary over 1 MiB is not shown at all

std::string quoted(const Article& article, const Excerpt& excerpt) {
    std::string out = fmt::format("> {}: ", excerpt.line);
    std::size_t at = excerpt.span.begin;
    for (const Span& mark : excerpt.marks) {
        out += escape_markdown(std::string_view(article.text).substr(at, mark.begin - at));
        out += "<ins>" + escape_markdown(std::string_view(article.text).substr(mark.begin, mark.end - mark.begin)) +
               "</ins>";
        at = mark.end;
    }
    return out + escape_markdown(std::string_view(article.text).substr(at, excerpt.span.end - at)) + "\n>\n";
}

std::string linked(const CitedProvision& provision) {
    const std::string words = escape_markdown(describe_provision(provision));
    const bool web = provision.url.starts_with("https://") || provision.url.starts_with("http://");
    const bool plain = provision.url.find_first_of(" ()<>\"\\") == std::string::npos;
    return web && plain ? fmt::format("[{}]({})", words, harmless(provision.url)) : words;
}

std::string finding_section(const Finding& finding) {
    std::string out = fmt::format("\n**{}** {} · {}{}{}\n\n", verdict_in_words(finding.verdict),
                                  escape_markdown(finding.rule_title.empty() ? finding.rule : finding.rule_title),
                                  escape_markdown(finding.severity), finding.trial ? " · rule on trial" : "", finding.is_suppressed() ? " · suppressed" : "");
    if (finding.review) out += fmt::format("- review: {}\n", escape_markdown(describe_review(*finding.review)));
    for (const CitedProvision& provision : finding.provisions) out += fmt::format("- law: {}\n", linked(provision));
    for (const std::string& reason : reasons(finding)) out += fmt::format("- because {}\n", escape_markdown(reason));
    if (finding.excepted_by)
        out += fmt::format("- except {}\n", escape_markdown(describe_exception(*finding.excepted_by)));
    for (const std::string& question : open_questions(finding))
        out += fmt::format("- ask: {}\n", escape_markdown(question));
    return out;
}

std::string fact_section(const DocumentReport& document, const AssessedFact& fact) {
    std::string findings;
    for (const Finding& finding : document.findings)
        if (finding.fact == fact.fact.id) findings += finding_section(finding);
    if (findings.empty()) return {};
    std::string out = fmt::format("\n### {}\n\n{}, {}\n\n", escape_markdown(describe_fact(fact.fact)),
                                  escape_markdown(fact.fact.kind()), escape_markdown(describe_certainty(fact.fact)));
    if (!fact.assessment.review.empty()) out += escape_markdown(fact.assessment.review) + "\n\n";
    for (const Excerpt& excerpt : find_excerpts(document.article, fact.fact.evidence))
        out += quoted(document.article, excerpt);
    return out + findings;
}

std::string document_section(const DocumentReport& document) {
    std::string out = fmt::format("\n## {}\n\n", escape_markdown(name_of(document)));
    if (!document.article.title.empty()) out += escape_markdown(document.article.title) + "\n\n";
    out += in_words(summarize(document)) + "\n";
    for (const AssessedFact& fact : document.facts) out += fact_section(document, fact);
    std::string rest;
    for (const AssessedFact& fact : document.facts)
        if (std::ranges::none_of(document.findings,
                                 [&](const Finding& finding) { return finding.fact == fact.fact.id; }))
            rest += fmt::format("- {}: {}: {}\n", escape_markdown(fact.assessment.status),
                                escape_markdown(describe_fact(fact.fact)), escape_markdown(fact.assessment.because));
    for (const Diagnostic& error : document.errors)
        rest += fmt::format("- {}: {}\n", escape_markdown(error.code), escape_markdown(error.message));
    return rest.empty() ? out : out + "\n" + rest;
}

}  // namespace

std::string render_markdown(const Report& report) {
    std::string out = fmt::format("# checkrules: {}\n\n{}\n", counted(report.documents.size(), "document"),
                                  in_words(summarize(report)));
    for (std::size_t i = 0; i < report.documents.size(); ++i) {
        const std::string section = document_section(report.documents[i]);
        if (out.size() + section.size() > largest)
            return out + fmt::format("\n{} more are left out here; the json report has them.\n",
                                     counted(report.documents.size() - i, "document"));
        out += section;
    }
    return out;
}

}  // namespace checkrules
