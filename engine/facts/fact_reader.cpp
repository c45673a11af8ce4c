#include "engine/facts/fact_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/facts/read_value.hpp"
#include "engine/text/suggest.hpp"

namespace checkrules {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t most_evidence = 1'000;

std::string text_of(const object& from, std::string_view key) {
    std::string_view text;
    return from[key].get_string().get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

bool is_set(const object& from, std::string_view key) {
    bool yes = false;
    return from[key].get(yes) == simdjson::SUCCESS && yes;
}

std::size_t count_of(const object& from, std::string_view key) {
    std::uint64_t count;
    return from[key].get_uint64().get(count) == simdjson::SUCCESS ? std::size_t(count) : 0;
}

// Qualifiers have defaults, so that one which cannot be read must not fall back on them.
bool is_qualifier(std::string_view path) { return path == "kind" || path == "status" || path == "certainty"; }

}  // namespace

Fact FactReader::read(element json, std::size_t index) {
    Fact fact;
    object fields;
    const std::size_t told = errors_.told();
    if (json.get_object().get(fields) != simdjson::SUCCESS) {
        errors_.tell("F002", "a fact is an object", "write {\"kind\": \"export\", …}");
        fact.refused = "not an object";
    } else {
        read_fields(fields, "", fact);
        for (const Inference& known : fact.inferred) fact.values.erase(known.field);
        fact.inferred.clear();
        ground(fact, told);
    }
    name(fact, index);
    return fact;
}

void FactReader::read_fields(const object& from, const std::string& path, Fact& fact) {
    std::set<std::string_view> keys;
    for (const auto& [key, value] : from) {
        const JsonErrors::Step step(errors_, key);
        if (!keys.insert(key).second) {
            errors_.tell("F003", fmt::format("the key '{}' stands twice in one object", key), "the first one counts");
            continue;
        }
        if (path.empty() && (key == "id" || key == "evidence" || key == "inferred" || key == "assessment")) {
            read_qualifier(key, value, fact);
            continue;
        }
        const std::string full = path.empty() ? std::string(key) : fmt::format("{}.{}", path, key);
        const FieldDeclaration* const field = reading_.schema.find(full);
        if (!field && !is_folder_of_fields(full)) {
            errors_.tell_undeclared(full, near_field(full, reading_.schema));
        } else if (value.is_null()) {
            continue;
        } else if (field) {
            read_field(value, *field, fact);
        } else if (object inner; value.get_object().get(inner) == simdjson::SUCCESS) {
            read_fields(inner, full, fact);
        } else {
            errors_.tell("F010", fmt::format("'{}' has fields of its own, and so is an object", full));
        }
    }
}

bool FactReader::is_folder_of_fields(const std::string& path) const {
    const auto next = reading_.schema.fields.lower_bound(path + ".");
    return next != reading_.schema.fields.end() && next->first.starts_with(path + ".");
}

void FactReader::read_field(element json, const FieldDeclaration& field, Fact& fact) {
    auto value = read_value(json, field, reading_.vocabulary);
    if (!value) {
        const ValueMistake& mistake = value.error();
        errors_.tell(mistake.code, fmt::format("{}: {}", field.path, mistake.message), mistake.help, mistake.below);
        if (is_qualifier(field.path)) fact.refused = fmt::format("its {} cannot be read", field.path);
        return;
    }
    fact.values.emplace(field.path, std::move(*value));
    if (!anchor_) {
        Evidence& evidence = fact.evidence.emplace_back();
        evidence.field = field.path;
        evidence.pointer = errors_.pointer();
    }
}

void FactReader::read_qualifier(std::string_view key, element json, Fact& fact) {
    std::string_view text;
    if (key == "evidence") read_evidence(json, fact);
    if (key == "inferred") read_inferred(json, fact);
    if (key != "id" || json.is_null()) return;
    if (json.get_string().get(text) != simdjson::SUCCESS) errors_.tell("F010", "an id is a text");
    else fact.id = text;
}

void FactReader::read_evidence(element json, Fact& fact) {
    simdjson::dom::array quotes;
    if (json.get_array().get(quotes) != simdjson::SUCCESS) return errors_.tell("F010", "evidence is a list of quotes");
    for (element item : quotes) {
        const JsonErrors::Step step(errors_, fact.evidence.size());
        object quote;
        if (item.get_object().get(quote) != simdjson::SUCCESS || fact.evidence.size() == most_evidence)
            return errors_.tell("F010", "a quote is an object, and a fact has at most 1,000", "write {\"field\": \"goods\", \"exact\": \"…\"}");
        // A record cites itself; a pointer to elsewhere is not followed.
        if (!anchor_ && text_of(quote, "exact").empty()) continue;
        fact.evidence.push_back({text_of(quote, "field"), text_of(quote, "exact"), text_of(quote, "prefix"), text_of(quote, "suffix"),
                                 count_of(quote, "start"), count_of(quote, "end"), 0, 0, {}, is_set(quote, "from-context")});
    }
}

// What others inferred is inferred again here, or not at all: their reasons are not ours to trust.
void FactReader::read_inferred(element json, Fact& fact) {
    simdjson::dom::array list;
    if (json.get_array().get(list) != simdjson::SUCCESS) return errors_.tell("F010", "inferred is a list");
    for (element item : list) {
        object inference;
        if (item.get_object().get(inference) == simdjson::SUCCESS) fact.inferred.push_back({text_of(inference, "field"), {}, {}});
    }
}

void FactReader::ground(Fact& fact, std::size_t told) {
    std::optional<std::string> wrong;
    for (Evidence& evidence : fact.evidence) {
        if (wrong || evidence.pointer) continue;
        wrong = anchor_ ? anchor_->anchor(evidence) : "it quotes an article, and the document has none";
    }
    if (fact.evidence.empty()) wrong = anchor_ ? "it has no evidence" : "it has no field that can be read";
    if (!wrong) return;
    fact.refused = fmt::format("ungrounded: {}", *wrong);
    if (!anchor_ && errors_.told() > told) return;  // why it has none has been told
    errors_.tell("F020", fmt::format("ungrounded fact{}: {}", fact.id.empty() ? "" : " " + fact.id, *wrong));
}

void FactReader::name(Fact& fact, std::size_t index) {
    if (fact.id.empty()) fact.id = fmt::format("f{}", index + 1);
    if (ids_.insert(fact.id).second) return;
    errors_.tell("F022", fmt::format("two facts of one document have the id '{}'", fact.id));
    fact.id = fmt::format("{}#{}", fact.id, index + 1);
    ids_.insert(fact.id);
}

}  // namespace checkrules
