/// What the tests have exercised of the rules, and the examples that would exercise the rest.
#pragma once
#include <array>
#include <map>
#include <string>
#include <vector>

#include "engine/gate/judge_rule.hpp"
#include "engine/gate/run_mutants.hpp"

namespace checkrules {

/// A leaf of a condition, wherever it is used.
struct AtomCoverage {
    typed::ConditionPtr atom;
    std::string rule;                     ///< the first that uses it
    std::array<std::size_t, 3> seen{};    ///< by Truth: facts for which it was false, unknown, true
};

/// Something that has to be seen at least once: a verdict of a rule, a provision cited, an exception raised, an edge hit.
struct Point {
    std::string rule, what;               ///< "possible-violation", "2397-7 on its first day (2017-12-22)"
    Location where;
    std::size_t seen = 0;
};

struct Coverage {
    std::vector<AtomCoverage> atoms;
    std::vector<Point> rules, provisions, exceptions, edges;  ///< edges: first and last days of provisions and the days beside them
};

Coverage measure_coverage(const Rules& rules, const TestFacts& facts, const Inferrer& inferrer);

/// What was never seen, with a line of YAML that would show it. What no fact that was tried can show is left out.
struct Gap {
    std::string rule, what, example;
    Location where;
};
std::vector<Gap> find_gaps(const Coverage& coverage, const Rules& rules, const TestFacts& facts, const Inferrer& inferrer);

/// LCOV's tracefile: a branch for each truth of each atom, a line for each rule, provision and exception.
std::string as_lcov(const Coverage& coverage);

}  // namespace checkrules
