#include "engine/gate/read_yaml_fact.hpp"

#include "engine/facts/read_facts.hpp"
#include "engine/gate/yaml_as_json.hpp"
#include "engine/rulebook/load_rules.hpp"

namespace checkrules {

std::optional<Fact> read_yaml_fact(const yaml::Node& map, std::span<const std::string> other_keys, const Rules& rules,
                                   Diagnostics& diagnostics) {
    if (map.kind != yaml::Kind::map) {
        diagnostics.push_back({Severity::error, "T001", "a fact must be a map of fields", map.where, {}, ""});
        return {};
    }
    const YamlAsJson written(map, other_keys);
    FactDocument document = read_facts(written.json(), {rules.schema, rules.vocabulary, {}});
    for (Diagnostic& error : document.errors) {
        error.severity = Severity::error;  // whoever writes a test means every word of it
        error.where = written.place(error.where.span);
        error.labels.clear();
        diagnostics.push_back(std::move(error));
    }
    if (!document.errors.empty() || !document.facts || document.facts->empty()) return {};
    return std::move(document.facts->front());
}

}  // namespace checkrules
