#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/apply_rule.hpp"
#include "engine/gate/coverage.hpp"
#include "engine/gate/rule_named.hpp"

namespace checkrules {
namespace {

constexpr std::size_t gap_budget = 2'000;

// Finds facts that make something of a rule so. A rule is compared with none, so that any property of a fact can be searched for.
class GapFiller {
  public:
    GapFiller(const Rules& rules, const TestFacts& facts, const Inferrer& inferrer)
        : rules_(rules), facts_(facts), inferrer_(inferrer), judge_(judge_with(inferrer, rules.vocabulary)) {}

    template <typename Wanted>
    void fill(const std::string& rule_id, std::string what, const Location& where, Wanted wanted) {
        const Rule& rule = *rule_named(rule_id, rules_);
        const Judge probe = [&](const Rule&, const Fact& fact) { return wanted(rule, fact) ? Ruling{Verdict::undetermined, {}, {}, false} : Ruling{}; };
        const auto witness = find_witness({&rule, probe}, {nullptr, probe}, bases_of(rule_id), candidates_of({&rule}, rules_), gap_budget);
        if (witness) out.push_back({rule_id, std::move(what), example_as_yaml(witness->fact, judge_(rule, witness->fact)), where});
    }

    void fill_atom(const AtomCoverage& atom, Truth truth) {
        fill(atom.rule, fmt::format("'{}' is never {}", atom.atom->text, to_string(truth)), atom.atom->where,
             [&](const Rule&, const Fact& given) {
                 const Fact fact = inferrer_.infer(given, {});
                 FactView view(fact, rules_.vocabulary);
                 return evaluate_condition(*atom.atom, view) == truth;
             });
    }

    template <typename Matches>
    void fill_points(const std::vector<Point>& points, std::string_view never, Matches matches) {
        for (const Point& point : points)
            if (point.seen == 0)
                fill(point.rule, fmt::format("'{}' is never {}", point.what, never), point.where,
                     [&](const Rule& rule, const Fact& fact) { return matches(point, judge_(rule, fact), fact); });
    }
    std::vector<Gap> out;

  private:
    std::vector<Fact> bases_of(const std::string& rule) const {
        std::vector<Fact> bases;
        for (const auto& example : std::ranges::equal_range(facts_.examples, rule, {}, &TestFacts::OfRule::rule)) bases.push_back(example.fact);
        if (bases.empty()) bases.emplace_back().values.emplace("kind", Value{Term{"sale"}});
        return bases;
    }

    const Rules& rules_;
    const TestFacts& facts_;
    const Inferrer& inferrer_;
    Judge judge_;
};

std::string word_of(const Ruling& ruling) { return ruling.verdict ? std::string(to_string(*ruling.verdict)) : "no finding"; }

bool is_on(const Fact& fact, const std::string& day) {
    const auto* date = fact.get<DateRange>("date");
    return date && date->is_day() && to_string(*date->first) == day;
}

}  // namespace

std::vector<Gap> find_gaps(const Coverage& coverage, const Rules& rules, const TestFacts& facts, const Inferrer& inferrer) {
    GapFiller filler(rules, facts, inferrer);
    filler.fill_points(coverage.rules, "the verdict", [](const Point& point, const Ruling& ruling, const Fact&) { return word_of(ruling) == point.what; });
    filler.fill_points(coverage.provisions, "cited", [](const Point& point, const Ruling& ruling, const Fact&) {
        return std::ranges::find(ruling.provisions, point.what) != ruling.provisions.end();
    });
    filler.fill_points(coverage.exceptions, "raised", [](const Point& point, const Ruling& ruling, const Fact&) { return ruling.exception == point.what; });
    filler.fill_points(coverage.edges, "the day of an example", [](const Point& point, const Ruling& ruling, const Fact& fact) {
        return ruling.verdict && is_on(fact, point.what);
    });
    for (const AtomCoverage& atom : coverage.atoms)
        for (Truth truth : {Truth::no, Truth::unknown, Truth::yes})
            if (atom.seen[std::size_t(truth)] == 0) filler.fill_atom(atom, truth);
    return std::move(filler.out);
}

}  // namespace checkrules
