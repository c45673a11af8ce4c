#include <fmt/format.h>

#include <map>
#include <set>

#include "engine/report/describe_fact.hpp"
#include "engine/report/escape.hpp"
#include "engine/report/find_excerpts.hpp"
#include "engine/report/html_parts.hpp"

namespace checkrules::html_report {
namespace {

/// A stretch of the article that the same facts cite.
struct Piece {
    Span span;
    std::set<std::size_t> facts;  // indices; empty between quotes
};

/// Sweep line over the ends of all quotes.
std::vector<Piece> cut_pieces(const DocumentReport& document) {
    std::map<std::size_t, std::vector<std::pair<std::size_t, int>>> changes;  // byte → facts, +1 or -1
    for (std::size_t fact = 0; fact < document.facts.size(); ++fact)
        for (const Evidence& evidence : document.facts[fact].fact.evidence) {
            const Span quote = find_quote(document.article, evidence);
            if (quote.begin >= quote.end) continue;
            changes[quote.begin].emplace_back(fact, 1);
            changes[quote.end].emplace_back(fact, -1);
        }
    changes[document.article.text.size()];
    std::vector<Piece> pieces;
    std::map<std::size_t, int> open;
    std::size_t from = 0;
    for (const auto& [byte, facts] : changes) {
        Piece piece{{from, byte}, {}};
        for (const auto& [fact, count] : open)
            if (count > 0) piece.facts.insert(fact);
        if (byte > from) pieces.push_back(std::move(piece));
        for (const auto& [fact, change] : facts) open[fact] += change;
        from = byte;
    }
    return pieces;
}

/// Paragraphs end at line ends, so that none is inside a link.
std::string paragraphs(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out += escape_markup(text.substr(at, end - at));
        if (end < text.size()) out += "<br>";
        at = end + 1;
    }
    return out;
}

std::string cited(const DocumentReport& document, std::size_t number, const Piece& piece, std::string_view text) {
    const auto& facts = document.facts;
    const std::size_t first = *piece.facts.begin();
    std::string out =
        fmt::format("<mark id=\"d{}-s{}\"><a href=\"#{}\" title=\"{}\">{}</a>", number, piece.span.begin,
                    fact_id(number, first), escape_markup(describe_fact(facts[first].fact)), paragraphs(text));
    for (const std::size_t fact : piece.facts)
        if (fact != first)
            out += fmt::format("<sup><a href=\"#{}\">{}</a></sup>", fact_id(number, fact),
                               escape_markup(facts[fact].fact.id));
    return out + "</mark>";
}

}  // namespace

std::string quote_id(const DocumentReport& document, std::size_t number, const Evidence& evidence) {
    const Span quote = find_quote(document.article, evidence);
    return quote.begin < quote.end ? fmt::format("d{}-s{}", number, quote.begin) : "";
}

std::string article_section(const DocumentReport& document, std::size_t number) {
    if (document.article.text.empty()) return {};
    std::string out = "<div class=\"article\"><h3>Article</h3><p>";
    for (const Piece& piece : cut_pieces(document)) {
        const std::string_view text =
            std::string_view(document.article.text).substr(piece.span.begin, piece.span.end - piece.span.begin);
        out += piece.facts.empty() ? paragraphs(text) : cited(document, number, piece, text);
    }
    return out + "</p></div>\n";
}

}  // namespace checkrules::html_report
