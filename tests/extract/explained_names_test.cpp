/// Names that the article explains itself are known from then on.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

bool quotes(const Fact& fact, std::string_view field, std::string_view words) {
    return std::ranges::any_of(fact.evidence, [&](const Evidence& one) { return one.field == field && one.exact.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("a name that is said to be goods is such goods, and the words that say so are quoted") {
    const auto told = GENERATE(as<std::string>{}, "The army used the Q-7, a rocket-propelled grenade, in the attack.", "The Q-7 is a rocket-propelled grenade.", "The army used a rocket-propelled grenade called the Q-7.",
                               "The army used a rocket-propelled grenade known as the Q-7.");
    INFO(told);
    const Fact fact = only_fact_of(told + " Sudan obtained the Q-7 from North Korea.");
    CHECK(text_of(fact, "goods.brand") == "Q-7");
    CHECK(country(fact, "origin") == "KP");
    CHECK(quotes(fact, "goods", "a rocket-propelled grenade"));
}

TEST_CASE("a name that nobody explains is no goods, nor is one that is told of somebody") {
    const auto told = GENERATE(as<std::string>{}, "The army used the Q-7 in the attack.", "The army paid Orlov, a missile expert, for his help.", "The army met Orlov, a dealer in tanks.");
    INFO(told);
    CHECK(extract_text(told + " Sudan obtained the Q-7 from North Korea.").empty());
    CHECK(extract_text(told + " Sudan hired Orlov from North Korea.").empty());
}

TEST_CASE("what is told as a ship carries goods, and is none") {
    const auto told = GENERATE(as<std::string>{}, "Fuel left Russia. It was carried by the Polina, a tanker, to Syria.", "Fuel left Russia. It was carried by the tanker Polina, a rusty ship, to Syria.");
    INFO(told);
    const Fact fact = only_fact_of(told);
    CHECK(text_of(fact, "goods.description") == "Fuel");
    CHECK(country(fact, "destination") == "SY");
}

TEST_CASE("who is known by a name has that name") {
    CHECK(text_of(only_fact_of("A dealer known as Rex sold lathes to Iran."), "supplier.name") == "Rex");
}

TEST_CASE("a mark on goods is their brand") {
    const auto told = GENERATE(as<std::string>{}, "Bearings labelled Oltec have reached Iran.", "Bearings marked Oltec were shipped to Iran.");
    INFO(told);
    CHECK(text_of(only_fact_of(told), "goods.brand") == "Oltec");
}
