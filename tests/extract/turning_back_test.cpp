/// What goes back to who gave first, whose the goods are, and words that name a place or a party again.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("what goes the other way, or is given in return, has the ends of the gift before turned round") {
    const std::string_view text = GENERATE(as<std::string_view>(), "Vladimir Putin gave Kim Jong Un a limousine. A pair of dogs went the other way.",
                                           "Vladimir Putin gave Kim Jong Un a limousine and got a pair of dogs in return.",
                                           "Vladimir Putin gave Kim Jong Un a limousine. The host reciprocated with a pair of dogs.");
    CAPTURE(text);
    const auto facts = extract_text(std::string(text));
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts[1], "goods.description").find("dogs") != std::string::npos);
    CHECK(text_of(facts[1], "recipient.name") == "Vladimir Putin");
}

TEST_CASE("nothing goes back where nothing went before") { CHECK(extract_text("A pair of musk oxen went the other way.").empty()); }

TEST_CASE("goods that come from abroad are with their owner") {
    const auto facts = extract_text("Myanmar's rocket launchers come from North Korea.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "origin") == "KP");
    CHECK(country(facts[0], "destination") == "MM");
}

TEST_CASE("'on' before a day does not send goods onward") {
    const auto facts = extract_text("Tangerines were on their way to Pyongyang on Sunday and Monday in planes of the South Korean air force.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "recipient.country") == "KP");
}

TEST_CASE("his country is that of the leader who was spoken of") {
    const auto facts = extract_text("Kim Jong Un is believed by Seoul to have soldiers in Kursk. Rockets were shipped from his country to Russia.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name") == "Kim Jong Un");
}

TEST_CASE("the same zoo is the one that was named") {
    const auto facts = extract_text("The zoo in Pyongyang has new guests. In April Russia sent 20 parrots to the same zoo.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "recipient.country") == "KP");
}

TEST_CASE("what stands at the head of the sentence says where the goods went") {
    CHECK(country(extract_text("In Lubumbashi, two statues were delivered by North Koreans in 2018.").at(0), "destination") == "CD");
    CHECK(country(extract_text("To North Korea it sold, in 2011, six lorries.").at(0), "recipient.country") == "KP");
}

TEST_CASE("no cars are none") {
    const auto facts = extract_text("Daimler has sold no cars to North Korea.");
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].get<Term>("status")->id == "denied");
}

TEST_CASE("arms on a ship of a country are not in the hands of that country") {
    const auto facts = extract_text("Panama found two fighter jets on a North Korean ship that came from Cuba.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "origin") == "CU");
    CHECK(country(facts[0], "destination").empty());
}

TEST_CASE("parts for tanks are goods for tanks") {
    const auto facts = extract_text("South Africa has seized parts for T-55 tanks that were on their way from North Korea to Sudan.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "goods.description") == "parts for T-55 tanks");
    CHECK(country(facts[0], "recipient.country") == "SD");
}

TEST_CASE("the country is not the one where a ship is registered") {
    const auto facts = extract_text("North Korea wants cars. A ship registered in Togo took some on board. Last year 800 limousines were brought into the country.");
    REQUIRE_FALSE(facts.empty());
    CHECK(country(facts.back(), "recipient.country") == "KP");
}
