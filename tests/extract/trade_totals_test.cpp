/// What trade came to, as the verb behind its noun tells it, and what that is compared with.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

Fact only(std::string text) { return only_fact_of(std::move(text), "2024-06-20"); }

std::string date_of(const Fact& fact) { return fact.get<DateRange>("date") ? fact.get<DateRange>("date")->edtf : ""; }

}  // namespace

TEST_CASE("the figure behind the verb of a trade noun counts the goods") {
    const auto [text, count] = GENERATE(table<std::string, std::string>({{"Deliveries of tractors to Russia came to 978 vehicles in January.", "978"},
                                                                         {"Shipments of cotton pulp from Uzbekistan to Russia amounted to 4,700 tonnes.", "4700"},
                                                                         {"Exports of tractors to Armenia leapt from 365 to 2,800.", "2800"},
                                                                         {"Exports of drones from Turkey to Russia stood at 340 units in May, against 20 a year before.", "340"}}));
    const Fact fact = only(text);
    CAPTURE(text);
    REQUIRE(fact.get<Quantity>("goods.quantity"));
    CHECK(fact.get<Quantity>("goods.quantity")->amount.min == Decimal::parse(count));
    CHECK(fact.get<Quantity>("goods.quantity")->amount.max == Decimal::parse(count));
}

TEST_CASE("of two figures the later one is what trade came to, with its year") {
    const Fact fact = only("Turkey's exports of chips to Russia rose from $2 million in 2021 to $50 million in 2023.");
    REQUIRE(fact.get<Money>("goods.value"));
    CHECK(fact.get<Money>("goods.value")->amount.min == Decimal(50'000'000));
    CHECK(date_of(fact) == "2023");
}

TEST_CASE("the year of a figure for comparison is not that of the trade") {
    CHECK(date_of(only("Kazakhstan's deliveries of drones to Russia reached $5 million, against $70,000 in 2021.")) == "");
    CHECK(date_of(only("Kazakhstan's deliveries of drones to Russia reached $5 million in 2022.")) == "2022");
}

TEST_CASE("goods that find a buyer somewhere are sold there") {
    const Fact fact = only("Last year 40 Swiss watches found a buyer in Russia.");
    CHECK(country(fact, "destination") == "RU");
    CHECK(extract_text("Two kittens found a home in Leeds.").empty());
}

TEST_CASE("parts that were found and all that were imported are two facts") {
    CHECK(extract_text("Some fifty foreign chips were found in a Kh-101. Russia imported chips for $8 billion in 2023.").size() == 2);
}

TEST_CASE("what somebody trades on is no part of what he bought") {
    const auto facts = extract_text("Turkey bought lathes from Italy, and its exports of lathes to Russia doubled.", "2024-06-20");
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts[0], "goods.description") == "lathes");
    CHECK(country(facts[1], "destination") == "RU");
}

TEST_CASE("some of what was bought is carried elsewhere") {
    const auto facts = extract_text("Armenia bought Swiss timepieces for 18 million francs. Couriers carry some of the goods to Moscow in their luggage.", "2024-06-20");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[0], "destination") == "AM");
    CHECK(stops(facts[0]).empty());
    CHECK(country(facts[1], "destination") == "RU");
}

TEST_CASE("a pronoun stands for the trade told before, with its own end and figure") {
    const auto facts = extract_text("Exports of Italian shoes to Kazakhstan rose to $9 million, while those to Russia fell by half, to $4 million.", "2024-06-20");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[1], "destination") == "RU");
    CHECK(country(facts[1], "origin") == "IT");
    REQUIRE(facts[1].get<Money>("goods.value"));
    CHECK(facts[1].get<Money>("goods.value")->amount.min == Decimal(4'000'000));
    CHECK(facts[0].get<Money>("goods.value")->amount.min == Decimal(9'000'000));
}
