#include "engine/gate/judge_rule.hpp"

#include <algorithm>

#include "engine/evaluate/apply_rule.hpp"

namespace checkrules {
namespace {

std::optional<Verdict> verdict_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::possible_violation: return Verdict::possible_violation;
        case Outcome::undetermined: return Verdict::undetermined;
        case Outcome::excepted: return Verdict::excepted;
        case Outcome::not_in_force: return Verdict::not_in_force;
        default: return {};
    }
}

// Of a violation those that hold; of law not in force those that would, but for the date.
bool is_cited(const Citation& citation, Verdict verdict, FactView& fact) {
    const Truth condition = citation.when ? evaluate_condition(*citation.when, fact) : Truth::yes;
    if (verdict == Verdict::not_in_force) return condition == Truth::yes;
    return (condition & law_at(*citation.provision, fact.date(), fact.is_dated_by_breach(), {}).in_force) == Truth::yes;
}

std::string raised_exception(const Rule& rule, FactView& fact) {
    for (const Exception& exception : rule.unless)
        if (evaluate_condition(*exception.when, fact) == Truth::yes) return exception.id;
    return "";
}

}  // namespace

Judge judge_with(const Inferrer& inferrer, const Vocabulary& vocabulary) {
    return [&](const Rule& rule, const Fact& given) {
        const Fact fact = inferrer.infer(given, {});
        FactView view(fact, vocabulary);
        view.goes_by_breach = true;  // one rule alone: no other tells which law was broken
        Ruling out;
        const Outcome outcome = decide_rule(rule, view, {}).outcome;
        out.is_unassessed = outcome == Outcome::could_apply;
        out.verdict = verdict_of(outcome);
        if (!out.verdict) return out;
        if (out.verdict == Verdict::excepted) out.exception = raised_exception(rule, view);
        if (out.verdict == Verdict::possible_violation || out.verdict == Verdict::not_in_force)
            for (const Citation& citation : rule.provisions)
                if (is_cited(citation, *out.verdict, view)) out.provisions.push_back(citation.provision->local_id);
        std::ranges::sort(out.provisions);
        return out;
    };
}

}  // namespace checkrules
