// Kinds of fact, statuses, certainties: {id: {is: […], label: …}}.
#include "engine/vocabulary/load_section.hpp"

#include <algorithm>

namespace checkrules {
namespace {

TermEntry read_term(const yaml::Entry& entry, std::string what, Taxonomy& taxonomy, std::vector<Reference>& references, Loading& loading) {
    const std::string id(entry.key.scalar);
    yaml::MapReader reader(entry.value, std::move(what), loading.diagnostics);
    std::vector<std::string> parents;
    for (const yaml::Node* parent : reader.texts("is")) {
        parents.emplace_back(parent->scalar);
        references.push_back({id, std::string(parent->scalar), parent->where});
    }
    TermEntry term{id, reader.text("label").value_or(id), entry.key.where};
    reader.finish();
    taxonomy.add(id, std::move(parents));
    return term;
}

using Terms = std::map<std::string, TermEntry, std::less<>>;

void load_terms(const yaml::Node& section, const std::string& what, Terms& terms, Taxonomy& taxonomy, std::vector<Reference>& references,
                Loading& loading) {
    for (const yaml::Entry& entry : section.entries) {
        if (!check_id(entry.key, loading)) continue;
        if (const auto first = terms.find(entry.key.scalar); first != terms.end())
            report_twice(what, entry.key.scalar, entry.key.where, first->second.where, loading.diagnostics);
        else
            terms.emplace(entry.key.scalar, read_term(entry, what, taxonomy, references, loading));
    }
}

}  // namespace

void load_kinds(const yaml::Node& section, Loading& loading) {
    load_terms(section, "kind", loading.vocabulary.kinds, loading.vocabulary.kind_taxonomy, loading.kinds, loading);
}

void load_statuses(const yaml::Node& section, Loading& loading) {
    load_terms(section, "status", loading.vocabulary.statuses, loading.vocabulary.status_taxonomy, loading.statuses, loading);
}

void load_certainties(const yaml::Node& section, Loading& loading) {
    std::vector<TermEntry>& all = loading.vocabulary.certainties;
    for (const yaml::Entry& entry : section.entries) {
        if (!check_id(entry.key, loading)) continue;
        const auto first = std::ranges::find(all, entry.key.scalar, &TermEntry::id);
        if (first != all.end()) report_twice("certainty", entry.key.scalar, entry.key.where, first->where, loading.diagnostics);
        else all.push_back(read_term(entry, "certainty", loading.vocabulary.certainty_taxonomy, loading.certainties, loading));
    }
}

}  // namespace checkrules
