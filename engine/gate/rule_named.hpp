/// Rules by the ids that examples and expectations name.
#pragma once
#include <string>
#include <string_view>

#include "engine/rulebook/load_rules.hpp"

namespace checkrules {

/// By its qualified id, `rulebook.rule`; null when there is none.
const Rule* rule_named(std::string_view id, const Rules& rules);

/// The nearest rule that there is, and whether its rulebook is there at all: `--rules` takes the place of the shipped ones.
std::string help_for_unknown_rule(std::string_view id, const Rules& rules);

}  // namespace checkrules
