// explain and list as a script sees them.
#include "tests/workplace.hpp"

using namespace checkrules::tests;

namespace {

Ended run_list(const std::string& words) { return Workplace().run(words); }
bool told(const Ended& ended, const std::string& part) { return checkrules::tests::has(ended.output, part); }

}  // namespace

TEST_CASE("explain tells what a rule says, and of a misspelt name which was meant") {
    CHECK(run_list("explain un-dprk.luxury-goods").status == 0);
    const Ended misspelt = run_list("explain un-dprk.luxury-godos");
    CHECK(misspelt.status == 2);
    CHECK(told(misspelt, "error[C007]: nothing is called 'un-dprk.luxury-godos'"));
    CHECK(told(misspelt, "did you mean 'un-dprk.luxury-goods'?"));
    CHECK(told(run_list("explain un-dprk.luxury"), "help: un-dprk.luxury-goods"));
    CHECK(told(run_list("explain Kim"), "kim-jong-il"));
    CHECK(told(run_list("explain froobles"), "'checkrules list' names the rules"));
}

TEST_CASE("explain without a name, or in a format for reports, is a mistake") {
    CHECK(run_list("explain").status == 2);
    const Ended sarif = run_list("explain --format sarif un-dprk");
    CHECK(sarif.status == 2);
    CHECK(told(sarif, "text or markdown"));
}

TEST_CASE("list filters, and says how many rules are left") {
    CHECK(told(run_list("list --programme eu-syria"), "\n2 rules\n"));
    CHECK(told(run_list("list --programme eu-syria --tag luxury-goods-dprk"), "0 rules\n"));
    CHECK(run_list("list --tag luxury-good-dprk").status == 2);
    CHECK(told(run_list("list --tag luxury-good-dprk"), "did you mean 'luxury-goods-dprk'?"));
    CHECK(told(run_list("list --country XX"), "no country is called 'XX'"));
    CHECK(run_list("list --programme eu-siria").status == 2);
    CHECK(told(run_list("list --programme eu-siria"), "did you mean 'eu-syria'?"));
    CHECK(run_list("list --date 2024-13-45").status == 2);
}

TEST_CASE("list --coverage accounts for the whole law reference, and fails when something is missing") {
    const Ended whole = run_list("list --coverage");
    CHECK(whole.status == 0);
    CHECK(told(whole, "109 provisions, 0 missing"));
    const Ended part = run_list("list --coverage --rules " CHECKRULES_SOURCE_DIR "/rules/eu-syria.yaml");
    CHECK(part.status == 1);
    CHECK(told(part, "108 missing"));
}
