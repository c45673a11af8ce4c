/// What trade came to, as the verb behind its noun tells it, and what that is compared with.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

Fact only_total(std::string text) { return only_fact_of(std::move(text), "2024-06-20"); }

std::string date_of(const Fact& fact) { return fact.get<DateRange>("date") ? fact.get<DateRange>("date")->edtf : ""; }

}  // namespace

TEST_CASE("the figure behind the verb of a trade noun counts the goods") {
    const auto [text, count] = GENERATE(table<std::string, std::string>({{"Deliveries of tractors to Russia came to 978 vehicles in January.", "978"},
                                                                         {"Shipments of cotton pulp from Uzbekistan to Russia amounted to 4,700 tonnes.", "4700"},
                                                                         {"Exports of tractors to Armenia leapt from 365 to 2,800.", "2800"},
                                                                         {"Exports of drones from Turkey to Russia stood at 340 units in May, against 20 a year before.", "340"}}));
    const Fact fact = only_total(text);
    CAPTURE(text);
    REQUIRE(fact.get<Quantity>("goods.quantity"));
    CHECK(fact.get<Quantity>("goods.quantity")->amount.min == Decimal::parse(count));
    CHECK(fact.get<Quantity>("goods.quantity")->amount.max == Decimal::parse(count));
}

TEST_CASE("of two figures the later one is what trade came to, with its year") {
    const Fact fact = only_total("Turkey's exports of chips to Russia rose from $2 million in 2021 to $50 million in 2023.");
    REQUIRE(fact.get<Money>("goods.value"));
    CHECK(fact.get<Money>("goods.value")->amount.min == Decimal(50'000'000));
    CHECK(date_of(fact) == "2023");
}

TEST_CASE("the year of a figure for comparison is not that of the trade") {
    CHECK(date_of(only_total("Kazakhstan's deliveries of drones to Russia reached $5 million, against $70,000 in 2021.")) == "");
    CHECK(date_of(only_total("Kazakhstan's deliveries of drones to Russia reached $5 million in 2022.")) == "2022");
}

TEST_CASE("goods that find a buyer somewhere are sold there") {
    const Fact fact = only_total("Last year 40 Swiss watches found a buyer in Russia.");
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

TEST_CASE("a figure that names no goods is of all that was traded") {
    const auto [text, from, to] = GENERATE(table<std::string, std::string, std::string>({
        {"Exports from Kazakhstan to Russia climbed to $9 billion in 2023.", "KZ", "RU"},
        {"India's imports from Iran shrank to $800 million.", "IR", "IN"},
        {"Turkish shipments to Belarus stood at $410 million.", "TR", "BY"},
        {"Laos and China trade a lot. Chinese purchases from Laos amounted to $3 billion.", "LA", "CN"}}));
    const Fact fact = only_total(text);
    CAPTURE(text);
    CHECK(country(fact, "origin") == from);
    CHECK(country(fact, "destination") == to);
    CHECK(fact.get<Money>("goods.value"));
}

TEST_CASE("trade of nobody knows what is no fact without a sum and two countries") {
    const std::string text = GENERATE("India's imports from Iran are a matter of debate.", "Exports fell to $4 billion in May.", "The exports to Iran were stopped by customs.");
    CAPTURE(text);
    CHECK(extract_text(text).empty());
}

TEST_CASE("whose trade a figure is, and of when, stands with the trade of the two") {
    const auto facts = extract_text("Commerce between Kenya and Uganda was worth $900 million in the first quarter of 2024, the ministry told Egypt's news agency. Sales to Uganda came to $600 million. Purchases from the neighbour stood at $300 million.", "2024-06-20");
    REQUIRE(!facts.empty());
    CHECK(country(facts[0], "origin") == "KE");
    CHECK(country(facts[0], "destination") == "UG");
    CHECK(date_of(facts[0]) == "2024-01/2024-03");
}

TEST_CASE("two sources of one buyer are no two who trade with each other") {
    const auto facts = extract_text("China took in less coal. Shipments of coal from Indonesia reached 4 million tons, those from Mongolia 3 million tons.", "2024-06-20");
    for (const Fact& fact : facts) CHECK(country(fact, "destination") != "MN");
}

TEST_CASE("goods named before 'arrivals' and 'shipments' went the way of the trade told before") {
    const std::string text = GENERATE("Turkey's imports of barley from Moldova rose in May. Maize arrivals totalled 9,000 tonnes.", "Moldova sold Turkey barley worth $4 million in May. Wine shipments climbed to 9,000 tonnes.");
    CAPTURE(text);
    const auto facts = extract_text(text, "2024-06-20");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[1], "origin") == "MD");
    CHECK(country(facts[1], "destination") == "TR");
    CHECK(facts[1].get<Quantity>("goods.quantity")->amount.min == Decimal(9000));
    CHECK(extract_text("Maize arrivals totalled 9,000 tonnes.").empty());
}

TEST_CASE("the year that a figure is compared with is not its own") {
    const std::string text = GENERATE("Egypt imported 80 tonnes of barley from Moldova in May, down 40 percent from a year earlier.", "Egypt imported 80 tonnes of barley from Moldova in May, the lowest volume since March 2016.",
                                      "Moldova's exports of barley to Egypt fell in May to 80 tonnes compared to a year ago.", "Moldova's exports of barley to Egypt came to 80 tonnes in May, compared with 2021.");
    CAPTURE(text);
    const auto facts = extract_text(text, "2024-06-20");
    REQUIRE(facts.size() == 1);
    CHECK(date_of(facts[0]) == "2024-05");
    CHECK(date_of(extract_text("Egypt imported 80 tonnes of barley from Moldova in a deal that was the largest since March 2016.", "2024-06-20").at(0)) == "");
}
