#include "engine/gate/agree.hpp"

#include <algorithm>
#include <tuple>

#include "engine/rulebook/load_rules.hpp"
#include "engine/text/unicode.hpp"

namespace checkrules {
namespace {

const Taxonomy* taxonomy_of(std::string_view path, const Rules& rules) {
    const FieldDeclaration* field = rules.schema.find(path);
    if (!field) return nullptr;
    const Vocabulary& words = rules.vocabulary;
    if (field->taxonomy == "goods") return &words.goods_taxonomy;
    if (field->taxonomy == "kinds") return &words.kind_taxonomy;
    if (field->taxonomy == "statuses") return &words.status_taxonomy;
    if (field->taxonomy == "certainties") return &words.certainty_taxonomy;
    if (field->taxonomy == "parties") return &words.party_taxonomy;
    return nullptr;
}

bool is_narrower(const std::string& found, const std::string& expected, std::string_view path, const Rules& rules) {
    if (found == expected) return true;
    const Taxonomy* taxonomy = taxonomy_of(path, rules);
    return taxonomy && taxonomy->contains(found) && taxonomy->contains(expected) && taxonomy->is(found, expected) == Truth::yes;
}

bool is_letter(std::string_view text, std::size_t at) {
    return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) || (text[at] & 0x80));
}

bool holds_words(const std::string& found, const std::string& expected) {
    const std::string all = fold(found), part = fold(expected);
    for (std::size_t at = all.find(part); at != std::string::npos; at = all.find(part, at + 1))
        if (!(at > 0 && is_letter(all, at - 1)) && !is_letter(all, at + part.size())) return true;
    return false;
}

std::vector<Span> evidence_spans(const Fact& fact, const Article& article) {
    std::vector<Span> out;
    for (const Evidence& evidence : fact.evidence)
        if (!evidence.pointer) out.push_back({article.byte_of(evidence.start), article.byte_of(evidence.end)});
    return out;
}

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

// Matches `quote` at `at`, white space runs alike; the end, or nothing.
std::optional<std::size_t> match_at(std::string_view text, std::size_t at, std::string_view quote) {
    constexpr std::string_view blanks = " \t\r\n";
    for (std::size_t i = 0; i < quote.size();) {
        if (at >= text.size()) return {};
        if (blanks.find(quote[i]) != std::string_view::npos) {
            if (blanks.find(text[at]) == std::string_view::npos) return {};
            i = std::min(quote.find_first_not_of(blanks, i), quote.size());
            at = std::min(text.find_first_not_of(blanks, at), text.size());
        } else if (text[at++] != quote[i++]) {
            return {};
        }
    }
    return at;
}

}  // namespace

bool agrees(const Value& expected, const Value& found, std::string_view path, const Rules& rules) {
    if (const auto* members = std::get_if<List>(&expected.is)) {
        const auto* others = std::get_if<List>(&found.is);
        return others && std::ranges::all_of(*members, [&](const Value& member) {
                   return std::ranges::any_of(*others, [&](const Value& other) { return agrees(member, other, path, rules); });
               });
    }
    if (expected.is.index() != found.is.index()) return false;
    if (const auto* text = std::get_if<Text>(&expected.is)) return holds_words(std::get<Text>(found.is).value, text->value);
    if (const auto* term = std::get_if<Term>(&expected.is)) return is_narrower(std::get<Term>(found.is).id, term->id, path, rules);
    if (const auto* party = std::get_if<PartyId>(&expected.is))
        return is_narrower(std::get<PartyId>(found.is).id, party->id, path, rules);
    return expected == found;
}

std::vector<std::string> disagreements(const ExpectedFact& expected, const Fact& found, const Rules& rules) {
    std::vector<std::string> out;
    for (const auto& [path, value] : expected.fact.values) {
        if (path == "status" || path == "certainty") continue;
        const Value* other = found.find(path);
        if (!other || !agrees(value, *other, path, rules)) out.push_back(path);
    }
    if (expected.fact.find("certainty") && found.certainty() != expected.fact.certainty()) out.emplace_back("certainty");
    const bool is_free = expected.is_optional && !expected.fact.find("status");
    if (!is_free && found.status() != expected.fact.status()) out.emplace_back("status");
    std::ranges::sort(out);
    return out;
}

std::optional<Span> find_quote(std::string_view quote, const Article& article) {
    if (quote.empty()) return {};
    const std::string_view text = article.text;
    for (std::size_t at = text.find(quote[0]); at != std::string_view::npos; at = text.find(quote[0], at + 1))
        if (const auto end = match_at(text, at, quote)) return Span{at, *end};
    return {};
}

std::vector<std::size_t> uncovered_quotes(const ExpectedFact& expected, const Fact& found, const Article& article) {
    const std::vector<Span> evidence = evidence_spans(found, article);
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < expected.quotes.size(); ++i) {
        const auto quote = find_quote(expected.quotes[i].scalar, article);
        if (quote && std::ranges::none_of(evidence, [&](Span span) { return overlap(span, *quote); })) out.push_back(i);
    }
    return out;
}

Pairing pair_facts(const std::vector<ExpectedFact>& expected, const std::vector<const Fact*>& found, const Article& article,
                   const Rules& rules) {
    // Smaller is better: quotes left uncovered, disagreements, and what must be found before what may be.
    using Cost = std::tuple<std::size_t, std::size_t, bool, std::size_t, std::size_t>;
    std::vector<Cost> costs;
    for (std::size_t e = 0; e < expected.size(); ++e) {
        for (std::size_t f = 0; f < found.size(); ++f) {
            const std::size_t uncovered = uncovered_quotes(expected[e], *found[f], article).size();
            const std::size_t wrong = disagreements(expected[e], *found[f], rules).size();
            if (!expected[e].quotes.empty() && uncovered == expected[e].quotes.size()) continue;
            if (expected[e].quotes.empty() && wrong > 0) continue;
            costs.emplace_back(uncovered, wrong, expected[e].is_optional, e, f);
        }
    }
    std::ranges::sort(costs);
    Pairing out{std::vector<std::optional<std::size_t>>(expected.size()), std::vector<std::optional<std::size_t>>(found.size())};
    for (const auto& [uncovered, wrong, is_optional, e, f] : costs) {
        if (out.found_of[e] || out.expected_of[f]) continue;
        out.found_of[e] = f;
        out.expected_of[f] = e;
    }
    return out;
}

}  // namespace checkrules
