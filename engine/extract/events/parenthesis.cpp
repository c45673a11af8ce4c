#include "engine/extract/events/parenthesis.hpp"

#include <algorithm>

namespace checkrules {
namespace {

constexpr std::uint32_t longest_parenthesis = 12, longest_inserted_clause = 16;  // tokens

bool is_preposition(const Chunks& chunks, std::uint32_t token) { return chunks.is(token, WordClass::preposition) && chunks.group_of(token) == nothing; }

/// "bought sights[, the prosecution said,] from shops": who says it.
std::uint32_t behind_teller(const Chunks& chunks, std::uint32_t comma, std::uint32_t end) {
    const std::uint32_t close = chunks.end_of_aside(comma);
    return close > comma && close + 1 < end && is_preposition(chunks, close + 1) ? close + 1 : 0;
}

/// "with rifles", "to Chad"; but not "with, according to"
bool resumes_with(const Chunks& chunks, std::uint32_t marker) {
    constexpr Senses somebody = Senses(Sense::party) | Senses(Sense::country) | Senses(Sense::place);
    const GroupNumber group = is_preposition(chunks, marker) ? chunks.group_of(marker + 1) : nothing;
    if (group == nothing) return false;
    return chunks.lower(marker) == "with" ? has(chunks.senses(group), Sense::known_goods) : (chunks.senses(group) & somebody) != 0;
}

/// "gave Kim[, who likes such cars,] a limousine"
std::uint32_t behind_relative(const Chunks& chunks, std::uint32_t comma, std::uint32_t end) {
    for (std::uint32_t i = comma + 2; i + 1 < std::min(end, comma + longest_inserted_clause); ++i) {
        if (!chunks.is_comma(i)) continue;
        const GroupNumber group = chunks.group_of(i + 1);
        const bool follows = group != nothing && chunks.groups()[group].determiner == Determiner::indefinite && has(chunks.senses(group), Sense::known_goods);
        return follows || resumes_with(chunks, i + 1) ? i + 1 : 0;
    }
    return 0;
}

/// "[made] in Turkey", "also [known] as", "[led] by"; of what compares, "[as] the papers said", the first word
std::uint32_t first_of_description(const Chunks& chunks, std::uint32_t comma, std::uint32_t end, bool compares) {
    std::uint32_t first = comma + 1;
    while (!compares && first + 1 < end && chunks.is_skipped(first)) ++first;
    const bool describes = may_be_participle(chunks, first) || (chunks.is_verb(first) && chunks.lower(first + 1) == "by");
    return compares || describes ? first : nothing;
}

/// "went[, when asked,] to", "sent[, since 2015,] from": neither goods nor anybody.
std::uint32_t behind_circumstance(const Chunks& chunks, std::uint32_t comma, std::uint32_t end) {
    constexpr std::uint32_t longest = 8;  // tokens
    constexpr Senses told_of = Senses(Sense::known_goods) | Senses(Sense::stand_in) | Senses(Sense::party) | Senses(Sense::country) | Senses(Sense::place) | Senses(Sense::vehicle);
    if (!chunks.is(comma + 1, WordClass::subordinator) && !chunks.is_date(comma + 1)) return 0;
    for (std::uint32_t i = comma + 1; i + 1 < std::min(end, comma + longest); ++i) {
        if (chunks.is_comma(i)) return is_preposition(chunks, i + 1) || chunks.group_of(i + 1) != nothing ? i + 1 : 0;
        if (chunks.group_of(i) != nothing && (chunks.senses(chunks.group_of(i)) & told_of) != 0) return 0;
    }
    return 0;
}

/// "sold[, without a licence,] lathes", "sold [- it is said -] lathes": what stands between a verb and its goods.
std::uint32_t before_goods(const Chunks& chunks, std::uint32_t open, std::uint32_t end) {
    const bool is_dash = chunks.is_dash(open);
    for (std::uint32_t i = open + 2; i + 1 < std::min(end, open + longest_parenthesis); ++i) {
        if (is_dash ? !chunks.is_dash(i) : !chunks.is_comma(i)) continue;
        const GroupNumber group = chunks.group_of(i + 1);
        return group != nothing && has(chunks.senses(group), Sense::known_goods) && chunks.group_of(open + 1) != group ? i + 1 : 0;
    }
    return 0;
}

}  // namespace

bool may_be_participle(const Chunks& chunks, std::uint32_t token) {
    const VerbForms forms = chunks.verb_forms(token);
    return chunks.group_of(token) == nothing && (has(forms, VerbForm::participle) || has(forms, VerbForm::ing));
}

std::uint32_t end_of_dashes(const Chunks& chunks, std::uint32_t dash, std::uint32_t end, bool is_behind_object) {
    if (!chunks.is_dash(dash)) return 0;
    if (!is_behind_object) return before_goods(chunks, dash, end);
    for (std::uint32_t i = dash + 2; i + 1 < std::min(end, dash + longest_parenthesis); ++i)
        if (chunks.is_dash(i)) return is_preposition(chunks, i + 1) ? i + 1 : 0;
    return 0;
}

std::uint32_t end_of_parenthesis(const Chunks& chunks, std::uint32_t comma, std::uint32_t end, bool is_behind_object) {
    if (!chunks.is_comma(comma) || comma + 2 >= end) return 0;
    if (const std::uint32_t behind = behind_teller(chunks, comma, end); behind > 0) return behind;
    if (const std::uint32_t behind = behind_circumstance(chunks, comma, end); behind > 0) return behind;
    if (!is_behind_object) return before_goods(chunks, comma, end);
    if (chunks.is(comma + 1, WordClass::relative) && chunks.group_of(comma + 1) == nothing) return behind_relative(chunks, comma, end);
    const bool compares = chunks.is_listed("words-that-compare", comma + 1);  // "not to Armenia, [as the papers said,] but to Russia"
    const std::uint32_t first = first_of_description(chunks, comma, end, compares);
    if (first == nothing) return 0;
    for (std::uint32_t i = first + 1; i + 1 < std::min(end, comma + longest_parenthesis); ++i) {
        if (!compares && chunks.is_verb(i) && !may_be_participle(chunks, i)) return 0;
        if (!chunks.is_comma(i)) continue;
        const std::uint32_t next = compares && chunks.is(i + 1, WordClass::conjunction) ? i + 2 : i + 1;
        return is_preposition(chunks, next) ? next : 0;
    }
    return 0;
}

}  // namespace checkrules
