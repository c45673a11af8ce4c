#include "engine/evaluate/evaluate.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/assess_fact.hpp"
#include "engine/evaluate/counterfactual.hpp"
#include "engine/evaluate/make_finding.hpp"
#include "engine/rulebook/load_rules.hpp"

namespace checkrules {
namespace {

bool has_verdict(Outcome outcome) { return outcome != Outcome::no_finding && outcome != Outcome::could_apply; }

Diagnostic no_evidence(const Finding& finding) {
    return {Severity::error, "F030", fmt::format("fact {} has no evidence, so {} decides nothing", finding.fact, finding.rule), {}, {}, {}};
}

}  // namespace

Evaluator::Evaluator(const Rules& rules, EvaluateOptions options) : rules_(rules), options_(std::move(options)), inferrer_(rules.vocabulary) {}

DocumentReport Evaluator::evaluate(Article article, std::string source, std::vector<Fact> facts) const {
    DocumentReport report;
    report.article = std::move(article);
    report.source = std::move(source);
    for (Fact& fact : facts) evaluate_fact(std::move(fact), report);
    return report;
}

void Evaluator::evaluate_fact(Fact stated, DocumentReport& report) const {
    if (!stated.refused.empty()) {
        const std::string because = stated.refused;
        report.facts.push_back({std::move(stated), {"unassessed", because}});
        return;
    }
    const std::optional<DateRange> published = report.article.text.empty() ? std::nullopt : report.article.published;
    const Fact fact = inferrer_.infer(stated, published);
    FactView view(fact, rules_.vocabulary);
    FactTally tally;
    std::vector<Finding> findings;
    for (const auto& [rule, decision] : decide(view)) {
        tally.add(*rule, decision);
        if (has_verdict(decision.outcome)) findings.push_back(find(*rule, decision.outcome, {stated, published}, view, report));
    }
    std::erase_if(findings, [&](const Finding& finding) {
        if (finding.evidence.empty()) report.errors.push_back(no_evidence(finding));
        return finding.evidence.empty();
    });
    report.facts.push_back({fact, tally.assess(view, findings)});
    std::ranges::move(findings, std::back_inserter(report.findings));
}

std::vector<Evaluator::RuleDecision> Evaluator::decide(FactView& fact) const {
    const auto decide_all = [&] {
        std::vector<RuleDecision> out;
        for (const Rulebook& rulebook : rules_.rulebooks)
            for (const Rule& rule : rulebook.rules) out.emplace_back(&rule, decide_rule(rule, fact, options_.as_of));
        return out;
    };
    std::vector<RuleDecision> decisions = decide_all();
    const auto is_broken = [](const RuleDecision& one) { return one.second.outcome == Outcome::possible_violation; };
    if (!fact.is_said_to_break_law() || std::ranges::any_of(decisions, is_broken)) return decisions;
    fact.goes_by_breach = true;
    return decide_all();
}

Finding Evaluator::find(const Rule& rule, Outcome outcome, const Told& told, FactView& fact, const DocumentReport& report) const {
    const std::string& source = report.article.address.empty() ? report.source : report.article.address;
    Finding finding = make_finding(rule, outcome, fact, source, rules_.schema, options_.as_of);
    if (finding.verdict == Verdict::possible_violation)
        finding.carried_by = carrying_fields({rule, told.fact, told.published, inferrer_, rules_.vocabulary, options_.as_of}, fact, finding);
    return finding;
}

DocumentReport evaluate(Article article, std::string source, std::vector<Fact> facts, const Rules& rules, const EvaluateOptions& options) {
    return Evaluator(rules, options).evaluate(std::move(article), std::move(source), std::move(facts));
}

}  // namespace checkrules
