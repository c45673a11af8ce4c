/// Who and where: the words of a slot as a party or a country.
#pragma once
#include "engine/extract/drafts/draft.hpp"

namespace checkrules {

class PartyReader {
  public:
    PartyReader(const Chunks& chunks, const References& references) : chunks_(chunks), references_(references) {}

    /// Empty for an empty slot, and for a pronoun of which nothing is known.
    PartyValue read_party(const Filler& filler) const;
    /// `all`: the words that the party is quoted with; those of the item, or more.
    PartyValue named_party(const Item& item, TokenRange all) const;
    /// The first country that the words name.
    std::optional<Grounded<std::string>> country_in(TokenRange words) const;
    /// "an Orlan-10": who builds the weapon that the words name or take up.
    std::optional<Grounded<std::string>> country_of_weapon(const Item& item) const;
    /// The first country that the slot names in any form, by a place or by a party.
    std::optional<Grounded<std::string>> read_country(const Filler& filler) const;
    /// The country that the slot as a whole is: "to North Korea" says both who and where.
    std::optional<Grounded<std::string>> named_country(const Filler& filler) const;
    /// All countries of an item: "shell companies in Hong Kong, Turkey and Dubai".
    std::vector<Grounded<std::string>> read_countries(const Item& item) const;
    /// The same of a stop on the way: none of what carried the goods ("by means of an Iranian dhow"), or of what was paid through ("American banks").
    std::vector<Grounded<std::string>> read_stops(const Item& item) const;
    /// "[Hezbollah]'s rockets came from Iran": whose the goods are got them. Empty when nobody's, or when he is of the country that they came from.
    PartyValue read_owner(const Item& goods, const std::string& origin) const;
    /// "engines for [Hezbollah]'s drones": whose the things are that the goods are for.
    PartyValue read_purpose(const Item& goods, const std::string& origin) const;
    /// Whether the slot only points back: "the company", "he".
    bool refers(const Filler& filler) const;
    /// "his country", "his own country"
    bool is_home(const Item& item) const;

  private:
    PartyValue named_list(const Filler& filler) const;
    PartyValue named_behind(const Item& item, TokenRange words, GroupNumber before) const;
    PartyValue read_group(GroupNumber group) const;
    const Mention* names_country(const Item& item) const;
    bool is_reference(const Item& item) const;
    bool is_possessive(const Item& item) const;
    bool is_placed(std::uint32_t at) const;
    bool names_place(const Item& item) const;
    bool is_told_of_before(const Item& item) const;
    void extend(const Item& item, PartyValue& party) const;
    void take_owner(const Item& item, PartyValue& party) const;
    void name_by_apposition(const Item& item, PartyValue& party) const;
    std::string without_article(TokenRange words) const;

    const Chunks& chunks_;
    const References& references_;
};

}  // namespace checkrules
