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

namespace {

KillingExample example_of(const std::string& rule, const std::string& hs) {
    Fact fact;
    fact.values.emplace("kind", Value{Term{"gift"}});
    fact.values.emplace("goods.hs", Value{List{Value{HsCode{hs}}}});
    const Ruling before{hs == "87" ? std::optional(Verdict::possible_violation) : std::nullopt, hs == "87" ? std::vector<std::string>{"p7"} : std::vector<std::string>{}, "", false};
    return {rule, example_as_yaml(fact, before), {{rule, "'HS 87' left out", {}, {fact, before, {}}}}};
}

}  // namespace

TEST_CASE("examples are added to the lists of their rules, new rules last", "[gate]") {
    const Rules rules = test::world_with(rulebook(violation));
    const auto file = std::make_shared<Source>("x.examples.yaml", "# pinned\na.one:\n  - {verdict: none}  # first\na.two:\n  - {verdict: none}\n");
    const KillingExample one = example_of("a.one", "87"), three = example_of("a.three", "88");
    CHECK(add_examples(file, {&one, &three}, rules) ==
          "# pinned\na.one:\n  - {verdict: none}  # first\n  - {note: \"notices 'HS 87' left out\",\n     fact: {goods: {hs: [\"87\"]}, kind: gift}, verdict: possible-violation, provisions: [p7]}\n"
          "a.two:\n  - {verdict: none}\na.three:\n  - {note: \"notices 'HS 87' left out\",\n     fact: {goods: {hs: [\"88\"]}, kind: gift}, verdict: none}\n");
}

TEST_CASE("examples that differ in one field make a table, which says the same", "[gate]") {
    const Rules rules = test::world_with(rulebook(violation));
    const KillingExample one = example_of("cars.cars", "87"), two = example_of("cars.cars", "88");
    const auto text = add_examples(std::make_shared<Source>("new.examples.yaml", ""), {&one, &two}, rules);
    REQUIRE(text);
    CHECK(*text ==
          "cars.cars:\n  - note: \"notices 'HS 87' left out\"\n    fact: {kind: gift}\n    each: goods.hs\n"
          "    possible-violation: [\"87\"]\n    none: [\"88\"]\n    provisions: [p7]\n");
    Diagnostics diagnostics;
    const auto read = read_examples(std::make_shared<Source>("new.examples.yaml", *text), rules, diagnostics);
    CHECK(diagnostics.empty());
    REQUIRE(read.size() == 2);
    CHECK(read[0].fact.values == one.kills[0].witness.fact.values);
    CHECK(read[0].outcome.verdict == Verdict::possible_violation);
    CHECK(read[0].outcome.provisions == std::vector<std::string>{"p7"});
    CHECK_FALSE(read[1].outcome.verdict);
    CHECK_FALSE(read[1].outcome.provisions);
}

TEST_CASE("a table says which key, field or list is wrong", "[gate]") {
    const Rules rules = test::world_with(rulebook(violation));
    Diagnostics diagnostics;
    read_examples(std::make_shared<Source>("x.examples.yaml", "cars.cars:\n  - {fact: {kind: gift}, each: goods.h, none: [a]}\n"
                                                              "  - {fact: {kind: gift}, each: goods.hs, nothing: [a]}\n  - {fact: {kind: gift}, each: goods.hs, none: a}\n"),
                  rules, diagnostics);
    const std::string told = render(diagnostics);
    INFO(told);
    CHECK(told.find("x.examples.yaml:2:32: error[T005]: facts have no field 'goods.h'") != std::string::npos);
    CHECK(told.find("unknown key 'nothing' in a table of examples") != std::string::npos);
    CHECK(told.find("'none' is a list of values of 'goods.hs'") != std::string::npos);
}
