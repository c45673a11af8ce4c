// Mirrors what DraftReader takes for goods. Most triggers are weak, and want goods that the vocabulary knows: in the sentence, or taken up
// from one before by a pronoun, a stand-in ("the cargo") or the trigger itself ("the shipment").
#include "engine/extract/drafts/telling_sentences.hpp"

#include <algorithm>
#include <ranges>

#include "engine/extract/drafts/party_references.hpp"

namespace checkrules {

bool TellingSentences::may_tell(std::uint32_t number, bool has_draft) {
    const Sentence& sentence = chunks_.annotation().sentences[number];
    const auto [first, last] = chunks_.groups_in(sentence.tokens);
    const auto groups = std::views::iota(first, last);
    if (std::ranges::any_of(groups, [&](std::uint32_t one) { return has(chunks_.senses(one), Sense::known_goods); })) last_goods_ = number;
    const bool has_goods = std::ranges::any_of(groups, [&](std::uint32_t one) { return may_be_goods(chunks_.groups()[one]); });
    const bool takes_weak = has_goods || (last_goods_ && std::ranges::any_of(groups, [&](std::uint32_t one) { return may_take_up_goods(one, number, has_draft); }));
    return has_trigger(sentence.tokens, takes_weak);
}

// Also a container, of which the text may say that it holds others, and who owns the deed.
bool TellingSentences::may_be_goods(const NounGroup& group) const {
    const auto is = [&](MentionKind kind) { return std::ranges::any_of(group.mentions, [&](std::uint32_t m) { return chunks_.annotation().mentions[m].kind == kind; }); };
    if (chunks_.is(group.head, WordClass::container) || is(MentionKind::goods)) return true;
    return is(MentionKind::name) && (chunks_.is(group.head, WordClass::attempt_noun) || holds_trigger(group));
}

bool TellingSentences::may_take_up_goods(std::uint32_t number, std::uint32_t sentence, bool has_draft) const {
    const NounGroup& group = chunks_.groups()[number];
    const Senses senses = chunks_.senses(number);
    if (group.pronoun) return sentence - *last_goods_ <= pronoun_reach && (!has(senses, Sense::party) || may_be_in_list(group));
    const bool stands_in = has(senses, Sense::stand_in) || chunks_.vocabulary().is_listed("words-for-some-of-them", chunks_.lower(group.head));
    return stands_in || (has_draft && holds_trigger(group));
}

// "he and Ivanov": a person alone is no goods.
bool TellingSentences::may_be_in_list(const NounGroup& group) const {
    return chunks_.is_comma(group.tokens.end) || chunks_.match_any(PhraseList::joins, group.tokens.end) > 0;
}

bool TellingSentences::holds_trigger(const NounGroup& group) const {
    for (std::uint32_t t = group.tokens.begin; t < group.tokens.end; ++t)
        if (chunks_.word(t).may_trigger()) return true;
    return false;
}

bool TellingSentences::has_trigger(TokenRange words, bool also_weak) const {
    for (std::uint32_t t = words.begin; t < words.end; ++t)
        if (const ClauseWord& word = chunks_.word(t); also_weak ? word.may_trigger() : word.takes_any_goods) return true;
    return false;
}

}  // namespace checkrules
