#include "engine/evaluate/counterfactual.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "engine/evaluate/contrary_in_words.hpp"
#include "engine/evaluate/make_finding.hpp"

namespace checkrules {
namespace {

bool still_violates(const CounterfactualInput& input, const Fact& stated, bool goes_by_breach) {
    const Fact fact = input.inferrer.infer(stated, input.published);
    FactView view(fact, input.vocabulary);
    view.goes_by_breach = goes_by_breach;
    return decide_rule(input.rule, view, input.as_of).outcome == Outcome::possible_violation;
}

void collect_fields(const Reason& reason, std::set<std::string>& paths) {
    paths.insert(reason.fields.begin(), reason.fields.end());
    for (const Reason& part : reason.because) collect_fields(part, paths);
}

// Leaves all of which have to be true. Of an alternative, only one that stands alone is needed.
void collect_needed(const Evaluation& node, std::vector<const Evaluation*>& out) {
    if (node.condition && std::holds_alternative<typed::Known>(node.condition->is)) return;  // not something that could be otherwise in the world
    if (node.parts.empty() || node.form == Evaluation::Form::negation) return out.push_back(&node);
    const auto possible = [](const Evaluation& part) { return part.value != Truth::no; };
    if (node.form == Evaluation::Form::any && std::ranges::count_if(node.parts, possible) > 1) return;
    for (const Evaluation& part : node.parts)
        if (possible(part)) collect_needed(part, out);
}

}  // namespace

std::vector<std::string> clearing_changes(const Evaluation& whole, const std::vector<OpenException>& open, const FactView& fact, const Schema& schema) {
    std::vector<const Evaluation*> needed;
    collect_needed(whole, needed);
    std::vector<std::string> out;
    for (const Evaluation* leaf : needed) out.push_back(fmt::format("It would be cleared if {}.", leaf->condition ? contrary_in_words(*leaf->condition, fact.vocabulary(), schema) : "it had happened at another time: this law is " + leaf->note));
    for (const OpenException& exception : open) out.push_back(fmt::format("{} If so, it is cleared ({}).", exception.question, exception.cite));
    return out;
}

std::vector<std::string> carrying_fields(const CounterfactualInput& input, const FactView& fact, const Finding& finding) {
    Fact left = input.stated;
    std::vector<std::string> out;
    std::set<std::string> read;
    collect_fields(finding.reasoning, read);
    for (const std::string& path : read) {
        for (const std::string& stated : stated_fields(path, fact)) {
            auto node = left.values.extract(stated);
            if (node.empty() || still_violates(input, left, fact.goes_by_breach)) continue;
            left.values.insert(std::move(node));
            if (std::ranges::find(out, stated) == out.end()) out.push_back(stated);
        }
    }
    std::ranges::sort(out);
    return out;
}

}  // namespace checkrules
