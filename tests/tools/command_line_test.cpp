// The program as a script sees it: what it prints and how it ends when the command line is wrong.
#include "tests/workplace.hpp"

using namespace checkrules::tests;

TEST_CASE("no command at all is a mistake") {
    const Ended ended = run_alone("");
    CHECK(ended.status == 2);
    CHECK(ended.output == "error[C001]: no command given\n  help: 'checkrules --help' lists them\n");
}

TEST_CASE("an unknown command without a near name points to the list") {
    const Ended ended = run_alone("xylophone");
    CHECK(ended.status == 2);
    CHECK(ended.output ==
          "error[C001]: there is no command 'xylophone'\n  help: 'checkrules --help' lists the commands\n");
}

TEST_CASE("help and version are answers, not mistakes") {
    CHECK(run_alone("--help").status == 0);
    CHECK(run_alone("--version").output.substr(0, 11) == "checkrules ");
}
