// The program on what it must refuse: each with a message that has a place, a status that a script can rely on, and the rest of the
// run still done.
#include "tests/workplace.hpp"

using namespace checkrules::tests;

namespace {

constexpr const char* article =
    "---\ntitle: A car\ndate: 2024-02-20\n---\n\nVladimir Putin gave Kim Jong Un an Aurus limousine on 18 February 2024, state media said.\n";

std::string rulebook_of(const std::string& rule) {
    return "rulebook: mine\ntitle: Mine\nprovisions:\n"
           "  p1: {citation: \"Law, para. 1\", in-force: 2006-10-14/.., checked: verified, url: \"https://example.org\", binds: all, text: no cars}\n"
           "rules:\n" +
           rule;
}

std::string rule(const std::string& id, const std::string& when, const std::string& more = "") {
    return "  - id: " + id + "\n    title: Cars\n    provisions: [p1]\n    scope: kind is transfer and destination is KP\n    when: " + when +
           "\n    severity: high\n    message: \"{goods}\"\n" + more;
}

const std::string good_rule = rule("cars", "goods is luxury-vehicle",
                                   "    examples:\n      - {fact: {kind: gift, goods: {terms: [aurus]}, destination: KP, date: 2024}, verdict: possible-violation}\n");

}  // namespace

TEST_CASE("an article that is refused is named with its place, and the others are checked", "[program]") {
    struct Refused {
        std::string name, text, message;
    };
    const std::vector<Refused> all{
        {"empty.md", "", "empty.md"},
        {"bytes.md", "---\ntitle: x\n---\n\nA caf\xe9 in Paris.\n", "bytes.md:5:6"},
        {"nul.md", std::string("A letter\0was sent.\n", 19), "nul.md:1:9"},
        {"date.md", "---\ntitle: x\ndate: 2024-13-45\n---\n\nA letter was sent to the office.\n", "date.md:3:7"},
    };
    for (const Refused& refused : all) {
        const Workplace place;
        place.write(refused.name, refused.text);
        place.write("good.md", article);
        const Ended ended = place.run("check --fail-on never " + refused.name + " good.md");
        INFO(ended.output);
        CHECK(ended.status == 3);
        CHECK(has(ended.output, refused.message));
        CHECK(has(ended.output, "un-dprk.luxury-goods"));
    }
}

TEST_CASE("a missing file is told and the rest is checked, nothing at all decides nothing", "[program]") {
    const Workplace place;
    place.write("good.md", article);
    const Ended one = place.run("check --fail-on never missing.md good.md");
    INFO(one.output);
    CHECK(one.status == 3);
    CHECK(has(one.output, "missing.md"));
    CHECK(has(one.output, "un-dprk.luxury-goods"));
    CHECK(place.run("check missing.md").status == 2);
    std::filesystem::create_directory(place.path / "nothing");
    const Ended empty = place.run("check nothing");
    CHECK(empty.status == 2);
    CHECK(has(empty.output, "nothing"));
}

TEST_CASE("an article of a hundred megabytes is refused at once", "[program]") {
    const Workplace place;
    place.write("good.md", article);
    place.write("huge.md", "");
    std::filesystem::resize_file(place.path / "huge.md", 100u << 20);
    const Ended ended = place.run("check --fail-on never huge.md good.md");
    INFO(ended.output.substr(0, 2'000));
    CHECK(ended.status == 3);
    CHECK(has(ended.output, "huge.md"));
    CHECK(has(ended.output, "un-dprk.luxury-goods"));
}

TEST_CASE("a rulebook that is wrong decides nothing and says where, caret and suggestion included", "[program]") {
    struct Wrong {
        std::string text;
        std::vector<std::string> told;
    };
    const std::vector<Wrong> all{
        {rulebook_of(rule("cars", "goods is luxury-vehicle", "    severty: high\n")), {"mine.yaml:13:5", "severty", "did you mean 'severity'?"}},
        {rulebook_of(rule("cars", "goods is luxury-vehicel")), {"mine.yaml:10:20", "luxury-vehicel", "did you mean 'luxury-vehicle'?"}},
        {rulebook_of(rule("cars", "goods > 2017-12-22")), {"mine.yaml:10:"}},
        {rulebook_of(rule("cars", "goods is aurus") + rule("cars", "goods is aurus")), {"mine.yaml:13:9", "cars"}},
        {"rulebook: mine\ntitle: &a [*a, *a]\n", {"mine.yaml:2:8", "anchor"}},
    };
    for (const Wrong& wrong : all) {
        const Workplace place;
        place.write("mine.yaml", wrong.text);
        place.write("good.md", article);
        const Ended ended = place.run("check --rules mine.yaml good.md");
        INFO(ended.output);
        CHECK(ended.status == 2);
        for (const std::string& told : wrong.told) CHECK(has(ended.output, told));
        CHECK(has(ended.output, "^"));
    }
}

TEST_CASE("all examples run, and those that fail are told with what differs", "[program]") {
    const Workplace place;
    place.write("mine.yaml", rulebook_of(good_rule + "      - {fact: {kind: viewing, goods: {terms: [aurus]}, destination: KP}, verdict: excepted}\n"
                                                  "      - {fact: {kind: gift, goods: {terms: [auris]}, destination: KP}, verdict: none}\n"));
    const Ended ended = place.run("test --rules mine.yaml --run mine.");
    INFO(ended.output);
    CHECK(ended.status == 1);
    CHECK_FALSE(has(ended.output, "mine.cars/1"));
    CHECK(has(ended.output, "FAIL mine.cars/2"));
    CHECK(has(ended.output, "expected excepted\n      found    no finding"));
    CHECK(has(ended.output, "did you mean 'aurus'?"));
    CHECK(has(ended.output, "1 rules, 3 examples"));
    CHECK(has(ended.output, "2 of 3 tests failed"));
}

TEST_CASE("nothing to run is a mistake, never green", "[program]") {
    const Workplace place;
    place.write("mine.yaml", rulebook_of(rule("cars", "goods is aurus")));
    CHECK(place.run("test --rules mine.yaml --run mine.cars").status == 2);
    CHECK(place.run("test --rules mine.yaml missing-folder --run mine.cars").status == 2);
    place.write("mine.yaml", rulebook_of(good_rule));
    CHECK(place.run("test --rules mine.yaml --run mine.cars").status == 0);
    std::filesystem::create_directory(place.path / "empty");
    const Ended empty = place.run("test --rules mine.yaml empty");
    CHECK(empty.status == 2);
    CHECK(has(empty.output, "no fixtures in empty"));
}

TEST_CASE("a fixture without expectations is told, the others run", "[program]") {
    const Workplace place;
    place.write("mine.yaml", rulebook_of(good_rule));
    place.write("fixtures/rows.json", R"({"id": "a", "kind": "gift", "goods": {"terms": ["aurus"]}, "destination": "KP", "date": "2024"})");
    place.write("fixtures/rows.expected.yaml", "findings:\n  - {rule: mine.cars, fact: a}\n");
    CHECK(place.run("test --rules mine.yaml fixtures").status == 0);
    place.write("fixtures/more.json", "{}");
    const Ended ended = place.run("test --rules mine.yaml fixtures");
    INFO(ended.output);
    CHECK(ended.status == 3);
    CHECK(has(ended.output, "more.expected.yaml"));
    CHECK(has(ended.output, "1 fact files"));
}

TEST_CASE("--update rewrites what differs and keeps comments, and then all passes", "[program]") {
    const Workplace place;
    place.write("mine.yaml", rulebook_of(good_rule));
    place.write("fixtures/rows.ndjson",
                R"({"id": "a", "kind": "gift", "goods": {"terms": ["aurus"]}, "destination": "KP", "date": "2024"})"
                "\n"
                R"({"id": "b", "kind": "gift", "goods": {"terms": ["aurus"]}, "destination": "KP", "date": "2006"})"
                "\n");
    place.write("fixtures/rows.expected.yaml", "# rows of one year\nfindings:\n  - {rule: mine.cars, fact: a, verdict: excepted}   # the gift\n  - {rule: mine.cars, fact: c}\n");
    CHECK(place.run("test --rules mine.yaml --update fixtures").status == 1);
    CHECK(place.read("fixtures/rows.expected.yaml") ==
          "# rows of one year\nfindings:\n  - {rule: mine.cars, fact: a, verdict: possible-violation}   # the gift\n"
          "  - {rule: mine.cars, verdict: undetermined, fact: b, missing: [date]}\n");
    CHECK(place.run("test --rules mine.yaml fixtures").status == 0);
}

TEST_CASE("mutants that nothing kills are told, and --update adds the examples that do", "[program]") {
    const Workplace place;
    place.write("mine.yaml", rulebook_of(good_rule));
    std::filesystem::create_directory(place.path / "fixtures");
    place.write("fixtures/rows.json", R"({"id": "a", "kind": "viewing"})");
    place.write("fixtures/rows.expected.yaml", "findings: []\n");
    const Ended first = place.run("test --rules mine.yaml --mutate --update fixtures");
    INFO(first.output);
    CHECK(first.status == 1);
    CHECK(has(first.output, "SURVIVED"));
    const Ended second = place.run("test --rules mine.yaml --mutate fixtures");
    INFO(second.output);
    CHECK(second.status == 0);
    CHECK(has(second.output, "100.0 % of those that matter killed"));
}

TEST_CASE("a date that moves by a day fails the comparison, a reformat passes it", "[program]") {
    const Workplace place;
    place.write("old/mine.yaml", rulebook_of(good_rule));
    std::string moved = rulebook_of(good_rule), tidy = rulebook_of(good_rule);
    moved.replace(moved.find("2006-10-14"), 10, "2006-10-15");
    tidy.replace(tidy.find("kind is transfer and destination is KP"), 38, "(destination is KP) and kind is transfer  # tidied");
    place.write("moved/mine.yaml", moved);
    place.write("tidy/mine.yaml", tidy);
    const Ended change = place.run("diff --fail-on-change old moved");
    INFO(change.output);
    CHECK(change.status == 1);
    CHECK(has(change.output, "changed  mine.cars"));
    CHECK(has(change.output, "date: 2006-10-14"));
    CHECK(place.run("diff --fail-on-change old tidy").status == 0);
    CHECK(place.run("diff old missing").status == 2);
    CHECK(place.run("diff old").status == 2);
}

TEST_CASE("a misspelt key of a trigger is told beside the mistakes of rules, and by lint", "[program]") {
    const Workplace place;
    place.write("words.yaml", "vocabulary: mine\ntriggers:\n  hand-around:\n    verb: [hand around]\n    kind: delivery\n    frames: [SUPPLIER hand around GOODS]\n");
    place.write("rules.yaml", rulebook_of(rule("cars", "goods is luxury-vehicel")));
    const Ended both = place.run("lint rules.yaml words.yaml");
    CHECK(both.status == 2);
    CHECK(has(both.output, "did you mean 'luxury-vehicle'?"));
    CHECK(has(both.output, "did you mean 'verbs'?"));
    place.write("rules.yaml", rulebook_of(rule("cars", "goods is luxury-vehicle")));
    const Ended words = place.run("lint rules.yaml words.yaml");
    CHECK(words.status == 2);
    CHECK(has(words.output, "did you mean 'verbs'?"));
}

TEST_CASE("an example that cannot be read is told by lint, one that does not hold is not", "[program]") {
    const Workplace place;
    place.write("mine.yaml", rulebook_of(good_rule + "      - {fact: {kind: gift, goods: {terms: [auris]}, destination: KP}, verdict: none}\n"));
    const Ended unread = place.run("lint mine.yaml");
    INFO(unread.output);
    CHECK(unread.status == 2);
    CHECK(has(unread.output, "mine.yaml:15:"));
    CHECK(has(unread.output, "did you mean 'aurus'?"));
    place.write("mine.yaml", rulebook_of(good_rule + "      - {fact: {kind: gift, goods: {terms: [aurus]}, destination: KP}, verdict: none}\n"));
    CHECK(place.run("lint mine.yaml").status == 0);
}

TEST_CASE("an expectation of a rulebook that is not loaded says so", "[program]") {
    const Workplace place;
    place.write("mine.yaml", rulebook_of(good_rule));
    place.write("fixtures/more.examples.yaml", "un-dprk.luxury-goods:\n  - {fact: {kind: gift}, verdict: none}\nmine.car:\n  - {fact: {kind: gift}, verdict: none}\n");
    const Ended ended = place.run("test --rules mine.yaml fixtures");
    INFO(ended.output);
    CHECK(ended.status == 1);
    CHECK(has(ended.output, "no rulebook 'un-dprk' is loaded"));
    CHECK(has(ended.output, "did you mean 'mine.cars'?"));
    CHECK_FALSE(has(ended.output, "no rulebook 'mine'"));
}
