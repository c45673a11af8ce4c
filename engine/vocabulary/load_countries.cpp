// Countries and the places in them.
#include "engine/vocabulary/load_section.hpp"

namespace checkrules {
namespace {

const std::vector<std::string> place_kinds{"port", "city", "border-crossing", "airport", "region", "strait", "sea", "site"};

CountryEntry read_country_entry(const yaml::Entry& entry, Loading& loading) {
    CountryEntry country;
    country.code = entry.key.scalar;
    country.where = entry.key.where;
    yaml::MapReader reader(entry.value, "country", loading.diagnostics);
    country.name = reader.require_text("name").value_or(country.code);
    country.names = read_names(reader, "names", loading);
    country.adjectives = read_names(reader, "adjectives", loading);
    country.people = read_names(reader, "people", loading);
    country.capitals = read_names(reader, "capitals", loading);
    country.loose = read_names(reader, "loose", loading);
    reader.finish();
    return country;
}

PlaceEntry read_place(const yaml::Entry& entry, Loading& loading) {
    PlaceEntry place;
    place.id = entry.key.scalar;
    place.where = entry.key.where;
    yaml::MapReader reader(entry.value, "place", loading.diagnostics);
    place.kind = reader.choice("kind", place_kinds).value_or("city");
    place.country = read_country(reader, "country", place.id, loading).value_or("");
    place.names = read_names(reader, "names", loading);
    reader.finish();
    return place;
}

}  // namespace

void load_countries(const yaml::Node& section, Loading& loading) {
    auto& countries = loading.vocabulary.countries;
    for (const yaml::Entry& entry : section.entries) {
        const std::string_view code = entry.key.scalar;
        if (!is_country_code(code)) {
            loading.error("V005", fmt::format("'{}' is no country code", code), entry.key.where, "two capitals, as in ISO 3166-1: KP");
            continue;
        }
        if (const auto first = countries.find(code); first != countries.end())
            report_twice("country", code, entry.key.where, first->second.where, loading.diagnostics);
        else
            countries.emplace(code, read_country_entry(entry, loading));
    }
}

void load_places(const yaml::Node& section, Loading& loading) {
    auto& places = loading.vocabulary.places;
    for (const yaml::Entry& entry : section.entries) {
        if (!check_id(entry.key, loading)) continue;
        const auto place = places.lower_bound(entry.key.scalar);
        if (place != places.end() && place->first == entry.key.scalar)
            report_twice("place", entry.key.scalar, entry.key.where, place->second.where, loading.diagnostics);
        else
            places.emplace_hint(place, entry.key.scalar, read_place(entry, loading));
    }
}

}  // namespace checkrules
