// "He wished to buy a snow groomer; the engine must be a Mercedes. In June the firm delivered the machine": what the article tells the story of is
// what went from hand to hand, and not what was named last.
#include <algorithm>
#include <ranges>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

bool counts(const Chunks& chunks, const Item& item) { return has(chunks.senses(item.group), Sense::stand_in) && has(chunks.senses(item.group), Sense::amount); }

bool only_points(const Chunks& chunks, const Item& item) {
    const NounGroup& group = chunks.groups()[item.group];
    if (!item.parts.empty() || group.pronoun || has(chunks.senses(item), Sense::known_goods) || has(chunks.senses(item), Sense::party)) return false;
    const bool is_some = group.mentions.empty() && chunks.is_listed("words-for-some-of-them", group.head);
    return counts(chunks, item) || (is_definite(group.determiner) && (is_some || has(chunks.senses(item), Sense::stand_in)));
}

/// "Sold equipment to Turkey. Dealers took [it] to Iran": of words so wide that nothing else takes them up.
bool is_it(const Chunks& chunks, const Item& pointer) { return pointer.parts.empty() && pointer.own == 0 && chunks.groups()[pointer.group].pronoun && chunks.is_listed("pronouns-of-objects", chunks.groups()[pointer.group].head); }

/// "[Dealers] took it": nothing else of its sentence stands before it.
bool stands_early(const Chunks& chunks, const Item& pointer) {
    constexpr std::uint32_t most_groups = 2;  // "dealers in Ankara"
    const Sentence& sentence = chunks.annotation().sentences[chunks.sentence_of(pointer.group)];
    const auto [first, last] = chunks.groups_in({sentence.body, pointer.tokens.begin});
    return std::uint32_t(last) - std::uint32_t(first) <= most_groups;
}

/// Of several, one may be told apart, and a count counts more than one.
bool can_mean(const Chunks& chunks, const Item& pointer, const Draft& draft) {
    const NounGroup& own = chunks.groups()[pointer.group];
    const bool several = draft.goods.is_plural || !draft.goods.is_one;
    if (counts(chunks, pointer) || own.plural || chunks.is_listed("words-for-some-of-them", own.head)) return several;
    return !draft.goods.is_plural || chunks.is_listed("words-for-a-lot", own.head);
}

/// "Eight jets … the last two were delivered"; but the load of a ship is not the ship.
bool is_named(const Chunks& chunks, const Item& pointer, const Draft& draft) {
    if (chunks.is_listed("words-for-what-is-aboard", chunks.groups()[pointer.group].head) && carry_others(chunks, draft.goods)) return false;
    if (draft.goods.is_known()) return true;
    return has(chunks.senses(draft.goods_item), Sense::vehicle) && !draft.is_carrier && counts(chunks, pointer);
}

/// "Dealers took [it]", "a broker received the parcels and forwarded [them]": the goods that were told of last.
bool may_be_last(const Chunks& chunks, const Item& pointer, std::uint32_t sentence, const Draft& last) {
    const bool is_plural = chunks.groups()[pointer.group].plural;
    if (last.first_sentence == sentence) return last.told.end <= pointer.tokens.begin && chunks.groups()[chunks.group_of(last.told.end - 1)].plural == is_plural;
    return last.first_sentence + 1 == sentence && last.goods.is_plural == is_plural && stands_early(chunks, pointer);
}

}  // namespace

bool is_told_of(const References& references, const Item& item, std::span<const Draft> drafts) {
    return std::ranges::any_of(told_last(drafts), [&](const Draft& draft) {
        return std::ranges::find(draft.goods.entities, references.entity(item.group)) != draft.goods.entities.end() || draft.goods_item.tokens.overlaps(item.tokens);
    });
}

std::vector<Item> told_before(const Chunks& chunks, const References& references, const Item& pointer, std::vector<Item> found, std::uint32_t sentence, std::span<const Draft> drafts) {
    if (drafts.empty()) return found;
    const bool unknown = found.size() == 1 && found.front().group == pointer.group;
    const auto is_sound = [&](const Item& item) { return chunks.sentence_of(item.group) == sentence || is_told_of(references, item, drafts); };
    const bool is_found = !unknown && std::ranges::any_of(found, is_sound);
    if (!is_found && is_it(chunks, pointer) && may_be_last(chunks, pointer, sentence, drafts.back())) return {drafts.back().goods_item};
    if (is_found || !only_points(chunks, pointer)) return found;
    for (const Draft& draft : told_last(drafts) | std::views::reverse) {
        if (sentence - draft.last_sentence > pronoun_reach) break;
        if (draft.first_sentence < sentence && is_named(chunks, pointer, draft) && draft.status != "denied" && can_mean(chunks, pointer, draft)) return {draft.goods_item};
    }
    return found;
}

}  // namespace checkrules
