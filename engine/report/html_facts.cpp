#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "engine/report/describe_fact.hpp"
#include "engine/report/escape.hpp"
#include "engine/report/explain_finding.hpp"
#include "engine/report/html_parts.hpp"

namespace checkrules::html_report {
namespace {

std::string element(std::string_view name, std::string_view words) {
    return fmt::format("<{0}>{1}</{0}>", name, escape_markup(words));
}

/// What a record has, and where.
std::string value_at(const Fact& fact, const Evidence& evidence) {
    const Value* value = fact.find(evidence.field);
    return (value ? escape_markup(in_words(*value)) + " " : "") + element("code", *evidence.pointer);
}

std::string quote(const DocumentReport& document, std::size_t number, const Evidence& evidence) {
    const std::string id = quote_id(document, number, evidence);
    return id.empty() ? ""
                      : fmt::format("<a href=\"#{}\">“{}”</a> <span class=\"note\">line {}{}</span>", id,
                                    escape_markup(evidence.exact), evidence.line, evidence.from_context ? ", from context" : "");
}

/// One row a field, in the order in which they are first told.
std::string evidence_list(const DocumentReport& document, std::size_t number, const Fact& fact) {
    std::vector<std::pair<std::string, std::vector<std::string>>> rows;
    const auto add = [&](const std::string& field, std::string words) {
        if (words.empty()) return;
        const auto row = std::ranges::find(rows, field, &decltype(rows)::value_type::first);
        if (row != rows.end()) row->second.push_back(std::move(words));
        else rows.push_back({field, {std::move(words)}});
    };
    for (const Evidence& evidence : fact.evidence) add(evidence.field, evidence.pointer ? value_at(fact, evidence) : quote(document, number, evidence));
    for (const Inference& inference : fact.inferred)
        add(inference.field, fmt::format("<em>inferred</em> from {} <span class=\"note\">{}</span>",
                                         escape_markup(inference.from), escape_markup(inference.because)));
    std::string out = "<dl class=\"evidence\">";
    for (const auto& [field, words] : rows)
        out += fmt::format("{}<dd>{}</dd>", element("dt", field), fmt::join(words, ", "));
    return out + "</dl>";
}

std::string fact_card(const DocumentReport& document, std::size_t number, std::size_t index) {
    const auto& [fact, assessment] = document.facts[index];
    std::string out = fmt::format("<article class=\"fact\" id=\"{}\"><h4>{}</h4><p class=\"meta\">{} · {}, {}</p>",
                                  fact_id(number, index), escape_markup(describe_fact(fact)), escape_markup(fact.id),
                                  escape_markup(fact.kind()), escape_markup(describe_certainty(fact)));
    if (!assessment.review.empty()) out += fmt::format("<p class=\"meta\">{}</p>", escape_markup(assessment.review));
    bool told = false;
    for (const Finding& finding : document.findings)
        if (finding.fact == fact.id) out += finding_card(document, number, finding), told = true;
    if (!told)
        out += fmt::format("<p><span class=\"badge {0}\">{0}</span> {1}</p>", escape_markup(assessment.status),
                           escape_markup(assessment.because));
    return out + evidence_list(document, number, fact) + "</article>\n";
}

bool has_finding(const DocumentReport& document, const AssessedFact& fact) {
    return std::ranges::any_of(document.findings, [&](const Finding& finding) { return finding.fact == fact.fact.id; });
}

}  // namespace

std::string document_id(std::size_t document) { return fmt::format("d{}", document); }
std::string fact_id(std::size_t document, std::size_t fact) { return fmt::format("d{}-f{}", document, fact); }

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
    out += "<table class=\"fact-table\"><caption>Facts</caption><thead><tr>";
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
