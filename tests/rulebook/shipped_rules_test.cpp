#include "tests/rulebook/shipped_rules.hpp"

#include <set>

#include "engine/report/coverage.hpp"
#include "tests/catch.hpp"
#include "tests/texts.hpp"

namespace checkrules {

const Rules& shipped_rules_for_tests() {
    static Diagnostics diagnostics;
    static const Rules rules = [] {
        const std::vector<std::string> paths{CHECKRULES_SOURCE_DIR "/rules"};
        return load_rules(paths, diagnostics);
    }();
    INFO(render(diagnostics));
    REQUIRE(diagnostics.empty());
    return rules;
}

namespace {

TEST_CASE("every provision of the law reference is carried by a rule or named as not codable") {
    const auto law = read_law_ids(tests::read_whole(CHECKRULES_SOURCE_DIR "/rules/coverage.txt"));
    CHECK(law.size() == 109);
    for (const CoveredProvision& one : cover_law(shipped_rules_for_tests(), law)) {
        INFO(one.id);
        CHECK(one.is_accounted_for());
    }
}

TEST_CASE("rulebooks name no provision that the law reference does not have") {
    const auto law = read_law_ids(tests::read_whole(CHECKRULES_SOURCE_DIR "/rules/coverage.txt"));
    const std::set<std::string> known(law.begin(), law.end());
    for (const Rulebook& rulebook : shipped_rules_for_tests().rulebooks) {
        for (const NotCodable& one : rulebook.not_codable) CHECK(known.count(one.id) == 1);
        for (const ProvisionPtr& provision : rulebook.provisions) CHECK((provision->law.empty() || known.count(provision->law) == 1));
        for (const Rule& rule : rulebook.rules)
            for (const std::string& id : rule.law_ids) CHECK(known.count(id) == 1);
    }
}

TEST_CASE("a text that nobody has read gates nothing") {
    for (const Rulebook& rulebook : shipped_rules_for_tests().rulebooks)
        for (const Rule& rule : rulebook.rules)
            for (const Citation& citation : rule.provisions) {
                INFO(rule.id << " " << citation.provision->id);
                CHECK((rule.trial || citation.provision->checked != "unverified"));
            }
}

TEST_CASE("every shipped rule has three examples, one that is flagged and one that is not") {
    for (const Rulebook& rulebook : shipped_rules_for_tests().rulebooks)
        for (const Rule& rule : rulebook.rules) {
            INFO(rule.id);
            CHECK(rule.examples.size() >= 3);
            std::set<std::string> verdicts;
            for (const yaml::Node& example : rule.examples)
                if (const yaml::Node* verdict = example.find("verdict")) verdicts.emplace(verdict->scalar);
            CHECK(verdicts.count("possible-violation") == 1);
            CHECK(verdicts.size() >= 2);
        }
}

TEST_CASE("every shipped rule asks questions that end with a question mark, and every exception is cited") {
    for (const Rulebook& rulebook : shipped_rules_for_tests().rulebooks)
        for (const Rule& rule : rulebook.rules)
            for (const Exception& exception : rule.unless) {
                INFO(rule.id << " " << exception.id);
                CHECK(exception.ask.ends_with("?"));
                CHECK_FALSE(exception.cite.empty());
            }
}

}  // namespace
}  // namespace checkrules
