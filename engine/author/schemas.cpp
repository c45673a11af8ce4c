#include "engine/author/schemas.hpp"

#include <algorithm>
#include <array>

#include "engine/author/schema_parts.hpp"

namespace checkrules {
namespace {

struct Entry {
    SchemaKind kind;
    shape::Json (*make)(const Rules&);
};

constexpr std::array<Entry, 9> entries{{{{"rulebook", "provisions and rules (first key `rulebook`)"}, shape::rulebook_file},
                                        {{"vocabulary", "words and names (first key `vocabulary`)"}, shape::vocabulary_file},
                                        {{"fields", "fields of facts (first key `schema`)"}, shape::fields_file},
                                        {{"rates", "exchange rates (first key `rates`)"}, shape::rates_file},
                                        {{"fixture", "what must be found in an article: expected.yaml, NAME.expected.yaml"}, shape::expectation_file},
                                        {{"examples", "examples beside their rulebook: NAME.examples.yaml"}, shape::examples_file},
                                        {{"facts", "facts in JSON"}, shape::facts_file},
                                        {{"review", "reviewers' decisions: the file of --baseline"}, shape::review_file},
                                        {{"settings", "checkrules.yaml"}, shape::settings_file}}};

}  // namespace

std::vector<SchemaKind> schema_kinds() {
    std::vector<SchemaKind> out;
    for (const Entry& entry : entries) out.push_back(entry.kind);
    return out;
}

shape::Json shape::file(std::string_view name, const Rules& rules) {
    const std::string_view by_key = name == "schema" ? "fields" : name;
    const auto found = std::ranges::find(entries, by_key, [](const Entry& entry) { return entry.kind.name; });
    return found == entries.end() ? Json() : found->make(rules);
}

std::optional<std::string> write_schema(std::string_view name, const Rules& rules) {
    const shape::Json made = shape::file(name, rules);
    if (made.is_null() || name == "schema") return {};
    shape::Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"}};
    schema.update(made);
    return schema.dump(1) + "\n";
}

std::string write_schema_for_llm(const Rules& rules) { return shape::facts_for_llm(rules).dump(1) + "\n"; }

}  // namespace checkrules
