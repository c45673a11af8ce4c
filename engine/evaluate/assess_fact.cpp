#include "engine/evaluate/assess_fact.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/value_in_words.hpp"

namespace checkrules {
namespace {

constexpr std::size_t most_explained = 50;  // rules; the fields that they lack repeat

std::string rules_named(const std::vector<Finding>& findings, Verdict verdict) {
    std::size_t count = 0;
    std::string first;
    for (const Finding& finding : findings) {
        if (finding.verdict != verdict) continue;
        if (count++ == 0) first = finding.rule;
    }
    if (count == 0) return {};
    return count == 1 ? first : fmt::format("{} and {} more", first, count - 1);
}

void count_open(const Evaluation& node, FactView& fact, std::map<std::string, std::size_t>& fields) {
    if (node.value != Truth::unknown) return;
    for (const Evaluation& part : node.parts) count_open(part, fact, fields);
    for (const std::string& field : node.open) ++fields[fmt::format("{} {}", field, fact.find(field) ? "not known well enough" : "unknown")];
}

bool is_qualifier(const std::string& path) { return path == "kind" || path == "status" || path == "certainty"; }

// Why facts of this field's value are not what rules are about.
struct FieldReason {
    std::size_t rules = 0;
    std::string path, note;
    bool several = false;
};

}  // namespace

void FactTally::add(const Rule& rule, const Decision& decision) {
    if (decision.outcome == Outcome::could_apply) could_apply_.push_back(&rule);
    if (decision.outcome != Outcome::no_finding || !decision.decisive) return;
    Leaf& leaf = false_leaves_[decision.decisive->text];
    ++leaf.rules;
    leaf.condition = decision.decisive;
}

Assessment FactTally::assess(FactView& fact, const std::vector<Finding>& findings) const {
    if (const std::string flagged = rules_named(findings, Verdict::possible_violation); !flagged.empty()) return {"flagged", "possible violation: " + flagged};
    if (const std::string open = rules_named(findings, Verdict::undetermined); !open.empty()) return {"undetermined", "not enough is known: " + open};
    if (!could_apply_.empty())
        return {"unassessed", fmt::format("{}: {} rule{} could apply", open_fields(fact), could_apply_.size(), could_apply_.size() == 1 ? "" : "s")};
    if (const std::string excepted = rules_named(findings, Verdict::excepted); !excepted.empty()) return {"cleared", "excepted: " + excepted};
    if (const std::string early = rules_named(findings, Verdict::not_in_force); !early.empty()) return {"cleared", "not in force at its date: " + early};
    return {"cleared", clearing_reason(fact)};
}

std::string FactTally::open_fields(FactView& fact) const {
    std::map<std::string, std::size_t> fields;
    for (std::size_t i = 0; i < could_apply_.size() && i < most_explained; ++i) {
        Evaluation scope;
        evaluate_condition(*could_apply_[i]->scope, fact, &scope);
        count_open(scope, fact, fields);
    }
    std::vector<std::pair<std::string, std::size_t>> order(fields.begin(), fields.end());
    std::ranges::stable_sort(order, std::greater(), &std::pair<std::string, std::size_t>::second);
    std::string out;
    for (std::size_t i = 0; i < order.size() && i < 3; ++i) out += (i == 0 ? "" : ", ") + order[i].first;
    return out;
}

std::string FactTally::clearing_reason(FactView& fact) const {
    std::map<std::string, FieldReason> reasons;
    for (const auto& [text, leaf] : false_leaves_) {
        Evaluation told;
        evaluate_condition(*leaf.condition, fact, &told);
        const std::string path = told.fields.empty() ? "" : told.fields.front();
        FieldReason& reason = reasons[path];
        reason.several = reason.rules > 0;
        reason.rules += leaf.rules;
        reason.path = path;
        reason.note = told.note;
    }
    std::vector<FieldReason> order;
    for (auto& [path, reason] : reasons) order.push_back(std::move(reason));
    // What kind of event it was, and whether it took place, explain more than where it went.
    std::ranges::stable_sort(order, std::greater(), [](const FieldReason& reason) { return std::pair(is_qualifier(reason.path), reason.rules); });
    if (order.empty()) return "no rule is about it";
    const FieldReason& first = order.front();
    if (is_qualifier(first.path)) return first.note;
    if (!first.several) return fmt::format("{}: {}", first.path, first.note);
    const Value* value = fact.find(first.path);
    return fmt::format("no rule is about {} {}", first.path, value ? in_words(*value, fact.vocabulary()) : "");
}

}  // namespace checkrules
