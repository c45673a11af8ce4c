#include "engine/gate/diff_rules.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/gate/run_tests.hpp"
#include "engine/gate/vary_member.hpp"

namespace checkrules {
namespace {

constexpr std::size_t difference_budget = 6'000;  // facts tried for one rule

using RulesById = std::map<std::string, const Rule*>;

RulesById by_id(const Rules& rules) {
    RulesById out;
    for (const Rulebook& rulebook : rules.rulebooks)
        for (const Rule& rule : rulebook.rules) out.emplace(rule.id, &rule);
    return out;
}

std::vector<std::string> sorted_ancestors(const Taxonomy& taxonomy, const std::string& id) {
    auto out = taxonomy.ancestors(id);
    std::ranges::sort(out);
    return out;
}

// Whether all names in a value mean something in the vocabulary.
bool is_known(const Value& value, std::string_view path, const Rules& rules) {
    if (const auto* list = std::get_if<List>(&value.is))
        return std::ranges::all_of(*list, [&](const Value& member) { return is_known(member, path, rules); });
    const FieldDeclaration* field = rules.schema.find(path);
    if (!field) return false;
    if (const auto* party = std::get_if<PartyId>(&value.is)) return rules.vocabulary.parties.contains(party->id);
    if (const auto* quantity = std::get_if<Quantity>(&value.is)) return rules.vocabulary.units.contains(quantity->unit);
    const auto* term = std::get_if<Term>(&value.is);
    const Taxonomy* taxonomy = term ? taxonomy_named(field->taxonomy, rules.vocabulary) : nullptr;
    return !taxonomy || taxonomy->contains(term->id);
}

class RulesComparison {
  public:
    RulesComparison(const RulesVersion& before, const RulesVersion& after)
        : before_(before), after_(after), judge_before_(judge_with(before.inferrer, before.rules.vocabulary)),
          judge_after_(judge_with(after.inferrer, after.rules.vocabulary)), moved_terms_(moved_terms()) {}

    std::vector<RuleChange> compare() const {
        const RulesById old_rules = by_id(before_.rules), new_rules = by_id(after_.rules);
        std::set<std::string> ids;
        for (const auto& [id, rule] : old_rules) ids.insert(id);
        for (const auto& [id, rule] : new_rules) ids.insert(id);
        std::vector<RuleChange> out;
        for (const std::string& id : ids) {
            const auto old_rule = old_rules.find(id), new_rule = new_rules.find(id);
            RuleChange change = compare_rule(old_rule == old_rules.end() ? nullptr : old_rule->second, new_rule == new_rules.end() ? nullptr : new_rule->second);
            if (change.kind != RuleChange::Kind::changed || change.witness || !change.notes.empty()) out.push_back(std::move(change));
        }
        return out;
    }

  private:
    RuleChange compare_rule(const Rule* old_rule, const Rule* new_rule) const {
        const Rule& any = new_rule ? *new_rule : *old_rule;
        RuleChange out{!old_rule ? RuleChange::Kind::added : !new_rule ? RuleChange::Kind::removed : RuleChange::Kind::changed, any.id, any.where, {}, {}};
        Candidates candidates = candidates_of({new_rule}, after_.rules);
        for (auto& [path, values] : candidates_of({old_rule}, before_.rules)) {
            auto& into = candidates[path];
            for (const Value& value : values)
                if (std::ranges::find(into, value) == into.end()) into.push_back(value);
        }
        if (candidates.contains("goods.terms"))
            for (const std::string& id : moved_terms_) candidates["goods.terms"].push_back(Value{List{Value{Term{id}}}});
        for (auto& [path, values] : candidates)
            std::erase_if(values, [&, &field = path](const Value& value) { return !is_shared(value, field); });
        out.witness = find_witness({old_rule, judge_before_}, {new_rule, judge_after_}, bases(old_rule, new_rule), candidates, difference_budget);
        if (old_rule && new_rule) out.notes = notes(*old_rule, *new_rule);
        return out;
    }

    bool is_shared(const Value& value, std::string_view path) const { return is_known(value, path, before_.rules) && is_known(value, path, after_.rules); }

    std::vector<Fact> bases(const Rule* old_rule, const Rule* new_rule) const {
        std::vector<Fact> out;
        Diagnostics unused;
        const auto add = [&](const Rule* rule, const Rules& rules) {
            if (!rule) return;
            for (const yaml::Node& map : rule->examples)
                if (auto example = read_example(map, *rule, rules, unused)) out.push_back(std::move(example->fact));
        };
        add(old_rule, before_.rules);
        add(new_rule, after_.rules);
        std::erase_if(out, [&](const Fact& fact) {
            return !std::ranges::all_of(fact.values, [&](const auto& field) { return is_shared(field.second, field.first); });
        });
        if (out.empty()) out.emplace_back().values.emplace("kind", Value{Term{"sale"}});
        return out;
    }

    // Goods of both vocabularies that have other ancestors or other codes than before.
    std::vector<std::string> moved_terms() const {
        const Vocabulary &old_words = before_.rules.vocabulary, &new_words = after_.rules.vocabulary;
        std::vector<std::string> out;
        for (const std::string& id : old_words.goods_taxonomy.ids()) {
            if (!new_words.goods_taxonomy.contains(id)) continue;
            const bool is_same = sorted_ancestors(old_words.goods_taxonomy, id) == sorted_ancestors(new_words.goods_taxonomy, id) &&
                                 old_words.hs_of(id) == new_words.hs_of(id);
            if (!is_same) out.push_back(id);
        }
        return out;
    }

    static std::vector<std::string> notes(const Rule& old_rule, const Rule& new_rule) {
        std::vector<std::string> out;
        const auto note = [&](std::string_view what, const std::string& old_text, const std::string& new_text) {
            if (old_text != new_text) out.push_back(fmt::format("{} '{}' became '{}'", what, old_text, new_text));
        };
        note("severity", old_rule.severity, new_rule.severity);
        note("tags", fmt::format("{}", fmt::join(old_rule.tags, ", ")), fmt::format("{}", fmt::join(new_rule.tags, ", ")));
        note("status", old_rule.trial ? "trial" : "active", new_rule.trial ? "trial" : "active");
        return out;
    }

    const RulesVersion &before_, &after_;
    Judge judge_before_, judge_after_;
    std::vector<std::string> moved_terms_;
};

}  // namespace

std::vector<RuleChange> diff_rules(const RulesVersion& before, const RulesVersion& after) { return RulesComparison(before, after).compare(); }

std::string to_string(RuleChange::Kind kind) {
    switch (kind) {
        case RuleChange::Kind::added: return "added";
        case RuleChange::Kind::removed: return "removed";
        case RuleChange::Kind::changed: return "changed";
    }
    return "";
}

}  // namespace checkrules
