#include "engine/gate/diff_rules.hpp"

#include "tests/catch.hpp"
#include "tests/evaluate/world.hpp"

using namespace checkrules;

namespace {

constexpr const char* original =
    "rulebook: cars\n"
    "title: Cars\n"
    "provisions:\n"
    "  p7: {citation: \"Law, para. 7\", in-force: 2017-12-22/.., checked: verified, url: \"https://example.org\", binds: all, text: no cars}\n"
    "rules:\n"
    "  - id: cars\n"
    "    title: Cars to KP\n"
    "    provisions: [p7]\n"
    "    scope: kind is transfer and destination is KP\n"
    "    when: goods is luxury-vehicle or goods.unit-value > EUR 50_000\n"
    "    unless:\n"
    "      - {id: licence, when: licensed, cite: \"Law, para. 8\"}\n"
    "    severity: high\n"
    "    message: \"{goods}\"\n"
    "    examples:\n"
    "      - {fact: {kind: gift, goods: {terms: [luxury-vehicle]}, destination: KP, date: 2018-12-22}, verdict: possible-violation}\n";

std::vector<RuleChange> diff(const std::string& from, const std::string& to) {
    std::string changed = original;
    const std::size_t at = changed.find(from);
    REQUIRE(at != std::string::npos);
    changed.replace(at, from.size(), to);
    const Rules before = test::world_with(original), after = test::world_with(changed);
    const Inferrer before_inferrer(before.vocabulary), after_inferrer(after.vocabulary);
    return diff_rules({before, before_inferrer}, {after, after_inferrer});
}

std::string rulings(const std::vector<RuleChange>& changes) {
    if (changes.empty()) return "no change";
    if (!changes[0].witness) return "no witness";
    return describe(changes[0].witness->before) + " → " + describe(changes[0].witness->after);
}

}  // namespace

TEST_CASE("a date moved by a day is a change, shown by the fact of that day", "[gate]") {
    const auto changes = diff("2017-12-22/..", "2017-12-23/..");
    REQUIRE(changes.size() == 1);
    CHECK(rulings(changes) == "possible-violation [p7] → not-in-force [p7]");
    CHECK(changes[0].witness->fact.get<DateRange>("date")->edtf == "2017-12-22");
}

TEST_CASE("an exception that is dropped and a term that is narrowed are changes", "[gate]") {
    CHECK(rulings(diff("    unless:\n      - {id: licence, when: licensed, cite: \"Law, para. 8\"}\n", "")) ==
          "excepted by 'licence' → possible-violation [p7]");
    CHECK(rulings(diff("goods is luxury-vehicle", "goods is aurus")) == "possible-violation [p7] → undetermined");
}

TEST_CASE("a threshold moved by one unit is a change", "[gate]") { CHECK(rulings(diff("EUR 50_000", "EUR 50_001")) != "no change"); }

TEST_CASE("layout, order and comments are no change", "[gate]") {
    CHECK(rulings(diff("kind is transfer and destination is KP", "destination is KP and (kind is transfer)   # the same")) == "no change");
    CHECK(rulings(diff("goods is luxury-vehicle or goods.unit-value > EUR 50_000", "not (not goods.unit-value > EUR 50_000 and not goods is luxury-vehicle)")) ==
          "no change");
}

TEST_CASE("a severity that changes is a note without a witness", "[gate]") {
    const auto changes = diff("severity: high", "severity: low");
    REQUIRE(changes.size() == 1);
    CHECK_FALSE(changes[0].witness);
    CHECK(changes[0].notes == std::vector<std::string>{"severity 'high' became 'low'"});
}

TEST_CASE("a rule that is new or gone is told with a fact that it finds", "[gate]") {
    const Rules all = test::world_with(original), none = test::world_with("rulebook: cars\ntitle: Cars\nprovisions: {}\nrules: []\n");
    const Inferrer all_inferrer(all.vocabulary), none_inferrer(none.vocabulary);
    const auto gone = diff_rules({all, all_inferrer}, {none, none_inferrer});
    REQUIRE(gone.size() == 1);
    CHECK(gone[0].kind == RuleChange::Kind::removed);
    CHECK(rulings(gone) == "possible-violation [p7] → no finding");
    CHECK(diff_rules({none, none_inferrer}, {all, all_inferrer})[0].kind == RuleChange::Kind::added);
}
