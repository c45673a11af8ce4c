/// Examples of rulebooks and fixtures → test cases that have run.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "engine/gate/expectation.hpp"
#include "engine/gate/run_mutants.hpp"
#include "engine/gate/test_case.hpp"
#include "engine/infer/infer.hpp"
#include "engine/rulebook/load_rules.hpp"

namespace checkrules {

/// What tests run against; outlives them.
struct Trial {
    const Rules& rules;
    const Inferrer& inferrer;
    std::function<std::vector<Fact>(const Article&)> extract;
    std::function<void(Fact&)> name_goods = [](Fact&) {};  ///< of facts that are given
};

/// An example of a rule, read: `{fact: {…}, verdict: possible-violation|undetermined|excepted|not-in-force|none, missing: […],
/// provisions: […], exception: id, note: …}`. Only findings of its own rule count.
struct Example {
    Fact fact;
    ExpectedFinding outcome;   ///< no verdict: no finding
    bool is_of_table = false;  ///< then its expectation cannot be rewritten alone
};
std::optional<Example> read_example(const yaml::Node& map, const Rule& rule, const Rules& rules, Diagnostics& diagnostics);

/// What is wrong with how the examples of rulebooks are written; not whether they hold.
void check_examples(const Rules& rules, Diagnostics& diagnostics);

/// Examples that stand in a file of their own, NAME.examples.yaml: a map of qualified rule ids to lists of examples.
std::vector<Example> read_examples(const SourcePtr& file, const Rules& rules, Diagnostics& diagnostics);

/// One fixture: a folder with an article, a facts file, or a file of examples.
struct Fixture {
    std::string name;      ///< path as given
    FixtureForm form{};
    std::string input, expected;  ///< paths; of examples the same
};
/// Fixtures below the paths, sorted by name. A folder without expectations, expectations without an input, and a path that is
/// missing or holds no fixture are mistakes.
std::vector<Fixture> find_fixtures(const std::vector<std::string>& paths, Diagnostics& diagnostics);

/// A test that is yet to run. Runs in any order, on any thread.
struct PlannedTest {
    std::string name;
    TestKind kind{};
    std::function<void(TestCase&)> run;
};
std::vector<PlannedTest> plan_examples(const Trial& trial);
std::vector<PlannedTest> plan_fixtures(const std::vector<Fixture>& fixtures, const Trial& trial);

/// All facts that examples and fixtures evaluate; what cannot be read is left out.
TestFacts gather_facts(const std::vector<Fixture>& fixtures, const Trial& trial);

/// Those whose name contains `pattern`, in which `*` stands for anything.
std::vector<PlannedTest> matching(std::vector<PlannedTest> tests, const std::string& pattern);

/// In the order of `tests`, whatever `threads` is.
std::vector<TestCase> run_tests(const std::vector<PlannedTest>& tests, std::size_t threads);

}  // namespace checkrules
