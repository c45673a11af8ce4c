// What a change of rules does to findings: between folders, and between git revisions.
#include <nlohmann/json.hpp>

#include "tests/workplace.hpp"

using namespace checkrules::tests;

namespace {

// A repository as init lays it out, and a copy of its rules in which the ban begins on another day.
void lay_out(const Workplace& place, const std::string& day) {
    place.run("init");
    place.shell("cp -r rules later && sed -i 's|in-force: 2020-01-01/..|in-force: " + day + "/..|' later/house.yaml");
}

}  // namespace

TEST_CASE("a later first day shows in a witness and in the findings of the corpus") {
    const Workplace place;
    lay_out(place, "2024-03-01");
    const Ended ended = place.run("diff rules later --corpus fixtures --fail-on-change");
    CHECK(ended.status == 1);
    CHECK(has(ended.output, "changed  house.vehicles"));
    CHECK(has(ended.output, "fixtures/articles/first-article/article.md:7 house.vehicles: possible-violation became not-in-force"));
    CHECK(has(ended.output, "1 rule changed, and 1 finding in 1 document"));
    const auto json = nlohmann::json::parse(place.run("diff rules later --corpus fixtures --format json").output);
    CHECK(json["findings"][0]["before"] == "possible-violation");
    CHECK(json["findings"][0]["after"] == "not-in-force");
    CHECK(has(place.run("diff rules later --corpus fixtures --format markdown").output, "**1 finding changed in 1 document**"));
}

TEST_CASE("layout, comments and order are no change") {
    const Workplace place;
    place.run("init");
    place.run("new rule house.coal");
    place.shell("cp -r rules other && cp rules/house.yaml was && cd other && sed -i 's|severity: high|severity:   high   # so|' house.yaml");
    const Ended ended = place.run("diff rules other --corpus fixtures --fail-on-change");
    CHECK(ended.status == 0);
    CHECK(has(ended.output, "0 rules changed, and 0 findings in 1 document"));
}

TEST_CASE("a git revision is compared with the folder of today") {
    const Workplace place;
    lay_out(place, "2024-03-01");
    const std::string git = "git -c user.name=a -c user.email=a@example.org ";
    REQUIRE(place.shell(git + "init -q -b main . && " + git + "add -A && " + git + "commit -qm one && cp later/house.yaml rules/house.yaml").status == 0);
    CHECK(has(place.run("diff main rules").output, "changed  house.vehicles"));
    CHECK(place.run("diff nowhere rules").status == 2);
    CHECK(place.run("diff main rules --corpus nothing").status == 2);
}
