#include "engine/gate/mutants.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/gate/vary_condition.hpp"

namespace checkrules {
namespace {

using typed::ConditionPtr;

class MutantMaker {
  public:
    explicit MutantMaker(const Rules& rules) : rules_(rules) {
        for (const Rulebook& rulebook : rules.rulebooks)
            for (const Rule& rule : rulebook.rules) lean_.push_back(without_examples(rule));
    }
    std::vector<Mutant> make() {
        for (const Rule& rule : lean_) vary_rule(rule);
        for (const Rulebook& rulebook : rules_.rulebooks)
            for (const ProvisionPtr& provision : rulebook.provisions) vary_provision(provision);
        for (const typed::Named& named : named_conditions()) vary_named(named);
        return std::move(out_);
    }

  private:
    template <typename Change>
    void add(const Rule& rule, std::string what, const Location& where, Change change) {
        Mutant mutant{rule.id, std::move(what), where, {rule}};
        change(mutant.rules.front());
        out_.push_back(std::move(mutant));
    }

    void vary_rule(const Rule& rule) {
        add(rule, "scope left out", rule.scope->where, [](Rule& changed) { changed.scope = always(); });
        for (const Variant& variant : vary_condition(rule.scope, rules_.vocabulary))
            add(rule, variant.what, variant.where, [&](Rule& changed) { changed.scope = variant.condition; });
        for (const Variant& variant : vary_condition(rule.when, rules_.vocabulary))
            add(rule, variant.what, variant.where, [&](Rule& changed) { changed.when = variant.condition; });
        for (std::size_t i = 0; i < rule.unless.size(); ++i) vary_exception(rule, i);
        for (std::size_t i = 0; i < rule.provisions.size(); ++i) vary_citation(rule, i);
    }

    void vary_exception(const Rule& rule, std::size_t index) {
        const Exception& exception = rule.unless[index];
        add(rule, fmt::format("exception '{}' left out", exception.id), exception.where,
            [&](Rule& changed) { changed.unless.erase(changed.unless.begin() + std::ptrdiff_t(index)); });
        for (const Variant& variant : vary_condition(exception.when, rules_.vocabulary))
            add(rule, fmt::format("exception '{}': {}", exception.id, variant.what), variant.where,
                [&](Rule& changed) { changed.unless[index].when = variant.condition; });
    }

    void vary_citation(const Rule& rule, std::size_t index) {
        const Citation& citation = rule.provisions[index];
        if (rule.provisions.size() > 1)
            add(rule, fmt::format("provision '{}' left out", citation.provision->local_id), citation.where,
                [&](Rule& changed) { changed.provisions.erase(changed.provisions.begin() + std::ptrdiff_t(index)); });
        if (!citation.when) return;
        for (const Variant& variant : vary_condition(citation.when, rules_.vocabulary))
            add(rule, fmt::format("provision '{}': {}", citation.provision->local_id, variant.what), variant.where,
                [&](Rule& changed) { changed.provisions[index].when = variant.condition; });
    }

    void vary_provision(const ProvisionPtr& provision) {
        for (std::size_t i = 0; i < provision->in_force.size(); ++i)
            for (const MovedPeriod& moved : move_ends(provision->in_force[i].period)) {
                auto changed = std::make_shared<Provision>(*provision);
                changed->in_force[i].period = moved.period;
                Mutant mutant{provision->id, "in force " + moved.what, provision->in_force[i].where, {}};
                for (const Rule& rule : lean_)
                    if (cites(rule, provision)) mutant.rules.push_back(citing(rule, provision, changed));
                if (!mutant.rules.empty()) out_.push_back(std::move(mutant));
            }
    }

    static bool cites(const Rule& rule, const ProvisionPtr& provision) {
        return std::ranges::any_of(rule.provisions, [&](const Citation& citation) { return citation.provision == provision; });
    }

    static Rule citing(Rule rule, const ProvisionPtr& from, const ProvisionPtr& to) {
        for (Citation& citation : rule.provisions)
            if (citation.provision == from) citation.provision = to;
        return rule;
    }

    std::vector<typed::Named> named_conditions() const {
        std::vector<typed::Named> out;
        for (const Rule& rule : lean_) {
            collect_named(rule.scope, out);
            collect_named(rule.when, out);
            for (const Exception& exception : rule.unless) collect_named(exception.when, out);
            for (const Citation& citation : rule.provisions)
                if (citation.when) collect_named(citation.when, out);
        }
        return out;
    }

    void vary_named(const typed::Named& named) {
        for (const Variant& variant : vary_condition(named.condition, rules_.vocabulary)) {
            Mutant mutant{named.name, variant.what, variant.where, {}};
            for (const Rule& rule : lean_)
                if (auto changed = with_condition(rule, named.condition, variant.condition)) mutant.rules.push_back(std::move(*changed));
            out_.push_back(std::move(mutant));
        }
    }

    static std::optional<Rule> with_condition(const Rule& rule, const ConditionPtr& from, const ConditionPtr& to) {
        Rule out = rule;
        bool is_changed = false;
        const auto change = [&](ConditionPtr& condition) {
            if (!condition) return;
            ConditionPtr other = replace(condition, from, to);
            is_changed |= other != condition;
            condition = std::move(other);
        };
        change(out.scope);
        change(out.when);
        for (Exception& exception : out.unless) change(exception.when);
        for (Citation& citation : out.provisions) change(citation.when);
        return is_changed ? std::optional(std::move(out)) : std::nullopt;
    }

    const Rules& rules_;
    std::vector<Rule> lean_;
    std::vector<Mutant> out_;
};

}  // namespace

Rule without_examples(const Rule& rule) {
    Rule out = rule;
    out.examples = {};
    out.source = {};
    return out;
}

std::vector<Mutant> mutants_of(const Rules& rules) { return MutantMaker(rules).make(); }

}  // namespace checkrules
