/// Which mistakes in rules no test would notice.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/gate/expectation.hpp"
#include "engine/gate/mutants.hpp"
#include "engine/gate/witness.hpp"

namespace checkrules {

/// The facts that tests evaluate.
struct TestFacts {
    struct OfRule {
        std::string rule;
        Fact fact;
        ExpectedFinding outcome;      ///< what the example checks
    };
    std::vector<OfRule> examples;     ///< sorted by rule
    std::vector<Fact> fixtures;       ///< whose findings are listed completely
};

/// A mistake that no test notices.
struct Survivor {
    std::string of, what;
    Location where;
    Witness witness;
};

/// An example that would notice the mistakes below it, each of which no example before it notices.
struct KillingExample {
    std::string rule;
    std::string text;        ///< one line of YAML, ready to paste
    std::vector<Survivor> kills;
};

struct MutationReport {
    std::size_t mutants = 0, killed = 0, survived = 0;
    std::size_t same = 0;    ///< no fact was found that the mistake changes: it means the same
    std::vector<KillingExample> examples;  ///< sorted by rule
};

MutationReport run_mutants(const std::vector<Mutant>& mutants, const Rules& rules, const TestFacts& facts, const Judge& judge, std::size_t threads);

/// "{fact: {kind: gift, …}, verdict: possible-violation, provisions: [2397-7]}"
std::string example_as_yaml(const Fact& fact, const Ruling& outcome);

}  // namespace checkrules
