#include "engine/report/find_rules.hpp"

#include <algorithm>

namespace checkrules {
namespace {

using namespace typed;

bool names_country(const Condition& condition, const std::string& code) {
    const auto in = [&](const ConditionPtr& part) { return names_country(*part, code); };
    if (const auto* all = std::get_if<All>(&condition.is)) return std::ranges::any_of(all->parts, in);
    if (const auto* any = std::get_if<Any>(&condition.is)) return std::ranges::any_of(any->parts, in);
    if (const auto* negation = std::get_if<Not>(&condition.is)) return in(negation->part);
    if (const auto* named = std::get_if<Named>(&condition.is)) return in(named->condition);
    const auto* test = std::get_if<Test>(&condition.is);
    return test && std::ranges::any_of(test->members, [&](const Member& member) {
               const auto* country = std::get_if<Country>(&member.value.is);
               return country && country->code == code;
           });
}

bool is_in_force(const Provision& provision, Day day) {
    return std::ranges::any_of(provision.in_force, [day](const InForce& version) {
        return (!version.period.first || *version.period.first <= day) &&
               (!version.period.last || day <= *version.period.last);
    });
}

bool fits(const Rule& rule, const RuleFilter& filter) {
    if (!filter.tag.empty() && std::ranges::find(rule.tags, filter.tag) == rule.tags.end()) return false;
    if (!filter.country.empty() && !names_country(*rule.scope, filter.country) &&
        !names_country(*rule.when, filter.country))
        return false;
    return !filter.date || std::ranges::any_of(rule.provisions, [&](const Citation& citation) {
        return is_in_force(*citation.provision, *filter.date);
    });
}

}  // namespace

std::vector<const Rule*> find_rules(const Rules& rules, const RuleFilter& filter) {
    std::vector<const Rule*> found;
    for (const Rulebook& rulebook : rules.rulebooks)
        if (filter.programme.empty() || rulebook.id == filter.programme)
            for (const Rule& rule : rulebook.rules)
                if (fits(rule, filter)) found.push_back(&rule);
    return found;
}

}  // namespace checkrules
