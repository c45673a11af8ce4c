#include "engine/gate/rule_named.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/text/suggest.hpp"

namespace checkrules {

const Rule* rule_named(std::string_view id, const Rules& rules) {
    for (const Rulebook& rulebook : rules.rulebooks)
        for (const Rule& rule : rulebook.rules)
            if (rule.id == id) return &rule;
    return nullptr;
}

std::string help_for_unknown_rule(std::string_view id, const Rules& rules) {
    std::vector<std::string> known;
    for (const Rulebook& rulebook : rules.rulebooks)
        for (const Rule& rule : rulebook.rules) known.push_back(rule.id);
    std::string near = did_you_mean(id, known);
    const std::string_view book = id.substr(0, id.find('.'));
    if (book == id || std::ranges::find(rules.rulebooks, book, &Rulebook::id) != rules.rulebooks.end()) return near;
    return fmt::format("{}{}no rulebook '{}' is loaded", near, near.empty() ? "" : " ", book);
}

}  // namespace checkrules
