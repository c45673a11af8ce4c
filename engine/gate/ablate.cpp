#include "engine/gate/ablate.hpp"

#include <algorithm>

#include "engine/gate/judge_rule.hpp"

namespace checkrules {
namespace {

void collect_known(const typed::ConditionPtr& condition, std::vector<std::string>& out) {
    if (const auto* all = std::get_if<typed::All>(&condition->is))
        for (const auto& part : all->parts) collect_known(part, out);
    if (const auto* any = std::get_if<typed::Any>(&condition->is))
        for (const auto& part : any->parts) collect_known(part, out);
    if (const auto* negation = std::get_if<typed::Not>(&condition->is)) collect_known(negation->part, out);
    if (const auto* named = std::get_if<typed::Named>(&condition->is)) collect_known(named->condition, out);
    if (const auto* known = std::get_if<typed::Known>(&condition->is))
        for (const typed::Field& field : known->fields) out.push_back(field.path);
}

class Ablation {
  public:
    Ablation(const Rules& rules, const Inferrer& inferrer) : inferrer_(inferrer), judge_(judge_with(inferrer, rules.vocabulary)) {}

    void take_from(const Rule& rule, const Fact& fact, const std::vector<std::string>& asked) {
        const Ruling before = judge_(rule, fact);
        ++report.facts;
        for (const auto& [path, value] : fact.values) {
            if (path == "status" || path == "certainty") continue;
            Fact less = fact;
            less.values.erase(path);
            if (inferrer_.infer(less, {}).find(path)) continue;
            ++report.removals;
            Ruling after = judge_(rule, less);
            if (may_become(before, after)) continue;
            if (std::ranges::find(asked, path) != asked.end()) ++report.asked;
            else report.flips.push_back({rule.id, path, fact, before, std::move(after)});
        }
    }
    AblationReport report;

  private:
    const Inferrer& inferrer_;
    Judge judge_;
};

}  // namespace

bool may_become(const Ruling& before, const Ruling& after) {
    if (before.verdict == after.verdict || after.verdict == Verdict::undetermined || after.is_unassessed) return true;
    // An exception that nobody speaks of any more does not stand in the way of the finding.
    if (before.verdict == Verdict::excepted) return true;
    // An exception that holds clears a case whenever it was.
    if (after.verdict == Verdict::excepted) return before.verdict == Verdict::possible_violation || before.verdict == Verdict::not_in_force;
    // Law that was not in force says nothing of a case that it may not even have named.
    return before.verdict == Verdict::not_in_force && !after.verdict;
}

std::vector<std::string> fields_asked_for(const Rule& rule) {
    std::vector<std::string> out;
    collect_known(rule.scope, out);
    collect_known(rule.when, out);
    for (const Exception& exception : rule.unless) collect_known(exception.when, out);
    for (const Citation& citation : rule.provisions)
        if (citation.when) collect_known(citation.when, out);
    return out;
}

AblationReport ablate(const Rules& rules, const TestFacts& facts, const Inferrer& inferrer) {
    Ablation run(rules, inferrer);
    for (const Rulebook& rulebook : rules.rulebooks)
        for (const Rule& rule : rulebook.rules) {
            const auto asked = fields_asked_for(rule);
            for (const auto& example : std::ranges::equal_range(facts.examples, rule.id, {}, &TestFacts::OfRule::rule))
                run.take_from(rule, example.fact, asked);
            for (const Fact& fact : facts.fixtures) run.take_from(rule, fact, asked);
        }
    return std::move(run.report);
}

}  // namespace checkrules
