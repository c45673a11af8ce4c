/// What a sentence of its own says of the transfer before: when, for how much, how many.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

const std::string transfer = "A German company sold lathes to a factory in Russia. ";

}  // namespace

TEST_CASE("when it was may stand in a sentence of its own") {
    const std::string more = GENERATE(as<std::string>{}, "That was in March 2021.", "The delivery took place in March 2021.", "It happened in March 2021.", "The deal was done in March 2021, the papers say.", "The shipment is dated March 2021.", "The invoice is from March 2021.");
    CAPTURE(more);
    const Fact fact = only_fact_of(transfer + more);
    REQUIRE(fact.get<DateRange>("date"));
    CHECK(fact.get<DateRange>("date")->edtf == "2021-03");
}

TEST_CASE("for how much may stand in a sentence of its own") {
    const std::string more = GENERATE(as<std::string>{}, "The price was 2.4 million euros.", "The buyer paid 2.4 million euros.", "The value is put at 2.4 million euros.", "2.4 million euros was the price.", "The invoice came to 2.4 million euros.");
    CAPTURE(more);
    const Fact fact = only_fact_of(transfer + more);
    REQUIRE(fact.get<Money>("goods.value"));
    CHECK(fact.get<Money>("goods.value")->amount.min == Decimal(2400000));
}

TEST_CASE("how many they were may stand in a sentence of its own") {
    const std::string more = GENERATE(as<std::string>{}, "In all it was 14 lathes.", "The papers speak of 14 lathes.", "Prosecutors put the number at 14.");
    CAPTURE(more);
    const Fact fact = only_fact_of(transfer + more);
    REQUIRE(fact.get<Quantity>("goods.quantity"));
    CHECK(fact.get<Quantity>("goods.quantity")->amount.min == Decimal(14));
}

TEST_CASE("a rule, a penalty, other goods and another deed say nothing of the transfer before") {
    const std::string more = GENERATE(as<std::string>{}, "Such sales have been banned since March 2021.", "The firm must pay 2.4 million euros.", "The fine was 2.4 million euros.", "In all it was 14 tanks.", "In March 2021 it took a stand at a fair.", "The ban begins where one piece costs 300 euros.");
    CAPTURE(more);
    const auto facts = extract_text(transfer + more);
    REQUIRE_FALSE(facts.empty());
    CHECK_FALSE(facts[0].get<DateRange>("date"));
    CHECK_FALSE(facts[0].get<Money>("goods.value"));
    CHECK_FALSE(facts[0].get<Quantity>("goods.quantity"));
}

TEST_CASE("what it cost in all is no one who got it, and one night is when") {
    CHECK(text_of(only_fact_of("The importers landed North Korean coal at Pohang for $6 million in all."), "recipient.name") == "");
    CHECK(only_fact_of("Rifles were unloaded in Chad one night in January.").find("date"));
    CHECK(only_fact_of("He shipped a piano to North Korea between 2013 and last December.", "2019-06-14").get<DateRange>("date")->edtf == "2013/2018");
}
