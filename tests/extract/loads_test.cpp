/// What was stopped with a ship, or found on it, and what a ship carries.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("what is found on a stopped ship is the load it was stopped with") {
    const auto words = GENERATE(as<std::string>{}, "A dhow that was bringing weapons from Iran to Yemen has been stopped. Marines found missiles.", "A dhow that was bringing weapons from Iran to Yemen has been stopped. Marines went aboard. They found parts of missiles.");
    INFO(words);
    const Fact fact = only_fact_of(words);
    CHECK(fact.status() == "attempted");
    CHECK(country(fact, "destination") == "YE");
}

TEST_CASE("a ship is told of as 'she', by whatever name") {
    const auto told = GENERATE(as<std::string>{}, "The navy caught the Wise Honest.", "The navy caught the freighter Wise Honest.", "The freighter is old.");
    INFO(told);
    const Fact fact = only_fact_of(told + " She was carrying 25,000 tonnes of coal from North Korea.");
    CHECK(text_of(fact, "goods.description") == "25,000 tonnes of coal");
    CHECK(fact.get<Term>("kind")->id == "shipment");
}

TEST_CASE("who stops a ship is not where its load was going") {
    const Fact fact = only_fact_of("Indonesia seized the ship in April 2018. It was carrying 25,000 tonnes of coal from North Korea.");
    CHECK(fact.status() == "attempted");
    CHECK(country(fact, "destination").empty());
}

TEST_CASE("where a tanker is registered says nothing of where its load went") {
    CHECK(country(only_fact_of("An oil tanker registered in Dominica handed over cargo to a North Korean vessel."), "destination") == "KP");
}

TEST_CASE("what comes and goes with its load goes nowhere by itself") {
    CHECK(text_of(only_fact_of("Iran shipped rifles to the Houthis in Yemen. The vessel was said to have originated in Iran and transited international waters."), "goods.description") == "rifles");
    CHECK(extract_text("Vessels came from China.").empty());
    CHECK(extract_text("Two tankers from China passed into the ownership of North Korea.").size() == 1);
}

TEST_CASE("one haul of fuel is told twice, and a present is not what was paid for") {
    CHECK(text_of(only_fact_of("They provided Haftar with fuel. Papers show that 11,000 tonnes of jet fuel were delivered to Benghazi."), "goods.description") == "11,000 tonnes of jet fuel");
    CHECK(extract_text("Putin gave Kim Jong Un five mares from Russia. North Korea bought horses for $600,000 from Russia.").size() == 2);
}

TEST_CASE("boats as a means of transport are no goods, and residents who make off with rifles have got none") {
    CHECK(text_of(only_fact_of("He smuggled missiles to the Houthis. Fishing boats were his means of transport."), "goods.description") == "missiles");
    CHECK(extract_text("The navy seized some of the rifles. Residents of Yemen made off with the rest.").empty());
}

TEST_CASE("units of the police are people, and units of a machine are none") {
    CHECK(text_of(only_fact_of("North Korea provided police units in Congo with pistols."), "goods.description") == "pistols");
    CHECK(text_of(only_fact_of("Iran sold 40 refrigeration units with sensors to Sudan."), "goods.description") == "40 refrigeration units with sensors");
}
