#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "engine/report/escape.hpp"
#include "engine/report/explain_finding.hpp"
#include "engine/report/html_parts.hpp"
#include "engine/report/render_report.hpp"
#include "engine/report/summarize.hpp"
#include "engine/text/sha256.hpp"
#include "engine/text/version.hpp"

namespace checkrules {
namespace {

using namespace html_report;

/// From so many documents on, one is shown at a time: the one that was last gone to.
constexpr std::size_t many_documents = 60;

std::string base64(std::string_view hexadecimal) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bits, out;
    for (char digit : hexadecimal) bits += fmt::format("{:04b}", digit <= '9' ? digit - '0' : digit - 'a' + 10);
    while (bits.size() % 6 != 0) bits += '0';
    for (std::size_t at = 0; at < bits.size(); at += 6) out += letters[std::stoul(bits.substr(at, 6), nullptr, 2)];
    while (out.size() % 4 != 0) out += '=';
    return out;
}

std::string head() {
    return fmt::format(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; base-uri "
        "'none'; form-action 'none'\">"
        "<meta name=\"referrer\" content=\"no-referrer\"><title>checkrules "
        "report</title><style>{}</style></head>\n<body><a class=\"skip\" href=\"#main\">To the findings</a>\n",
        base64(sha256(style_sheet())), style_sheet());
}

std::string counts(const Summary& summary) {
    const std::array<std::tuple<const char*, const char*, std::size_t>, 9> tiles{
        {{"documents", summary.documents == 1 ? "document" : "documents", summary.documents},
         {"possible-violation", "possible violations", summary.possible_violation},
         {"undetermined", "undetermined", summary.undetermined},
         {"excepted", "excepted", summary.excepted},
         {"not-in-force", "not in force", summary.not_in_force},
         {"suppressed", "of these suppressed", summary.suppressed},
         {"cleared", "facts cleared", summary.cleared},
         {"unassessed", "facts unassessed", summary.unassessed},
         {"refused", "refused", summary.refused}}};
    std::string out = "<ul class=\"counts\">";
    for (const auto& [id, words, count] : tiles)
        if (count > 0 || std::string_view(id) == "possible-violation")
            out += fmt::format("<li class=\"{}\"><b>{}</b>{}</li>", id, count, words);
    return out + "</ul>";
}

std::string number_cell(std::string_view kind, std::size_t count) {
    return fmt::format("<td class=\"number {}\">{}</td>", count == 0 ? "none" : kind, count);
}

std::string index(const Report& report) {
    if (report.documents.size() < 2) return {};
    std::string out =
        "<nav class=\"index\" id=\"documents\" aria-label=\"Documents\"><div class=\"scroll\" tabindex=\"0\" role=\"region\" "
        "aria-label=\"Index\"><table><caption>Documents</caption><thead><tr>"
        "<th scope=\"col\">Document</th><th scope=\"col\">Published</th><th scope=\"col\" class=\"number\">Possible "
        "violations</th><th scope=\"col\" class=\"number\">Undetermined</th><th scope=\"col\" "
        "class=\"number\">Facts</th></tr></thead><tbody>";
    for (std::size_t i = 0; i < report.documents.size(); ++i) {
        const DocumentReport& document = report.documents[i];
        const Summary summary = summarize(document);
        const std::string& title = document.article.title.empty() ? document.source : document.article.title;
        out += fmt::format("<tr><th scope=\"row\"><a href=\"#{}\">{}</a></th><td>{}</td>{}{}{}</tr>", document_id(i),
                           escape_markup(title),
                           document.article.published ? escape_markup(document.article.published->edtf) : "",
                           number_cell("possible-violation", summary.possible_violation),
                           number_cell("undetermined", summary.undetermined), number_cell("facts", summary.facts));
    }
    return out + "</tbody></table></div></nav>\n";
}

std::string document_section(const Report& report, std::size_t number) {
    const DocumentReport& document = report.documents[number];
    const std::string id = document_id(number), name = escape_markup(name_of(document));
    const std::string title = document.article.title.empty() ? name : escape_markup(document.article.title);
    std::string out = fmt::format(
        "<section class=\"document\" id=\"{0}\" aria-labelledby=\"{0}-title\"><h2 id=\"{0}-title\">{1}</h2><p "
        "class=\"meta\">{2}",
        id, title, name);
    if (document.article.published) out += " · published " + escape_markup(document.article.published->edtf);
    if (document.article.address.starts_with("https://") || document.article.address.starts_with("http://"))
        out += fmt::format(" · <a href=\"{0}\" rel=\"noreferrer noopener\">{0}</a>",
                           escape_markup(document.article.address));
    out += " · " + in_words(summarize(document));
    if (report.documents.size() > 1) out += " · <a href=\"#documents\">all documents</a>";
    if (number + 1 < report.documents.size()) out += fmt::format(" · <a href=\"#{}\">next</a>", document_id(number + 1));
    out += "</p>\n";
    for (const Diagnostic& error : document.errors)
        out += fmt::format("<p><span class=\"badge undetermined\">{}</span> {}</p>", escape_markup(error.code),
                           escape_markup(error.message));
    out += "<div class=\"columns\">" + facts_section(document, number) + article_section(document, number) + "</div>\n";
    const std::string figures = timeline(document, number) + (report.map ? route_map(document, number, *report.map) : "");
    if (!figures.empty()) out += "<div class=\"figures\">" + figures + "</div>\n";
    return out + fact_table(document, number) + "</section>\n";
}

std::string provenance(const Report& report) {
    std::string out =
        "<footer><h2>What this rests on</h2><p>A finding says that a transfer <em>possibly</em> breaches a provision, "
        "as far as the words quoted here go. It knows nothing of what the "
        "text does not say: licences, approvals and exemptions that were granted, who really owned the goods, or "
        "whether the report is true.</p><p class=\"meta\">";
    out += fmt::format("checkrules {}", program_version);
    for (const RulebookStamp& stamp : report.rulebooks)
        out += fmt::format(" · {} <code>{}</code>", escape_markup(stamp.id), escape_markup(stamp.sha256().substr(0, 12)));
    return out + "</p></footer>\n";
}

}  // namespace

std::string render_html(const Report& report) {
    std::string out = head() + "<header><h1>Possible sanctions violations</h1>" + counts(summarize(report)) +
                      "</header>\n" + index(report);
    out += report.documents.size() < many_documents
               ? "<main id=\"main\">\n"
               : "<main id=\"main\" class=\"pages\"><p class=\"meta\">A document of the list is shown when it is chosen; "
                 "in print all are.</p>\n";
    const auto shows_route = [&](const DocumentReport& document) { return has_route(document, *report.map); };
    if (report.map && std::ranges::any_of(report.documents, shows_route)) out += world_outline(*report.map);
    for (std::size_t i = 0; i < report.documents.size(); ++i) out += document_section(report, i);
    return out + law_section(report) + "</main>\n" + provenance(report) + "</body></html>\n";
}

}  // namespace checkrules
