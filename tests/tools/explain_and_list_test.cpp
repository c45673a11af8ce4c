// explain and list as a script sees them.
#include "tests/workplace.hpp"

using namespace checkrules::tests;

namespace {

Ended run(const std::string& words) { return Workplace().run(words); }
bool has(const Ended& ended, const std::string& part) { return checkrules::tests::has(ended.output, part); }

}  // namespace

TEST_CASE("explain tells what a rule says, and of a misspelt name which was meant") {
    CHECK(run("explain un-dprk.luxury-goods").status == 0);
    const Ended misspelt = run("explain un-dprk.luxury-godos");
    CHECK(misspelt.status == 2);
    CHECK(has(misspelt, "error[C007]: nothing is called 'un-dprk.luxury-godos'"));
    CHECK(has(misspelt, "did you mean 'un-dprk.luxury-goods'?"));
    CHECK(has(run("explain un-dprk.luxury"), "help: un-dprk.luxury-goods"));
    CHECK(has(run("explain Kim"), "kim-jong-il"));
    CHECK(has(run("explain froobles"), "'checkrules list' names the rules"));
}

TEST_CASE("explain without a name, or in a format for reports, is a mistake") {
    CHECK(run("explain").status == 2);
    const Ended sarif = run("explain --format sarif un-dprk");
    CHECK(sarif.status == 2);
    CHECK(has(sarif, "text or markdown"));
}

TEST_CASE("list filters, and says how many rules are left") {
    CHECK(has(run("list --programme eu-syria"), "\n2 rules\n"));
    CHECK(has(run("list --programme eu-syria --tag luxury-goods-dprk"), "0 rules\n"));
    CHECK(run("list --tag luxury-good-dprk").status == 2);
    CHECK(has(run("list --tag luxury-good-dprk"), "did you mean 'luxury-goods-dprk'?"));
    CHECK(has(run("list --country XX"), "no country is called 'XX'"));
    CHECK(run("list --programme eu-siria").status == 2);
    CHECK(has(run("list --programme eu-siria"), "did you mean 'eu-syria'?"));
    CHECK(run("list --date 2024-13-45").status == 2);
}

TEST_CASE("list --coverage accounts for the whole law reference, and fails when something is missing") {
    const Ended whole = run("list --coverage");
    CHECK(whole.status == 0);
    CHECK(has(whole, "109 provisions, 0 missing"));
    const Ended part = run("list --coverage --rules " CHECKRULES_SOURCE_DIR "/rules/eu-syria.yaml");
    CHECK(part.status == 1);
    CHECK(has(part, "108 missing"));
}
