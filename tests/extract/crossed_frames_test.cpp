/// Constructions that lost a slot when every frame was tried with every supplier, goods and recipient.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

Fact only_crossed(std::string text) { return only_fact_of(std::move(text), "2024-05-20"); }

std::string supplier(const Fact& fact) { return text_of(fact, "supplier.name"); }
std::string goods(const Fact& fact) { return text_of(fact, "goods.description"); }

}  // namespace

TEST_CASE("what goods are for is no verb") {
    const auto words = GENERATE(as<std::string>{}, "drilling rigs", "fishing boats", "sewing machines", "weaving looms", "tracking systems", "landing craft", "washing machines", "coating machines");
    INFO(words);
    CHECK(goods(only_crossed("Germany handed over " + words + " to Russia.")) == words);
    CHECK(goods(only_crossed("Germany supplied Russia with " + words + ".")) == words);
    CHECK(goods(only_crossed("Germany exported " + words + " to Russia.")) == words);
}

TEST_CASE("what is done behind 'of' stays a verb") {
    CHECK(goods(only_crossed("The broker is accused of flying drone engines to Syria.")) == "drone engines");
    CHECK(goods(only_crossed("The broker was found guilty of shipping jet fuel to Syria.")) == "jet fuel");
}

TEST_CASE("goods whose name has the form of a verb") {
    CHECK(goods(only_crossed("Turkey sent M60 tanks to Libya.")) == "M60 tanks");
    const auto fact = only_crossed("Gold bars were handed over to Iran by Turkish firms.");
    CHECK(goods(fact) == "Gold bars");
    CHECK(fact.get<Term>("status")->id == "completed");
}

TEST_CASE("who does it, however he is named") {
    CHECK(supplier(only_crossed("The report describes a Belgian couple's re-export of handbags to North Korea.")) == "Belgian couple");
    CHECK(supplier(only_crossed("The panel traced grenades that a businessman named Ali Demir had transferred to Syria.")) == "Ali Demir");
    CHECK(supplier(only_crossed("Klaus Meyer used shell companies to sell pianos to North Korea.")) == "Klaus Meyer");
    CHECK(supplier(only_crossed("It was a man from Osaka that supplied watches to the Assad regime.")) == "man");
    CHECK(supplier(only_crossed("Turkish firms arranged for body armour to be provided to North Korea.")) == "Turkish firms");
    CHECK(supplier(only_crossed("Turkish firms helped the Kremlin obtain body armour.")) == "Turkish firms");
    CHECK(supplier(only_crossed("Klaus Meyer was convicted of the sale of drones to Iran.")) == "Klaus Meyer");
    CHECK(supplier(only_crossed("Mr Chen procured cognac for North Korea.")) == "Mr Chen");
}

TEST_CASE("a country that buys for its own army gets the goods") {
    const auto fact = only_crossed("Russia acquired chips for its army.");
    CHECK(country(fact, "recipient.country") == "RU");
    CHECK(supplier(fact) == "");
}

TEST_CASE("who speaks behind a quotation gets nothing") {
    CHECK(text_of(only_crossed("\"Goggles were sold to a firm in Moscow by two traders,\" a State Department spokesman told reporters."), "recipient.name") == "firm");
}

TEST_CASE("where the goods went on from is a stop") {
    const auto words = GENERATE(as<std::string>{}, "Iran shipped rifles to Istanbul, from where they were sent on to Ethiopia.", "Iran shipped rifles to Istanbul and from there to Ethiopia.");
    const auto fact = only_crossed(words);
    CHECK(country(fact, "destination") == "ET");
    CHECK(supplier(fact) == "Iran");
}

TEST_CASE("a price or a place hides no goods") {
    CHECK(goods(only_crossed("Watches worth $2m from a network of front companies reached Russia.")) == "Watches");
    CHECK(goods(only_crossed("Mr Chen sold an importer in St Petersburg radar systems.")) == "radar systems");
}

TEST_CASE("a date behind the recipient is that of the transfer, whatever stands between") {
    const auto fact = only_crossed("The Kremlin bought machine tools made by DMG Mori from a Turkish firm in March 2023.");
    CHECK(fact.get<DateRange>("date")->edtf == "2023-03");
}

TEST_CASE("who only tells of 'it' is not it") {
    const auto words = GENERATE(as<std::string>{}, "Officials say it", "Prosecutors said it", "A spokesman said it", "Police say that it");
    CHECK(supplier(only_crossed("Weber Handels GmbH was fined on Monday. " + words + " sold explosives to Syria.")) == "Weber Handels GmbH");
    CHECK(supplier(only_crossed("Rosoboronexport said it had sold jets to Syria.")) == "Rosoboronexport");
}

TEST_CASE("where goods ended up is where they went, and what went before was on the way") {
    const auto fact = only_crossed("Klaus Meyer sold cars to Kyrgyzstan, but they ended up in Russia.");
    CHECK(country(fact, "destination") == "RU");
    CHECK(stops(fact) == std::vector<std::string>{"KG"});
    CHECK(supplier(fact) == "Klaus Meyer");
}

TEST_CASE("a question asserts nothing, and neither does what was blocked") {
    const auto words = GENERATE(as<std::string>{}, "Has Iran sent drones to Russia?", "Did Iran sell drones to Russia?", "Is Iran sending drones to Russia?", "The government blocked a Dutch firm from selling drones to Russia.");
    INFO(words);
    CHECK(only_crossed(words).get<Term>("status")->id == "planned");
}

TEST_CASE("who pleads not guilty is still accused") {
    const auto fact = only_crossed("Klaus Meyer pleaded not guilty to selling rifles to Syria.");
    CHECK(fact.get<Term>("status")->id == "completed");
    CHECK(certainty(fact) == "alleged");
}

TEST_CASE("a firm of a country from which goods are imported is their supplier") {
    CHECK(supplier(only_crossed("Tehran imported drone engines from a Singapore company.")) == "Singapore company");
    CHECK(supplier(only_crossed("Russia paid $4 million for explosives that a network of front companies provided.")) == "network of front companies");
}

TEST_CASE("what a suspect did is alleged, until he is found guilty") {
    CHECK(certainty(only_crossed("The suspects sold microchips to a Russian buyer.")) == "alleged");
    CHECK(certainty(only_crossed("The defendant, who pleaded guilty, sold microchips to a Russian buyer.")) == "stated");
    CHECK(certainty(only_crossed("The dealer sold microchips to a Russian buyer.")) == "stated");
}

TEST_CASE("who was convicted of a conspiracy did it, not the country whose sanctions he broke") {
    CHECK(supplier(only_crossed("A Turkish businessman was convicted of conspiracy to violate U.S. sanctions by exporting marine equipment to Iran.")) == "Turkish businessman");
}

TEST_CASE("what is moved on is not who sold it, and a deal is of nothing told before") {
    const auto fact = only_crossed("The firm purchased engines from foreign vendors, which were delivered to Istanbul.");
    CHECK(goods(fact) == "engines");
    CHECK(country(fact, "destination") == "TR");
    CHECK(goods(only_crossed("The firm sold export-controlled, U.S.-origin engines to Iran.")) == "export-controlled, U.S.-origin engines");
    CHECK(goods(only_crossed("The firm sold jet parts to Iran. Boeing inked a $16 billion deal with Iran Air in 2016.")) == "jet parts");
}

TEST_CASE("the short name of goods in brackets is a part of their name, and where somebody was born is not where he is") {
    CHECK(goods(only_crossed("Russia imported 22,000 computer numerical control (CNC) machines from China.")).find("machines") != std::string::npos);
    CHECK(country(only_crossed("A Soviet Union-born trader exported aircraft parts to Russian companies."), "supplier.country") == "");
}

TEST_CASE("a list goes on behind a price or a make, and what is told of one of its goods is not of the next") {
    const auto told = GENERATE(as<std::string>{}, "worth 80,000 euros each", "worth more than 80,000 euros each,", "(worth 80,000 euros each)", "made in Germany");
    const auto facts = extract_text("An exporter shipped luxury cars " + told + " and machine tools to Moscow in May 2023.", "2024-05-20");
    INFO(told);
    REQUIRE(facts.size() == 2);
    CHECK(goods(facts[0]) == "luxury cars");
    CHECK(goods(facts[1]) == "machine tools");
    CHECK_FALSE(facts[1].get<Money>("goods.unit-value"));
    CHECK(text_of(facts[1], "goods.made-in") == "");
    CHECK(goods(only_crossed("An exporter shipped $3m worth of watches and handbags to Moscow in May 2023.")) == "$3m worth of watches and handbags");
}
