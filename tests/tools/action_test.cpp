// The action and the hooks, run in a repository as a user has it: with git, without a network.
#include "tests/workplace.hpp"

using namespace checkrules::tests;

namespace {

constexpr const char* git = "git -c user.name=a -c user.email=a@example.org ";

// A repository that init laid out, committed on main, and a branch to work on.
void lay_out(const Workplace& place) {
    place.run("init");
    const std::string words = std::string(git) + "init -q -b main . && git add -A && " + git + "commit -qm one && git checkout -q -b change";
    REQUIRE(place.shell(words).status == 0);
}

Ended gate(const Workplace& place) {
    return place.shell("CHECKRULES='" CHECKRULES_PROGRAM "' RULES=rules BASE=main MUTATE=true GITHUB_STEP_SUMMARY=summary.md '" CHECKRULES_SOURCE_DIR "/tools/action/gate'");
}

void edit(const Workplace& place, const std::string& from, const std::string& to) {
    std::string text = place.read("rules/house.yaml");
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    place.write("rules/house.yaml", text.replace(at, from.size(), to));
}

}  // namespace

TEST_CASE("the action passes a branch that only reformats, and says so in the summary") {
    const Workplace place;
    lay_out(place);
    edit(place, "severity: high", "severity:     high   # as before");
    const Ended ended = gate(place);
    INFO(ended.output);
    CHECK(ended.status == 0);
    CHECK(place.read("summary.md") == "No rule changed its meaning.\n\nNo finding changed in 1 document.\n");
}

TEST_CASE("the action fails a branch that moves a date by a day, and shows a fact that is judged otherwise") {
    const Workplace place;
    lay_out(place);
    edit(place, "in-force: 2020-01-01/..", "in-force: 2020-01-02/..");
    const Ended ended = gate(place);
    CHECK(ended.status == 1);
    CHECK(has(ended.output, "FAIL house.vehicles/1"));
    CHECK(has(place.read("summary.md"), "| `house.vehicles` | changed | `{date: 2020-01-01, destination: KP,"));
}

TEST_CASE("the action fails a branch that drops an exception, narrows a term or misspells a name") {
    for (const auto& [from, to, told] : {std::tuple{"      - {id: licence, when: licensed", "      - {id: licence, when: licensed and not licensed", "expected excepted"},
                                         std::tuple{"goods is road-vehicle", "goods is aurus", "expected possible-violation"},
                                         std::tuple{"goods is road-vehicle", "goods is road-vehicel", "did you mean 'road-vehicle'?"}}) {
        const Workplace place;
        lay_out(place);
        edit(place, from, to);
        const Ended ended = gate(place);
        CAPTURE(from, to, ended.output);
        CHECK(ended.status == 1);
        CHECK(has(ended.output, told));
    }
}

TEST_CASE("the hooks stop a commit of rules that fail, and let a good one pass") {
    const Workplace place;
    lay_out(place);
    // What pre-commit would run: the entries of the hooks, from the root of the repository.
    const std::string hook = "{ echo '#!/bin/sh'; echo set -e; sed -n 's/^  entry: //p' '" CHECKRULES_SOURCE_DIR "/.pre-commit-hooks.yaml'; } >.git/hooks/pre-commit"
                             " && chmod +x .git/hooks/pre-commit";
    REQUIRE(place.shell(hook).status == 0);
    const std::string commit = std::string("PATH=\"$(dirname '" CHECKRULES_PROGRAM "'):$PATH\" ") + git + "commit -aqm change";
    edit(place, "goods is road-vehicle", "goods is road-vehicel");
    const Ended stopped = place.shell(commit);
    CHECK(stopped.status == 1);
    CHECK(has(stopped.output, "did you mean 'road-vehicle'?"));
    edit(place, "goods is road-vehicel", "goods is  road-vehicle");
    CHECK(place.shell(commit).status == 0);
}
