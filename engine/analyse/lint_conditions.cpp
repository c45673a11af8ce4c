#include "engine/analyse/lint_conditions.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace checkrules {
namespace {

std::vector<typed::ConditionPtr> parts_of(const typed::Condition& condition) {
    if (const auto* all = std::get_if<typed::All>(&condition.is)) return all->parts;
    if (const auto* any = std::get_if<typed::Any>(&condition.is)) return any->parts;
    if (const auto* negation = std::get_if<typed::Not>(&condition.is)) return {negation->part};
    if (const auto* named = std::get_if<typed::Named>(&condition.is)) return {named->condition};
    return {};
}

}  // namespace

void ConditionLint::tell(std::string code, std::string message, const Location& where, std::string help, std::vector<Label> labels) {
    diagnostics_.push_back({Severity::warning, std::move(code), std::move(message), where, std::move(labels), std::move(help)});
}

// The innermost part that can never be true or false is the one to look at. True when something was told of the condition or its parts.
bool ConditionLint::lint_parts(const typed::Condition& condition) {
    if (!seen_.insert(&condition).second) return false;
    bool told = false;
    for (const auto& part : parts_of(condition)) told = lint_parts(*part) || told;
    if (std::holds_alternative<typed::Named>(condition.is)) return false;  // told where it is defined
    if (told) return true;
    const auto [yes, no] = space_.rails(condition);
    if (space_.is_empty(yes) && !space_.may_be_but_for_known(condition, Truth::yes)) return tell("L001", fmt::format("'{}' can never be true", condition.text), condition.where), true;
    if (space_.is_empty(no) && !space_.may_be_but_for_known(condition, Truth::no)) return tell("L002", fmt::format("'{}' can never be false", condition.text), condition.where), true;
    return false;
}

void ConditionLint::lint_whole(const Rule& rule, Space::Set applies, Space::Set scope) {
    const auto [when, not_when] = space_.rails(*rule.when);
    if (space_.is_empty(space_.without(scope, not_when)) && !space_.is_empty(scope) && !space_.is_empty(when))
        return tell("L003", fmt::format("rule '{}' can never find anything: its scope and its condition exclude each other", rule.local_id), rule.when->where, "", {{rule.scope->where, "the scope"}});
    for (const Exception& exception : rule.unless) {
        const auto [excepted, not_excepted] = space_.rails(*exception.when);
        if (space_.is_empty(excepted) || space_.is_empty(applies)) continue;
        if (space_.is_empty(space_.without(applies, not_excepted)))
            tell("L004", fmt::format("exception '{}' can never apply: the rule finds nothing that it speaks of", exception.id), exception.when->where, "", {{rule.when->where, "the rule's condition"}});
        else if (space_.is_empty(space_.without(applies, excepted)))
            tell("L005", fmt::format("exception '{}' clears everything that the rule finds", exception.id), exception.when->where);
    }
    for (const Citation& citation : rule.provisions)
        if (citation.when && !space_.is_empty(applies) && space_.is_empty(space_.without(applies, space_.rails(*citation.when).no)))
            tell("L006", fmt::format("provision '{}' is never cited: the rule finds nothing for which it holds", citation.provision->local_id), citation.when->where);
}

void ConditionLint::lint_times(const Rule& rule, Space::Set applies) {
    Space::Set in_force = space_.nothing();
    for (const Citation& citation : rule.provisions) {
        if (citation.provision->in_force.empty()) return;
        for (const InForce& version : citation.provision->in_force) in_force = space_.either(in_force, space_.dated_within(version.period));
    }
    if (space_.is_empty(applies) || !space_.is_empty(space_.both(applies, in_force))) return;
    tell("L007", fmt::format("rule '{}' finds only what is outside the time of its law", rule.local_id), rule.when->where, "", {{rule.provisions.front().provision->where, "in force then"}});
}

FoundFacts ConditionLint::lint(const Rule& rule) {
    std::vector<typed::ConditionPtr> own{rule.scope, rule.when};
    for (const Exception& exception : rule.unless) own.push_back(exception.when);
    for (const Citation& citation : rule.provisions)
        if (citation.when) own.push_back(citation.when);
    for (const auto& condition : own) lint_parts(*condition);
    const Space::Set scope = space_.rails(*rule.scope).yes;
    const Space::Set applies = space_.both(scope, space_.rails(*rule.when).yes);
    lint_whole(rule, applies, scope);
    lint_times(rule, applies);
    Space::Set found = applies;
    for (const Exception& exception : rule.unless) found = space_.without(found, space_.rails(*exception.when).yes);
    return {&rule, found};
}

}  // namespace checkrules
