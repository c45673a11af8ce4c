/// Where goods come from, when only another sentence tells it.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

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
