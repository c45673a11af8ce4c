#include "engine/evaluate/assess_fact.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/value_in_words.hpp"

namespace checkrules {
namespace {

constexpr std::size_t most_explained = 5;  // scopes; the fields that they lack repeat

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

bool is_qualifier(std::string_view path) { return path == "kind" || path == "status" || path == "certainty"; }

// The leaves over one field that kept rules from applying.
struct FieldReason {
    std::size_t rules = 0;
    std::map<std::string_view, const typed::Condition*> leaves;  // by text
    const typed::Condition* commonest = nullptr;
    std::size_t of_commonest = 0;
};

std::string_view leaf_field(const typed::Condition& leaf) {
    if (const auto* test = std::get_if<typed::Test>(&leaf.is)) return test->field.path;
    if (const auto* known = std::get_if<typed::Known>(&leaf.is)) return known->fields.front().path;
    if (const auto* holds = std::get_if<typed::Holds>(&leaf.is)) return holds->field.path;
    const auto* compare = std::get_if<typed::Compare>(&leaf.is);
    const auto* field = compare ? std::get_if<typed::Field>(&compare->left.is) : nullptr;
    return field ? std::string_view(field->path) : std::string_view(leaf.text);
}

// Whether a condition asks for what the fact has in that field, in one of the parts that must all hold.
bool asks_for(const typed::Condition& condition, std::string_view path, FactView& fact) {
    if (const auto* all = std::get_if<typed::All>(&condition.is))
        return std::ranges::any_of(all->parts, [&](const auto& part) { return asks_for(*part, path, fact); });
    if (const auto* named = std::get_if<typed::Named>(&condition.is)) return asks_for(*named->condition, path, fact);
    const auto* test = std::get_if<typed::Test>(&condition.is);
    return test && test->field.path == path && !test->negated && evaluate_condition(condition, fact) == Truth::yes;
}

// What keeps it from holding: of parts that must all hold the first that does not, in the words of its label if it has one.
std::string_view unmet(const typed::Condition& condition, FactView& fact) {
    if (const auto* all = std::get_if<typed::All>(&condition.is))
        for (const auto& part : all->parts)
            if (evaluate_condition(*part, fact) == Truth::no) return unmet(*part, fact);
    const auto* named = std::get_if<typed::Named>(&condition.is);
    return named && !named->label.empty() ? std::string_view(named->label) : std::string_view(condition.text);
}

}  // namespace

void FactTally::add(const Rule& rule, const Decision& decision) {
    if (decision.outcome == Outcome::could_apply) could_apply_.push_back(&rule);
    if (decision.outcome != Outcome::no_finding) return;
    if (decision.covers && !decision.decisive) ++out_of_time_;
    if (!decision.decisive) return;
    if (decision.covers && leaf_field(*decision.decisive).starts_with("goods.")) ++other_goods_;
    const auto known = std::ranges::find(false_leaves_, decision.decisive, &Leaf::condition);
    if (known == false_leaves_.end()) false_leaves_.push_back({decision.decisive, &rule, 1});
    else ++known->rules;
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
    std::map<std::string_view, const typed::Condition*> scopes;
    for (const Rule* rule : could_apply_)
        if (scopes.size() < most_explained) scopes.emplace(rule->scope->text, rule->scope.get());
    std::map<std::string, std::size_t> fields;
    for (const auto& [text, condition] : scopes) {
        Evaluation scope;
        evaluate_condition(*condition, fact, &scope);
        count_open(scope, fact, fields);
    }
    std::vector<std::pair<std::string, std::size_t>> order(fields.begin(), fields.end());
    std::ranges::stable_sort(order, std::greater(), &std::pair<std::string, std::size_t>::second);
    std::string out;
    for (std::size_t i = 0; i < order.size() && i < 3; ++i) out += (i == 0 ? "" : ", ") + order[i].first;
    return out;
}

std::string FactTally::nearest_miss(FactView& fact, std::string_view path) const {
    const Leaf* nearest = nullptr;
    for (const Leaf& leaf : false_leaves_)
        if (leaf_field(*leaf.condition) != path && (!nearest || leaf.rules > nearest->rules) && asks_for(*leaf.first->scope, path, fact)) nearest = &leaf;
    return nearest ? fmt::format("; {} asks that {}", nearest->first->id, unmet(*nearest->first->scope, fact)) : std::string();
}

// Of rules whose scope held: they say more than all those that were never about such a transfer.
std::string FactTally::covered_reason(FactView& fact) const {
    if (out_of_time_ != 0) return "no law that may name these goods was in force at its date";
    const std::string_view priced = fact.find("goods.unit-value") ? " at this price" : "";
    return fmt::format("{} on such a transfer names these goods{}", other_goods_ == 1 ? "no rule" : fmt::format("none of the {} rules", other_goods_), priced);
}

std::string FactTally::clearing_reason(FactView& fact) const {
    if (out_of_time_ + other_goods_ != 0) return covered_reason(fact);
    std::map<std::string_view, FieldReason> reasons;
    std::size_t all = 0;
    for (const auto& [leaf, first, rules] : false_leaves_) {
        FieldReason& reason = reasons[leaf_field(*leaf)];
        reason.rules += rules;
        reason.leaves.emplace(leaf->text, leaf);
        all += rules;
        if (rules > reason.of_commonest) reason.commonest = leaf, reason.of_commonest = rules;
    }
    // What kind of event it was, and whether it took place, explain more than where it went, when that kept most rules out.
    const auto largest = std::ranges::max_element(reasons, {}, [all](const auto& entry) {
        return std::pair(is_qualifier(entry.first) && 2 * entry.second.rules > all, entry.second.rules);
    });
    if (largest == reasons.end()) return "no rule is about it";
    const auto& [path, reason] = *largest;
    const Value* value = fact.find(path);
    if (reason.leaves.size() > 1 && value && !is_qualifier(path))
        return fmt::format("no rule about {} {} applies{}", path, in_words(*value, fact.vocabulary()), nearest_miss(fact, path));
    Evaluation told;
    evaluate_condition(*reason.commonest, fact, &told);
    return is_qualifier(path) ? told.note : fmt::format("{}: {}", path, told.note);
}

}  // namespace checkrules
