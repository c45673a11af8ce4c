#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/evaluate.hpp"
#include "engine/gate/compare_report.hpp"
#include "engine/gate/example_table.hpp"
#include "engine/gate/read_yaml_fact.hpp"
#include "engine/gate/rule_named.hpp"
#include "engine/gate/run_tests.hpp"
#include "engine/gate/suggest_edits.hpp"
#include "engine/yaml/read_yaml.hpp"

namespace checkrules {
namespace {

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
    for (Mismatch& mismatch : test.mismatches) {
        mismatch.what = fmt::format("example {{{}}}", fields_as_yaml(example->fact));
        mismatch.rule = rule.id;
    }
}

// An example, or a table of them.
void read_item(const yaml::Node& item, const std::shared_ptr<yaml::Storage>& storage, const Rule& rule, const Rules& rules, Diagnostics& diagnostics, std::vector<Example>& out) {
    const std::vector<yaml::Node> maps = is_table(item) ? expand_table(item, rules, *storage, diagnostics) : std::vector{item};
    for (const yaml::Node& map : maps) {
        auto example = read_example(map, rule, rules, diagnostics);
        if (!example) continue;
        example->is_of_table = is_table(item);
        example->outcome.node.storage = storage;
        out.push_back(std::move(*example));
    }
}

}  // namespace

std::vector<Example> read_examples(const SourcePtr& file, const Rules& rules, Diagnostics& diagnostics) {
    std::vector<Example> out;
    const auto root = yaml::read_yaml(file, diagnostics);
    if (!root) return out;
    if (root->kind != yaml::Kind::map)
        diagnostics.push_back({Severity::error, "T004", "a file of examples is a map of rules to lists of examples", root->where, {}, ""});
    for (const yaml::Entry& entry : root->entries) {
        const Rule* rule = rule_named(entry.key.scalar, rules);
        if (!rule)
            diagnostics.push_back({Severity::error, "T003", fmt::format("unknown rule '{}'", entry.key.scalar), entry.key.where, {}, help_for_unknown_rule(entry.key.scalar, rules)});
        else
            for (const yaml::Node& item : entry.value.items) read_item(item, root->storage, *rule, rules, diagnostics, out);
    }
    return out;
}

std::optional<Example> read_example(const yaml::Node& map, const Rule& rule, const Rules& rules, Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.size();
    yaml::MapReader reader(map, "example", diagnostics);
    Example out;
    out.outcome.rule = rule.id;
    out.outcome.node = {map, nullptr};
    reader.text("note");
    const yaml::Node* fact = reader.require("fact");
    reader.require("verdict");
    read_outcome(reader, example_verdicts, out.outcome);
    reader.finish();
    if (fact)
        if (auto read = read_yaml_fact(*fact, {}, rules, diagnostics)) out.fact = std::move(*read);
    if (diagnostics.size() > before) return {};
    return out;
}

void check_examples(const Rules& rules, Diagnostics& diagnostics) {
    for (const Rulebook& rulebook : rules.rulebooks)
        for (const Rule& rule : rulebook.rules)
            for (const yaml::Node& example : rule.examples) read_example(example, rule, rules, diagnostics);
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
