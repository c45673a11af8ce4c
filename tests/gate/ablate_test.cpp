#include "engine/gate/ablate.hpp"

#include "tests/catch.hpp"
#include "tests/evaluate/world.hpp"

using namespace checkrules;

namespace {

Ruling ruling(std::optional<Verdict> verdict) { return {verdict, {}, "", false}; }
Ruling unassessed() { return {std::nullopt, {}, "", true}; }

}  // namespace

TEST_CASE("with less known a possible violation may only become less sure", "[gate]") {
    const Ruling violation = ruling(Verdict::possible_violation);
    CHECK(may_become(violation, ruling(Verdict::undetermined)));
    CHECK(may_become(violation, ruling(Verdict::excepted)));
    CHECK(may_become(violation, unassessed()));
    CHECK_FALSE(may_become(violation, ruling(std::nullopt)));
    CHECK_FALSE(may_become(violation, ruling(Verdict::not_in_force)));
}

TEST_CASE("with less known no violation appears", "[gate]") {
    CHECK_FALSE(may_become(ruling(std::nullopt), ruling(Verdict::possible_violation)));
    CHECK_FALSE(may_become(ruling(Verdict::undetermined), ruling(Verdict::possible_violation)));
    CHECK_FALSE(may_become(ruling(Verdict::not_in_force), ruling(Verdict::possible_violation)));
    CHECK(may_become(ruling(std::nullopt), ruling(Verdict::undetermined)));
    CHECK(may_become(ruling(Verdict::not_in_force), ruling(Verdict::excepted)));
    CHECK_FALSE(may_become(ruling(std::nullopt), ruling(Verdict::excepted)));
    CHECK(may_become(ruling(Verdict::excepted), ruling(Verdict::possible_violation)));
    CHECK(may_become(ruling(Verdict::not_in_force), ruling(std::nullopt)));
}

TEST_CASE("taking a field away flips nothing but where the rule asks for it, or the vocabulary fills it in", "[gate]") {
    const std::string rulebook =
        "rulebook: cars\ntitle: Cars\nprovisions:\n"
        "  p7: {citation: \"Law, para. 7\", in-force: 2017-12-22/.., checked: verified, url: \"https://example.org\", binds: all, text: no cars}\n"
        "rules:\n  - {id: cars, title: Cars to KP, provisions: [p7], scope: kind is transfer and destination is KP, WHEN, severity: high, message: a}\n";
    const auto report_with = [&](const std::string& when) {
        std::string text = rulebook;
        text.replace(text.find("WHEN"), 4, "when: \"" + when + "\"");
        const Rules rules = test::world_with(text);
        const Inferrer inferrer(rules.vocabulary);
        Fact fact;
        fact.values = {{"kind", Value{Term{"gift"}}}, {"goods.hs", Value{List{Value{HsCode{"8703"}}}}}, {"destination", Value{Country{"KP"}}}, {"date", Value{*parse_edtf("2018")}}};
        return ablate(rules, TestFacts{{}, {fact}}, inferrer);
    };
    const auto plain = report_with("goods.hs within HS 87");
    CHECK(plain.flips.empty());
    CHECK(plain.asked == 0);
    CHECK(plain.removals == 4);
    const auto guarded = report_with("known(goods.hs) and goods.hs within HS 87");
    CHECK(guarded.flips.empty());
    CHECK(guarded.asked == 1);
}
