// explain and list as a script sees them.
#include "tests/workplace.hpp"

using namespace checkrules::tests;

namespace {

bool tells(const Ended& ended, const std::string& part) { return has(ended.output, part); }

}  // namespace

TEST_CASE("explain tells what a rule says, and of a misspelt name which was meant") {
    CHECK(run_alone("explain un-dprk.luxury-goods").status == 0);
    const Ended misspelt = run_alone("explain un-dprk.luxury-godos");
    CHECK(misspelt.status == 2);
    CHECK(tells(misspelt, "error[C007]: nothing is called 'un-dprk.luxury-godos'"));
    CHECK(tells(misspelt, "did you mean 'un-dprk.luxury-goods'?"));
    CHECK(tells(run_alone("explain un-dprk.luxury"), "help: un-dprk.luxury-goods"));
    CHECK(tells(run_alone("explain Kim"), "kim-jong-il"));
    CHECK(tells(run_alone("explain froobles"), "'checkrules list' names the rules"));
}

TEST_CASE("explain without a name, or in a format for reports, is a mistake") {
    CHECK(run_alone("explain").status == 2);
    const Ended sarif = run_alone("explain --format sarif un-dprk");
    CHECK(sarif.status == 2);
    CHECK(tells(sarif, "text or markdown"));
}

TEST_CASE("list filters, and says how many rules are left") {
    CHECK(tells(run_alone("list --programme eu-syria"), "\n2 rules\n"));
    CHECK(tells(run_alone("list --programme eu-syria --tag luxury-goods-dprk"), "0 rules\n"));
    CHECK(run_alone("list --tag luxury-good-dprk").status == 2);
    CHECK(tells(run_alone("list --tag luxury-good-dprk"), "did you mean 'luxury-goods-dprk'?"));
    CHECK(tells(run_alone("list --country XX"), "no country is called 'XX'"));
    CHECK(run_alone("list --programme eu-siria").status == 2);
    CHECK(tells(run_alone("list --programme eu-siria"), "did you mean 'eu-syria'?"));
    CHECK(run_alone("list --date 2024-13-45").status == 2);
}

TEST_CASE("list --coverage accounts for the whole law reference, and fails when something is missing") {
    const Ended whole = run_alone("list --coverage");
    CHECK(whole.status == 0);
    CHECK(tells(whole, "109 provisions, 0 missing"));
    const Ended part = run_alone("list --coverage --rules " CHECKRULES_SOURCE_DIR "/rules/eu-syria.yaml");
    CHECK(part.status == 1);
    CHECK(tells(part, "108 missing"));
}
