#include "engine/analyse/lint_rules.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/analyse/lint_conditions.hpp"

namespace checkrules {
namespace {

constexpr auto shortest_pause = std::chrono::days(31);  // law that is suspended is so for longer; less is a slip of the pen

std::vector<typed::ConditionPtr> conditions_of(const Rules& rules) {
    std::vector<typed::ConditionPtr> out;
    for (const Rulebook& book : rules.rulebooks)
        for (const Rule& rule : book.rules) {
            out.insert(out.end(), {rule.scope, rule.when});
            for (const Exception& exception : rule.unless) out.push_back(exception.when);
            for (const Citation& citation : rule.provisions)
                if (citation.when) out.push_back(citation.when);
        }
    return out;
}

std::vector<DateRange> periods_of(const Rules& rules) {
    std::vector<DateRange> out;
    for (const Rulebook& book : rules.rulebooks)
        for (const ProvisionPtr& provision : book.provisions)
            for (const InForce& version : provision->in_force) out.push_back(version.period);
    return out;
}

std::set<const Provision*> provisions_of(const Rule& rule) {
    std::set<const Provision*> out;
    for (const Citation& citation : rule.provisions) out.insert(citation.provision.get());
    return out;
}

class RuleLint {
  public:
    RuleLint(const Rules& rules, Diagnostics& diagnostics) : rules_(rules), diagnostics_(diagnostics) {}

    void lint() {
        for (const Rulebook& book : rules_.rulebooks) lint_names(book);
        const Axes axes = find_axes(conditions_of(rules_), periods_of(rules_), rules_.vocabulary);
        Space space(axes, rules_.vocabulary);
        Diagnostics proved;
        ConditionLint conditions(space, proved);
        std::vector<FoundFacts> found;
        for (const Rulebook& book : rules_.rulebooks)
            for (const Rule& rule : book.rules) found.push_back(conditions.lint(rule));
        for (std::size_t i = 0; i < found.size(); ++i)
            for (std::size_t j = 0; j < found.size(); ++j)
                if (i != j) compare(found[i], found[j], i < j, space, proved);
        if (space.has_overflowed()) tell("L013", "the rules are too large to prove anything about their conditions", {});
        else diagnostics_.insert(diagnostics_.end(), proved.begin(), proved.end());
    }

  private:
    void tell(std::string code, std::string message, const Location& where, std::string help = "") {
        diagnostics_.push_back({Severity::warning, std::move(code), std::move(message), where, {}, std::move(help)});
    }

    void lint_names(const Rulebook& book) {
        for (const Label& name : book.unused) tell("L010", fmt::format("{} is used by nothing", name.text), name.where);
        for (const ProvisionPtr& provision : book.provisions) {
            if (!is_cited(*provision)) tell("L011", fmt::format("no rule stands for provision '{}'", provision->local_id), provision->where, "write a rule for it, or put it under 'not-codable' with the reason");
            lint_gaps(*provision);
        }
    }

    bool is_cited(const Provision& wanted) const {
        for (const Rulebook& book : rules_.rulebooks)
            for (const Rule& rule : book.rules)
                if (provisions_of(rule).contains(&wanted)) return true;
        return false;
    }

    void lint_gaps(const Provision& provision) {
        for (std::size_t i = 1; i < provision.in_force.size(); ++i) {
            const auto &end = provision.in_force[i - 1].period.last, &begin = provision.in_force[i].period.first;
            if (!end || !begin) continue;
            const auto pause = *begin - *end - std::chrono::days(1);
            if (pause.count() > 0 && pause <= shortest_pause)
                tell("L012", fmt::format("between two versions of '{}' no law is recorded for {} {}", provision.local_id, pause.count(), pause.count() == 1 ? "day" : "days"), provision.in_force[i].where,
                     fmt::format("from {}", to_string(*end + std::chrono::days(1))));
        }
    }

    // Rules for the same provisions only: that a fact breaks several laws is no mistake.
    static void compare(const FoundFacts& one, const FoundFacts& other, bool first_time, Space& space, Diagnostics& diagnostics) {
        const auto a = provisions_of(*one.rule), b = provisions_of(*other.rule);
        const auto warn = [&](std::string code, std::string message, Space::Set facts) {
            diagnostics.push_back({Severity::warning, std::move(code), std::move(message), one.rule->where, {{other.rule->where, "the other rule"}}, fmt::format("for instance: {}", space.witness(facts))});
        };
        if (space.is_empty(one.found) || one.rule->trial != other.rule->trial) return;
        const bool is_within = std::ranges::includes(b, a) && space.is_empty(space.without(one.found, other.found));
        const bool is_same = is_within && a == b && space.is_empty(space.without(other.found, one.found));
        if (is_within && (!is_same || first_time))
            return warn("L008", fmt::format("all that rule '{}' finds is found by '{}' too, for the same provisions", one.rule->local_id, other.rule->id), one.found);
        if (!first_time || a != b || one.rule->severity == other.rule->severity) return;
        const Space::Set shared = space.both(one.found, other.found);
        const bool told_above = space.is_empty(space.without(other.found, one.found));
        if (!space.is_empty(shared) && !told_above)
            warn("L009", fmt::format("rules '{}' and '{}' find the same for the same provisions, one with severity {} and one with {}", one.rule->local_id, other.rule->id, one.rule->severity, other.rule->severity), shared);
    }

    const Rules& rules_;
    Diagnostics& diagnostics_;
};

}  // namespace

Diagnostics lint_rules(const Rules& rules) {
    Diagnostics found;
    RuleLint(rules, found).lint();
    std::ranges::stable_sort(found, {}, [](const Diagnostic& one) {
        return std::pair(one.where.source ? one.where.source->name() : std::string(), one.where.span.begin);
    });
    return found;
}

}  // namespace checkrules
