#include "engine/author/find_spot.hpp"

namespace checkrules {
namespace {

using Json = nlohmann::ordered_json;

void add_forms(const Json& schema, Forms& into) {
    into.push_back(&schema);
    if (const auto any = schema.find("anyOf"); any != schema.end())
        for (const Json& form : *any) add_forms(form, into);
}

bool holds(const yaml::Node& node, std::size_t byte) { return node.where.span.begin <= byte && byte <= node.where.span.end; }

}  // namespace

Forms forms_of(const Json& schema) {
    Forms out;
    add_forms(schema, out);
    return out;
}

Forms forms_below(const Forms& forms, const std::string& key) {
    Forms out;
    for (const Json* form : forms) {
        const auto properties = form->find("properties"), rest = form->find("additionalProperties");
        if (properties != form->end() && properties->contains(key)) add_forms((*properties)[key], out);
        else if (rest != form->end() && rest->is_object()) add_forms(*rest, out);
    }
    return out;
}

Forms forms_of_items(const Forms& forms) {
    Forms out;
    for (const Json* form : forms)
        if (const auto items = form->find("items"); items != form->end()) add_forms(*items, out);
    return out;
}

std::string role_of(const Forms& forms) {
    for (const Json* form : forms)
        if (const auto role = form->find("format"); role != form->end()) return *role;
    return "";
}

std::string role_of_keys(const Forms& forms) {
    for (const Json* form : forms)
        if (const auto names = form->find("propertyNames"); names != form->end()) return names->value("format", "");
    return "";
}

Spot find_spot(const yaml::Node& root, const Json& schema, std::size_t byte) {
    const yaml::Node* node = &root;
    Forms forms = forms_of(schema);
    while (node->kind != yaml::Kind::scalar) {
        const yaml::Node* next = nullptr;
        Forms below;
        for (const yaml::Entry& entry : node->entries) {
            if (holds(entry.key, byte)) return {&entry.key, node, true, forms_below(forms, std::string(entry.key.scalar)), forms};
            if (entry.value.where.span.begin <= byte) next = &entry.value, below = forms_below(forms, std::string(entry.key.scalar));
        }
        for (const yaml::Node& item : node->items)
            if (item.where.span.begin <= byte) next = &item, below = forms_of_items(forms);
        if (!next) return {};
        node = next;
        forms = std::move(below);
    }
    return holds(*node, byte) ? Spot{node, nullptr, false, std::move(forms), {}} : Spot{};
}

}  // namespace checkrules
