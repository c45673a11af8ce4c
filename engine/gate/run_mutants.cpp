#include "engine/gate/run_mutants.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <thread>

#include "engine/gate/suggest_edits.hpp"

namespace checkrules {
namespace {

constexpr std::size_t search_budget = 4'000;  // facts tried for one mutant before it counts as meaning the same

bool is_met(const ExpectedFinding& expected, const Ruling& outcome) {
    if (expected.verdict != outcome.verdict) return false;
    if (expected.provisions && *expected.provisions != outcome.provisions) return false;
    return !expected.exception || *expected.exception == outcome.exception;
}

class MutationRun {
  public:
    MutationRun(const Rules& rules, const TestFacts& facts, const Judge& judge) : rules_(rules), facts_(facts), judge_(judge) {
        for (const Rulebook& rulebook : rules.rulebooks)
            for (const Rule& rule : rulebook.rules) originals_.emplace(rule.id, without_examples(rule));
        for (const auto& [id, rule] : originals_) {
            auto& verdicts = verdicts_[id];
            for (const Fact& fact : facts.fixtures) verdicts.push_back(judge(rule, fact).verdict);
        }
    }

    bool is_killed(const Mutant& mutant) const {
        return std::ranges::any_of(mutant.rules, [&](const Rule& rule) { return fails_example(rule) || fails_fixture(rule); });
    }

    std::optional<Survivor> find_difference(const Mutant& mutant) const {
        for (const Rule& rule : mutant.rules) {
            const Rule& original = originals_.at(rule.id);
            auto witness = find_witness({&original, judge_}, {&rule, judge_}, bases_of(rule.id), candidates_of({&original, &rule}, rules_), search_budget);
            if (!witness) continue;
            std::string example = example_as_yaml(witness->fact, witness->before);
            return Survivor{mutant.of, mutant.what, mutant.where, rule.id, std::move(*witness), std::move(example)};
        }
        return {};
    }

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

    const Rules& rules_;
    const TestFacts& facts_;
    const Judge& judge_;
    std::map<std::string, Rule> originals_;
    std::map<std::string, std::vector<std::optional<Verdict>>> verdicts_;
};

enum class Fate { killed, same, survived };

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
    std::vector<Fate> fates(mutants.size());
    std::vector<std::optional<Survivor>> found(mutants.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < mutants.size(); i = next++) {
            fates[i] = run.is_killed(mutants[i]) ? Fate::killed : Fate::same;
            if (fates[i] == Fate::same && (found[i] = run.find_difference(mutants[i]))) fates[i] = Fate::survived;
        }
    };
    {
        std::vector<std::jthread> pool;
        for (std::size_t i = 1; i < threads; ++i) pool.emplace_back(work);
        work();
    }
    MutationReport out{mutants.size(), std::size_t(std::ranges::count(fates, Fate::killed)), std::size_t(std::ranges::count(fates, Fate::same)), {}};
    for (auto& survivor : found)
        if (survivor) out.survivors.push_back(std::move(*survivor));
    return out;
}

}  // namespace checkrules
