#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/evaluate.hpp"
#include "engine/gate/compare_report.hpp"
#include "engine/gate/read_yaml_fact.hpp"
#include "engine/gate/run_tests.hpp"

namespace checkrules {
namespace {

const std::vector<std::string> verdict_words{"possible-violation", "undetermined", "excepted", "not-in-force", "none"};

const Finding* finding_of(const DocumentReport& report, const std::string& rule) {
    const auto found = std::ranges::find(report.findings, rule, &Finding::rule);
    return found == report.findings.end() ? nullptr : &*found;
}

void run_example(const yaml::Node& map, const Rule& rule, const Rules& rules, TestCase& test) {
    const auto example = read_example(map, rule, rules, test.errors);
    if (!example) return;
    test.facts = 1;
    const DocumentReport report = evaluate({}, test.name, {example->fact}, rules);
    test.errors.insert(test.errors.end(), report.errors.begin(), report.errors.end());
    test.mismatches = compare_finding(example->outcome, finding_of(report, rule.id));
    for (Mismatch& mismatch : test.mismatches) mismatch.what = "example";
}

}  // namespace

std::optional<Example> read_example(const yaml::Node& map, const Rule& rule, const Rules& rules, Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.size();
    yaml::MapReader reader(map, "example", diagnostics);
    Example out;
    out.outcome.rule = rule.id;
    out.outcome.node = map;
    reader.text("note");
    const yaml::Node* fact = reader.require("fact");
    reader.require("verdict");
    read_outcome(reader, verdict_words, out.outcome);
    reader.finish();
    if (fact)
        if (auto read = read_yaml_fact(*fact, {}, rules, diagnostics)) out.fact = std::move(*read);
    if (diagnostics.size() > before) return {};
    return out;
}

std::vector<PlannedTest> plan_examples(const Trial& trial) {
    std::vector<PlannedTest> out;
    for (const Rulebook& rulebook : trial.rules.rulebooks)
        for (const Rule& rule : rulebook.rules)
            for (std::size_t i = 0; i < rule.examples.size(); ++i)
                out.push_back({fmt::format("{}/{}", rule.id, i + 1), TestKind::example,
                               [&rule, i, &rules = trial.rules](TestCase& test) { run_example(rule.examples[i], rule, rules, test); }});
    return out;
}

}  // namespace checkrules
