/// Goods that a name stands for, and what carries goods without being any.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("a name is the goods that stand behind it") {
    const auto facts = extract_text("The bull Kaavan is old. On Sunday Kaavan, an elephant, was flown from Pakistan to Cambodia.", "2020-12-01");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "destination") == "KH");
}

TEST_CASE("goods that come in boats do not ride in them") {
    const auto facts = extract_text("The weapons came in small boats to Somalia.", "2011-07-28");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "destination") == "SO");
}

TEST_CASE("goods of somebody that come from elsewhere came to him, however long the chain of of") {
    const auto facts = extract_text("Most of the guns of Yemen's gangs come out of Oman.", "2022-08-16");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "origin") == "OM");
    CHECK(country(facts[0], "destination") == "YE");
}

TEST_CASE("a clause behind an apposition tells of what that describes") {
    const auto text = GENERATE(as<std::string>{}, "Customs in Kuwait found aluminium powder, a fuel for rockets, that a Serbian company had sold to Chad.", "The aluminium powder, a fuel for rockets, which Serbia sold to Chad, is gone.");
    CAPTURE(text);
    const auto fact = only_fact_of(text);
    CHECK(text_of(fact, "goods.description").find("powder") != std::string::npos);
    CHECK(country(fact, "supplier.country") == "RS");
}

TEST_CASE("where the ship that brought them is registered is no place that she was brought to") {
    const auto facts = extract_text("Six lorries were brought to Nampo by the Dong Fang, a freighter registered in Togo.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "destination") == "KP");
}

TEST_CASE("who is described is whom the apposition names, not somebody before, and where its words place him") {
    const auto [text, name, home] = GENERATE(table<std::string, std::string, std::string>({
        {"The vessel's owner is Polarsee AG. In 2018 the same shipper, Vienna-based Donaufracht GmbH, sent 60 cases of champagne to Pyongyang.", "Donaufracht GmbH", "AT"},
        {"In 2018 the exporter, Prague-based Vltava Trading, sent lathes to Moscow.", "Vltava Trading", "CZ"},
        {"A Kyrgyz dealer, Issyk Holding 7, shipped chips to Moscow in 2023.", "Issyk Holding 7", "KG"},
        {"Issyk Holding 7, a Kyrgyz dealer, shipped chips to Moscow in 2023.", "Issyk Holding 7", "KG"},
    }));
    CAPTURE(text);
    const Fact fact = only_fact_of(text);
    CHECK(text_of(fact, "supplier.name") == name);
    CHECK(country(fact, "supplier.country") == home);
}

TEST_CASE("a count of goods behind a company is none of its name") {
    const Fact fact = only_fact_of("Serbia sold Polar Shipping 40 lorries for Libya.");
    CHECK(text_of(fact, "recipient.name") != "Polar Shipping 40");
    CHECK(text_of(fact, "goods.description").find("lorries") != std::string::npos);
}

TEST_CASE("somebody is called by his own name, not by what he is called after") {
    CHECK(text_of(only_fact_of("The Sorvian wrestler Marc Tilde sold tanks to Mali."), "supplier.name") == "Marc Tilde");
}

TEST_CASE("a name behind what was described before is its name") {
    const auto facts = extract_text("A dealer in Dubai runs the business. Sweden shipped nine engines to the dealer, Qadir General Trading, in 2021.");
    REQUIRE(!facts.empty());
    CHECK(std::ranges::any_of(facts, [](const Fact& fact) { return text_of(fact, "recipient.name") == "Qadir General Trading" && country(fact, "recipient.country") == "AE"; }));
}

TEST_CASE("another who is named is nobody's goods") {
    CHECK(stops(only_fact_of("The network shipped oil from Venezuela to Russia. One of the two traders was picked up in Germany, and another, Pavel Kolesnik, in Milan.")).empty());
}
