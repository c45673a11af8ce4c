/// What somebody that a noun group names, or tells of for the first time, can be. Private to party_references.cpp.
#pragma once
#include "engine/extract/events/chunks.hpp"

namespace checkrules {

class PartyKinds {
  public:
    /// `is_teller`: by group, whether it says what others do.
    /// REQUIRES: both outlive it.
    PartyKinds(const Chunks& chunks, const std::vector<bool>& is_teller) : chunks_(chunks), is_teller_(is_teller) {}

    bool is_person(GroupNumber group) const;
    /// A full name of which nothing is known.
    bool may_be_person(GroupNumber group) const;
    bool is_leader(GroupNumber group) const;
    bool is_of_flag(GroupNumber group) const;
    bool is_organisation(GroupNumber group) const;
    bool is_company(GroupNumber group) const;
    bool is_armed(GroupNumber group) const;
    /// Names a country or its leader, and not only in passing.
    bool is_country(GroupNumber group) const;
    /// "a company in [Moscow]": says where another is, who is more likely meant.
    bool is_home_of_another(GroupNumber group) const;
    /// Whether it is a country, by the head of the group.
    bool is_country_itself(GroupNumber group) const;
    /// "They" are no single country.
    bool is_one_country(GroupNumber group) const;
    /// "a dealer in Minsk", "two Kyrgyz firms": told of for the first time, by what they are.
    bool is_unnamed(GroupNumber group) const;
    /// "the emir of Qatar"
    bool is_ruler_of_place(GroupNumber group) const;
    /// "The panel found … it says": whoever it is, he has no part in the transfer.
    bool only_tells(GroupNumber group) const;

  private:
    /// "A ship registered in Togo": says of a ship or a firm where it belongs, and is spoken of no more.
    bool is_aside(GroupNumber group) const;

    const Chunks& chunks_;
    const std::vector<bool>& is_teller_;
};

}  // namespace checkrules
