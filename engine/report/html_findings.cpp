#include <fmt/format.h>

#include <algorithm>

#include "engine/report/escape.hpp"
#include "engine/report/explain_finding.hpp"
#include "engine/report/html_parts.hpp"

namespace checkrules::html_report {
namespace {

std::string tree(const Reason& reason) {
    const std::string note =
        reason.note.empty() ? "" : fmt::format(" <span class=\"note\">{}</span>", escape_markup(reason.note));
    const std::string line =
        fmt::format("{} <code>{}</code>{}", truth_badge(reason.value), escape_markup(reason.text), note);
    if (reason.because.empty()) return fmt::format("<li>{}</li>", line);
    std::string out = fmt::format("<li>{}<ul>", line);
    for (const Reason& part : reason.because) out += tree(part);
    return out + "</ul></li>";
}

std::string listed(std::string_view term, const std::vector<std::string>& items) {
    if (items.empty()) return {};
    std::string out = fmt::format("<dt>{}</dt>", term);
    for (const std::string& item : items) out += fmt::format("<dd>{}</dd>", item);
    return out;
}

std::vector<std::string> escaped(std::vector<std::string> words) {
    for (std::string& each : words) each = escape_markup(each);
    return words;
}

/// Where the article says it: the words for what happened, else the first that are quoted.
std::string told_at(const DocumentReport& document, std::size_t number, const Finding& finding) {
    std::string first;
    for (const Evidence& evidence : finding.evidence) {
        const std::string id = quote_id(document, number, evidence);
        if (evidence.field == "kind" && !id.empty()) return id;
        if (first.empty()) first = id;
    }
    return first;
}

/// Leads to the article's words, where there are any.
std::string verdict_badge(const DocumentReport& document, std::size_t number, const Finding& finding) {
    const std::string id = told_at(document, number, finding), words = verdict_in_words(finding.verdict);
    return id.empty() ? fmt::format("<span class=\"badge {}\">{}</span>", to_string(finding.verdict), words)
                      : fmt::format("<a class=\"badge {}\" href=\"#{}\" title=\"To the words of the article\">{}</a>",
                                    to_string(finding.verdict), id, words);
}

std::string law(const CitedProvision& provision) {
    const std::string says =
        provision.text.empty() ? "" : fmt::format("<span class=\"says\">{}</span>", escape_markup(provision.text));
    return provision_link(provision) + escape_markup(standing_of(provision)) + says;
}

}  // namespace

std::string provision_link(const CitedProvision& provision) {
    const std::string words = escape_markup(provision.citation);
    const bool web = provision.url.starts_with("https://") || provision.url.starts_with("http://");
    return web ? fmt::format("<a class=\"law\" href=\"{}\" rel=\"noreferrer noopener\">{}</a>", escape_markup(provision.url), words)
               : words;
}

std::string truth_badge(Truth value) {
    const char* shape = value == Truth::yes ? "✓" : value == Truth::no ? "✗" : "?";
    return fmt::format("<span class=\"truth {0}\"><span aria-hidden=\"true\">{1}</span> {0}</span>", to_string(value),
                       shape);
}

std::string finding_card(const DocumentReport& document, std::size_t number, const Finding& finding) {
    std::vector<std::string> laws;
    for (const CitedProvision& provision : finding.provisions) laws.push_back(law(provision));
    std::string out = fmt::format(
        "<div class=\"finding {}\"><h5>{} {}</h5><p class=\"meta\"><code>{}</code> · {}{}{}</p><dl>",
        to_string(finding.verdict), verdict_badge(document, number, finding), escape_markup(finding.rule_title),
        escape_markup(finding.rule), escape_markup(finding.severity), finding.trial ? " · rule on trial" : "",
        finding.is_suppressed() ? " · suppressed" : "");
    if (finding.review) out += listed("Review", {escape_markup(describe_review(*finding.review))});
    out += listed("Law", laws) + listed("Because", escaped(reasons(finding)));
    if (finding.excepted_by) out += listed("Except", {escape_markup(describe_exception(*finding.excepted_by))});
    out += listed("Ask", escaped(open_questions(finding)));
    return out +
           fmt::format("</dl><details><summary>How it was decided</summary><ul class=\"tree\">{}</ul></details></div>",
                       tree(finding.reasoning));
}

}  // namespace checkrules::html_report
