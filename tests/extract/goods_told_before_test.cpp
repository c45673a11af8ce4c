/// Goods that are only counted, pointed to or listed: which were told before.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

const Fact* fact_of(const std::vector<Fact>& facts, std::string_view goods) {
    const auto found = std::ranges::find_if(facts, [&](const Fact& fact) { return text_of(fact, "goods.description").find(goods) != std::string::npos; });
    return found == facts.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a list without a verb, or where goods lie, tells more goods of the transfer before") {
    const auto [text, goods] = GENERATE(table<std::string_view, std::string_view>({
        {"Norinco of China delivered weapons to South Sudan. On the list: 100 missile systems and 9,574 assault rifles.", "assault rifles"},
        {"A dealer shipped banned goods from Germany to South Sudan. Among the items: valves, thermometers and parts for missiles.", "thermometers"},
        {"A dealer sent a ship with arms to South Sudan. Found on board: 50 missiles, 2,000 rifles.", "2,000 rifles"},
        {"Customs men stopped a shipment of weapons for South Sudan. Beneath the sacks lay machine guns.", "machine guns"},
        {"Customs men stopped a shipment of weapons for South Sudan. Twenty machine guns were in the boot.", "machine guns"},
    }));
    CAPTURE(text);
    const auto facts = extract_text(std::string(text));
    const std::string wanted(goods);
    const auto found = std::ranges::find_if(facts, [&](const Fact& fact) { return std::ranges::any_of(fact.evidence, [&](const Evidence& one) { return one.field == "goods" && one.exact.find(wanted) != std::string::npos; }); });
    REQUIRE(found != facts.end());
    CHECK((country(*found, "recipient.country") == "SS" || country(*found, "destination") == "SS"));
}

TEST_CASE("a list of what is banned is no list of what was sent") {
    CHECK(extract_text("Norinco of China delivered trucks to South Sudan. On the list of banned goods: 100 rifles.").size() == 1);
}

TEST_CASE("goods in a list that come from somewhere else are facts of their own") {
    const auto facts = extract_text("Turkey shipped arms to Libya. Among the finds: rifles from Serbia, drones and mines.");
    const Fact* rifles = fact_of(facts, "rifles");
    REQUIRE(rifles);
    CHECK(country(*rifles, "origin") == "RS");
    const Fact* drones = fact_of(facts, "drones");
    REQUIRE(drones);
    CHECK(country(*drones, "supplier.country") == "TR");
}

TEST_CASE("a count with another, last, all or more counts what was told before") {
    const std::string text = GENERATE("Russia gave Mali four helicopters. Another 16 were delivered in June.", "Russia gave Mali four helicopters. Two more were delivered in June.",
                                      "Russia gave Mali four helicopters. The last two were delivered in June.", "Russia gave Mali four helicopters. A further two followed in June.");
    CAPTURE(text);
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts[1], "goods.description").find("helicopters") != std::string::npos);
    CHECK(country(facts[1], "destination") == "ML");
}

TEST_CASE("the two may be persons") {
    CHECK(extract_text("Russia gave Mali four helicopters. The two were delivered to a court in June.").size() == 1);
}

TEST_CASE("a count counts ships and jets too, but the load of a ship is not the ship") {
    const auto facts = extract_text("Zambia bought eight jets from China in 1999. The last two were delivered in 2012.");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[1], "destination") == "ZM");
    for (const Fact& fact : extract_text("India bought a ferry from Greece. The load was delivered to Sudan.")) CHECK((text_of(fact, "goods.description") != "a ferry" || country(fact, "recipient.country") == "IN"));
}

TEST_CASE("the machine is what went from hand to hand, and not what was named last") {
    const auto facts = extract_text("An official of North Korea ordered a snow groomer from Germany. Its engine was to be a Mercedes. In June the German firm delivered the machine.");
    CHECK_FALSE(fact_of(facts, "Mercedes"));
}

TEST_CASE("of two verbs with one end, each has it") {
    const Fact fact = only_fact_of("Eritrea was sending munitions and giving logistical support to Somalia.");
    CHECK(country(fact, "recipient.country") == "SO");
    CHECK(text_of(fact, "goods.description") == "munitions");
}

TEST_CASE("a count that ends the article asks for no word behind it") {
    for (const char* text : {"Iran sold rifles to Sudan. The buyer took some 200 tonnes of", "Iran sold rifles to Sudan. Of them went 40 tons of", "Iran sold Sudan rifles, 40 tons of"})
        CHECK_NOTHROW(extract_text(text, "2024-05-01"));
}

TEST_CASE("what is told in pieces is not weighed") {
    const auto facts = extract_text("Seafood from North Korea is banned since it fired two missiles. From dealers in Wonsan the firm took a hundred tonnes a month.");
    for (const Fact& fact : facts) CHECK((country(fact, "origin") != "KP" || text_of(fact, "goods.description").find("missiles") == std::string::npos));
}

TEST_CASE("a second one is of the goods told before, and another transfer") {
    const auto text = GENERATE(as<std::string>{},
        "Russia sent Kim Jong Un a limousine in February 2024, and in June a second one was delivered in Pyongyang.",
        "Russia sent Kim Jong Un a limousine in February 2024. Another one reached Pyongyang in June.",
        "Russia sent Kim Jong Un a limousine in February 2024. A second was flown to Pyongyang in June.");
    CAPTURE(text);
    const auto facts = extract_text(text, "2024-07-01");
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts[1], "goods.description").find("limousine") != std::string::npos);
    CHECK(country(facts[1], "destination") == "KP");
}

TEST_CASE("goods that are told with a share each are counted apart") {
    const auto facts = extract_text("Russia bought 70 percent of its lathes and nine tenths of its semiconductors from China.");
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts[0], "goods.description").find("semiconductors") == std::string::npos);
    CHECK(country(facts[1], "supplier.country") == "CN");
}

TEST_CASE("so many tonnes of it are of what was told right before") {
    const auto words = GENERATE(as<std::string>{}, "They loaded North Korean coal and brought 35,000 tonnes of it into South Korea.", "They passed off North Korean coal as Russian and shipped 35,000 tonnes of it to South Korea.");
    INFO(words);
    const Fact fact = only_fact_of(words);
    CHECK(text_of(fact, "goods.description") == "North Korean coal");
    CHECK(fact.get<Quantity>("goods.quantity"));
}

TEST_CASE("nothing but relief is relief") {
    const auto facts = extract_text("Crates of mortar bombs reached Sudan. The Emirates have delivered \"nothing but relief\" to refugees in Sudan.");
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts[1], "goods.description") == "relief");
}

TEST_CASE("'they' at the head of a sentence are what the last one was about") {
    CHECK(text_of(only_fact_of("Ball bearings were inside the Russian drones. They came from China."), "goods.description") == "Ball bearings");
}

TEST_CASE("what somebody reports on is not taken up") {
    CHECK(text_of(only_fact_of("Chips by Texas Instruments get to Russia, a paper reports on the strength of internal documents. Suppliers in Russia buy them from dealers in Turkey."), "goods.description") == "Chips");
}

TEST_CASE("what was received is what was then forwarded") {
    const auto words = GENERATE(as<std::string>{}, "A broker in Dubai received the engines and forwarded them to Tehran.", "A broker in Dubai bought engines and shipped them to Tehran.");
    CAPTURE(words);
    const auto facts = extract_text(words);
    REQUIRE_FALSE(facts.empty());
    CHECK(text_of(facts.back(), "goods.description").find("engines") != std::string::npos);
    CHECK(country(facts.back(), "destination") == "IR");
}
