/// Which words mean the same goods or the same party, over the whole article.
#pragma once
#include <span>
#include <vector>

#include "engine/extract/drafts/party_references.hpp"
#include "engine/extract/events/event.hpp"

namespace checkrules {

class References {
  public:
    /// REQUIRES: both outlive it.
    References(const Chunks& chunks, const SentenceVerbs& verbs);

    /// Number of the goods that the group means; equal numbers are equal goods.
    std::uint32_t entity(GroupNumber group) const;
    /// Groups that say what the goods are, each something new, in order of place.
    std::span<const GroupNumber> namings(std::uint32_t entity) const;
    /// What words that only point to goods mean at this place: "it", "the cargo", "most", "97 percent of these products", the "deliveries" that
    /// are the trigger; all of a list that "them" means. The item itself when it names goods, or nothing was named before.
    std::vector<Item> meant(const Item& item, TokenRange trigger) const;
    /// The group of known goods that a group is or takes up, or `nothing`.
    GroupNumber goods_meant(GroupNumber group) const;
    /// What a pronoun or stand-in means, or `nothing`.
    GroupNumber goods_before(GroupNumber group) const;
    const PartyReferences& parties() const { return parties_; }

  private:
    void link_definite(GroupNumber group);
    bool names_goods(const Sentence& sentence) const;
    void link_copulas(const std::vector<VerbGroup>& verbs);
    void note_namings();
    void note_lists(std::uint32_t sentence) const;
    bool points_back(GroupNumber group) const;
    bool is_patrol(GroupNumber group) const;
    bool is_vessel(GroupNumber group) const;
    bool is_its_own(GroupNumber group) const;
    bool stands_aside(GroupNumber group) const;
    bool is_manner(GroupNumber group) const;
    bool is_other_object(GroupNumber group) const;
    GroupNumber behind_but(const Item& item) const;
    GroupNumber subject_before(GroupNumber pronoun) const;
    bool is_listener(GroupNumber group) const;
    const Filler* subject_over(GroupNumber object) const;
    bool carries_others(GroupNumber group) const;
    bool is_object_of_law(GroupNumber group) const;
    bool counts_others(GroupNumber group) const;
    bool is_counted(GroupNumber group) const;
    bool is_lot(GroupNumber group) const;
    bool ends_as_plurals(GroupNumber group) const;
    bool stands_for_goods(const Item& item) const;
    bool is_count(GroupNumber group) const;
    bool is_another_one(GroupNumber group) const;
    bool is_person_named_behind(const Item& item) const;
    bool measures(GroupNumber group) const;
    bool has_pieces(GroupNumber group) const;
    bool tells_nothing(GroupNumber group) const;
    std::vector<Item> named_behind(const Item& item) const;
    std::uint32_t before_among(std::uint32_t from, std::uint32_t end) const;
    GroupNumber goods_by_same_word(GroupNumber group) const;
    Item item_of(GroupNumber group) const;
    bool can_mean(GroupNumber reference, GroupNumber antecedent) const;
    bool is_wide(GroupNumber group) const;
    bool is_use_of_others(GroupNumber group) const;
    bool is_trade_of_somebody(GroupNumber group) const;
    void join(GroupNumber a, GroupNumber b);
    GroupNumber root(GroupNumber group) const;

    const Chunks& chunks_;
    const SentenceVerbs& verbs_;
    mutable std::vector<GroupNumber> parent_;
    std::vector<std::vector<GroupNumber>> namings_;        ///< by entity
    // What these say of a sentence is noted when it is first asked for.
    mutable std::vector<bool> is_noted_;                   ///< by sentence
    mutable std::vector<GroupNumber> chain_;               ///< by group: first group of its "of" chain
    mutable std::vector<GroupNumber> example_of_;          ///< by group: the goods that it is an example of, or `nothing`
    mutable std::vector<std::uint32_t> list_;              ///< by group: number in `lists_`, or `nothing`
    mutable std::vector<std::vector<GroupNumber>> lists_;  ///< goods joined by "and"
    std::vector<bool> is_teller_;                          ///< by group: says what others do, and is neither goods nor who gets them
    PartyReferences parties_;
};

}  // namespace checkrules
