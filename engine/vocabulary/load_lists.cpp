// Named lists and named conditions, of the vocabulary or of one rulebook.
#include <algorithm>

#include "engine/vocabulary/load_section.hpp"

namespace checkrules {
namespace {

void read_members(const yaml::Node& node, NamedList& list, Diagnostics& diagnostics) {
    for (const yaml::Node& item : node.items) {
        if (item.kind == yaml::Kind::scalar) {
            list.members.push_back({std::string(item.scalar), {}, item.where});
            continue;
        }
        yaml::MapReader reader(item, "list member", diagnostics);
        ListMember member{reader.require_text("is").value_or(""), {}, item.find("is") ? item.find("is")->where : item.where};
        if (const auto when = reader.text("when")) {
            const auto range = parse_edtf(*when);
            if (range) member.when = *range;
            else
                diagnostics.push_back({Severity::error, "V008", fmt::format("'{}' is no interval: {}", *when, range.error()), item.find("when")->where, {},
                                       "from and to: 2004-05-01/.."});
        }
        reader.finish();
        if (!member.text.empty()) list.members.push_back(std::move(member));
    }
}

NamedList read_list(const yaml::Entry& entry, Diagnostics& diagnostics) {
    NamedList list{std::string(entry.key.scalar), std::string(entry.key.scalar), {}, entry.key.where};
    if (entry.value.kind == yaml::Kind::map) {
        yaml::MapReader reader(entry.value, "list", diagnostics);
        list.label = reader.text("label").value_or(list.label);
        if (const yaml::Node* members = reader.require("of")) read_members(*members, list, diagnostics);
        reader.finish();
    } else if (entry.value.kind == yaml::Kind::sequence) {
        read_members(entry.value, list, diagnostics);
    } else {
        diagnostics.push_back({Severity::error, "V011", fmt::format("list '{}' must be a list", entry.key.scalar), entry.value.where, {}, "members in brackets: [KP, IR]"});
    }
    return list;
}

NamedCondition read_condition(const yaml::Entry& entry, Diagnostics& diagnostics) {
    NamedCondition condition{std::string(entry.key.scalar), std::string(entry.key.scalar), entry.value};
    if (entry.value.kind == yaml::Kind::scalar) return condition;
    condition.text = {};
    condition.text.where = entry.value.where;
    yaml::MapReader reader(entry.value, "condition", diagnostics);
    condition.label = reader.text("label").value_or(condition.label);
    if (const yaml::Node* when = reader.require("when"); when && reader.text("when")) condition.text = *when;
    else condition.is_missing = true;
    reader.finish();
    return condition;
}

// The name under which conditions can use it. One that they could not write is told, and taken for the nearest that they can.
std::string usable_name(const yaml::Entry& entry, std::string_view what, Diagnostics& diagnostics) {
    std::string name(entry.key.scalar);
    std::ranges::replace_if(name, [](char c) { return c == ' ' || c == '\t'; }, '-');
    if (name != entry.key.scalar)
        diagnostics.push_back({Severity::error, "R013", fmt::format("'{}' is no name for a {}", entry.key.scalar, what), entry.key.where, {}, fmt::format("a name is one word: {}", name)});
    return name;
}

}  // namespace

void load_lists(const yaml::Node& section, std::map<std::string, NamedList, std::less<>>& into, Diagnostics& diagnostics) {
    for (const yaml::Entry& entry : section.entries) {
        const auto [first, fresh] = into.emplace(usable_name(entry, "list", diagnostics), NamedList{});
        if (fresh) first->second = read_list(entry, diagnostics);
        else report_twice("list", entry.key.scalar, entry.key.where, first->second.where, diagnostics);
    }
}

void load_conditions(const yaml::Node& section, std::map<std::string, NamedCondition, std::less<>>& into, Diagnostics& diagnostics) {
    for (const yaml::Entry& entry : section.entries) {
        const auto [first, fresh] = into.emplace(usable_name(entry, "condition", diagnostics), NamedCondition{});
        if (fresh) first->second = read_condition(entry, diagnostics);
        else report_twice("condition", entry.key.scalar, entry.key.where, first->second.text.where, diagnostics);
    }
}

}  // namespace checkrules
