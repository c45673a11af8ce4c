/// Rules as analysts might have got them wrong, one mistake each.
#pragma once
#include <string>
#include <vector>

#include "engine/rulebook/load_rules.hpp"

namespace checkrules {

struct Mutant {
    std::string of;           ///< rule, provision or named condition: "un-dprk.luxury-goods"
    std::string what;         ///< "exception 'committee-approval' left out"
    Location where;
    std::vector<Rule> rules;  ///< those that the mistake changes, with it; without examples and source
};

/// Of every rule: its scope, condition, exceptions and citations; of every provision: the ends of its intervals; of every named
/// condition: what it says, for all rules that use it. In the order of rulebooks and files.
std::vector<Mutant> mutants_of(const Rules& rules);

/// A rule without what is not evaluated: cheap to copy.
Rule without_examples(const Rule& rule);

}  // namespace checkrules
