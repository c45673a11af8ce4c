/// Where in a file's YAML a place is, and what the schema of the file says of it. Private to engine/author.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/author/workspace.hpp"
#include "engine/yaml/node.hpp"

namespace checkrules {

using Forms = std::vector<const nlohmann::ordered_json*>;  ///< of a value: any of them may be it

/// The schema itself and the alternatives in it.
Forms forms_of(const nlohmann::ordered_json& schema);
Forms forms_below(const Forms& forms, const std::string& key);
Forms forms_of_items(const Forms& forms);
/// What the scalar names: "goods", "expression" …; empty when nothing.
std::string role_of(const Forms& forms);
/// The same of the keys of a map.
std::string role_of_keys(const Forms& forms);

/// One key or scalar under the cursor.
struct Spot {
    const yaml::Node* node = nullptr;   ///< a scalar: the key or the value; null when the cursor stands on none
    const yaml::Node* map = nullptr;    ///< of a key: the map that it is in
    bool is_key = false;
    Forms forms;                        ///< of the value, also when the cursor is on its key
    Forms map_forms;                    ///< of a key: those of its map
};

/// REQUIRES: root and schema outlive what is returned.
Spot find_spot(const yaml::Node& root, const nlohmann::ordered_json& schema, std::size_t byte);

}  // namespace checkrules
