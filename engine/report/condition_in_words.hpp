/// A condition as an analyst would say it: labels of fields, terms and named conditions in place of their ids.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "engine/language/typed.hpp"

namespace checkrules {

struct Rules;

/// "the goods are luxury goods or jewellery, and the destination is North Korea".
std::string condition_in_words(const typed::Condition& condition, const Rules& rules);

/// The parts of a top `or` or `and`, each in words; the condition alone when it is neither. What joins them: "or",
/// "and", "".
struct ConditionParts {
    std::string joined_by;
    std::vector<std::string> parts;
};
ConditionParts parts_in_words(const typed::Condition& condition, const Rules& rules);

/// Named conditions that are used in it, directly or through others, each once in order of use: its label and what it
/// stands for.
struct UsedName {
    std::string name, label, definition;
    bool operator==(const UsedName&) const = default;
};
void collect_names(const typed::Condition& condition, std::vector<UsedName>& names);

}  // namespace checkrules
