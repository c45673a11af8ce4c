/// Every fact again, with its fields taken away one at a time: less knowledge may make a verdict less sure, never another one.
#pragma once
#include <string>
#include <vector>

#include "engine/gate/run_mutants.hpp"

namespace checkrules {

struct Flip {
    std::string rule, field;  ///< taken away
    Fact fact;                ///< with the field
    Ruling before, after;
};

struct AblationReport {
    std::size_t facts = 0, removals = 0;
    std::vector<Flip> flips;
};

/// `status` and `certainty`, which have defaults, stay.
AblationReport ablate(const Rules& rules, const TestFacts& facts, const Judge& judge);

/// Whether a verdict may become the other when less is known.
bool may_become(const Ruling& before, const Ruling& after);

}  // namespace checkrules
