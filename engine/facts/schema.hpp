/// Which fields a fact can have. Declared in YAML (rules/schema.yaml), so that a record's own fields need no compiler.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/diagnostic.hpp"
#include "engine/values/value.hpp"
#include "engine/yaml/node.hpp"

namespace checkrules {

struct FieldDeclaration {
    std::string path;       ///< dotted, as JSON nests it: "goods.unit-value"
    Type type{};            ///< of the field, or of its members when `is_list`; never Type::list
    bool is_list = false;
    std::string taxonomy;   ///< of a term: "goods", "kinds", "statuses", "certainties"; "parties" of a party; else empty
    std::string label;      ///< "price of one"
    std::string question;   ///< what to ask when it is missing: "What did one of them cost?"; may be empty
    Location where;
};

struct Schema {
    std::map<std::string, FieldDeclaration, std::less<>> fields;
    /// What a short path stands for: "goods" → goods.terms; "supplier" → supplier.party, supplier.country.
    std::map<std::string, std::vector<std::string>, std::less<>> aliases;

    const FieldDeclaration* find(std::string_view path) const;
    /// All paths and aliases, sorted: what a suggestion may name.
    std::vector<std::string> names() const;
};

/// "text", "list of term(goods)" …
std::string type_in_words(const FieldDeclaration& field);

/// "did you mean 'goods.brand'?" of a name that is no field: the nearest one, or those whose last part it has (`brand`, `buyer.country`).
/// Empty when none is near.
std::string near_field(std::string_view name, const Schema& schema);

/// Adds the declarations of one file (`schema: NAME`). A field declared twice keeps its first declaration; an equal one is fine.
void load_schema(const yaml::Node& file, Schema& schema, Diagnostics& diagnostics);

}  // namespace checkrules
