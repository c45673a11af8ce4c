/// Where goods come from, when only another sentence tells it.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

/// Where the goods come from, or who is said to have sent them is at home.
std::string origin_of(const Fact& fact) {
    const std::string origin = country(fact, "origin");
    return origin.empty() ? country(fact, "supplier.country") : origin;
}

/// The origin of the last fact.
std::string origin_of_last(std::string text) {
    const auto facts = extract_text(std::move(text), "2018-08-02");
    REQUIRE_FALSE(facts.empty());
    return country(facts.back(), "origin");
}

}  // namespace

TEST_CASE("goods come from where the article says that such goods come from") {
    CHECK(origin_of_last("Nobody may buy North Korean coal. Two ships unloaded 9,000 tonnes of coal at Pohang in October 2017.") == "KP");
    CHECK(origin_of_last("Iranian drones are a threat, the minister said. The rebels of Yemen received twenty drones in May.") == "IR");
}

TEST_CASE("where articles name two countries, the owner alone, or other goods, the origin stays unknown") {
    CHECK(origin_of_last("North Korean coal is cheaper than Russian coal. Two ships unloaded 9,000 tonnes of coal at Pohang in October 2017.").empty());
    CHECK(origin_of_last("The North Korean leader's coal is cheap. Two ships unloaded 9,000 tonnes of coal at Pohang in October 2017.").empty());
    CHECK(origin_of_last("North Korean seafood is banned. Two ships unloaded 9,000 tonnes of coal at Pohang in October 2017.").empty());
}

TEST_CASE("who only carries or sells them says less of where goods come from than their own adjective") {
    const auto text = GENERATE(as<std::string>{}, "A Maltese shipped Serbian mortars to Chad.", "A Maltese dealer sold Serbian mortars to Chad.", "Two Maltese who flew Serbian mortars to Chad were arrested.");
    CAPTURE(text);
    CHECK(origin_of_last(text) == "RS");
}

TEST_CASE("what a firm or a state sells comes from its home, what a person sells may come from anywhere") {
    CHECK(origin_of_last("A Serbian company sold mortars to the army of Chad.") == "RS");
    CHECK(origin_of_last("A Serbian dealer sold mortars to the army of Chad.").empty());
}

TEST_CASE("the flag of a vessel is not where its cargo comes from, and less than the cargo's own adjective says its nation") {
    CHECK(origin_of_last("A Belize-flagged freighter carried mortars to Chad.").empty());
    CHECK(origin_of_last("A Greek freighter carried Serbian mortars to Chad.") == "RS");
}

TEST_CASE("where goods were made or won, and by which verb they went on, stand with one subject") {
    const auto text = GENERATE(as<std::string>{}, "The mortars were assembled in Serbia and sold to Chad.", "Rifles built near Belgrade went to Chad.", "The mortars, worth $2 million, had been cast at Belgrade and were shipped to Chad.");
    CAPTURE(text);
    CHECK(origin_of_last(text) == "RS");
}

TEST_CASE("where goods come from may be told by a sentence of its own beside their transfer") {
    const std::string transfer = GENERATE(as<std::string>{}, "300 rifles were shipped to Yemen last year.", "Customs officers seized 300 rifles bound for Yemen.", "The Houthis received 300 rifles.");
    const std::string source = GENERATE(as<std::string>{}, "They had been made in Iran.", "The weapons are of Iranian make.", "It was from Iran that they came.", "Their origin is Iran, according to the panel.", "The port of origin was Bandar Abbas in Iran.",
                                        "Iran was the source, the ministry said.", "A company in Tehran is named as the sender.", "They had started their journey in Iran.", "Iran was behind the shipment.", "Markings show that they were manufactured in Iran.");
    CAPTURE(transfer, source);
    const Fact fact = only_fact_of(transfer + " " + source);
    const std::string made_in = country(fact, "goods.made-in");
    CHECK((made_in.empty() ? origin_of(fact) : made_in) == "IR");
}

TEST_CASE("a source that talks, or what other goods are made of, is no origin") {
    CHECK(origin_of_last("300 rifles were shipped to Yemen last year. The source, a Japanese official, asked not to be named.").empty());
    CHECK(origin_of_last("300 rifles were shipped to Yemen last year. The drones in the parade were made in Iran.").empty());
}

TEST_CASE("goods that somebody made are of his country, and of his make") {
    const auto words = GENERATE(as<std::string>{}, "Radios that Glocom, a North Korean firm, had made were delivered to Ethiopia.", "Radios which a North Korean factory made were delivered to Ethiopia.", "Radios made by Glocom, a North Korean firm, were delivered to Ethiopia.");
    INFO(words);
    CHECK(country(only_fact_of(words), "origin") == "KP");
}

TEST_CASE("'his country' is that of whoever is told of, and not of the court") {
    const auto words = GENERATE(as<std::string>{}, "A Russian citizen must go to prison because he sent chips to his country, a court in Hamburg ruled.", "A Russian engineer sent chips to his homeland, prosecutors in Hamburg said.", "A Russian citizen sent chips to his country, said a court in Hamburg.");
    INFO(words);
    CHECK(country(only_fact_of(words), "destination") == "RU");
}

TEST_CASE("what left the country left the one where the goods told before came from") {
    const auto facts = extract_text("A firm in Riga sold pumps to Russia. In May 40 pumps left the country for Belarus.");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[1], "origin") == "LV");
    CHECK(country(facts[1], "destination") == "BY");
}

TEST_CASE("in a list each of the goods comes from where it is said to come from, and the rest from nowhere that is known") {
    const auto facts = extract_text("Mali received several drones, four jets from Russia and a transport plane.");
    REQUIRE(facts.size() == 3);
    CHECK(country(facts[0], "origin").empty());
    CHECK(country(facts[1], "origin") == "RU");
    CHECK(country(facts[2], "origin").empty());
    const auto two = extract_text("Sudan has received tanks, rifles from Iran and drones from Turkey.");
    REQUIRE(two.size() == 3);
    CHECK(country(two[0], "origin").empty());
    CHECK(country(two[1], "origin") == "IR");
    CHECK(country(two[2], "origin") == "TR");
    CHECK(country(only_fact_of("Sudan received tanks, rifles and drones from Turkey."), "origin") == "TR");
}
