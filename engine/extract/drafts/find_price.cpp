#include <algorithm>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_price = 16;  // tokens

bool mentions_penalty(const Chunks& chunks, std::uint32_t token) { return chunks.is_listed("words-for-a-penalty", token); }

// "agreed to pay $1.5 million for having sold", "pays $22,000 over exports"
bool is_paid_for_deed(const Chunks& chunks, const Mention& money) {
    constexpr std::uint32_t reach = 4;
    const std::uint32_t behind = money.tokens.end;
    const bool for_deed = chunks.lower(behind) == "for" && chunks.group_of(behind + 1) == nothing && has(chunks.verb_forms(behind + 1), VerbForm::ing);
    if (!for_deed && !chunks.is_listed("words-behind-a-penalty", behind)) return false;
    for (std::uint32_t t = money.tokens.begin, left = reach; t-- > 0 && left-- > 0;)
        if (chunks.is_listed("verbs-of-paying", t)) return true;
    return false;
}

// "fined the firm $996,000 for", "a $50,000 bond"
bool is_penalty(const Chunks& chunks, const Mention& money, TokenRange sentence) {
    constexpr std::uint32_t reach_before = 12, reach_behind = 3;
    if (is_paid_for_deed(chunks, money)) return true;
    const std::uint32_t first = std::max(sentence.begin, money.tokens.begin > reach_before ? money.tokens.begin - reach_before : 0);
    for (std::uint32_t t = money.tokens.begin; t-- > first && !chunks.is_comma(t);) {
        if (mentions_penalty(chunks, t)) return true;
        if (chunks.is(t, WordClass::preposition) && chunks.lower(t) != "of" && chunks.lower(t) != "in") break;
    }
    for (std::uint32_t t = money.tokens.end; t < std::min(sentence.end, money.tokens.end + reach_behind); ++t)
        if (mentions_penalty(chunks, t)) return true;
    return false;
}

// "sold cigarettes, and must pay $635m"; "was fined $75,000 after it exported parts": of another clause.
bool stands_apart(const Chunks& chunks, const Item& item, const Mention& money) {
    const bool behind = money.tokens.begin >= item.tokens.end;
    const TokenRange between = behind ? TokenRange{item.tokens.end, money.tokens.begin} : TokenRange{money.tokens.end, item.tokens.begin};
    for (std::uint32_t t = between.begin; t < between.end; ++t) {
        const bool joins = chunks.is_comma(t) && (chunks.is(t + 1, WordClass::conjunction) || (!behind && !chunks.is(t + 1, WordClass::relative)));
        const bool opens = chunks.is(t, WordClass::subordinator) && !chunks.is(t, WordClass::preposition);
        if (joins || opens || chunks.lower(t) == ";" || (!behind && (chunks.is(t, WordClass::subordinator) || chunks.is(t, WordClass::conjunction)))) return true;
    }
    return false;
}

// "cars, [$2m] on wine": behind a comma, the price of what follows.
bool goes_with_next(const Chunks& chunks, const Item& item, const Mention& money) {
    if (money.tokens.begin < item.tokens.end) return false;
    bool comma = false;
    for (std::uint32_t t = item.tokens.end; t < money.tokens.begin; ++t) comma = comma || chunks.is_comma(t) || chunks.is(t, WordClass::conjunction);
    std::uint32_t next = money.tokens.end;
    while (chunks.is(next, WordClass::preposition)) ++next;
    return comma && next > money.tokens.end && chunks.group_of(next) != nothing && has(chunks.senses(chunks.group_of(next)), Sense::known_goods);
}

}  // namespace

const Mention* find_price(const Chunks& chunks, const Item& item) {
    const Annotation& annotation = chunks.annotation();
    const Sentence& sentence = annotation.sentences[annotation.tokens()[item.tokens.begin].sentence];
    const auto [first, last] = annotation.mentions_in(sentence.tokens);
    const Mention* best = nullptr;
    std::uint32_t nearest = farthest_price;
    for (std::uint32_t m = first; m < last; ++m) {
        const Mention& one = annotation.mentions[m];
        if (one.kind != MentionKind::money || !one.value) continue;
        const std::uint32_t distance = one.tokens.begin >= item.tokens.end ? one.tokens.begin - item.tokens.end : item.tokens.begin >= one.tokens.end ? item.tokens.begin - one.tokens.end + 4 : 0;
        if (distance >= nearest || stands_apart(chunks, item, one) || goes_with_next(chunks, item, one) || is_penalty(chunks, one, sentence.tokens)) continue;
        nearest = distance;
        best = &one;
    }
    return best;
}

}  // namespace checkrules
