#include "engine/gate/run_mutants.hpp"

#include <algorithm>

#include "engine/gate/add_examples.hpp"
#include "engine/gate/judge_rule.hpp"
#include "engine/gate/run_tests.hpp"
#include "tests/catch.hpp"
#include "tests/evaluate/world.hpp"

using namespace checkrules;

namespace {

std::string rulebook(const std::string& examples) {
    return "rulebook: cars\n"
           "title: Cars\n"
           "provisions:\n"
           "  p7: {citation: \"Law, para. 7\", in-force: 2017-12-22/.., checked: verified, url: \"https://example.org\", binds: all, text: no cars}\n"
           "rules:\n"
           "  - id: cars\n"
           "    title: Cars to KP\n"
           "    provisions: [p7]\n"
           "    scope: kind is transfer and destination is KP\n"
           "    when: goods.hs within HS 87\n"
           "    unless:\n"
           "      - {id: licence, when: licensed, cite: \"Law, para. 8\"}\n"
           "    severity: high\n"
           "    message: \"{goods}\"\n"
           "    examples:\n" +
           examples;
}

MutationReport report_on(const std::string& examples) {
    const Rules rules = test::world_with(rulebook(examples));
    const Inferrer inferrer(rules.vocabulary);
    const TestFacts facts = gather_facts({}, {rules, inferrer, {}});
    return run_mutants(mutants_of(rules), rules, facts, judge_with(inferrer, rules.vocabulary), 2);
}

std::vector<std::string> survivors_of(const MutationReport& report) {
    std::vector<std::string> out;
    for (const KillingExample& example : report.examples)
        for (const Survivor& survivor : example.kills) out.push_back(survivor.what);
    return out;
}

bool has(const std::vector<std::string>& all, const std::string& one) { return std::ranges::find(all, one) != all.end(); }

constexpr const char* violation = "      - {fact: {kind: gift, goods: {hs: [\"8703\"]}, destination: KP, date: 2017-12-22}, verdict: possible-violation}\n";

}  // namespace

TEST_CASE("a mistake that no example notices is told with the example that would", "[gate]") {
    const auto report = report_on(violation);
    const auto survivors = survivors_of(report);
    CHECK(has(survivors, "exception 'licence' left out"));
    CHECK(has(survivors, "in force from 2017-12-21 instead of 2017-12-22"));
    CHECK(has(survivors, "'destination is KP' left out"));
    CHECK_FALSE(has(survivors, "in force from 2017-12-23 instead of 2017-12-22"));
    CHECK(has(survivors, "'or' instead of 'and'"));
    const auto licensed = std::ranges::find_if(report.examples, [](const KillingExample& example) { return example.text.find("licensed") != std::string::npos; });
    REQUIRE(licensed != report.examples.end());
    CHECK(licensed->text == "{fact: {date: 2017-12-22, destination: KP, goods: {hs: [\"8703\"]}, kind: gift, licensed: true}, verdict: excepted, exception: licence}");
    CHECK(licensed->kills.front().witness.after.verdict == Verdict::possible_violation);
}

TEST_CASE("the examples that are told, pasted, leave no survivor", "[gate]") {
    std::string examples = violation;
    auto report = report_on(examples);
    for (const KillingExample& example : report.examples) examples += "      - " + example.text + "\n";
    report = report_on(examples);
    CHECK(survivors_of(report) == std::vector<std::string>{});
    CHECK(report.killed > 10);
    CHECK(report.killed + report.same == report.mutants);
}

TEST_CASE("examples are added to the lists of their rules, new rules last", "[gate]") {
    const auto file = std::make_shared<Source>("x.examples.yaml", "# pinned\na.one:\n  - {verdict: none}  # first\na.two:\n  - {verdict: none}\n");
    const KillingExample one{"a.one", "{verdict: excepted}", {}}, three{"a.three", "{verdict: none}", {}};
    CHECK(add_examples(file, {&one, &three}) ==
          "# pinned\na.one:\n  - {verdict: none}  # first\n  - {verdict: excepted}\na.two:\n  - {verdict: none}\na.three:\n  - {verdict: none}\n");
    CHECK(add_examples(std::make_shared<Source>("new.yaml", ""), {&three}) == "a.three:\n  - {verdict: none}\n");
}
