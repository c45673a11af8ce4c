// checkrules.yaml: what is typed each time, found from any folder of the repository.
#include "tests/workplace.hpp"

using namespace checkrules::tests;

namespace {

constexpr const char* sale = R"({"kind":"sale","goods":{"terms":["coal"]},"supplier":{"country":"KP"},"destination":"CN","date":"2019-05-01"})";

}  // namespace

TEST_CASE("settings hold what the command line leaves open, and the command line wins") {
    const Workplace place;
    place.write("sale.json", sale);
    CHECK(place.run("check sale.json").status == 1);
    place.write("checkrules.yaml", "fail-on: never\nformat: markdown\n");
    const Ended settled = place.run("check sale.json");
    CHECK(settled.status == 0);
    CHECK(has(settled.output, "# checkrules: 1 document"));
    CHECK(place.run("check sale.json --fail-on possible-violation").status == 1);
    CHECK(!has(place.run("check sale.json --format text").output, "# checkrules"));
}

TEST_CASE("settings are found above the working folder, and their paths are relative to them") {
    const Workplace place;
    place.write("checkrules.yaml", "rules: [rules]\n");
    place.write("rules/mine.yaml", "rulebook: mine\ntitle: Mine\nprovisions:\n  p: {citation: P, in-force: 2006-10-14/.., checked: verified, "
                                   "url: \"https://example.org\", binds: all, text: no coal}\nrules:\n  - {id: r, title: R, provisions: [p], "
                                   "scope: kind is transfer, when: goods is coal, severity: low, message: coal}\n");
    place.write("in/here/sale.json", sale);
    CHECK(has(place.shell("cd in/here && '" CHECKRULES_PROGRAM "' lint").output, "1 rulebook, 1 rule"));
}

TEST_CASE("settings above the root of a repository are none of its") {
    const Workplace place;
    place.write("checkrules.yaml", "fail-on: never\n");
    place.write("repository/.git/HEAD", "");
    place.write("repository/sale.json", sale);
    CHECK(place.shell("cd repository && '" CHECKRULES_PROGRAM "' check sale.json").status == 1);
}

TEST_CASE("a mistake in the settings is told with its place, and nothing is done") {
    const Workplace place;
    place.write("sale.json", sale);
    place.write("checkrules.yaml", "fail_on: never\njobs: many\ncolor: blue\n");
    const Ended ended = place.run("check sale.json");
    CHECK(ended.status == 2);
    CHECK(has(ended.output, "checkrules.yaml:1:1: error[Y015]: unknown key 'fail_on'"));
    CHECK(has(ended.output, "did you mean 'fail-on'?"));
    CHECK(has(ended.output, "checkrules.yaml:2:7: error[C010]: 'jobs' is a number, not 'many'"));
    CHECK(has(ended.output, "checkrules.yaml:3:8: error[Y014]: 'blue' is no value for 'color'"));
}
