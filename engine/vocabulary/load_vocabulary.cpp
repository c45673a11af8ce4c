#include "engine/vocabulary/load_vocabulary.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "engine/text/suggest.hpp"
#include "engine/vocabulary/load_section.hpp"

namespace checkrules {
namespace {

struct Section {
    std::string_view name;
    void (*load)(const yaml::Node&, Loading&);
};

void load_list_section(const yaml::Node& section, Loading& loading) { load_lists(section, loading.vocabulary.lists, loading.diagnostics); }
void load_condition_section(const yaml::Node& section, Loading& loading) { load_conditions(section, loading.vocabulary.conditions, loading.diagnostics); }

constexpr std::array<Section, 14> sections{{{"goods", load_goods},
                                            {"hs", load_hs},
                                            {"kinds", load_kinds},
                                            {"statuses", load_statuses},
                                            {"certainties", load_certainties},
                                            {"countries", load_countries},
                                            {"places", load_places},
                                            {"parties", load_parties},
                                            {"units", load_units},
                                            {"currencies", load_currencies},
                                            {"plurals", load_plurals},
                                            {"map", load_map},
                                            {"lists", load_list_section},
                                            {"conditions", load_condition_section}}};
// Kept as they are: engine/extract compiles them.
constexpr std::array<std::string_view, 6> extraction_sections{"triggers", "clauses", "cues", "dates", "amounts", "grammar"};

void load_not_names(const yaml::Node& section, Loading& loading) {
    if (section.kind != yaml::Kind::sequence) return loading.error("V001", "section 'not-names' must be a list", section.where, "phrases in brackets: [think tank]");
    for (const yaml::Node& item : section.items) {
        if (item.kind == yaml::Kind::scalar && !item.scalar.empty()) loading.vocabulary.not_names.emplace_back(item.scalar);
        else loading.error("V004", "a phrase of 'not-names' must be a text", item.where);
    }
}

void load_section(const yaml::Entry& entry, Loading& loading) {
    const std::string name(entry.key.scalar);
    const auto section = std::ranges::find(sections, name, &Section::name);
    if (section != sections.end()) {
        if (entry.value.kind == yaml::Kind::map) section->load(entry.value, loading);
        else if (!entry.value.is_null()) loading.error("V001", fmt::format("section '{}' must be a map", name), entry.value.where);
    } else if (std::ranges::find(extraction_sections, name) != extraction_sections.end()) {
        loading.vocabulary.extraction[name].push_back(entry.value);
    } else if (name == "not-names") {
        load_not_names(entry.value, loading);
    } else if (name != "vocabulary" && name != "note" && name != "source") {
        std::vector<std::string> known{"vocabulary", "note", "source"};
        known.insert(known.end(), extraction_sections.begin(), extraction_sections.end());
        for (const Section& one : sections) known.emplace_back(one.name);
        known.emplace_back("not-names");
        loading.error("V001", fmt::format("unknown section '{}' in a vocabulary", name), entry.key.where, nearest_or_all(name, known));
    }
}

bool keeps_nodes(const yaml::Entry& entry) {
    return entry.key.scalar == "conditions" || std::ranges::find(extraction_sections, entry.key.scalar) != extraction_sections.end();
}

// A term that names itself or a cycle of terms would be everything in it at once.
void close(Taxonomy& taxonomy, std::string_view what, const std::vector<Reference>& references, Loading& loading) {
    for (const Reference& reference : references)
        if (!taxonomy.contains(reference.to))
            loading.error("V013", fmt::format("unknown {} '{}'", what, reference.to), reference.where, did_you_mean(reference.to, taxonomy.ids()));
    for (std::vector<std::string>& cycle : taxonomy.close()) {
        const auto edge = std::ranges::find_if(references, [&](const Reference& one) {
            return one.from == cycle.back() && one.to == cycle.front();
        });
        cycle.push_back(cycle.front());
        loading.error("V014", fmt::format("{} is a cycle: {}", what, fmt::join(cycle, " is ")), edge == references.end() ? Location{} : edge->where);
    }
}

void check_countries(Loading& loading) {
    const auto& countries = loading.vocabulary.countries;
    for (const Reference& reference : loading.countries)
        if (!countries.contains(reference.to))
            loading.error("V015", fmt::format("unknown country '{}'", reference.to), reference.where, "add it to the countries section, or correct the code");
}

// A unit may be measured in another one, which must be a base itself: one step, so no cycle.
void check_units(Loading& loading) {
    std::vector<std::string> known;
    for (const auto& [id, unit] : loading.vocabulary.units) known.push_back(id);
    for (const Reference& reference : loading.units) {
        const auto base = loading.vocabulary.units.find(reference.to);
        if (base == loading.vocabulary.units.end())
            loading.error("V016", fmt::format("unknown unit '{}'", reference.to), reference.where, did_you_mean(reference.to, known));
        else if (base->second.base)
            loading.error("V016", fmt::format("'{}' is itself measured in '{}'", reference.to, *base->second.base), reference.where,
                          fmt::format("measure '{}' in '{}' too", reference.from, *base->second.base));
    }
}

// Of the term itself or else of its parents, and so on upwards; sorted.
std::vector<std::string> nearest(const Vocabulary& vocabulary, std::string_view term, std::vector<std::string> GoodsTerm::*list) {
    std::set<std::string> found, seen;
    std::vector<std::string> level{std::string(term)}, next;
    while (found.empty() && !level.empty()) {
        for (const std::string& id : level) {
            const auto entry = vocabulary.goods.find(id);
            if (entry == vocabulary.goods.end() || !seen.insert(id).second) continue;
            const std::vector<std::string>& own = entry->second.*list;
            found.insert(own.begin(), own.end());
            const std::vector<std::string>& parents = vocabulary.goods_taxonomy.parents(id);
            if (own.empty()) next.insert(next.end(), parents.begin(), parents.end());
        }
        level = std::exchange(next, {});
    }
    return {found.begin(), found.end()};
}

}  // namespace

Vocabulary load_vocabulary(std::vector<yaml::Tree> files, Diagnostics& diagnostics) {
    Vocabulary vocabulary;
    Loading loading{vocabulary, diagnostics, {}, {}, {}, {}, {}, {}, {}, {}};
    for (yaml::Tree& file : files) {
        const yaml::Tree tree = std::exchange(file, {});
        if (tree.find("rates")) load_rates(tree, loading);
        else
            for (const yaml::Entry& entry : tree.entries) load_section(entry, loading);
        if (std::ranges::any_of(tree.entries, keeps_nodes)) vocabulary.trees.push_back(tree);  // the others make room for what was made of them
    }
    close(vocabulary.goods_taxonomy, "goods term", loading.goods, loading);
    close(vocabulary.kind_taxonomy, "kind", loading.kinds, loading);
    close(vocabulary.status_taxonomy, "status", loading.statuses, loading);
    close(vocabulary.certainty_taxonomy, "certainty", loading.certainties, loading);
    close(vocabulary.party_taxonomy, "party", loading.parties, loading);
    check_countries(loading);
    check_units(loading);
    for (const auto& [name, list] : vocabulary.lists)
        for (const ListMember& member : list.members) vocabulary.listed.add(hash_pair(hash_word(name), hash_word(member.text)));
    for (auto& [code, place] : vocabulary.map.countries)
        if (const auto country = vocabulary.countries.find(code); country != vocabulary.countries.end()) place.name = country->second.name;
    return vocabulary;
}

const std::vector<yaml::Node>& Vocabulary::sections(std::string_view name) const {
    static const std::vector<yaml::Node> none;
    const auto found = extraction.find(name);
    return found == extraction.end() ? none : found->second;
}

std::vector<std::string> Vocabulary::hs_of(std::string_view goods_term) const { return nearest(*this, goods_term, &GoodsTerm::hs); }
std::vector<std::string> Vocabulary::near_of(std::string_view goods_term) const { return nearest(*this, goods_term, &GoodsTerm::near); }

}  // namespace checkrules
