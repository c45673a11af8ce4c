/// The words of the field, loaded from rules/vocabulary/*.yaml: one set, read by the extractor and by rules.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/text/diagnostic.hpp"
#include "engine/text/hash_set.hpp"
#include "engine/text/hash_word.hpp"
#include "engine/values/value.hpp"
#include "engine/vocabulary/taxonomy.hpp"
#include "engine/vocabulary/world_map.hpp"
#include "engine/yaml/tree.hpp"

namespace checkrules {

/// A kind of fact, a status or a certainty.
struct TermEntry {
    std::string id, label;                 ///< label: as messages say it, "a gift"
    Location where;
};

/// A kind of goods, from "arms" down to one marque or model.
struct GoodsTerm {
    std::string id, label;
    std::vector<std::string> names;        ///< surface forms, singular; the extractor knows their plurals
    std::vector<std::string> loose;        ///< ambiguous names: count with a word of `near` in the sentence, or a firm name in the article
    std::vector<std::string> near;         ///< words, or lists of words by name; inherited from the nearest ancestors when empty
    std::vector<std::string> hs;           ///< codes of this term; inherited from the nearest ancestors when empty
    std::optional<std::string> brand;      ///< set on marques: "Aurus"
    std::optional<std::string> made_in;    ///< country of make, for an inferred goods.made-in
    std::optional<Money> value_from;       ///< what one of these costs at the least; for an inferred goods.unit-value
    std::string source, note;
    Location where;
};

struct CountryEntry {
    std::string code, name;                ///< ISO 3166-1 alpha-2 (and XK), English short name
    std::vector<std::string> names;        ///< other names, former names, abbreviations ("DPRK")
    std::vector<std::string> adjectives;   ///< "North Korean"
    std::vector<std::string> people;       ///< "North Koreans"
    std::vector<std::string> capitals;     ///< also stand for the government
    std::vector<std::string> loose;        ///< need context: "the North", "Georgia"
    Location where;
};

struct PlaceEntry {
    std::string id, country, kind;         ///< kind: port, city, border-crossing, airport, region, strait, sea, site
    std::vector<std::string> names;
    Location where;
};

struct PartyEntry {
    std::string id, label, kind;           ///< kind: leader, minister, official, ministry, armed-forces, state-media, company, group, organisation, vessel
    std::vector<std::string> names;        ///< full names
    std::vector<std::string> short_names;  ///< "Kim": counts with a word of `near` in the sentence, or a full name in the article
    std::vector<std::string> near;
    std::optional<std::string> country;    ///< a transfer to the party is a transfer to this country
    std::vector<DateRange> in_office;      ///< when the country holds for the party; none: always
    std::optional<std::string> number;     ///< IMO number of a vessel
    std::vector<std::string> is;           ///< other parties it belongs to
    std::string source, note;
    Location where;
};

struct UnitEntry {
    std::string id;                        ///< item, tonne, barrel, litre, bottle, pair …
    std::vector<std::string> names;
    std::optional<std::string> base;       ///< unit it converts to, with `factor` of the base a unit
    std::optional<Decimal> factor;
};

struct CurrencyEntry {
    std::string code;
    std::vector<std::string> names, symbols;
};

/// A named list of countries, terms, HS codes or texts; members may have dates (GB in the EU until 2020-12-31).
struct ListMember {
    std::string text;                      ///< as written; the language types it
    std::optional<DateRange> when;
    Location where;
};
struct NamedList {
    std::string name, label;
    std::vector<ListMember> members;
    Location where;
};

/// A named condition: its text in the expression language.
struct NamedCondition {
    std::string name, label;
    yaml::Node text;                       ///< the scalar; its `inside` maps places in the text
    bool is_missing = false;               ///< it has none, which was told
};

/// Average exchange rates: units of the currency for one US dollar.
struct RatePeriod {
    DateRange period;                      ///< a month or a year
    Decimal per_usd;
    Decimal error_percent;                 ///< a comparison within it is unknown
};

struct Vocabulary {
    std::map<std::string, TermEntry, std::less<>> kinds, statuses;
    std::vector<TermEntry> certainties;    ///< strongest first
    std::map<std::string, GoodsTerm, std::less<>> goods;
    std::map<std::string, CountryEntry, std::less<>> countries;
    std::map<std::string, PlaceEntry, std::less<>> places;
    std::map<std::string, PartyEntry, std::less<>> parties;
    std::map<std::string, UnitEntry, std::less<>> units;
    std::map<std::string, CurrencyEntry, std::less<>> currencies;
    std::map<std::string, NamedList, std::less<>> lists;
    HashSet listed;                        ///< each list with each member, for is_listed
    std::map<std::string, NamedCondition, std::less<>> conditions;
    std::map<std::string, std::vector<RatePeriod>, std::less<>> rates;  ///< by currency, in order of date
    std::map<std::string, std::vector<std::string>, std::less<>> plurals;  ///< irregular ones of single words: "aircraft" → "aircraft"
    std::map<std::string, std::string, std::less<>> hs_labels;             ///< by chapter, heading or subheading: "8703" → "cars …"
    std::vector<std::string> not_names;    ///< phrases that hide the names in them: "think tank", "shell company"
    /// Sections that the extractor gives a meaning (triggers, cues, dates), as they stand in the files, by name.
    std::map<std::string, std::vector<yaml::Node>, std::less<>> extraction;
    std::vector<yaml::Tree> trees;         ///< what the nodes here are of
    WorldMap map;
    Taxonomy goods_taxonomy, kind_taxonomy, status_taxonomy, certainty_taxonomy, party_taxonomy;

    /// Those of `extraction` of that name; none when no file has one.
    const std::vector<yaml::Node>& sections(std::string_view name) const;
    /// Whether a list of that name has the member, whatever its dates.
    bool is_listed(HashedWord list, std::string_view member) const { return is_listed(list, hash_word(member)); }
    /// The same of a word whose hash is known.
    bool is_listed(HashedWord list, std::uint64_t member) const { return listed.contains(hash_pair(list.hash, member)); }
    /// The party of that id, or null.
    const PartyEntry* find_party(std::string_view id) const {
        const auto found = parties.find(id);
        return found == parties.end() ? nullptr : &found->second;
    }
    /// Empty when the party is not known, or of no country.
    std::string country_of_party(std::string_view id) const {
        const PartyEntry* party = find_party(id);
        return party ? party->country.value_or("") : "";
    }
    /// HS codes of a term: its own, or those of the nearest ancestors that have some. Sorted, each once.
    std::vector<std::string> hs_of(std::string_view goods_term) const;
    /// The same for context words.
    std::vector<std::string> near_of(std::string_view goods_term) const;
    /// What a code holds: the label of the code itself, or of the nearest one above it; empty when there is none.
    std::string_view hs_label(std::string_view code) const;
};

}  // namespace checkrules
