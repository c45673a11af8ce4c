#include "tests/author/fits_schema.hpp"

#include <algorithm>

namespace checkrules {
namespace {

using Json = nlohmann::ordered_json;

std::string type_of(const yaml::Node& node) {
    if (node.kind == yaml::Kind::map) return "object";
    if (node.kind == yaml::Kind::sequence) return "array";
    if (node.is_null()) return "null";
    const bool is_truth = node.style == yaml::Style::plain && (node.scalar == "true" || node.scalar == "false");
    return is_truth ? "boolean" : "string";
}

bool is_of_type(const yaml::Node& node, const Json& type) {
    if (type.is_array()) return std::ranges::any_of(type, [&](const Json& one) { return is_of_type(node, one); });
    return type == type_of(node);
}

bool is_word(const yaml::Node& node, const Json& word) { return word.is_string() ? word == node.scalar : word.dump() == node.scalar; }

void check_map(const yaml::Node& node, const Json& schema, std::vector<std::string>& out) {
    const Json properties = schema.value("properties", Json::object()), rest = schema.value("additionalProperties", Json(true));
    for (const auto& key : schema.value("required", Json::array()))
        if (!node.find(key.get<std::string>())) out.push_back("no " + key.get<std::string>());
    for (const yaml::Entry& entry : node.entries) {
        const Json* part = properties.contains(entry.key.scalar) ? &properties[entry.key.scalar] : &rest;
        if (*part == false) out.push_back("unknown key " + std::string(entry.key.scalar));
        if (!part->is_object()) continue;
        const auto below = misfits(entry.value, *part);
        out.insert(out.end(), below.begin(), below.end());
    }
}

}  // namespace

std::vector<std::string> misfits(const yaml::Node& node, const Json& schema) {
    std::vector<std::string> out;
    if (schema.contains("type") && !is_of_type(node, schema["type"])) return {"not " + schema["type"].dump() + ": " + std::string(node.scalar)};
    if (schema.contains("enum") && std::ranges::none_of(schema["enum"], [&](const Json& word) { return is_word(node, word); })) out.push_back("no choice: " + std::string(node.scalar));
    if (schema.contains("anyOf") && std::ranges::none_of(schema["anyOf"], [&](const Json& form) { return misfits(node, form).empty(); })) out.emplace_back("fits no form");
    if (node.kind == yaml::Kind::map) check_map(node, schema, out);
    if (schema.contains("items"))
        for (const yaml::Node& item : node.items) {
            const auto below = misfits(item, schema["items"]);
            out.insert(out.end(), below.begin(), below.end());
        }
    return out;
}

}  // namespace checkrules
