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
    for (const Fact& fact : extract_text("Beijing had always strictly controlled exports of drones to Russia.")) CHECK(fact.status() != "completed");
    CHECK(certainty(only_fact_of("The allegation is that Serbia sold mortars to Sudan.")) == "alleged");
    CHECK(certainty(only_fact_of("The firm faces accusations it sold mortars to Sudan.")) == "alleged");
}

TEST_CASE("who got the goods passes them on, in a transfer of its own") {
    const auto words = GENERATE(as<std::string>{}, "Oltec sold the lathes to a firm in Turkey. The firm shipped them to Iran.", "Oltec shipped the lathes to Turkey. Traders there sent them to Iran.", "The lathes went to Turkey. Dealers took them to Iran.",
                                "The lathes go to Turkey, and middlemen take them to Iran.", "The lathes reach Turkey, and firms in Ankara ship them on to Iran.", "A firm sold parts to Turkey. Dealers took them to Iran.", "A firm sold equipment to Turkey. Dealers took it to Iran.");
    INFO(words);
    const auto facts = extract_text(words);
    REQUIRE(facts.size() == 2);
    CHECK((country(facts[0], "destination") == "TR" || country(facts[0], "recipient.country") == "TR"));
    CHECK(stops(facts[0]).empty());
    CHECK(country(facts[1], "destination") == "IR");
}

TEST_CASE("a port on the way is a stop, and what nobody took up is not taken up") {
    CHECK(stops(only_fact_of("He sold gaskets to Iran. A forwarder shipped them to Dubai.")) == std::vector<std::string>{"AE"});
    for (const Fact& fact : extract_text("Kenya wants to stop goods from being sent through the country to Sudan. \"Parallel imports\", which the maker has not agreed to, are legal there; Kenya has made up its mind to block them.")) CHECK(fact.status() != "completed");
}

TEST_CASE("a journey goes on from where its goods are thought to have been taken") {
    const Fact limousines = only_fact_of("Two armoured limousines were shipped from Rotterdam to Dalian in June 2018 and from there, by way of Osaka and Busan, to Nakhodka in Russia, from where they are thought to have been flown to Pyongyang.");
    CHECK(country(limousines, "origin") == "NL");
    CHECK(country(limousines, "destination") == "KP");
    CHECK(country(only_fact_of("The lathes were shipped to Dubai, where they were loaded onto another ship and taken to Iran."), "destination") == "IR");
}

TEST_CASE("who moved goods in a drone shot down, or by whom they were supplied, is told behind") {
    CHECK(country(only_fact_of("In a Russian drone shot down over Kyiv, experts found chips made in the United States."), "destination") == "RU");
    CHECK(country(only_fact_of("Russia struck Kharkiv with missiles supplied by North Korea."), "origin") == "KP");
    CHECK(country(extract_text("In exchange for oil North Korea sent missiles to Russia.").front(), "origin") == "KP");
    CHECK(text_of(only_fact_of("The car Putin gave Kim Jong Un was new."), "supplier.name") == "Putin");
    CHECK(text_of(only_fact_of("Charges have been brought against Ivan Petrov for exporting lathes to Iran."), "supplier.name") == "Ivan Petrov");
}
