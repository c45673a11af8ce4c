/// Facts that tell two versions of a rule apart, found from what the rules ask about.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/evaluate/finding.hpp"
#include "engine/rulebook/load_rules.hpp"

namespace checkrules {

/// What a rule says of a fact, without its reasons.
struct Ruling {
    std::optional<Verdict> verdict;       ///< nothing: no finding
    std::vector<std::string> provisions;  ///< local ids, sorted
    std::string exception;                ///< id; empty when none is true
    bool is_unassessed = false;           ///< no finding, since whether the rule applies is not known; no part of equality
    bool operator==(const Ruling& other) const {
        return verdict == other.verdict && provisions == other.provisions && exception == other.exception;
    }
};
std::string describe(const Ruling& outcome);  ///< "possible-violation [2397-7]"

/// By field: values on both sides of every edge that the conditions have, and of the dates of the provisions.
using Candidates = std::map<std::string, std::vector<Value>, std::less<>>;
Candidates candidates_of(const std::vector<const Rule*>& rules, const Rules& all);

/// Judges one rule over one fact.
using Judge = std::function<Ruling(const Rule&, const Fact&)>;

struct Witness {
    Fact fact;
    Ruling before, after;
};
/// A version of a rule. A null rule finds nothing in any fact.
struct Version {
    const Rule* rule;
    const Judge& judge;
    Ruling operator()(const Fact& fact) const { return rule ? judge(*rule, fact) : Ruling{}; }
};

/// Tries the `bases`, then each with one field changed or left out, then with two, at most `budget` facts in all. The first that
/// the versions judge otherwise. Nothing does not prove that there is none.
std::optional<Witness> find_witness(Version before, Version after, const std::vector<Fact>& bases, const Candidates& candidates, std::size_t budget);

}  // namespace checkrules
