/// Which sentences can give a fact at all: a cheap look at each, and of general news most cannot.
#pragma once
#include <optional>
#include <span>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {

class TellingSentences {
  public:
    /// REQUIRES: `chunks` outlives it.
    explicit TellingSentences(const Chunks& chunks) : chunks_(chunks) {}

    /// False: no trigger of it would find goods, whatever its grammar. It may give none when true, too. `drafts`: those that were read before.
    /// REQUIRES: asked for each sentence of the article, in order.
    bool may_tell(std::uint32_t sentence, std::span<const Draft> drafts);

  private:
    Pull strongest_pull(TokenRange sentence) const;
    bool may_be_goods(const NounGroup& group) const;
    bool may_count_all_trade(const NounGroup& group) const;
    /// "crates filled with", "$18 million worth of": the next group may be goods though nothing is known of it.
    bool holds_others(GroupNumber group) const;
    bool may_take_up_goods(GroupNumber group, std::uint32_t sentence) const;
    bool may_be_it(GroupNumber group, std::uint32_t sentence, const Draft& last) const;
    bool may_be_in_list(const NounGroup& group) const;
    bool holds_adjective(const NounGroup& group) const;
    /// "the deal": one that was told before, and its goods.
    bool may_mean_deed(const NounGroup& group, std::span<const Draft> drafts) const;

    const Chunks& chunks_;
    std::optional<std::uint32_t> last_goods_;  // the last sentence that names some
};

}  // namespace checkrules
