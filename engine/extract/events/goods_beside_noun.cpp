#include "engine/extract/events/goods_beside_noun.hpp"

#include <algorithm>

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_colon = 24;  // tokens
constexpr std::uint32_t farthest_comma = 8;

}  // namespace

Filler goods_before_as(const Chunks& chunks, const Sentence& sentence, GroupNumber group) {
    const std::uint32_t begin = chunks.groups()[group].tokens.begin;
    if (begin < sentence.tokens.begin + 2 || chunks.lower(begin - 1) != "as") return {};
    for (GroupNumber g = group; g-- > 0 && chunks.groups()[g].tokens.begin >= sentence.tokens.begin && group - g < 4;)
        if (has(chunks.senses(g), Sense::known_goods)) return chunks.read_filler(chunks.groups()[g].tokens.begin, begin);
    return {};
}

Filler goods_behind_colon(const Chunks& chunks, const Sentence& sentence, std::uint32_t from) {
    for (std::uint32_t t = from; t < sentence.tokens.end && t < from + farthest_colon; ++t) {
        if (chunks.group_of(t) == nothing && chunks.is_verb(t)) return {};
        if (chunks.lower(t) != ":") continue;
        while (t + 1 < sentence.tokens.end && chunks.is_skipped(t + 1)) ++t;
        const Filler list = chunks.read_filler(t + 1, sentence.tokens.end);
        return has(chunks.senses(list), Sense::known_goods) ? list : Filler{};
    }
    return {};
}

Filler goods_in_apposition(const Chunks& chunks, const Sentence& sentence, std::uint32_t from) {
    for (std::uint32_t t = from; t + 1 < sentence.tokens.end && t < from + farthest_comma; ++t) {
        const GroupNumber group = chunks.group_of(t);
        if ((group == nothing && chunks.is_verb(t)) || chunks.lower(t) == ":") return {};  // "three presents: a limousine, a dagger"
        if (!chunks.is_comma(t) && !chunks.is_dash(t)) continue;
        const GroupNumber behind = chunks.group_of(t + 1);
        const bool names = behind != nothing && chunks.groups()[behind].determiner == Determiner::indefinite && has(chunks.senses(behind), Sense::known_goods);
        return names ? chunks.read_filler(t + 1, sentence.tokens.end) : Filler{};
    }
    return {};
}

Filler goods_before_comma(const Chunks& chunks, const Sentence& sentence, GroupNumber group) {
    constexpr int most_links = 4;
    std::uint32_t begin = chunks.groups()[group].tokens.begin;
    if (begin < sentence.body + 2 || !chunks.is_comma(begin - 1)) return {};
    const std::uint32_t comma = begin - 1;
    for (int links = 0; links < most_links; ++links) {
        const GroupNumber before = chunks.group_of(begin - 2);
        if (before == nothing) return {};
        begin = chunks.groups()[before].tokens.begin;
        const GroupNumber whole = begin > sentence.body + 1 && chunks.lower(begin - 1) == "of" ? chunks.group_of(begin - 2) : nothing;  // "[a painting] of tigers"
        if (whole != nothing && has(chunks.senses(whole), Sense::known_goods)) begin = chunks.groups()[whole].tokens.begin;
        const Item item = has(chunks.senses(before), Sense::known_goods) ? chunks.read_item(begin, comma) : Item{};
        if (item.group != nothing) return {item.tokens, {item}};
        if (begin < sentence.body + 2 || !chunks.is(begin - 1, WordClass::preposition)) return {};
    }
    return {};
}

Filler goods_behind_mostly(const Chunks& chunks, const Sentence& sentence, std::uint32_t from) {
    for (std::uint32_t t = from; t + 1 < sentence.tokens.end && t < from + farthest_colon && chunks.lower(t) != ";"; ++t) {
        if (!chunks.is_comma(t) && !chunks.is(t, WordClass::be) && !chunks.is(t, WordClass::composition)) continue;
        const std::uint32_t words = chunks.match_listed("words-for-mostly", t + 1);
        const Filler goods = words == 0 ? Filler{} : chunks.read_filler(t + 1 + words, sentence.tokens.end);
        if (!goods.empty() && has(chunks.senses(goods), Sense::known_goods)) return goods;
    }
    return {};
}

Filler goods_among(const Chunks& chunks, const Sentence& sentence, GroupNumber group, const std::vector<VerbGroup>& verbs) {
    const TokenRange words = chunks.groups()[group].tokens;
    if (words.begin != sentence.body + 1 || !chunks.is_listed("words-for-among", sentence.body)) return {};
    const auto verb = std::ranges::find_if(verbs, [&](const VerbGroup& one) { return one.is_copula && one.tokens.begin >= words.end; });
    const Filler goods = verb == verbs.end() ? Filler{} : chunks.read_filler(verb->tokens.end, sentence.tokens.end);
    return has(chunks.senses(goods), Sense::known_goods) ? goods : Filler{};
}

}  // namespace checkrules
