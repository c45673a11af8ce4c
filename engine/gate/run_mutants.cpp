#include "engine/gate/run_mutants.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <thread>
#include <tuple>

#include "engine/gate/suggest_edits.hpp"

namespace checkrules {
namespace {

constexpr std::size_t mutant_budget = 5'000;  // facts tried for one mutant before it counts as meaning the same

bool is_met(const ExpectedFinding& expected, const Ruling& outcome) {
    if (expected.verdict != outcome.verdict) return false;
    if (expected.provisions && *expected.provisions != outcome.provisions) return false;
    return !expected.exception || *expected.exception == outcome.exception;
}

class MutationRun {
  public:
    MutationRun(const Rules& rules, const TestFacts& facts, const Judge& judge) : facts_(facts), judge_(judge) {
        for (const Rulebook& rulebook : rules.rulebooks)
            for (const Rule& rule : rulebook.rules) originals_.emplace(rule.id, without_examples(rule));
        for (const auto& [id, rule] : originals_) {
            auto& verdicts = verdicts_[id];
            for (const Fact& fact : facts.fixtures) verdicts.push_back(judge(rule, fact).verdict);
            candidates_.emplace(id, candidates_of({&rule}, rules));
        }
    }

    bool is_killed(const Mutant& mutant) const {
        return std::ranges::any_of(mutant.rules, [&](const Rule& rule) { return fails_example(rule) || fails_fixture(rule); });
    }

    /// What one more example of some rule would have to be, for it to notice the mutant.
    struct Difference {
        std::string rule;
        Witness witness;
    };
    std::optional<Difference> find_difference(const Mutant& mutant) const {
        for (const Rule& rule : mutant.rules) {
            const Rule& original = originals_.at(rule.id);
            auto witness = find_witness({&original, judge_}, {&rule, judge_}, bases_of(rule.id), candidates_.at(rule.id), mutant_budget);
            if (witness) return Difference{rule.id, std::move(*witness)};
        }
        return {};
    }
    Ruling judge(const Rule& rule, const Fact& fact) const { return judge_(rule, fact); }

  private:
    auto examples_of(const std::string& rule) const { return std::ranges::equal_range(facts_.examples, rule, {}, &TestFacts::OfRule::rule); }

    bool fails_example(const Rule& rule) const {
        return std::ranges::any_of(examples_of(rule.id), [&](const auto& example) { return !is_met(example.outcome, judge_(rule, example.fact)); });
    }

    bool fails_fixture(const Rule& rule) const {
        const auto& verdicts = verdicts_.at(rule.id);
        for (std::size_t i = 0; i < facts_.fixtures.size(); ++i)
            if (judge_(rule, facts_.fixtures[i]).verdict != verdicts[i]) return true;
        return false;
    }

    std::vector<Fact> bases_of(const std::string& rule) const {
        std::vector<Fact> out;
        for (const auto& example : examples_of(rule)) out.push_back(example.fact);
        if (!out.empty()) return out;
        Fact sale;
        sale.id = "base";
        sale.values.emplace("kind", Value{Term{"sale"}});
        return {sale};
    }

    const TestFacts& facts_;
    const Judge& judge_;
    std::map<std::string, Rule> originals_;
    std::map<std::string, Candidates> candidates_;
    std::map<std::string, std::vector<std::optional<Verdict>>> verdicts_;
};

// The mutants of one rule, one after the other, so that each example is told once, with all that it would notice.
class GroupRun {
  public:
    explicit GroupRun(const MutationRun& run) : run_(run) {}
    void look_at(const Mutant& mutant) {
        ++report.mutants;
        if (run_.is_killed(mutant)) {
            ++report.killed;
        } else if (KillingExample* example = noticed_by(mutant)) {
            ++report.survived;
            example->kills.push_back({mutant.of, mutant.what, mutant.where, example->kills.front().witness});
        } else if (auto difference = run_.find_difference(mutant)) {
            ++report.survived;
            std::string text = example_as_yaml(difference->witness.fact, difference->witness.before);
            report.examples.push_back({difference->rule, std::move(text), {{mutant.of, mutant.what, mutant.where, std::move(difference->witness)}}});
        } else {
            ++report.same;
        }
    }
    MutationReport report;

  private:
    KillingExample* noticed_by(const Mutant& mutant) {
        for (const Rule& rule : mutant.rules)
            for (KillingExample& example : report.examples) {
                const Witness& witness = example.kills.front().witness;
                if (example.rule == rule.id && run_.judge(rule, witness.fact) != witness.before) return &example;
            }
        return nullptr;
    }
    const MutationRun& run_;
};

void add(MutationReport& all, MutationReport part) {
    all.mutants += part.mutants;
    all.killed += part.killed;
    all.survived += part.survived;
    all.same += part.same;
    for (KillingExample& example : part.examples) all.examples.push_back(std::move(example));
}

// Two rules may have asked for the same example of one that shares a condition with both.
void merge_equal(std::vector<KillingExample>& examples) {
    std::vector<KillingExample> out;
    for (KillingExample& example : examples)
        if (!out.empty() && out.back().rule == example.rule && out.back().text == example.text)
            std::ranges::move(example.kills, std::back_inserter(out.back().kills));
        else
            out.push_back(std::move(example));
    examples = std::move(out);
}

}  // namespace

std::string example_as_yaml(const Fact& fact, const Ruling& outcome) {
    std::string out = fmt::format("{{fact: {{{}}}, verdict: {}", fields_as_yaml(fact), outcome.verdict ? to_string(*outcome.verdict) : "none");
    if (outcome.verdict == Verdict::possible_violation || outcome.verdict == Verdict::not_in_force)
        out += fmt::format(", provisions: [{}]", fmt::join(outcome.provisions, ", "));
    if (!outcome.exception.empty()) out += fmt::format(", exception: {}", outcome.exception);
    return out + "}";
}

MutationReport run_mutants(const std::vector<Mutant>& mutants, const Rules& rules, const TestFacts& facts, const Judge& judge, std::size_t threads) {
    const MutationRun run(rules, facts, judge);
    std::vector<std::vector<const Mutant*>> groups;
    std::map<std::string, std::size_t> group_of;
    for (const Mutant& mutant : mutants) {
        if (mutant.rules.empty()) continue;
        const auto [group, is_new] = group_of.emplace(mutant.rules.front().id, groups.size());
        if (is_new) groups.emplace_back();
        groups[group->second].push_back(&mutant);
    }
    std::vector<MutationReport> parts(groups.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < groups.size(); i = next++) {
            GroupRun group(run);
            for (const Mutant* mutant : groups[i]) group.look_at(*mutant);
            parts[i] = std::move(group.report);
        }
    };
    {
        std::vector<std::jthread> pool;
        for (std::size_t i = 1; i < threads; ++i) pool.emplace_back(work);
        work();
    }
    MutationReport out;
    for (MutationReport& part : parts) add(out, std::move(part));
    std::ranges::stable_sort(out.examples, {}, [](const KillingExample& example) { return std::tie(example.rule, example.text); });
    merge_equal(out.examples);
    return out;
}

}  // namespace checkrules
