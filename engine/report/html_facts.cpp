#include <fmt/format.h>

#include <algorithm>

#include "engine/report/describe_fact.hpp"
#include "engine/report/escape.hpp"
#include "engine/report/explain_finding.hpp"
#include "engine/report/html_parts.hpp"

namespace checkrules::html_report {
namespace {

std::string element(std::string_view name, std::string_view words) {
    return fmt::format("<{0}>{1}</{0}>", name, escape_markup(words));
}

std::string provision_link(const CitedProvision& provision) {
    const std::string words = escape_markup(describe_provision(provision));
    const bool web = provision.url.starts_with("https://") || provision.url.starts_with("http://");
    return web ? fmt::format("<a href=\"{}\" rel=\"noreferrer noopener\">{}</a>", escape_markup(provision.url), words)
               : words;
}

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

std::string verdict_badge(const Finding& finding) {
    return fmt::format("<span class=\"badge {}\">{}</span>", to_string(finding.verdict),
                       verdict_in_words(finding.verdict));
}

std::string finding_card(const Finding& finding) {
    std::vector<std::string> law;
    for (const CitedProvision& provision : finding.provisions) law.push_back(provision_link(provision));
    std::string out = fmt::format(
        "<div class=\"finding {}\"><h5>{} {}</h5><p class=\"meta\"><code>{}</code> · {}{}{}</p><dl>",
        to_string(finding.verdict), verdict_badge(finding), escape_markup(finding.rule_title),
        escape_markup(finding.rule), escape_markup(finding.severity), finding.trial ? " · rule on trial" : "",
        finding.is_suppressed() ? " · suppressed" : "");
    if (finding.review) out += listed("Review", {escape_markup(describe_review(*finding.review))});
    out += listed("Law", law) + listed("Because", escaped(reasons(finding)));
    if (finding.excepted_by) out += listed("Except", {escape_markup(describe_exception(*finding.excepted_by))});
    out += listed("Ask", escaped(open_questions(finding)));
    return out +
           fmt::format("</dl><details><summary>How it was decided</summary><ul class=\"tree\">{}</ul></details></div>",
                       tree(finding.reasoning));
}

std::string evidence_list(const DocumentReport& document, std::size_t number, const Fact& fact) {
    std::string out = "<ul class=\"evidence\">";
    for (const Evidence& evidence : fact.evidence) {
        const std::string field = element("span", evidence.field), id = quote_id(document, number, evidence);
        if (!id.empty())
            out += fmt::format("<li>{} <a href=\"#{}\">“{}”</a> <span class=\"meta\">line {}</span></li>", field, id,
                               escape_markup(evidence.exact), evidence.line);
        else if (evidence.pointer)
            out += fmt::format("<li>{} <code>{}</code></li>", field, escape_markup(*evidence.pointer));
    }
    for (const Inference& inference : fact.inferred)
        out += fmt::format("<li>{} <em>inferred</em> from {}, {}</li>", element("span", inference.field),
                           escape_markup(inference.from), escape_markup(inference.because));
    return out + "</ul>";
}

std::string fact_card(const DocumentReport& document, std::size_t number, std::size_t index) {
    const auto& [fact, assessment] = document.facts[index];
    std::string out = fmt::format("<article class=\"fact\" id=\"{}\"><h4>{}</h4><p class=\"meta\">{} · {}, {}</p>",
                                  fact_id(number, index), escape_markup(describe_fact(fact)), escape_markup(fact.id),
                                  escape_markup(fact.kind()), escape_markup(describe_certainty(fact)));
    if (!assessment.review.empty()) out += fmt::format("<p class=\"meta\">{}</p>", escape_markup(assessment.review));
    const bool told =
        std::ranges::any_of(document.findings, [&](const Finding& finding) { return finding.fact == fact.id; });
    if (!told)
        out += fmt::format("<p><span class=\"badge {0}\">{0}</span> {1}</p>", escape_markup(assessment.status),
                           escape_markup(assessment.because));
    out += evidence_list(document, number, fact);
    for (const Finding& finding : document.findings)
        if (finding.fact == fact.id) out += finding_card(finding);
    return out + "</article>\n";
}

bool has_finding(const DocumentReport& document, const AssessedFact& fact) {
    return std::ranges::any_of(document.findings, [&](const Finding& finding) { return finding.fact == fact.fact.id; });
}

}  // namespace

std::string document_id(std::size_t document) { return fmt::format("d{}", document); }
std::string fact_id(std::size_t document, std::size_t fact) { return fmt::format("d{}-f{}", document, fact); }

std::string truth_badge(Truth value) {
    const char* shape = value == Truth::yes ? "✓" : value == Truth::no ? "✗" : "?";
    return fmt::format("<span class=\"truth {0}\"><span aria-hidden=\"true\">{1}</span> {0}</span>", to_string(value),
                       shape);
}

std::string facts_section(const DocumentReport& document, std::size_t number) {
    if (document.facts.empty()) return {};
    std::string out = "<div class=\"facts\"><h3>Facts and findings</h3>\n";
    for (const bool flagged : {true, false})
        for (std::size_t i = 0; i < document.facts.size(); ++i)
            if (has_finding(document, document.facts[i]) == flagged) out += fact_card(document, number, i);
    return out + "</div>\n";
}

std::string fact_table(const DocumentReport& document, std::size_t number) {
    if (document.facts.empty()) return {};
    std::string out = fmt::format("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Facts of {}\">",
                                  escape_markup(name_of(document)));
    out += "<table><caption>Facts</caption><thead><tr>";
    for (const char* head : {"Fact", "Kind", "Goods", "From", "To", "When", "How sure", "Assessment"})
        out += fmt::format("<th scope=\"col\">{}</th>", head);
    out += "</tr></thead><tbody>";
    for (std::size_t i = 0; i < document.facts.size(); ++i) {
        const auto& [fact, assessment] = document.facts[i];
        const DateRange* date = fact.get<DateRange>("date");
        out += fmt::format("<tr><th scope=\"row\"><a href=\"#{}\">{}</a></th>", fact_id(number, i),
                           escape_markup(fact.id));
        for (const std::string& cell :
             {fact.kind(), describe_goods(fact), describe_party(fact, "supplier"), describe_party(fact, "recipient"),
              date ? in_words(*date) : std::string("not known"), describe_certainty(fact), assessment.status})
            out += element("td", cell);
        out += "</tr>";
    }
    return out + "</tbody></table></div>\n";
}

}  // namespace checkrules::html_report
