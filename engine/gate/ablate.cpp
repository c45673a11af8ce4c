#include "engine/gate/ablate.hpp"

#include <algorithm>

namespace checkrules {
namespace {

void ablate_fact(const Rule& rule, const Fact& fact, const Judge& judge, AblationReport& out) {
    const Ruling before = judge(rule, fact);
    ++out.facts;
    for (const auto& [path, value] : fact.values) {
        if (path == "status" || path == "certainty") continue;
        Fact less = fact;
        less.values.erase(path);
        ++out.removals;
        Ruling after = judge(rule, less);
        if (!may_become(before, after)) out.flips.push_back({rule.id, path, fact, before, std::move(after)});
    }
}

}  // namespace

bool may_become(const Ruling& before, const Ruling& after) {
    if (before.verdict == after.verdict || after.verdict == Verdict::undetermined || after.is_unassessed) return true;
    // An exception that nobody speaks of any more does not stand in the way of the finding.
    if (before.verdict == Verdict::excepted) return true;
    // Law that was not in force says nothing of a case that it may not even have named.
    if (before.verdict == Verdict::not_in_force) return !after.verdict;
    return before.verdict == Verdict::possible_violation && after.verdict == Verdict::excepted;
}

AblationReport ablate(const Rules& rules, const TestFacts& facts, const Judge& judge) {
    AblationReport out;
    for (const Rulebook& rulebook : rules.rulebooks)
        for (const Rule& rule : rulebook.rules) {
            for (const auto& example : std::ranges::equal_range(facts.examples, rule.id, {}, &TestFacts::OfRule::rule))
                ablate_fact(rule, example.fact, judge, out);
            for (const Fact& fact : facts.fixtures) ablate_fact(rule, fact, judge, out);
        }
    return out;
}

}  // namespace checkrules
