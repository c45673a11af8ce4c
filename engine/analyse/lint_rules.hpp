/// What is certainly wrong in rulebooks that load: no style, no taste.
#pragma once
#include "engine/rulebook/load_rules.hpp"

namespace checkrules {

/// Warnings L001 to L013, in the order of files and places. REQUIRES: the rules were loaded without errors.
Diagnostics lint_rules(const Rules& rules);

}  // namespace checkrules
