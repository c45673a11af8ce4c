// Named lists and named conditions, of the vocabulary or of one rulebook.
#include "engine/vocabulary/load_section.hpp"

namespace checkrules {
namespace {

void read_members(const yaml::Node& node, NamedList& list, Diagnostics& diagnostics) {
    for (const yaml::Node& item : node.items) {
        if (item.kind == yaml::Kind::scalar) {
            list.members.push_back({item.scalar, {}, item.where});
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
    NamedList list{entry.key.scalar, entry.key.scalar, {}, entry.key.where};
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
    NamedCondition condition{entry.key.scalar, entry.key.scalar, entry.value};
    if (entry.value.kind == yaml::Kind::scalar) return condition;
    condition.text = {};
    condition.text.where = entry.value.where;
    yaml::MapReader reader(entry.value, "condition", diagnostics);
    condition.label = reader.text("label").value_or(condition.label);
    if (const yaml::Node* when = reader.require("when"); when && reader.text("when")) condition.text = *when;
    reader.finish();
    return condition;
}

}  // namespace

void load_lists(const yaml::Node& section, std::map<std::string, NamedList, std::less<>>& into, Diagnostics& diagnostics) {
    for (const yaml::Entry& entry : section.entries) {
        const auto [first, fresh] = into.emplace(entry.key.scalar, NamedList{});
        if (fresh) first->second = read_list(entry, diagnostics);
        else report_twice("list", entry.key.scalar, entry.key.where, first->second.where, diagnostics);
    }
}

void load_conditions(const yaml::Node& section, std::map<std::string, NamedCondition, std::less<>>& into, Diagnostics& diagnostics) {
    for (const yaml::Entry& entry : section.entries) {
        const auto [first, fresh] = into.emplace(entry.key.scalar, NamedCondition{});
        if (fresh) first->second = read_condition(entry, diagnostics);
        else report_twice("condition", entry.key.scalar, entry.key.where, first->second.text.where, diagnostics);
    }
}

}  // namespace checkrules
