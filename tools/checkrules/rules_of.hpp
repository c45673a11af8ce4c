#pragma once
#include <optional>

#include "engine/rulebook/load_rules.hpp"
#include "tools/checkrules/command.hpp"

namespace checkrules {

/// The shipped rules with those of --rules. Nothing, and the reasons on standard error, when something is wrong with
/// them.
std::optional<Rules> load_rules_of(const Options& options, Wanted wanted = Wanted::all);

/// Adds what is wrong in triggers, cues and the other sections that only the extractor gives a meaning.
void check_words(const Rules& rules, Diagnostics& diagnostics);

}  // namespace checkrules
