#include "engine/evaluate/apply_rule.hpp"

#include <fmt/format.h>

namespace checkrules {
namespace {

struct LawTruth {
    Truth holds = Truth::no;      ///< some provision is in force and names the case
    Truth condition = Truth::no;  ///< some provision names the case, whenever it was
};

LawTruth law_truth(const Rule& rule, FactView& fact, const std::optional<Day>& as_of) {
    LawTruth out;
    for (const Citation& citation : rule.provisions) {
        const Truth condition = citation.when ? evaluate_condition(*citation.when, fact) : Truth::yes;
        out.condition = out.condition | condition;
        if (out.holds < condition) out.holds = out.holds | (condition & law_at(*citation.provision, fact.date(), fact.is_dated_by_breach(), as_of).in_force);
    }
    return out;
}

Truth exception_truth(const Rule& rule, FactView& fact) {
    Truth raised = Truth::no;
    for (const Exception& exception : rule.unless)
        if (raised != Truth::yes) raised = raised | evaluate_condition(*exception.when, fact);
    return raised;
}

Evaluation node(Evaluation::Form form, std::string text) {
    Evaluation out;
    out.form = form;
    out.text = std::move(text);
    return out;
}

Evaluation in_force_leaf(const Citation& citation, const LawAtDate& law, Choice changes) {
    Evaluation out = node(Evaluation::Form::leaf, fmt::format("{} in force", citation.provision->local_id));
    out.value = law.in_force;
    out.note = law.note;
    out.fields = {"date"};
    if (law.by_breach) out.fields.push_back("breach");
    if (law.in_force == Truth::unknown) out.open = out.fields, out.choice = std::move(changes);
    return out;
}

Evaluation apply_citation(const Citation& citation, FactView& fact, const std::optional<Day>& as_of, AppliedRule& applied) {
    Evaluation out = node(Evaluation::Form::all, citation.provision->citation);
    LawAtDate law = law_at(*citation.provision, fact.date(), fact.is_dated_by_breach(), as_of);
    out.parts.push_back(in_force_leaf(citation, law, law_changes(*citation.provision, fact.date(), as_of)));
    if (citation.when) evaluate_condition(*citation.when, fact, &out.parts.emplace_back());
    const Truth condition = citation.when ? out.parts.back().value : Truth::yes;
    out.value = law.in_force & condition;
    applied.cited.push_back({&citation, std::move(law), out.value, condition});
    return out;
}

}  // namespace

Decision decide_rule(const Rule& rule, FactView& fact, const std::optional<Day>& as_of) {
    const Truth scope = evaluate_condition(*rule.scope, fact);
    if (scope == Truth::no) return {Outcome::no_finding, fact.decisive};
    const Truth when = evaluate_condition(*rule.when, fact);
    const bool covers = scope == Truth::yes;
    if (when == Truth::no) return {Outcome::no_finding, fact.decisive, covers};
    const LawTruth law = law_truth(rule, fact, as_of);
    if (law.holds == Truth::no) {
        const bool all_but_dates = (scope & when & law.condition) == Truth::yes;
        return {all_but_dates ? Outcome::not_in_force : Outcome::no_finding, nullptr, covers};
    }
    const Truth raised = exception_truth(rule, fact);
    if (scope == Truth::unknown) return {raised == Truth::yes ? Outcome::no_finding : Outcome::could_apply, nullptr};
    if (raised == Truth::yes) return {Outcome::excepted, nullptr};
    return {(when & law.holds) == Truth::yes ? Outcome::possible_violation : Outcome::undetermined, nullptr};
}

AppliedRule apply_rule(const Rule& rule, FactView& fact, const std::optional<Day>& as_of) {
    AppliedRule out;
    out.whole = node(Evaluation::Form::all, rule.title.empty() ? rule.id : rule.title);
    evaluate_condition(*rule.scope, fact, &out.whole.parts.emplace_back());
    evaluate_condition(*rule.when, fact, &out.whole.parts.emplace_back());
    Evaluation law = node(Evaluation::Form::any, "a provision that holds");
    law.value = Truth::no;
    for (const Citation& citation : rule.provisions) {
        law.parts.push_back(apply_citation(citation, fact, as_of, out));
        law.value = law.value | law.parts.back().value;
    }
    out.whole.parts.push_back(std::move(law));
    out.whole.value = Truth::yes;
    for (const Evaluation& part : out.whole.parts) out.whole.value = out.whole.value & part.value;
    for (const Exception& exception : rule.unless) evaluate_condition(*exception.when, fact, &out.exceptions.emplace_back(&exception, Evaluation()).second);
    return out;
}

}  // namespace checkrules
