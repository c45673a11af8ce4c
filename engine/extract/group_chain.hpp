/// What stands on the left of a noun group: the group it hangs on, the list that it closes.
#pragma once
#include <cstdint>

#include "engine/extract/chunks.hpp"

namespace checkrules {

class GroupChain {
  public:
    /// Looks no further than the words of `within`, one sentence or a part of it. REQUIRES: `chunks` outlives it.
    GroupChain(const Chunks& chunks, TokenRange within) : chunks_(chunks), within_(within) {}

    /// The token before, with adverbs and quotation marks left out; `nothing` at the start.
    std::uint32_t before(std::uint32_t token) const;
    /// The token before the group, or its first at the start.
    std::uint32_t before_or_begin(std::uint32_t group) const;
    /// The group on which the preposition hangs what follows: that before it, or "$40m" of "$40m worth of"; else `nothing`.
    std::uint32_t group_before(std::uint32_t preposition) const;
    bool hangs_on(std::uint32_t group, std::uint32_t preposition) const;
    bool is_amount(std::uint32_t group) const { return chunks_.senses(group) == Senses(Sense::amount); }
    /// "a handbag, a bottle of cognac and books": the first token of the list that the group closes.
    std::uint32_t first_of_list(std::uint32_t group) const;
    /// "two lots of missiles that": the group that the others hang on by "of".
    std::uint32_t head_of_chain(std::uint32_t group) const;

  private:
    const Chunks& chunks_;
    TokenRange within_;
};

}  // namespace checkrules
