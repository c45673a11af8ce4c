/// Who passes goods on, and what only may be done with them.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("who then passes the goods on is who got them") {
    const auto words = GENERATE(as<std::string>{}, "A German firm sold pumps to a Kazakh company. It then sent the pumps to Sudan.", "A German firm sold pumps to a Kazakh company. It subsequently shipped them to Sudan.");
    INFO(words);
    const auto facts = extract_text(words);
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[0], "recipient.country") == "KZ");
    CHECK(country(facts[1], "supplier.country") == "KZ");
    CHECK(country(facts[1], "destination") == "SD");
}

TEST_CASE("who then buys other goods is who was told of before") {
    const auto facts = extract_text("A German firm sold pumps to a Kazakh company. It then bought lathes from Japan.");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[1], "recipient.country") == "DE");
}

TEST_CASE("what a licence allows, or an allegation tells, is no more than that") {
    for (const Fact& fact : extract_text("The firm has received licences to import 40 pumps from Germany.")) CHECK(fact.status() == "planned");
    CHECK(certainty(only_fact_of("The allegation is that Serbia sold mortars to Sudan.")) == "alleged");
    CHECK(certainty(only_fact_of("The firm faces accusations it sold mortars to Sudan.")) == "alleged");
}
