/// Second pass: every name gets a meaning, every node a type. Tells all mistakes, not just the first. Internal to engine/language.
#pragma once
#include "engine/language/name_table.hpp"

namespace checkrules {

/// Parses and checks the text of a scalar. `tree` is null when anything is wrong.
CheckedCondition check_condition(const yaml::Node& scalar, NameTable& names);

/// A member of a named list must mean something to some field.
void check_list_item(const ListItem& item, NameTable& names);

}  // namespace checkrules
