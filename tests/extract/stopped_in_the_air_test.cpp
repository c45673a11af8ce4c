/// What flies and is intercepted has attacked somebody; what was on its way to somebody was stopped.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("a missile that is shot down is no shipment") {
    CHECK(extract_text("Saudi Arabia reported the interception over Riyadh of a missile from Iran.").empty());
    CHECK(extract_text("Israel intercepted two missiles from Yemen.").empty());
}

TEST_CASE("missiles on a boat, in a shipment or bound for somewhere are one") {
    const auto words = GENERATE(as<std::string>{}, "The navy intercepted missiles bound for Yemen.", "The navy intercepted a shipment of missiles from Iran.", "The navy intercepted 20 missiles on a dhow from Iran.");
    INFO(words);
    CHECK(only_fact_of(words).status() == "attempted");
}

TEST_CASE("customs stop goods for another country on their way out of their own") {
    CHECK(country(only_fact_of("Italian customs seized 150 bottles of cognac for North Korea."), "origin") == "IT");
    CHECK(country(only_fact_of("Polish customs seized 150 bottles of French cognac for North Korea."), "origin") == "FR");
    CHECK(stops(only_fact_of("Polish border guards stopped a lorry with 150 bottles of whisky for North Korea.")) == std::vector<std::string>{"PL"});
}
