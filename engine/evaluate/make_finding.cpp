#include "engine/evaluate/make_finding.hpp"

#include <algorithm>
#include <set>

#include "engine/evaluate/counterfactual.hpp"
#include "engine/evaluate/find_missing.hpp"
#include "engine/evaluate/finding_message.hpp"

namespace checkrules {
namespace {

Verdict verdict_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::possible_violation: return Verdict::possible_violation;
        case Outcome::excepted: return Verdict::excepted;
        case Outcome::not_in_force: return Verdict::not_in_force;
        default: return Verdict::undetermined;
    }
}

// What gave a node its value, and what an undecided one rests on as far as it goes.
void collect(const Evaluation& node, std::set<std::string>& paths) {
    paths.insert(node.fields.begin(), node.fields.end());
    const bool negation = node.form == Evaluation::Form::negation;
    const bool rests_on_true = node.form == Evaluation::Form::all && node.value == Truth::unknown;
    for (const Evaluation& part : node.parts)
        if (negation || rests_on_true || part.value == node.value) collect(part, paths);
}

bool supports(const Evidence& evidence, const std::string& path) {
    return evidence.field == path || path.starts_with(evidence.field + ".") || (evidence.field.starts_with(path + "."));
}

std::set<std::string> fields_read(const AppliedRule& applied, const Finding& finding) {
    std::set<std::string> out;
    collect(applied.whole, out);
    for (const auto& [exception, evaluation] : applied.exceptions)
        if (finding.excepted_by && exception->id == finding.excepted_by->id) collect(evaluation, out);
    return out;
}

// Quotes for the fields that were read, in the order of the article; all of the fact's when those have none of their own.
std::vector<Evidence> evidence_for(const std::set<std::string>& paths, const FactView& fact) {
    std::vector<Evidence> out;
    std::set<std::string> wanted;
    for (const std::string& path : paths)
        for (std::string& stated : stated_fields(path, fact)) wanted.insert(std::move(stated));
    std::ranges::copy_if(fact.fact().evidence, std::back_inserter(out), [&](const Evidence& evidence) {
        return std::ranges::any_of(wanted, [&](const std::string& path) { return supports(evidence, path); });
    });
    if (out.empty()) out = fact.fact().evidence;
    std::ranges::stable_sort(out, {}, [](const Evidence& evidence) { return std::pair(evidence.start, evidence.end); });
    return out;
}

CitedProvision cited(const AppliedRule::Cited& use) {
    const Provision& provision = *use.citation->provision;
    return {provision.local_id, provision.citation, provision.url, provision.checked, use.law.version ? use.law.version->edtf : "", provision.text};
}

// A finding cites the provisions that hold, or may; one that is out of time, those that would.
std::vector<CitedProvision> provisions_of(const AppliedRule& applied, Outcome outcome) {
    std::vector<CitedProvision> out;
    for (const AppliedRule::Cited& use : applied.cited) {
        const bool holds = outcome == Outcome::not_in_force     ? use.condition == Truth::yes
                           : outcome == Outcome::undetermined   ? use.holds != Truth::no
                                                                : use.holds == Truth::yes;
        if (holds) out.push_back(cited(use));
    }
    return out;
}

OpenException open_exception(const Exception& exception) {
    return {exception.id, exception.ask.empty() ? "Does this hold: " + exception.when->text + "?" : exception.ask, exception.cite};
}

void add_exceptions(const AppliedRule& applied, Finding& finding) {
    for (const auto& [exception, evaluation] : applied.exceptions) {
        if (evaluation.value == Truth::unknown && finding.verdict != Verdict::excepted) finding.unless_known.push_back(open_exception(*exception));
        if (evaluation.value != Truth::yes || finding.verdict != Verdict::excepted || finding.excepted_by) continue;
        finding.excepted_by = open_exception(*exception);
        finding.reasoning.because.push_back(explain(evaluation));
    }
}

}  // namespace

std::vector<std::string> stated_fields(const std::string& path, const FactView& fact) {
    const Inference* inference = fact.inference(path);
    if (!inference) return {path};
    std::vector<std::string> out;
    for (const auto& [other, value] : fact.fact().values)
        if (other != path && (other == inference->from || other.starts_with(inference->from + ".")))
            for (std::string& stated : stated_fields(other, fact)) out.push_back(std::move(stated));
    return out;
}

Finding make_finding(const Rule& rule, Outcome outcome, FactView& fact, const std::string& source, const Schema& schema, const std::optional<Day>& as_of) {
    const AppliedRule applied = apply_rule(rule, fact, as_of);
    Finding out;
    out.rule = rule.id;
    out.rule_title = rule.title;
    out.tags = rule.tags;
    out.verdict = verdict_of(outcome);
    out.severity = rule.severity;
    out.certainty = fact.fact().certainty();
    out.trial = rule.trial;
    out.fact = fact.fact().id;
    out.message = finding_message(rule.message, fact);
    out.provisions = provisions_of(applied, outcome);
    out.reasoning = explain(applied.whole);
    add_exceptions(applied, out);
    if (out.verdict == Verdict::undetermined) out.missing = find_missing(applied.whole, schema);
    if (out.verdict == Verdict::possible_violation) out.cleared_by = clearing_changes(applied.whole, out.unless_known, fact, schema);
    out.evidence = evidence_for(fields_read(applied, out), fact);
    out.fingerprint = finding_fingerprint(out, source, fact);
    return out;
}

}  // namespace checkrules
