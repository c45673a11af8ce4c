#include <algorithm>

#include "engine/gate/vary_condition.hpp"

namespace checkrules {
namespace {

using namespace typed;

template <typename Connective>
std::optional<Connective> replaced_parts(const Connective& connective, const ConditionPtr& from, const ConditionPtr& to) {
    Connective out = connective;
    bool is_changed = false;
    for (ConditionPtr& part : out.parts) {
        ConditionPtr other = replace(part, from, to);
        is_changed |= other != part;
        part = std::move(other);
    }
    return is_changed ? std::optional(std::move(out)) : std::nullopt;
}

ConditionPtr rebuilt(const Condition& original, decltype(Condition::is) is) {
    return std::make_shared<Condition>(Condition{std::move(is), original.text, original.where});
}

}  // namespace

ConditionPtr replace(const ConditionPtr& condition, const ConditionPtr& from, const ConditionPtr& to) {
    if (condition == from) return to;
    if (const auto* all = std::get_if<All>(&condition->is)) {
        auto changed = replaced_parts(*all, from, to);
        return changed ? rebuilt(*condition, std::move(*changed)) : condition;
    }
    if (const auto* any = std::get_if<Any>(&condition->is)) {
        auto changed = replaced_parts(*any, from, to);
        return changed ? rebuilt(*condition, std::move(*changed)) : condition;
    }
    if (const auto* negation = std::get_if<Not>(&condition->is)) {
        ConditionPtr part = replace(negation->part, from, to);
        return part == negation->part ? condition : rebuilt(*condition, Not{part});
    }
    if (const auto* named = std::get_if<Named>(&condition->is)) {
        ConditionPtr inner = replace(named->condition, from, to);
        return inner == named->condition ? condition : rebuilt(*condition, Named{named->name, named->label, inner});
    }
    return condition;
}

void collect_named(const ConditionPtr& condition, std::vector<Named>& out) {
    if (const auto* all = std::get_if<All>(&condition->is))
        for (const ConditionPtr& part : all->parts) collect_named(part, out);
    if (const auto* any = std::get_if<Any>(&condition->is))
        for (const ConditionPtr& part : any->parts) collect_named(part, out);
    if (const auto* negation = std::get_if<Not>(&condition->is)) collect_named(negation->part, out);
    const auto* named = std::get_if<Named>(&condition->is);
    if (!named || std::ranges::find(out, named->condition, &Named::condition) != out.end()) return;
    out.push_back(*named);
    collect_named(named->condition, out);
}

}  // namespace checkrules
