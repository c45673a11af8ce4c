/// Rules by what they are about.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/rulebook/load_rules.hpp"

namespace checkrules {

/// What is empty does not filter.
struct RuleFilter {
    std::string country;    ///< that the scope or condition names, lists included: "KP"
    std::string programme;  ///< id of the rulebook
    std::string tag;
    std::optional<Day> date;  ///< on which one of its provisions is in force
};

/// In the order of rulebooks and their rules.
std::vector<const Rule*> find_rules(const Rules& rules, const RuleFilter& filter);

}  // namespace checkrules
