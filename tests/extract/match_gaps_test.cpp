// "One went to Libya, another to Sudan": clauses that leave out their verb.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

/// Goods, giver and end of each fact.
std::vector<std::string> gap_lines(const std::string& text) {
    std::vector<std::string> out;
    for (const Fact& fact : extract_text(text, "2024-02-20")) {
        const std::string end = country(fact, "destination").empty() ? text_of(fact, "recipient.name") : country(fact, "destination");
        out.push_back(text_of(fact, "goods.description") + ", " + text_of(fact, "supplier.name") + ", " + end);
    }
    return out;
}

}  // namespace

TEST_CASE("a clause without a verb has that of the one before, with its own goods and its own end") {
    CHECK(gap_lines("One limousine went to Russia, another to Iran.") == std::vector<std::string>{"One limousine, , RU", "One limousine, , IR"});
    CHECK(gap_lines("It shipped rifles to Sudan and mortars to Libya.") == std::vector<std::string>{"rifles, , SD", "mortars, , LY"});
    CHECK(gap_lines("Most of the chips go to Kyrgyzstan, the rest to Kazakhstan.").size() == 2);
}

TEST_CASE("goods that are not said again are those of the clause before, for another country only") {
    CHECK(gap_lines("It sold rifles to Sudan in May and to Libya in June.") == std::vector<std::string>{"rifles, , SD", "rifles, , LY"});
    CHECK(gap_lines("The rifles were handed over to the army of Sudan and to its militias.").size() == 1);
    CHECK(gap_lines("The chips would go to Turkey, not to Russia.").size() == 1);
}

TEST_CASE("a count alone is of the goods before") {
    const auto facts = extract_text("Germany exported 20 cars to Russia, France 30 to Iran.", "2024-02-20");
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts[1], "goods.description") == "20 cars");
    CHECK(facts[1].get<Quantity>("goods.quantity")->amount.min == Decimal(30));
    CHECK(country(facts[1], "supplier.country") == "FR");
    CHECK(country(facts[1], "destination") == "IR");
}

TEST_CASE("who stands before the goods is another giver behind a comma, and another who got some behind 'and'") {
    CHECK(gap_lines("Vladimir Putin gave Kim Jong Un a limousine, Xi Jinping a vase.") ==
          std::vector<std::string>{"limousine, Vladimir Putin, Kim Jong Un", "vase, Xi Jinping, Kim Jong Un"});
    CHECK(gap_lines("Vladimir Putin gave Kim Jong Un a limousine and Xi Jinping a vase.") ==
          std::vector<std::string>{"limousine, Vladimir Putin, Kim Jong Un", "vase, Vladimir Putin, Xi Jinping"});
    CHECK(gap_lines("Zimbabwe gave Kim Il Sung a lion and Tanzania a vase.") == std::vector<std::string>{"lion, Zimbabwe, Kim Il Sung", "vase, Tanzania, Kim Il Sung"});
}

TEST_CASE("each time that goods come to the same place is one") {
    const auto facts = extract_text("Two tankers were delivered to North Korea in 2019, a third in 2020.", "2024-02-20");
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].get<DateRange>("date")->edtf == "2019");
    CHECK(facts[1].get<DateRange>("date")->edtf == "2020");
}

TEST_CASE("what has a verb of its own is no gap") {
    CHECK(gap_lines("It shipped rifles to Sudan, and the army bought mortars from Turkey.").size() == 2);
    CHECK(gap_lines("He sent the chips to Russia, a court in Rotterdam heard on Tuesday.").size() == 1);
    CHECK(gap_lines("Russia gave Kim Jong Un a car, a gift from Vladimir Putin.").size() == 1);
}

TEST_CASE("goods with a price of their own are another purchase") {
    const auto facts = extract_text("North Korea bought wine from France for $60,000 and cognac for $12,000.", "2024-02-20");
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts[1], "goods.description") == "cognac");
    CHECK(facts[1].get<Money>("goods.value")->amount.min == Decimal(12'000));
}

TEST_CASE("who stands before a bare count behind a list did the same, and got nothing") {
    const auto facts = extract_text("Qatar delivered 40,000 barrels of diesel to Sudan and Oman 9,000.", "2024-02-20");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[0], "destination") == "SD");
    CHECK(country(facts[1], "origin") == "OM");
    CHECK(country(facts[1], "destination") == "SD");
    REQUIRE(facts[1].get<Quantity>("goods.quantity"));
    CHECK(facts[1].get<Quantity>("goods.quantity")->unit == "barrel");
    CHECK(extract_text("Qatar delivered 40,000 barrels of diesel to Sudan and Chad.", "2024-02-20").size() == 1);
}

TEST_CASE("a country between what one lent and what another did is no place that it was lent to") {
    const char* text = GENERATE("Spain lent two frigates to the mission, Malta a helicopter.", "Spain and Italy lent frigates to the mission, Malta a helicopter.");
    CAPTURE(text);
    for (const Fact& fact : extract_text(text)) CHECK(country(fact, "destination") != "MT");
}

TEST_CASE("a clause that has its verb leaves none out") {
    CHECK(extract_text("Drones supplied by Iran last year, a barge carried flour.").size() == 1);
    const auto fact = only_fact_of("As pictures supplied by Norway show, a Syrian freighter loaded mortars at Nampo in May and took them to Tartus.");
    CHECK(text_of(fact, "goods.description") == "mortars");
    CHECK(country(fact, "origin") == "KP");
    CHECK(country(fact, "destination") == "SY");
}

TEST_CASE("a pronoun behind a comma begins the next clause") {
    const auto facts = extract_text("A Swiss sensor was found in a Russian drone shot down in 2016, and it set off an inquiry.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "goods.description") == "Swiss sensor");
}

TEST_CASE("a sum goes on with the goods it is worth") {
    const auto text = GENERATE(as<std::string>{}, "Togo imported $40 million worth of rifles from Serbia and $12 million from Turkey.", "Togo bought rifles worth $40 million from Serbia and $12 million from Turkey.",
                               "Togo imported $40 million worth of rifles from Serbia and $12 million from Turkey, including from state firms.");
    CAPTURE(text);
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[0], "origin") == "RS");
    CHECK(country(facts[1], "origin") == "TR");
    CHECK(country(facts[1], "destination") == "TG");
}
