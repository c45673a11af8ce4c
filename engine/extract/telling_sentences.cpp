// Mirrors what DraftReader takes for goods. Most triggers are weak, and want goods that the vocabulary knows: in the sentence, or taken up
// from one before by a pronoun, a stand-in ("the cargo") or the trigger itself ("the shipment").
#include "engine/extract/telling_sentences.hpp"

#include <algorithm>
#include <span>

namespace checkrules {
namespace {

class TellingSentences {
  public:
    explicit TellingSentences(const Chunks& chunks) : chunks_(chunks) {}

    std::vector<bool> find() {
        std::vector<bool> telling;
        for (const Sentence& sentence : chunks_.annotation().sentences) {
            const auto [first, last] = chunks_.groups_in(sentence.tokens);
            const std::span groups(chunks_.groups().begin() + first, last - first);
            const bool has_goods = std::ranges::any_of(groups, [&](const NounGroup& one) { return may_be_goods(one); });
            goods_are_known_ = goods_are_known_ || has_goods;
            const bool takes_up = goods_are_known_ && std::ranges::any_of(groups, [&](const NounGroup& one) { return may_take_up_goods(one); });
            telling.push_back(has_trigger(sentence.tokens, has_goods || takes_up));
        }
        return telling;
    }

  private:
    // A weak trigger takes only goods of the vocabulary; also a container, of which the text may say that it holds others, and who owns the deed.
    bool may_be_goods(const NounGroup& group) const {
        const auto is_goods = [&](std::uint32_t m) { return chunks_.annotation().mentions[m].kind == MentionKind::goods; };
        const auto is_name = [&](std::uint32_t m) { return chunks_.annotation().mentions[m].kind == MentionKind::name; };
        if (chunks_.is(group.head, WordClass::container) || std::ranges::any_of(group.mentions, is_goods)) return true;
        return std::ranges::any_of(group.mentions, is_name) && (chunks_.is(group.head, WordClass::attempt_noun) || holds_trigger(group));
    }

    bool may_take_up_goods(const NounGroup& group) const {
        const bool stands_in = group.pronoun || chunks_.is(group.head, WordClass::stand_in) || holds_trigger(group);
        return stands_in || chunks_.vocabulary().is_listed("words-for-some-of-them", chunks_.lower(group.head));
    }

    bool holds_trigger(const NounGroup& group) const {
        for (std::uint32_t t = group.tokens.begin; t < group.tokens.end; ++t)
            if (chunks_.word(t).may_trigger()) return true;
        return false;
    }

    bool has_trigger(TokenRange words, bool also_weak) const {
        for (std::uint32_t t = words.begin; t < words.end; ++t)
            if (const ClauseWord& word = chunks_.word(t); also_weak ? word.may_trigger() : word.takes_any_goods) return true;
        return false;
    }

    const Chunks& chunks_;
    bool goods_are_known_ = false;
};

}  // namespace

std::vector<bool> find_telling_sentences(const Chunks& chunks) { return TellingSentences(chunks).find(); }

}  // namespace checkrules
