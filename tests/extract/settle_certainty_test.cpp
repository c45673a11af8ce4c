/// What charges, verdicts, denials and the kind of a source say of how sure a fact is, over the whole article.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

namespace checkrules {
namespace {

std::string last_certainty(const char* text) {
    const auto facts = extract_text(text);
    REQUIRE_FALSE(facts.empty());
    return certainty(facts.back());
}

}  // namespace

TEST_CASE("what one who is charged did is alleged, also where nobody tells it") {
    CHECK(last_certainty("A court has remanded a trader in custody over drones.\n\nAnton Belov shipped 200 drone engines to Moscow in 2023.") == "alleged");
    CHECK(last_certainty("An Estonian stands accused of smuggling microchips.\n\nRussia has bought 4,000 microchips from China since 2022.") == "stated");
}

TEST_CASE("a verdict to come proves nothing") {
    CHECK(last_certainty("Two brothers were indicted for selling gyroscopes to Iran. They face a maximum sentence of 20 years.\n\nThe pair shipped 50 gyroscopes to Tehran in 2019, the Justice Department said.") == "alleged");
    CHECK(last_certainty("Two brothers from Boston have pleaded guilty to fraud.\n\nThe pair shipped 50 gyroscopes to Tehran in 2019, the Justice Department said.") == "stated");
}

TEST_CASE("what is denied is the word of one against that of another, but not what a panel has found") {
    CHECK(last_certainty("Jordan sold 48 armoured vehicles to Libya in 2019, the Libyan foreign ministry said.\n\nAmman denies it.") == "alleged");
    CHECK(last_certainty("Jordan sold 48 armoured vehicles to Libya in 2019, UN experts said.\n\nAmman denies it.") == "stated");
    CHECK(last_certainty("Jordan sold 48 armoured vehicles to Libya in 2019, the Libyan foreign ministry said.\n\nAmman did not deny it.") == "stated");
    CHECK(last_certainty("Jordan sold 48 armoured vehicles to Libya in 2019, the Libyan foreign ministry said.\n\nThe sailors were denied visas by Amman.") == "stated");
}

TEST_CASE("a name that says nothing, of what reports, is a newspaper's, and officials without a name add none") {
    CHECK(last_certainty("Iran sold Sudan 40 drones last year, Verkhov reported on Friday.") == "reported");
    CHECK(last_certainty("Iran sold Sudan 40 drones last year, Verkhov said on Friday.") == "stated");
    CHECK(last_certainty("Iran sold Sudan 40 drones last year, three officials told Reuters.") == "reported");
}

TEST_CASE("an agency that is no news agency speaks for itself") {
    CHECK(last_certainty("North Korea sold China textiles for $752 million last year, the trade agency Kotri said.") == "stated");
    CHECK(last_certainty("North Korea sold China textiles for $752 million last year, the news agency Kotri said.") == "reported");
    CHECK(last_certainty("Iran sent Somalia two shipments of rifles, the National Intelligence Agency said.") == "stated");
}

TEST_CASE("it, of who added something, is who spoke before") {
    const auto facts = extract_text("Iranian drones fly over Ukraine, the Estonian interior ministry said. Tehran has sold Moscow 1,700 drones, it added.");
    REQUIRE_FALSE(facts.empty());
    const List* sources = facts.back().get<List>("attribution");
    REQUIRE(sources);
    CHECK(std::ranges::none_of(*sources, [](const Value& one) { return std::get<Text>(one.is).value == "Tehran"; }));
}

}  // namespace checkrules
