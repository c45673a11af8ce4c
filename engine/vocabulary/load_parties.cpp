// People in office, ministries, forces, makers, groups, ships.
#include "engine/vocabulary/load_section.hpp"

namespace checkrules {
namespace {

const std::vector<std::string> party_kinds{"leader",      "minister", "official", "person", "ministry",     "armed-forces",
                                           "state-media", "media",    "company",  "bank",   "organisation", "group", "vessel"};

std::vector<DateRange> read_in_office(yaml::MapReader& reader, Loading& loading) {
    std::vector<DateRange> terms;
    for (const yaml::Node* item : reader.texts("in-office")) {
        const auto range = parse_edtf(item->scalar);
        if (range) terms.push_back(*range);
        else loading.error("V008", fmt::format("'{}' is no interval: {}", item->scalar, range.error()), item->where, "from and to: 2011-12-17/..");
    }
    return terms;
}

PartyEntry read_party(const yaml::Entry& entry, Loading& loading) {
    PartyEntry party;
    party.id = entry.key.scalar;
    party.where = entry.key.where;
    yaml::MapReader reader(entry.value, "party", loading.diagnostics);
    std::vector<std::string> parents;
    for (const yaml::Node* parent : reader.texts("is")) {
        parents.emplace_back(parent->scalar);
        loading.parties.push_back({party.id, std::string(parent->scalar), parent->where});
    }
    party.kind = reader.choice("kind", party_kinds).value_or("organisation");
    party.names = read_names(reader, "names", loading);
    party.short_names = read_names(reader, "short", loading);
    party.near = read_names(reader, "near", loading);
    party.country = read_country(reader, "country", party.id, loading);
    party.in_office = read_in_office(reader, loading);
    party.number = reader.text("imo");
    party.source = reader.text("source").value_or("");
    party.note = reader.text("note").value_or("");
    party.label = reader.text("label").value_or(party.names.empty() ? party.id : party.names.front());
    reader.finish();
    party.is = parents;
    loading.vocabulary.party_taxonomy.add(party.id, std::move(parents));
    return party;
}

}  // namespace

void load_parties(const yaml::Node& section, Loading& loading) {
    auto& parties = loading.vocabulary.parties;
    for (const yaml::Entry& entry : section.entries) {
        if (!check_id(entry.key, loading)) continue;
        const auto place = parties.lower_bound(entry.key.scalar);
        if (place != parties.end() && place->first == entry.key.scalar)
            report_twice("party", entry.key.scalar, entry.key.where, place->second.where, loading.diagnostics);
        else
            parties.emplace_hint(place, entry.key.scalar, read_party(entry, loading));
    }
}

}  // namespace checkrules
