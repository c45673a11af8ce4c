/// Where a noun group ends that others follow, and what opens a sentence.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("on how many occasions is no part of the goods") {
    const auto opening = GENERATE(as<std::string>{}, "On two occasions", "In several instances", "On many occasions", "Last year");
    INFO(opening);
    CHECK(text_of(only_fact_of(opening + " coal was shipped from North Korea to China."), "goods.description") == "coal");
}

TEST_CASE("boxes that open a sentence hold what follows, and a count of goods is one group") {
    CHECK(text_of(only_fact_of("In three crates rifles were shipped to Sudan."), "goods.description") == "rifles");
    CHECK(text_of(only_fact_of("With 20 tonnes coal the ship left North Korea for China."), "goods.description") == "20 tonnes coal");
}

TEST_CASE("general supplies are no general's, and a general's gifts are his") {
    CHECK(text_of(only_fact_of("Oman sold Chad weapons, ammunition and general supplies."), "goods.description") == "weapons, ammunition and general supplies");
    CHECK(text_of(only_fact_of("Oman gave the general rifles."), "recipient.name") == "general");
}

TEST_CASE("a plan of what a shipment is to hold is a plan, and the first of its kind is none") {
    CHECK(only_fact_of("Iran's shipment to Sudan was to consist of 12 tanks.").status() == "planned");
    CHECK(only_fact_of("Iran's shipment to Sudan consisted of 12 tanks.").status() == "completed");
    CHECK(only_fact_of("The navy announced what is considered the first seizure of Iranian weapons bound for Yemen.").status() == "attempted");
    CHECK(only_fact_of("The ministry considered the purchase of 12 tanks from Iran.").status() == "planned");
}

TEST_CASE("a currency may stand right before its amount") {
    CHECK(only_fact_of("The firm exported 192 cars for EUR21.4 million to Russia.").get<Money>("goods.value"));
    CHECK(text_of(only_fact_of("The firm exported RPG7 launchers to Sudan."), "goods.brand") == "RPG-7");
}

TEST_CASE("who is accused of one deed and of another did both") {
    const Fact fact = only_fact_of("North Korea is accused of having trained the guard in Congo and of having provided it with pistols.");
    CHECK(country(fact, "supplier.country") == "KP");
    CHECK(country(fact, "destination") == "CD");
}
