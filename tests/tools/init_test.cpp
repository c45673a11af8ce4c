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

TEST_CASE("what init, new and review write names its schema in the first line, and the schema is there") {
    const Workplace place;
    place.run("init");
    place.run("new rule trade.ore");
    place.run("new fixture second");
    CHECK(place.run("review fixtures/articles/first-article --baseline review.yaml --update").status == 1);
    for (const std::string file : {"checkrules.yaml", "rules/house.yaml", "rules/trade.yaml", "review.yaml", "fixtures/articles/first-article/expected.yaml",
                                   "fixtures/articles/second/expected.yaml"}) {
        CAPTURE(file);
        const std::string text = place.read(file), start = "# yaml-language-server: $schema=";
        REQUIRE(text.starts_with(start));
        const std::string schema = text.substr(start.size(), text.find('\n') - start.size());
        CHECK(std::filesystem::exists((place.path / file).parent_path() / schema));
    }
}

TEST_CASE("where no folder above has schemas, none is named") {
    const Workplace place;
    place.run("new rule trade.ore");
    CHECK(place.read("rules/trade.yaml").starts_with("rulebook: trade\n"));
}
