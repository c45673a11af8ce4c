#include "engine/gate/diff_findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace checkrules {
namespace {

using Key = std::tuple<std::string, std::string, std::string>;  // document, rule, fact

struct Found {
    const Finding* finding;
    Key key;
};

std::string name_of(const DocumentReport& document) {
    return document.line == 0 ? document.source : fmt::format("{}:{}", document.source, document.line);
}

// Ids of extracted facts count them, so that another fact before them would make them others.
std::string fact_key(const DocumentReport& document, const std::string& id) {
    const auto fact = std::ranges::find(document.facts, id, [](const AssessedFact& one) { return one.fact.id; });
    if (fact != document.facts.end())
        for (const Evidence& evidence : fact->fact.evidence)
            if (evidence.field == "kind" && !evidence.pointer) return fmt::format("{}+{}", evidence.start, evidence.exact);
    return id;
}

std::vector<Found> findings_of(const Report& report) {
    std::vector<Found> out;
    for (const DocumentReport& document : report.documents)
        for (const Finding& finding : document.findings)
            out.push_back({&finding, {name_of(document), finding.rule, fact_key(document, finding.fact)}});
    return out;
}

FindingChange change_of(const Found& found) {
    const auto& evidence = found.finding->evidence;
    const auto placed = std::ranges::find_if(evidence, [](const Evidence& one) { return one.line > 0; });
    return {std::get<0>(found.key), found.finding->rule, found.finding->message, placed == evidence.end() ? 0 : placed->line, {}, {}};
}

}  // namespace

std::vector<FindingChange> diff_findings(const Report& before, const Report& after) {
    std::multimap<Key, Found> old;
    for (const Found& found : findings_of(before)) old.emplace(found.key, found);
    std::vector<FindingChange> out;
    for (const Found& found : findings_of(after)) {
        FindingChange change = change_of(found);
        change.after = found.finding->verdict;
        if (const auto same = old.find(found.key); same != old.end()) {
            change.before = same->second.finding->verdict;
            old.erase(same);
        }
        if (change.before != change.after) out.push_back(std::move(change));
    }
    for (const auto& [key, found] : old) {
        FindingChange change = change_of(found);
        change.before = found.finding->verdict;
        out.push_back(std::move(change));
    }
    return out;
}

}  // namespace checkrules
