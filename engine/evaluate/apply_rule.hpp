/// One rule × one fact.
#pragma once
#include <optional>
#include <vector>

#include "engine/evaluate/evaluation.hpp"
#include "engine/evaluate/law_in_force.hpp"
#include "engine/rulebook/rulebook.hpp"

namespace checkrules {

/// What a rule says of a fact, before it is put in words.
enum class Outcome { no_finding, could_apply, possible_violation, undetermined, excepted, not_in_force };

struct Decision {
    Outcome outcome = Outcome::no_finding;
    const typed::Condition* decisive = nullptr;  ///< of no_finding: a leaf that made it so; null when it was the law's own `when`, or its dates
    bool covers = false;                         ///< of no_finding: the scope held
};

/// Quick: stops as soon as it knows.
Decision decide_rule(const Rule& rule, FactView& fact, const std::optional<Day>& as_of);

/// The same with all that a finding shows.
struct AppliedRule {
    struct Cited {
        const Citation* citation;
        LawAtDate law;
        Truth holds;      ///< in force, and its own condition
        Truth condition;  ///< its own condition alone
    };
    Evaluation whole;     ///< scope and condition and law
    std::vector<Cited> cited;
    std::vector<std::pair<const Exception*, Evaluation>> exceptions;
};
AppliedRule apply_rule(const Rule& rule, FactView& fact, const std::optional<Day>& as_of);

}  // namespace checkrules
