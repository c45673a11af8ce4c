/// What is built into a weapon went to whose weapon it is; and what was to go to one country and turned up in another.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

std::vector<Fact> part_facts(std::string text) { return extract_text(std::move(text), "2024-05-10"); }

void check_ends(const std::vector<Fact>& facts, std::string_view origin, std::string_view destination) {
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].get<Term>("kind")->id != "use");
    CHECK(country(facts[0], "origin") == origin);
    CHECK(country(facts[0], "destination") == destination);
}

}  // namespace

TEST_CASE("parts of a weapon went to who builds it") {
    check_ends(part_facts("American chips were found in an Orlan-10."), "US", "RU");
    check_ends(part_facts("Every Kh-101 contains chips from the Netherlands."), "NL", "RU");
    check_ends(part_facts("A Japanese engine drives the Orlan-10."), "JP", "RU");
    check_ends(part_facts("In the wreck of a Geran lay American microchips."), "US", "RU");
}

TEST_CASE("the weapon may have been named before") {
    check_ends(part_facts("A Kh-101 was shot down over Kyiv. The missile contained 53 American chips."), "US", "RU");
}

TEST_CASE("parts that a weapon owns came to who builds it from where they were made") {
    check_ends(part_facts("The engine of the Orlan-10 was made in Japan."), "JP", "RU");
    check_ends(part_facts("An Orlan-10 came down near Kharkiv. The drone's engine was produced in Japan."), "JP", "RU");
    check_ends(part_facts("A Russian drone came down near Kharkiv. The drone's engine was produced in Japan."), "JP", "RU");
    for (const Fact& fact : part_facts("The watches were made in Japan.")) CHECK(fact.get<Term>("kind")->id == "use");
}

TEST_CASE("a maker behind the goods tells where they are from") { check_ends(part_facts("Chips by Texas Instruments were found in a Kinzhal missile."), "US", "RU"); }

TEST_CASE("Western goods are not of who has them") {
    const auto facts = part_facts("Western chips were found in a Kh-101.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "origin").empty());
    CHECK(country(facts[0], "destination") == "RU");
}

TEST_CASE("what has no weapon around it holds no parts") {
    for (const Fact& fact : part_facts("The yachts held in Barcelona belong to Russians. A man has chips.")) CHECK(fact.get<Term>("kind")->id != "supply");
}

TEST_CASE("goods that turn up elsewhere went on from where they were to go") {
    const auto facts = part_facts("Forty cars left Germany for Kyrgyzstan, only to turn up in Moscow.");
    check_ends(facts, "DE", "RU");
    CHECK(stops(facts[0]) == std::vector<std::string>{"KG"});
}

TEST_CASE("what is picked out of a weapon came to who built it, from where it was made") {
    const auto text = GENERATE(as<std::string>{}, "Experts plucked Austrian gyroscopes out of a Russian drone.", "Gyroscopes made in Austria have been recovered from Russian drones.");
    CAPTURE(text);
    check_ends(part_facts(text), "AT", "RU");
    CHECK(part_facts("Experts plucked Austrian gyroscopes out of a box.").empty());
}

TEST_CASE("a make that leaves a country is its maker, and no goods") {
    CHECK(part_facts("Versace left Russia in April 2022.").empty());
    CHECK(part_facts("A Lamborghini left Italy for Russia in April 2022.").size() == 1);
}

TEST_CASE("who stands behind a place at the head of a sentence is no part of its name") {
    const auto facts = part_facts("In Togo Mansudae put up a bronze statue.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name").find("Togo") == std::string::npos);
    CHECK(country(facts[0], "destination") == "TG");
}

TEST_CASE("what a missile contains is no missile, whoever fired it") {
    const auto facts = extract_text("The Iranian missile fired by Sudan contained Swiss sensors.");
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts[0], "goods.description") == "Iranian missile");
    CHECK(country(facts[0], "destination") == "SD");
    CHECK(text_of(facts[1], "goods.description") == "Swiss sensors");
    CHECK(country(facts[1], "destination") == "IR");
    CHECK(stops(facts[1]).empty());
}

TEST_CASE("what parts are traced to is where they come from") {
    const auto words = GENERATE(as<std::string>{}, "An Iranian drone contained sensors that trace back to firms in Japan.", "An Iranian drone contained sensors which could be traced to Japanese firms.",
                                "An Iranian drone contained sensors that can be traced back to makers headquartered in Japan.");
    INFO(words);
    const auto fact = only_fact_of(words);
    CHECK(country(fact, "origin") == "JP");
    CHECK(country(fact, "destination") == "IR");
}

TEST_CASE("a country used what it has, and used cars are no deed") {
    const auto words = GENERATE(as<std::string>{}, "Sudan used Iranian drones.", "Sudan reportedly used Iranian drones.", "Sudan allegedly used Iran-made drones.");
    INFO(words);
    const auto fact = only_fact_of(words);
    CHECK(text_of(fact, "goods.description").starts_with("Iran"));
    CHECK(country(fact, "destination") == "SD");
    CHECK(text_of(only_fact_of("Georgia exports used cars to Chad."), "goods.description") == "used cars");
}

TEST_CASE("a device that detects goods stops none on its way") {
    const auto facts = extract_text("Sudan bought radars that detect drones from Iran.");
    for (const Fact& fact : facts) CHECK(fact.status() == "completed");
}

TEST_CASE("parts in a weapon went to who builds it, however they are seen there") {
    const auto text = GENERATE(as<std::string>{}, "Japanese sensors have been discovered in the remains of a Kh-101, a report says.", "A Kh-101 shot down over Kyiv contained Japanese sensors.", "Japanese sensors still turn up in the Kh-101.", "The Kh-101 carries sensors by a firm in Japan.",
                               "Photographs show Japanese sensors in the electronics of a Kh-101.", "Nearly all the sensors in the Kh-101 are of Japanese make.");
    CAPTURE(text);
    const Fact fact = only_fact_of(text);
    const std::string made_in = country(fact, "goods.made-in");
    CHECK(country(fact, "destination") == "RU");
    CHECK((made_in.empty() ? country(fact, "origin") : made_in) == "JP");
}

TEST_CASE("a word that may be a verb is one behind an adverb that stands behind its subject") {
    const auto text = GENERATE(as<std::string>{}, "Iranian drones still turn up in Libya.", "Iranian drones often end up in Libya.");
    CAPTURE(text);
    CHECK(country(only_fact_of(text), "destination") == "LY");
}

TEST_CASE("what armies and makers of arms get is for armed forces") {
    const auto [who, is_military] = GENERATE(table<std::string, bool>({{"three Russian arms manufacturers", true}, {"the Russian army", true}, {"a missile plant in Omsk, Russia", true}, {"a Russian maker of sniper rifles", true}, {"the Russian defence ministry", true},
                                                                        {"a dairy in Omsk, Russia", false}, {"a Russian car manufacturer", false}}));
    CAPTURE(who);
    const Fact fact = only_fact_of("A German company sold two lathes to " + who + " in 2016.");
    CHECK(fact.values.contains("military-end-use") == is_military);
}
