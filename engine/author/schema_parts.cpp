#include "engine/author/schema_parts.hpp"

namespace checkrules::shape {
namespace {

Json scalar() { return {{"type", {"string", "number", "boolean"}}}; }

Json described(std::string_view about, Json rest) {
    Json out = Json::object();
    if (!about.empty()) out["description"] = about;
    out.update(rest);
    return out;
}

}  // namespace

Json text(std::string_view about) { return described(about, scalar()); }

Json texts(std::string_view about) {
    return described(about, {{"type", {"string", "number", "boolean", "array", "null"}}, {"items", scalar()}});
}

Json choice(std::string_view about, const Words& words) { return described(about, {{"enum", words}}); }

Json flag(std::string_view about) { return described(about, {{"enum", {true, false}}}); }

Json name(std::string_view kind, std::string_view about) {
    Json out = text(about);
    out["format"] = kind;
    return out;
}

Json names(std::string_view kind, std::string_view about) {
    Json out = texts(about);
    out["format"] = kind;
    out["items"]["format"] = kind;
    return out;
}

Json condition(std::string_view about) { return name("expression", about); }

Json list_of(std::string_view about, Json item) { return described(about, {{"type", "array"}, {"items", std::move(item)}}); }

Json names_of(std::string_view about, Json value, std::string_view kind) {
    Json out = described(about, {{"type", {"object", "null"}}, {"additionalProperties", std::move(value)}});
    if (!kind.empty()) out["propertyNames"] = {{"format", kind}};
    return out;
}

Json map_of(std::string_view title, std::string_view about, Keys keys) {
    Json out = described(about, {{"title", title}, {"type", "object"}, {"additionalProperties", false}});
    Json properties = Json::object(), required = Json::array();
    for (Key& key : keys) {
        if (key.need == Need::required) required.push_back(key.name);
        properties[key.name] = std::move(key.is);
    }
    out["properties"] = std::move(properties);
    if (!required.empty()) out["required"] = std::move(required);
    return out;
}

Json either(std::string_view about, std::vector<Json> forms) { return described(about, {{"anyOf", std::move(forms)}}); }

Json with_one_of(Json map, const std::vector<Words>& groups) {
    Json forms = Json::array();
    for (const Words& group : groups) forms.push_back({{"required", group}});
    map["anyOf"] = std::move(forms);
    return map;
}

Key lists_section() {
    Json member = either("", {name("value", "a country, term, HS code, text, or another list"),
                              map_of("list member", "a member for some time only", {{"is", name("value", "the member"), Need::required}, {"when", text("from when to when: 2004-05-01/..")}})});
    Json whole = map_of("list", "a list with a label of its own", {{"label", text("as reports say it")}, {"of", list_of("the members", member), Need::required}});
    return {"lists", names_of("lists by name, to be used in conditions: goods.hs within luxury-headings", either("", {list_of("the members", std::move(member)), std::move(whole)}), "list")};
}

Key conditions_section() {
    Json labelled = map_of("condition", "a condition with a label of its own", {{"label", text("as reports say it")}, {"when", condition("the condition"), Need::required}});
    return {"conditions", names_of("conditions by name, to be used in other conditions", either("", {condition("the condition"), std::move(labelled)}), "condition")};
}

}  // namespace checkrules::shape
