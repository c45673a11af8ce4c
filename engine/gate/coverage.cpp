#include "engine/gate/coverage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "engine/evaluate/apply_rule.hpp"

namespace checkrules {
namespace {

using typed::ConditionPtr;

void collect_atoms(const ConditionPtr& condition, std::vector<ConditionPtr>& out) {
    if (const auto* all = std::get_if<typed::All>(&condition->is))
        for (const ConditionPtr& part : all->parts) collect_atoms(part, out);
    else if (const auto* any = std::get_if<typed::Any>(&condition->is))
        for (const ConditionPtr& part : any->parts) collect_atoms(part, out);
    else if (const auto* negation = std::get_if<typed::Not>(&condition->is)) collect_atoms(negation->part, out);
    else if (const auto* named = std::get_if<typed::Named>(&condition->is)) collect_atoms(named->condition, out);
    else out.push_back(condition);
}

std::vector<ConditionPtr> atoms_of(const Rule& rule) {
    std::vector<ConditionPtr> out;
    collect_atoms(rule.scope, out);
    collect_atoms(rule.when, out);
    for (const Exception& exception : rule.unless) collect_atoms(exception.when, out);
    for (const Citation& citation : rule.provisions)
        if (citation.when) collect_atoms(citation.when, out);
    return out;
}

class Measurement {
  public:
    Measurement(const Rules& rules, const Inferrer& inferrer)
        : rules_(rules), inferrer_(inferrer), judge_(judge_with(inferrer, rules.vocabulary)) {
        for (const Rulebook& rulebook : rules.rulebooks)
            for (const Rule& rule : rulebook.rules) declare(rule);
    }

    void look_at(const Rule& rule, const Fact& given) {
        const Fact fact = inferrer_.infer(given, {});
        FactView view(fact, rules_.vocabulary);
        for (const ConditionPtr& atom : atoms_of(rule))
            ++out.atoms[atom_index_.at(atom.get())].seen[std::size_t(evaluate_condition(*atom, view))];
        const Ruling ruling = judge_(rule, given);
        hit(out.rules, rule.id, ruling.verdict ? std::string(to_string(*ruling.verdict)) : "no finding");
        for (const std::string& provision : ruling.provisions) hit(out.provisions, rule.id, provision);
        hit(out.exceptions, rule.id, ruling.exception);
        if (const auto* date = fact.get<DateRange>("date"); date && date->is_day()) hit(out.edges, rule.id, to_string(*date->first));
    }
    Coverage out;

  private:
    void declare(const Rule& rule) {
        for (const ConditionPtr& atom : atoms_of(rule))
            if (atom_index_.emplace(atom.get(), out.atoms.size()).second) out.atoms.push_back({atom, rule.id, {}});
        out.rules.push_back({rule.id, "possible-violation", rule.where, 0});
        out.rules.push_back({rule.id, "no finding", rule.where, 0});
        for (const Exception& exception : rule.unless) out.exceptions.push_back({rule.id, exception.id, exception.where, 0});
        for (const Citation& citation : rule.provisions) {
            out.provisions.push_back({rule.id, citation.provision->local_id, citation.where, 0});
            for (const InForce& interval : citation.provision->in_force) declare_edges(rule, interval);
        }
    }

    void declare_edges(const Rule& rule, const InForce& interval) {
        const auto day = std::chrono::days(1);
        if (interval.period.first)
            for (Day edge : {*interval.period.first - day, *interval.period.first}) declare_edge(rule, edge, interval.where);
        if (interval.period.last)
            for (Day edge : {*interval.period.last, *interval.period.last + day}) declare_edge(rule, edge, interval.where);
    }

    void declare_edge(const Rule& rule, Day edge, const Location& where) {
        if (edges_.emplace(rule.id, edge).second) out.edges.push_back({rule.id, to_string(edge), where, 0});
    }

    static void hit(std::vector<Point>& points, const std::string& rule, const std::string& what) {
        for (Point& point : points)
            if (point.rule == rule && point.what == what) ++point.seen;
    }

    const Rules& rules_;
    const Inferrer& inferrer_;
    Judge judge_;
    std::map<const typed::Condition*, std::size_t> atom_index_;
    std::set<std::pair<std::string, Day>> edges_;
};

}  // namespace

Coverage measure_coverage(const Rules& rules, const TestFacts& facts, const Inferrer& inferrer) {
    Measurement measurement(rules, inferrer);
    for (const Rulebook& rulebook : rules.rulebooks)
        for (const Rule& rule : rulebook.rules) {
            for (const auto& example : std::ranges::equal_range(facts.examples, rule.id, {}, &TestFacts::OfRule::rule))
                measurement.look_at(rule, example.fact);
            for (const Fact& fact : facts.fixtures) measurement.look_at(rule, fact);
        }
    return std::move(measurement.out);
}

std::string as_lcov(const Coverage& coverage) {
    struct File {
        std::map<std::size_t, std::size_t> lines;
        std::string branches;
    };
    std::map<std::string, File> files;
    const auto line_of = [](const Location& where) { return where.source->place(where.span.begin).line; };
    for (const auto* points : {&coverage.rules, &coverage.provisions, &coverage.exceptions})
        for (const Point& point : *points)
            if (point.where.source) files[point.where.source->name()].lines[line_of(point.where)] += point.seen;
    std::size_t block = 0;
    for (const AtomCoverage& atom : coverage.atoms) {
        if (!atom.atom->where.source) continue;
        File& file = files[atom.atom->where.source->name()];
        const std::size_t line = line_of(atom.atom->where);
        for (std::size_t truth = 0; truth < 3; ++truth)
            file.branches += fmt::format("BRDA:{},{},{},{}\n", line, block, truth, atom.seen[truth] ? std::to_string(atom.seen[truth]) : "-");
        ++block;
    }
    std::string out;
    for (const auto& [name, file] : files) {
        out += fmt::format("SF:{}\n{}", name, file.branches);
        for (const auto& [line, seen] : file.lines) out += fmt::format("DA:{},{}\n", line, seen);
        out += "end_of_record\n";
    }
    return out;
}

}  // namespace checkrules
