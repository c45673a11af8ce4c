// Mirrors what DraftReader takes for goods. Most triggers are weak, and want goods that the vocabulary knows: in the sentence, or taken up
// from one before by a pronoun, a stand-in ("the cargo") or the trigger itself ("the shipment").
#include "engine/extract/drafts/telling_sentences.hpp"

#include <algorithm>
#include <ranges>

#include "engine/extract/drafts/party_references.hpp"

namespace checkrules {

bool TellingSentences::may_tell(std::uint32_t number, std::span<const Draft> drafts) {
    const Sentence& sentence = chunks_.annotation().sentences[number];
    const auto [first, last] = chunks_.groups_in(sentence.tokens);
    const auto groups = std::views::iota(first, last);
    if (std::ranges::any_of(groups, [&](GroupNumber one) { return has(chunks_.senses(one), Sense::known_goods); })) last_goods_ = number;
    const Pull pull = strongest_pull(sentence.tokens);
    if (pull != Pull::weak) return pull == Pull::strong;
    const auto takes_up = [&](GroupNumber one) { return (last_goods_ && may_take_up_goods(one, number)) || (!drafts.empty() && (may_mean_deed(chunks_.groups()[one], drafts) || may_be_it(one, number, drafts.back()))); };
    if (std::ranges::any_of(groups, takes_up)) return true;
    bool holds = false;  // "crates filled with boxes", "$18 million worth of them": what a container holds is goods, whatever it is
    return std::ranges::any_of(groups, [&](GroupNumber one) {
        const NounGroup& group = chunks_.groups()[one];
        const bool is_held = holds && (group.pronoun || chunks_.is(group.head, WordClass::container));
        holds = holds || holds_others(one);
        return is_held || chunks_.is(group.head, WordClass::container) || may_be_goods(group) || is_load(chunks_, one) || may_count_all_trade(group);
    });
}

// "Exports to Laos came to $3 billion": no goods are named at all.
bool TellingSentences::may_count_all_trade(const NounGroup& group) const {
    return group.plural && std::ranges::any_of(chunks_.word(group.head).nouns, [&](const TriggerMatch& one) { return chunks_.vocabulary().is_listed("triggers-of-all-trade", one.trigger->id); });
}

// Also who owns the deed: "Iran's attempt to", where that is goods.
bool TellingSentences::may_be_goods(const NounGroup& group) const {
    const auto is = [&](MentionKind kind) { return std::ranges::any_of(group.mentions, [&](std::uint32_t m) { return chunks_.annotation().mentions[m].kind == kind; }); };
    if (is(MentionKind::goods)) return true;
    const auto goods_do = [](const TriggerMatch& one) { return std::ranges::any_of(one.trigger->frames, [](const Frame& frame) { return frame.subject == Role::goods; }); };
    const bool is_deed = chunks_.is(group.head, WordClass::attempt_noun) || std::ranges::any_of(chunks_.word(group.head).nouns, goods_do) || holds_adjective(group);
    return is_deed && is(MentionKind::name);
}

bool TellingSentences::holds_others(GroupNumber number) const {
    const NounGroup& group = chunks_.groups()[number];
    const std::uint32_t end = group.tokens.end;
    if (const Mention* sum = chunks_.head_mention(number); sum && sum->kind == MentionKind::money) return chunks_.match_any(PhraseList::worth, end) > 0;
    if (!chunks_.is(group.head, WordClass::container) && !chunks_.is(group.head, WordClass::vehicle)) return false;
    return chunks_.match_any(PhraseList::holding, chunks_.is_comma(end) ? end + 1 : end) > 0;
}

bool TellingSentences::may_take_up_goods(GroupNumber number, std::uint32_t sentence) const {
    const NounGroup& group = chunks_.groups()[number];
    const Senses senses = chunks_.senses(number);
    if (group.pronoun) return sentence - *last_goods_ <= pronoun_reach && (!has(senses, Sense::party) || may_be_in_list(group));
    return has(senses, Sense::stand_in) || chunks_.is_listed("words-for-some-of-them", group.head);
}

// "Sold equipment … took [it]": goods of which no vocabulary knows
bool TellingSentences::may_be_it(GroupNumber number, std::uint32_t sentence, const Draft& last) const {
    return chunks_.groups()[number].pronoun && last.first_sentence + 1 == sentence && chunks_.is_listed("pronouns-of-objects", chunks_.groups()[number].head);
}

// "he and Ivanov": a person alone is no goods.
bool TellingSentences::may_be_in_list(const NounGroup& group) const {
    return chunks_.is_comma(group.tokens.end) || chunks_.match_any(PhraseList::joins, group.tokens.end) > 0;
}

bool TellingSentences::holds_adjective(const NounGroup& group) const {
    for (std::uint32_t t = group.tokens.begin; t < group.head; ++t)
        if (chunks_.word(t).by_adjective != Pull::none) return true;
    return false;
}

bool TellingSentences::may_mean_deed(const NounGroup& group, std::span<const Draft> drafts) const {
    if (!is_definite(group.determiner) && group.determiner != Determiner::possessive) return false;
    const auto was_told = [&](const TriggerMatch& one) { return std::ranges::any_of(told_last(drafts), [&](const Draft& draft) { return draft.kind == one.trigger->kind && draft.goods.is_known(); }); };
    for (std::uint32_t t = group.tokens.begin; t < group.tokens.end; ++t) {
        if (!chunks_.is(t, WordClass::trigger)) continue;
        const ClauseWord& word = chunks_.word(t);
        if (std::ranges::any_of(word.context->adjectives, was_told) || std::ranges::any_of(word.context->phrases, was_told) || (t == group.head && std::ranges::any_of(word.nouns, was_told))) return true;
    }
    return false;
}

// A verb stands outside groups, a noun at the head of one, an adjective within.
Pull TellingSentences::strongest_pull(TokenRange sentence) const {
    const WordSketch around = chunks_.sketch_of(sentence);
    Pull strongest = Pull::none;
    for (std::uint32_t t = sentence.begin; t < sentence.end && strongest != Pull::strong; ++t) {
        if (!chunks_.is(t, WordClass::trigger)) continue;
        const ClauseWord& word = chunks_.word(t);
        const GroupNumber group = chunks_.group_of(t);
        if (group != nothing) strongest = std::max(strongest, chunks_.groups()[group].head == t ? word.by_noun : word.by_adjective);
        else if (around.may_share(word.context->around_verb)) strongest = std::max(strongest, around.may_share(word.context->around_strong_verb) ? Pull::strong : Pull::weak);
        if (strongest < word.by_phrase && !chunks_.phrase_at(t).empty()) strongest = word.by_phrase;
    }
    return strongest;
}

}  // namespace checkrules
