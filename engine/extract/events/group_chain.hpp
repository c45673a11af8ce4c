/// What stands on the left of a noun group: the group it hangs on, the list that it closes.
#pragma once
#include <cstdint>

#include "engine/extract/events/chunks.hpp"

namespace checkrules {

class GroupChain {
  public:
    /// Looks no further than the words of `within`, one sentence or a part of it. REQUIRES: `chunks` outlives it.
    GroupChain(const Chunks& chunks, TokenRange within);

    /// The token before, with adverbs and quotation marks left out; `nothing` at the start.
    std::uint32_t before(std::uint32_t token) const;
    /// The token before the group, or its first at the start.
    std::uint32_t before_or_begin(GroupNumber group) const;
    /// The group on which the preposition hangs what follows: that before it, or "$40m" of "$40m worth of"; else `nothing`.
    GroupNumber group_before(std::uint32_t preposition) const;
    bool hangs_on(GroupNumber group, std::uint32_t preposition) const;
    bool is_amount(GroupNumber group) const { return chunks_.senses(group) == Senses(Sense::amount); }
    /// "a handbag, a bottle of cognac and books": the first token of the list that the group closes.
    std::uint32_t first_of_list(GroupNumber group) const;
    std::uint32_t join_before(std::uint32_t token) const;
    std::uint32_t past_description(std::uint32_t comma) const;
    std::uint32_t past_price(std::uint32_t token) const;
    /// "[goods] such as whisky and [cigars] were": the group that the list with `example` belongs to, or `nothing`.
    GroupNumber set_of(GroupNumber example) const;
    /// "two lots of missiles that": the group that the others hang on by "of".
    GroupNumber head_of_chain(GroupNumber group) const;
    /// "[the parts], 11 of which": the goods before a count that ends at the token and "of" follows; else the token itself.
    std::uint32_t before_count_of(std::uint32_t relative, std::uint32_t token) const;
    /// "[aluminium powder], a fuel for rockets, that": the goods that the words before the relative describe; else the token itself.
    std::uint32_t past_apposition(std::uint32_t relative, std::uint32_t token) const;

    /// "companies in [Hong Kong, Turkey and Dubai]": the first token of the list of places that the group closes, behind a preposition; else `start`.
    std::uint32_t first_of_places(GroupNumber group, std::uint32_t start) const;
    /// "chips made by [Oltec, Radin and other firms]": the first token of the list of parties that the group closes, behind such a word; else `start`.
    std::uint32_t first_of_parties(GroupNumber group, std::uint32_t start) const;
    /// "a dealer in [Geneva] who", "14 cars at [the port of Zeebrugge] that": clauses seldom tell what places do. The last token of what the place hangs on.
    std::uint32_t past_places(std::uint32_t token) const;

  private:
    /// How many tokens right before the token say that examples follow: "such as"; or 0.
    std::uint32_t example_words_before(std::uint32_t token) const;
    bool is_place(GroupNumber group) const;
    bool leads(std::uint32_t preposition) const;
    bool is_somebody(GroupNumber group) const;

    const Chunks& chunks_;
    TokenRange within_;
    bool has_examples_ = false;  ///< some words of it say that examples follow
};

}  // namespace checkrules
