/// What a transfer may take from its neighbours, and what is its own affair: the end of the way, and who tells it.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("what somebody does for a living went nowhere in particular") {
    const auto facts = extract_text("Sudan got 40 howitzers from Serbia in May. Yugoimport of Belgrade sells rifles.");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts.back(), "destination").empty());
}

TEST_CASE("the arms that somebody gets from a named giver are more than a living") {
    const auto facts = extract_text("Libya is short of fuel. The general gets howitzers from Serbia.");
    REQUIRE_FALSE(facts.empty());
    CHECK(country(facts.front(), "destination") == "LY");
}

TEST_CASE("a panel tells the whole story of goods, an embassy what stands with it") {
    const auto tellers = [](const std::string& text) {
        const auto facts = extract_text(text);
        REQUIRE(facts.size() == 2);
        return facts.back().get<List>("attribution") != nullptr;
    };
    CHECK(tellers("The war goes on. It has lasted for a year. Serbia sold 40 howitzers to Sudan in May, a UN panel found.\n\nMoscow sold howitzers to Sudan in June."));
    CHECK_FALSE(tellers("The war goes on. It has lasted for a year. Serbia sold 40 howitzers to Sudan in May, its embassy said.\n\nMoscow sold howitzers to Sudan in June."));
}

TEST_CASE("an article that goes through tables has its other figures from them") {
    const auto tells = [](const std::string& text) {
        const auto facts = extract_text(text);
        REQUIRE_FALSE(facts.empty());
        return facts.back().get<List>("attribution") != nullptr;
    };
    CHECK(tells("No flour left Turkey for Syria, customs figures show.\n\nThe region is poor. Prices went up.\n\nTurkey sold 4,000 tons of rice to Iraq."));
    CHECK_FALSE(tells("No flour left Turkey for Syria, customs officers say.\n\nThe region is poor. Prices went up.\n\nTurkey sold 4,000 tons of rice to Iraq."));
    CHECK_FALSE(tells("No flour left Turkey for Syria, customs figures show.\n\nThe region is poor. Prices went up.\n\nTurkey gave Iraq 40 horses."));
}

TEST_CASE("goods that take their destination from words for a party go to that party") {
    const std::string seized = "Sailors confiscated 150 anti-tank missiles and three surface-to-air missiles from a dhow on February 9. The arms come from Iran and were destined for ";
    const auto for_houthis = extract_text(seized + "the Houthis."), for_town = extract_text(seized + "a town in Yemen.");
    REQUIRE(for_houthis.size() == 2);
    REQUIRE(for_town.size() == 2);
    for (const Fact& fact : for_houthis) CHECK(text_of(fact, "recipient.name") == "Houthis");
    for (const Fact& fact : for_town) CHECK(text_of(fact, "recipient.name") != "Houthis");
}

TEST_CASE("ends are not shared with goods whose taker is known to be elsewhere") {
    const auto facts = extract_text("Customs officers stopped a load of howitzers bound for the Gambia. Rockets that were intended for Hamas were stopped with them.");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts.front(), "destination") == "GM");
    CHECK(text_of(facts.back(), "recipient.name") == "Hamas");
    CHECK(country(facts.back(), "destination").empty());
}

TEST_CASE("words for all the goods told before tell the ends of each of them") {
    const auto origins = [](const std::string& last) {
        std::vector<std::string> out;
        for (const Fact& fact : extract_text("Sailors confiscated 150 anti-tank missiles from a dhow on February 9. Thermal sights were on board as well. " + last)) out.push_back(country(fact, "origin"));
        return out;
    };
    CHECK(origins("The arms come from Iran and were destined for the Houthis.") == std::vector<std::string>{"IR", "IR"});
    CHECK(origins("The sights come from Iran and were destined for the Houthis.") == std::vector<std::string>{"", "IR"});
}

TEST_CASE("what was built into goods did not go where they went") {
    const auto facts = extract_text("Iran sent drones to Sudan. Their engines come from Austria.");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[1], "origin") == "AT");
    CHECK_FALSE(facts[1].find("destination"));
}
