// `checkrules test`: examples of rulebooks, example sentences of triggers and fixtures against what they expect.
#include <fmt/format.h>

#include <algorithm>
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "engine/extract/extract_facts.hpp"
#include "engine/gate/ablate.hpp"
#include "engine/gate/add_examples.hpp"
#include "engine/gate/coverage.hpp"
#include "engine/gate/run_tests.hpp"
#include "engine/gate/suggest_edits.hpp"
#include "tools/checkrules/rules_of.hpp"
#include "tools/checkrules/tests_as_junit.hpp"
#include "tools/checkrules/tests_as_sarif.hpp"

namespace checkrules {
namespace {

struct TestOptions {
    std::string run, lcov, junit, sarif;
    bool update = false, pending = false, coverage = false, mutate = false, ablate = false;
};
TestOptions own;

void add_test_options(CLI::App& app) {
    app.add_option("--run", own.run, "Only tests whose name contains this; * stands for anything")->type_name("PATTERN");
    app.add_flag("--update", own.update, "Rewrite expectations to what was found; comments stay");
    app.add_flag("--pending", own.pending, "All that differs of fixtures which are known not to be met yet");
    app.add_flag("--coverage", own.coverage, "What of the rules no test exercises, and examples that would");
    app.add_option("--lcov", own.lcov, "Coverage as an LCOV tracefile")->type_name("FILE");
    app.add_option("--junit", own.junit, "Results as JUnit XML")->type_name("FILE");
    app.add_option("--sarif", own.sarif, "What failed as SARIF; findings that changed are shown at their rule")->type_name("FILE");
    app.add_flag("--mutate", own.mutate, "Which mistakes in the rules no test would notice");
    app.add_flag("--ablate", own.ablate, "Every fact again with each of its fields taken away");
}

/// Without PATHs: those of checkrules.yaml, else `fixtures` of this folder, else those beside the shipped rules, if there are any.
std::vector<std::string> fixture_paths(const Options& options) {
    if (!options.arguments.empty()) return options.arguments;
    if (!options.fixtures.empty()) return options.fixtures;
    if (std::filesystem::is_directory("fixtures")) return {"fixtures"};
    const auto shipped = std::filesystem::path(shipped_rules()).parent_path() / "fixtures";
    if (options.rules.empty() && std::filesystem::is_directory(shipped)) return {std::filesystem::relative(shipped).string()};
    return {};
}

std::string place_of(const Location& where) {
    if (!where.source) return "";
    const Place place = where.source->place(where.span.begin);
    return fmt::format("{}:{}:{}", where.source->name(), place.line, place.column);
}

std::size_t rule_count(const Rules& rules) {
    std::size_t count = 0;
    for (const Rulebook& rulebook : rules.rulebooks) count += rulebook.rules.size();
    return count;
}

void print_counts(const Rules& rules, const std::vector<TestCase>& tests) {
    const auto count = [&](TestKind kind) { return std::ranges::count(tests, kind, &TestCase::kind); };
    std::size_t facts = 0, examples = 0, sentences = 0, failed = 0, pending = 0;
    for (const TestCase& test : tests) {
        if (test.kind == TestKind::example) ++examples;  // one that cannot be read counts too
        else (test.kind == TestKind::trigger ? sentences : facts) += test.facts;
        failed += !test.passed();
        pending += test.passed() && !test.pending.empty();
    }
    fmt::print("{} rules, {} examples, {} sentences, {} articles, {} fact files, {} facts: {}\n", rule_count(rules), examples, sentences,
               count(TestKind::article), count(TestKind::facts), facts, failed ? fmt::format("{} of {} tests failed", failed, tests.size()) : pending ? fmt::format("all passed but {} pending", pending) : "all passed");
}

/// One write a file, all its edits together.
void write_edits(std::vector<Edit> all) {
    std::map<SourcePtr, std::vector<Edit>> by_file;
    for (Edit& edit : all) by_file[edit.file].push_back(std::move(edit));
    for (auto& [file, edits] : by_file) {
        const std::size_t count = edits.size();
        const auto text = apply_edits(file, std::move(edits));
        if (!text || !(std::ofstream(file->name(), std::ios::binary) << *text)) {
            complain("T030", fmt::format("{} could not be rewritten", file->name()), "edit it by hand");
            continue;
        }
        fmt::print("rewrote {} ({} places)\n", file->name(), count);
    }
}

void update_expectations(const std::vector<TestCase>& tests) {
    std::vector<Edit> all;
    for (const TestCase& test : tests)
        for (const Mismatch& mismatch : test.pending.empty() ? test.mismatches : std::vector<Mismatch>{}) all.insert(all.end(), mismatch.edits.begin(), mismatch.edits.end());
    write_edits(std::move(all));
}

/// Adds the examples to FOLDER/rules/RULEBOOK.examples.yaml. They say what the rules say now: whoever commits them has read them.
void write_examples(const std::vector<KillingExample>& examples, const Rules& rules, const std::filesystem::path& folder) {
    std::map<std::string, std::vector<const KillingExample*>> by_file;
    for (const KillingExample& example : examples) by_file[example.rule.substr(0, example.rule.find('.'))].push_back(&example);
    for (const auto& [rulebook, list] : by_file) {
        const auto path = folder / "rules" / (rulebook + ".examples.yaml");
        std::filesystem::create_directories(path.parent_path());
        std::stringstream before;
        before << std::ifstream(path, std::ios::binary).rdbuf();
        const auto after = add_examples(std::make_shared<Source>(path.string(), before.str()), list, rules);
        if (!after || !(std::ofstream(path, std::ios::binary) << *after)) complain("T030", fmt::format("{} could not be rewritten", path.string()));
        else fmt::print("added {} examples to {}\n", list.size(), path.string());
    }
}

bool report_coverage(const Trial& trial, const TestFacts& facts) {
    const Coverage coverage = measure_coverage(trial.rules, facts, trial.inferrer);
    if (!own.lcov.empty()) std::ofstream(own.lcov, std::ios::binary) << as_lcov(coverage);
    const auto gaps = find_gaps(coverage, trial.rules, facts, trial.inferrer);
    std::string rule;
    for (const Gap& gap : gaps) {
        if (gap.rule != rule) fmt::print("{}\n", gap.rule);
        rule = gap.rule;
        fmt::print("  {} ({})\n      - {}\n", gap.what, place_of(gap.where), gap.example);
    }
    const auto line = [](std::string_view what, std::size_t seen, std::size_t all) { fmt::print("{:<24} {:>5} of {}\n", what, seen, all); };
    const auto seen = [](const std::vector<Point>& points) { return std::size_t(std::ranges::count_if(points, [](const Point& point) { return point.seen > 0; })); };
    std::size_t truths = 0;
    for (const AtomCoverage& atom : coverage.atoms) truths += std::size_t(std::ranges::count_if(atom.seen, [](std::size_t count) { return count > 0; }));
    line("verdicts of rules", seen(coverage.rules), coverage.rules.size());
    line("provisions cited", seen(coverage.provisions), coverage.provisions.size());
    line("exceptions raised", seen(coverage.exceptions), coverage.exceptions.size());
    line("edges of provisions", seen(coverage.edges), coverage.edges.size());
    line("truths of atoms", truths, coverage.atoms.size() * 3);
    fmt::print("{} gaps that an example can close\n", gaps.size());
    return gaps.empty();
}

/// Beside rules of --rules, conditions of the shipped vocabulary are not for its tests to keep.
std::vector<Mutant> mutants_of_own(const Rules& rules, const Options& options) {
    auto mutants = mutants_of(rules);
    if (options.rules.empty()) return mutants;
    const std::string shipped = shipped_rules();
    std::erase_if(mutants, [&](const Mutant& mutant) { return mutant.where.source && mutant.where.source->name().starts_with(shipped); });
    return mutants;
}

bool report_mutants(const Trial& trial, const TestFacts& facts, const Options& options, const std::string& folder) {
    const auto mutants = mutants_of_own(trial.rules, options);
    const auto report = run_mutants(mutants, trial.rules, facts, judge_with(trial.inferrer, trial.rules.vocabulary), options.jobs);
    std::string rule;
    for (const KillingExample& example : report.examples) {
        if (example.rule != rule) fmt::print("{}\n", example.rule);
        rule = example.rule;
        for (const Survivor& survivor : example.kills)
            fmt::print("  SURVIVED {} in {} ({}){}\n", survivor.what, survivor.of, place_of(survivor.where),
                       &survivor == &example.kills.front() ? ": for this fact it says " + describe(survivor.witness.after) : "");
        fmt::print("      - {}\n", example.text);
    }
    const std::size_t real = report.mutants - report.same;
    fmt::print("{} mutants: {} killed, {} survived, {} mean the same; {:.1f} % of those that matter killed; {} examples would kill the rest\n",
               report.mutants, report.killed, report.survived, report.same, real ? 100.0 * double(report.killed) / double(real) : 100.0,
               report.examples.size());
    if (own.update && !folder.empty()) write_examples(report.examples, trial.rules, folder);
    return report.survived == 0;
}

bool report_ablation(const Trial& trial, const TestFacts& facts) {
    const auto report = ablate(trial.rules, facts, trial.inferrer);
    for (const Flip& flip : report.flips)
        fmt::print("FLIP {} without '{}': {} became {}\n      {{{}}}\n", flip.rule, flip.field, describe(flip.before), describe(flip.after), fields_as_yaml(flip.fact));
    fmt::print("{} facts judged by {} rules, {} fields taken away: {} verdicts flipped, and {} where the rule asks itself whether the field is known\n", report.facts, rule_count(trial.rules), report.removals, report.flips.size(), report.asked);
    return report.flips.empty();
}

/// What was asked for of --ablate, --coverage and --mutate; true when none has anything to tell.
bool measure_tests(const std::vector<Fixture>& fixtures, const Trial& trial, const Options& options) {
    const bool wants_coverage = own.coverage || !own.lcov.empty();
    if (!wants_coverage && !own.mutate && !own.ablate) return true;
    const TestFacts facts = gather_facts(fixtures, trial);
    const auto paths = fixture_paths(options);
    const std::string folder = !paths.empty() && std::filesystem::is_directory(paths.front()) ? paths.front() : "";
    bool is_sound = true;
    if (own.ablate) is_sound &= report_ablation(trial, facts);
    if (wants_coverage) is_sound &= report_coverage(trial, facts);
    if (own.mutate) is_sound &= report_mutants(trial, facts, options, folder);
    return is_sound;
}

/// The example sentences of the vocabulary's triggers, all in one test.
PlannedTest plan_sentences(const Extractor& extractor) {
    return {"sentences of triggers", TestKind::trigger, [&](TestCase& test) {
                for (const ExampleFailure& failure : extractor.check_examples(test.facts))
                    test.errors.push_back({Severity::error, "T020", fmt::format("{}: {}", failure.trigger, failure.message), failure.where, {}, ""});
            }};
}

template <typename Render>
void write_results(const std::string& path, Render render) {
    if (!path.empty() && !(std::ofstream(path, std::ios::binary) << render() << std::flush)) complain("C006", fmt::format("cannot write '{}'", path));
}

int run_all(const Options& options, const Trial& trial, const Extractor& extractor) {
    Diagnostics mistakes;
    const auto fixtures = find_fixtures(fixture_paths(options), mistakes);
    auto planned = plan_examples(trial);
    planned.push_back(plan_sentences(extractor));
    for (PlannedTest& test : plan_fixtures(fixtures, trial)) planned.push_back(std::move(test));
    planned = matching(std::move(planned), own.run);
    complain(mistakes);
    if (planned.empty() || (fixtures.empty() && !mistakes.empty())) {
        complain("T012", own.run.empty() ? "nothing to run" : fmt::format("no test is called '{}'", own.run));
        return exit_wrong;
    }
    const auto tests = run_tests(planned, options.jobs);
    for (const TestCase& test : tests) std::cout << render(test, own.pending ? ShowPending::all : ShowPending::line);
    std::cout << std::flush;
    write_results(own.junit, [&] { return as_junit(tests); });
    write_results(own.sarif, [&] { return as_sarif(tests, trial.rules); });
    if (own.update) update_expectations(tests);
    const bool is_sound = measure_tests(fixtures, trial, options);
    print_counts(trial.rules, tests);
    if (!is_sound || !std::ranges::all_of(tests, &TestCase::passed)) return exit_found;
    return mistakes.empty() ? exit_nothing : exit_refused;
}

int test(const Options& options) {
    const auto rules = load_rules_of(options);
    if (!rules) return exit_wrong;
    Diagnostics mistakes;
    const Extractor extractor(rules->vocabulary, mistakes);
    complain(mistakes);
    if (has_errors(mistakes)) return exit_wrong;
    const Inferrer inferrer(rules->vocabulary);
    return run_all(options, {*rules, inferrer, [&](const Article& article) { return extractor.extract_facts(article); }, [&](Fact& fact) { extractor.name_goods(fact); }}, extractor);
}

const Registration test_command{{"test", "PATH", "Run examples and fixtures against what they expect", {Shared::rules, Shared::jobs}, test, add_test_options}};

}  // namespace
}  // namespace checkrules
