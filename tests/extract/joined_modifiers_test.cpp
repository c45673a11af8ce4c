/// Two words before one noun: "light and heavy mortars" are one group, and the first is nobody who got the second.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("modifiers that share a noun tell one group of goods") {
    using Row = std::pair<std::string, std::string>;
    const auto& [text, goods] = GENERATE(values<Row>({
        {"Serbia sold light and heavy mortars to Togo.", "light and heavy mortars"},
        {"Serbia sold tactical and cruise missiles to Togo.", "tactical and cruise missiles"},
        {"Serbia sold light, medium and heavy machine guns to Togo.", "light, medium and heavy machine guns"},
        {"Serbia sold short- and medium-range rockets to Togo.", "short- and medium-range rockets"},
        {"Serbia sold 60- and 120-millimetre mortars to Togo.", "60- and 120-millimetre mortars"},
        {"Serbia sold Turkish and Ukrainian rifles to Togo.", "Turkish and Ukrainian rifles"},
        {"Serbia sold Turkish, Syrian and Ukrainian rifles to Togo.", "Turkish, Syrian and Ukrainian rifles"},
        {"Serbia sold Turkish- and Ukrainian-made rifles to Togo.", "Turkish- and Ukrainian-made rifles"},
        {"Serbia gave the president of Togo a green, white and black scarf.", "green, white and black scarf"},
        {"Serbia gave the president of Togo a green and gold bowl.", "green and gold bowl"},
    }));
    CAPTURE(text);
    const auto fact = only_fact_of(text);
    CHECK(text_of(fact, "goods.description") == goods);
    CHECK(country(fact, "supplier.country") == "RS");
    CHECK(country(fact, "recipient.country") == "TG");
}

TEST_CASE("goods of two countries go where their relative clause says") {
    const auto text = GENERATE(as<std::string>{}, "Police found Turkish and Ukrainian rifles, which were sent from Serbia to Togo.", "Police found Turkish and Ukrainian rifles that Serbia sent to Togo.");
    CAPTURE(text);
    const auto fact = only_fact_of(text);
    CHECK(text_of(fact, "goods.description") == "Turkish and Ukrainian rifles");
    CHECK(country(fact, "destination") == "TG");
}

TEST_CASE("who acts may be of two countries") {
    const auto fact = only_fact_of("Turkish and Ukrainian dealers sold rifles to Togo.");
    CHECK(country(fact, "supplier.country") == "TR");
    CHECK(text_of(fact, "goods.description") == "rifles");
}

TEST_CASE("an adjective that ends a clause shares no noun with the next") {
    const auto fact = only_fact_of("The depot was empty and machine guns came from Serbia to Togo.");
    CHECK(text_of(fact, "goods.description") == "machine guns");
}

TEST_CASE("goods behind a sum are a list") {
    const auto fact = only_fact_of("Over $40 million in rifles and materials were shipped to Togo from Serbia.");
    CHECK(text_of(fact, "goods.description") == "rifles and materials");
    CHECK(country(fact, "origin") == "RS");
}
