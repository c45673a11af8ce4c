/// What goes back to who gave first, whose the goods are, and words that name a place or a party again.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

std::vector<Fact> read(std::string text) { return extract_text(std::move(text), "2022-05-10"); }

}  // namespace

TEST_CASE("what goes the other way, or is given in return, has the ends of the gift before turned round") {
    const std::string_view text = GENERATE(as<std::string_view>(), "Vladimir Putin gave Kim Jong Un a limousine. A pair of dogs went the other way.",
                                           "Vladimir Putin gave Kim Jong Un a limousine and got a pair of dogs in return.",
                                           "Vladimir Putin gave Kim Jong Un a limousine. The host reciprocated with a pair of dogs.");
    CAPTURE(text);
    const auto facts = read(std::string(text));
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts[1], "goods.description").find("dogs") != std::string::npos);
    CHECK(text_of(facts[1], "recipient.name") == "Vladimir Putin");
}

TEST_CASE("nothing goes back where nothing went before") { CHECK(read("A pair of musk oxen went the other way.").empty()); }

TEST_CASE("goods that come from abroad are with their owner") {
    const auto facts = read("Myanmar's rocket launchers come from North Korea.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "origin") == "KP");
    CHECK(country(facts[0], "destination") == "MM");
}

TEST_CASE("'on' before a day does not send goods onward") {
    const auto facts = read("Tangerines were on their way to Pyongyang on Sunday and Monday in planes of the South Korean air force.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "recipient.country") == "KP");
}

TEST_CASE("his country is that of the leader who was spoken of") {
    const auto facts = read("Kim Jong Un is believed by Seoul to have soldiers in Kursk. Rockets were shipped from his country to Russia.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name") == "Kim Jong Un");
}

TEST_CASE("the same zoo is the one that was named") {
    const auto facts = read("The zoo in Pyongyang has new guests. In April Russia sent 20 parrots to the same zoo.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "recipient.country") == "KP");
}
