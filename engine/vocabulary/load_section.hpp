/// What the loaders of the single sections share. Private to engine/vocabulary.
#pragma once
#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/vocabulary/load_vocabulary.hpp"
#include "engine/yaml/map_reader.hpp"

namespace checkrules {

/// A name that must exist once all files are read.
struct Reference {
    std::string from, to;
    Location where;
};

struct Loading {
    Vocabulary& vocabulary;
    Diagnostics& diagnostics;
    std::vector<Reference> goods, kinds, statuses, certainties, parties, countries, units;
    std::map<std::string, Location, std::less<>> unit_places;

    void error(std::string code, std::string message, const Location& where, std::string help = "");
};

/// An id: lower-case letters, digits and hyphens, a letter or digit first. Reports and is false otherwise.
bool check_id(const yaml::Node& key, Loading& loading);
/// Reports `what` 'id' as defined twice, with both places.
void report_twice(std::string_view what, std::string_view id, const Location& where, const Location& first, Diagnostics& diagnostics);
/// Non-empty texts of a key, without white space around them.
std::vector<std::string> read_names(yaml::MapReader& reader, std::string_view key, Loading& loading);
/// A code of two capitals, whose existence is checked at the end.
std::optional<std::string> read_country(yaml::MapReader& reader, std::string_view key, const std::string& from, Loading& loading);
/// "USD 200_000".
std::optional<Money> parse_money(std::string_view text);
bool is_currency_code(std::string_view text);
bool is_country_code(std::string_view text);
/// 2, 4, 6, 8 or 10 digits.
bool is_hs_code(std::string_view text);

/// One for each section: the node is the section's map.
void load_kinds(const yaml::Node& section, Loading& loading);
void load_statuses(const yaml::Node& section, Loading& loading);
void load_certainties(const yaml::Node& section, Loading& loading);
void load_goods(const yaml::Node& section, Loading& loading);
void load_countries(const yaml::Node& section, Loading& loading);
void load_places(const yaml::Node& section, Loading& loading);
void load_parties(const yaml::Node& section, Loading& loading);
void load_units(const yaml::Node& section, Loading& loading);
void load_currencies(const yaml::Node& section, Loading& loading);
void load_hs(const yaml::Node& section, Loading& loading);
void load_plurals(const yaml::Node& section, Loading& loading);
void load_map(const yaml::Node& section, Loading& loading);
void load_rates(const yaml::Node& root, Loading& loading);

}  // namespace checkrules
