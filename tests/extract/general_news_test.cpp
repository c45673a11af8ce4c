/// News of every kind: what looks like a transfer and moves no goods, or goods of which nobody asks whose they are.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

std::size_t count(std::string text) { return extract_text(std::move(text), "2024-05-10").size(); }

}  // namespace

TEST_CASE("what the vocabulary does not know is goods only when somebody gave it to somebody") {
    CHECK(count("The earthquake sent shudders through Lebanon.") == 0);
    CHECK(count("The ceremony was presented by Jonathan Ross in London.") == 0);
    CHECK(count("The minister sent his calculations to the Senate in Washington.") == 0);
    CHECK(count("Turkish growers sold figlets to Russia.") == 1);
}

TEST_CASE("ordinary goods that somebody only uses are no fact, arms and luxuries are") {
    CHECK(count("Most people in Britain use mobile phones.") == 0);
    CHECK(count("The actress wore a green dress in London.") == 0);
    CHECK(count("The limousines are on display in Pyongyang.") == 1);
}

TEST_CASE("common words with capitals, glued to a name or behind a title, are part of a name") {
    CHECK(count("A spokesman told Al-Monitor that Washington provided it to Iraq.") == 0);
    CHECK(count("The waste was taken by British Nuclear Fuels to Japan.") == 0);
    CHECK(count("Lawyers spoke about Mr Makarov. Makarov was sent to Kenya.") == 0);
    CHECK(count("Rebels sent a Makarov pistol to Kenya.") == 1);
}

TEST_CASE("a word that the text writes as a name is one at the head of a sentence too") {
    CHECK(count("Shell signed a deal with Qatar. Analysts of Shell were pleased.") == 0);
    CHECK(count("Rice was sent to Kenya. Farmers sold rice.") == 1);
}

TEST_CASE("a trader is not what he trades in") { CHECK(count("Gazprom took over nuclear fuel giant Atomstroiexport in October.") == 0); }

TEST_CASE("a plural at the head of a sentence does what the verb behind it says") {
    for (const char* text : {"Dealers export used cars to Kenya.", "Farmers in Uganda export flowers to Kenya.", "Smugglers import rifles into Kenya."}) {
        INFO(text);
        const auto facts = extract_text(text);
        REQUIRE(facts.size() == 1);
        const std::string to = country(facts[0], "destination");
        CHECK((to.empty() ? country(facts[0], "recipient.country") : to) == "KE");
    }
}

TEST_CASE("what is brought into a country went there, whoever brought it") {
    const auto facts = extract_text("Two Chinese men were charged with importing rifles into Kenya.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "destination") == "KE");
}

TEST_CASE("who warns and who tells it take no part") {
    const auto facts = extract_text("Poland agreed to buy 48 tanks despite a warning from Germany.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "origin").empty());
    CHECK(count("According to the Kenyan ministry, a ship carries rice.") == 0);
}

TEST_CASE("stops on other days are two stories") {
    const auto facts = extract_text("In January 1997 customs seized rifles from Gabon bound for China. On 10 November 1997 officers seized 30 parrots.");
    for (const Fact& fact : facts)
        if (text_of(fact, "goods.description").find("parrots") != std::string::npos) CHECK(country(fact, "origin").empty());
}

TEST_CASE("a name takes in the country that stands in it") {
    const auto facts = extract_text("Kuwait Airways bought 10 rifles from Iran.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "recipient.name") == "Kuwait Airways");
}

TEST_CASE("what a clause before does is not done by who does the next") {
    const auto facts = extract_text("The group is battling Iran and the Kenyan government supplied it with rifles.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "supplier.country") == "KE");
}

TEST_CASE("papers that are handed over are no goods of the sentence before") {
    for (const Fact& fact : extract_text("Moscow banned imports of apples from Kenya. The government is preparing rulings, and will deliver them to Putin."))
        CHECK(text_of(fact, "recipient.name") != "Vladimir Putin");
}

TEST_CASE("the date of a clause between commas is not that of the deed") {
    for (const Fact& fact : extract_text("Sudan, from which the country seceded in 2011, had been giving rifles to Kenya.")) CHECK_FALSE(fact.find("date"));
}

TEST_CASE("who signs with somebody to buy is who buys") {
    for (const char* text : {"Kenya signed a deal with Russia to buy 40 rifles.", "Kenya signed a contract with Russia and Belarus to buy 40 rifles."}) {
        INFO(text);
        const auto facts = extract_text(text);
        REQUIRE(facts.size() == 1);
        CHECK(text_of(facts[0], "recipient.name") == "Kenya");
    }
}

TEST_CASE("what has been forbidden was not done") {
    const auto text = GENERATE(as<std::string>(), "Exports of luxury goods to North Korea have been forbidden since 2006.", "The sale of limousines to North Korea had been banned by then.",
                               "Deliveries of wine to North Korea will be prohibited.");
    CAPTURE(text);
    CHECK(extract_text(text).empty());
    CHECK(extract_text("Exports of limousines to North Korea have risen although they are banned.").size() == 1);
}

TEST_CASE("planes that land with a cargo are no goods, and goods that nothing is told of only sum up the others") {
    CHECK(extract_text("Four C-130s took off from Jeju and landed near Pyongyang.").empty());
    CHECK(extract_text("He is accused of sending goods to North Korea. In May he shipped 34 pianos to Pyongyang.").size() == 1);
    CHECK(extract_text("He is accused of sending goods to North Korea.").size() == 1);
}

TEST_CASE("what holds of anybody anywhere, and what it would be wrong to do, is no transfer") {
    CHECK(only_fact_of("Exports need a licence, no matter from where lathes are shipped to Chad.").get<Term>("status")->id != "completed");
    CHECK(only_fact_of("It is wrong to give mortars to Chad, Serbia says.").get<Term>("status")->id != "completed");
}

TEST_CASE("what a weapon can do, and in view of what somebody acts, is no deed") {
    CHECK(count("Iran built drones capable of carrying bombs to Israel.") == 0);
    CHECK(count("The army has boats designed to carry tanks to Crete.") == 0);
    CHECK(count("Given the lack of rifles in Chad, Niger is worried.") == 0);
    CHECK(count("Given to Chad by Serbia, the mortars are old.") == 1);
}

TEST_CASE("dealers in arms gave what the verb says, and no arms beside it") {
    const auto fact = only_fact_of("Serbian arms exporters sold radars to Togo.");
    CHECK(text_of(fact, "goods.description") == "radars");
    CHECK(country(fact, "supplier.country") == "RS");
}

TEST_CASE("a firm of a trade is one group with its country") {
    const auto text = GENERATE(as<std::string>{}, "Two Serbian defence firms sold radars to Togo.", "Serbian trade houses sold radars to Togo.");
    CAPTURE(text);
    CHECK(country(only_fact_of(text), "supplier.country") == "RS");
}
