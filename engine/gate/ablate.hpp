/// Every fact again, with its fields taken away one at a time: less knowledge may make a verdict less sure, never another one.
#pragma once
#include <string>
#include <vector>

#include "engine/gate/run_mutants.hpp"
#include "engine/infer/infer.hpp"

namespace checkrules {

struct Flip {
    std::string rule, field;  ///< taken away
    Fact fact;                ///< with the field
    Ruling before, after;
};

struct AblationReport {
    std::size_t facts = 0, removals = 0;
    std::vector<Flip> flips;
    std::size_t asked = 0;  ///< verdicts that changed where the rule itself asks whether the field is known, and says what holds then
};

/// `status` and `certainty`, which have defaults, stay; so does what the vocabulary would fill in again, since then not less is
/// known but something else.
AblationReport ablate(const Rules& rules, const TestFacts& facts, const Inferrer& inferrer);

/// Whether a verdict may become the other when less is known.
bool may_become(const Ruling& before, const Ruling& after);

/// Fields of which the rule asks `known(…)`.
std::vector<std::string> fields_asked_for(const Rule& rule);

}  // namespace checkrules
