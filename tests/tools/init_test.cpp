// A home for a team's rules, and what is begun in it.
#include "tests/workplace.hpp"

using namespace checkrules::tests;

TEST_CASE("what init lays out passes lint, test and mutation at once, and the article breaks its rule") {
    const Workplace place;
    CHECK(place.run("init").status == 0);
    CHECK(place.run("lint").status == 0);
    const Ended tested = place.run("test --mutate");
    INFO(tested.output);
    CHECK(tested.status == 0);
    CHECK(has(tested.output, "0 survived"));
    CHECK(has(tested.output, "1 articles"));
    CHECK(place.run("check fixtures/articles").status == 1);
    CHECK(place.shell("test -f .github/workflows/checkrules.yml -a -f .editorconfig").status == 0);
}

TEST_CASE("init overwrites nothing") {
    const Workplace place;
    place.write("rules/house.yaml", "# mine\n");
    const Ended ended = place.run("init");
    CHECK(ended.status == 2);
    CHECK(has(ended.output, "'rules/house.yaml' is there already"));
    CHECK(place.read("rules/house.yaml") == "# mine\n");
    CHECK(place.read("checkrules.yaml").empty());
    CHECK(place.run("init elsewhere").status == 0);
    CHECK(!place.read("elsewhere/checkrules.yaml").empty());
}

TEST_CASE("a new rule goes into its rulebook, or into one of its own, and passes lint and test") {
    const Workplace place;
    place.run("init");
    const std::string before = place.read("rules/house.yaml");
    CHECK(place.run("new rule house.coal").status == 0);
    CHECK(place.read("rules/house.yaml").starts_with(before));
    CHECK(place.run("new rule trade.ore").status == 0);
    CHECK(has(place.read("rules/trade.yaml"), "rulebook: trade\n"));
    CHECK(place.run("test").status == 0);
    CHECK(place.run("new rule house.coal").status == 2);
    CHECK(place.run("new rule coal").status == 2);
    CHECK(place.run("new rule ../x.y").status == 2);
}

TEST_CASE("a new fixture names the fields that facts have, passes, and is not made twice") {
    const Workplace place;
    place.run("init");
    CHECK(place.run("new fixture second").status == 0);
    CHECK(has(place.read("fixtures/articles/second/expected.yaml"), "#   destination"));
    CHECK(place.run("test").status == 0);
    CHECK(place.run("new fixture second").status == 2);
    CHECK(place.run("new fixture a/b").status == 2);
    CHECK(place.run("new thing x").status == 2);
}
