#include "engine/rulebook/leave_out_shipped.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace checkrules {
namespace {

bool is_same(const yaml::Node& a, const yaml::Node& b) {
    const auto is_same_entry = [](const yaml::Entry& one, const yaml::Entry& other) { return is_same(one.key, other.key) && is_same(one.value, other.value); };
    return a.kind == b.kind && a.scalar == b.scalar && a.is_null() == b.is_null() && std::ranges::equal(a.items, b.items, is_same) && std::ranges::equal(a.entries, b.entries, is_same_entry);
}

using Name = std::pair<std::string_view, std::string_view>;  // with its section

}  // namespace

void leave_out_shipped(std::vector<yaml::Tree>& given, std::span<const yaml::Tree> shipped) {
    std::multimap<Name, const yaml::Node*> known;
    for (const yaml::Tree& file : shipped)
        for (const yaml::Entry& section : file.entries)
            for (const yaml::Entry& entry : section.value.entries) known.emplace(Name(section.key.scalar, entry.key.scalar), &entry.value);
    const auto is_shipped = [&](const yaml::Entry& section, const yaml::Entry& entry) {
        const auto [first, last] = known.equal_range(Name(section.key.scalar, entry.key.scalar));
        return std::any_of(first, last, [&](const auto& one) { return is_same(*one.second, entry.value); });
    };
    for (yaml::Tree& file : given) {
        std::vector<yaml::Entry> sections(file.entries.begin(), file.entries.end());
        for (yaml::Entry& section : sections) {
            std::vector<yaml::Entry> own;
            for (const yaml::Entry& entry : section.value.entries)
                if (!is_shipped(section, entry)) own.push_back(entry);
            if (own.size() != section.value.entries.size()) section.value.entries = file.storage->keep(std::span<const yaml::Entry>(own));
        }
        file.entries = file.storage->keep(std::span<const yaml::Entry>(sections));
    }
}

}  // namespace checkrules
