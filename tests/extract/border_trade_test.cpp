/// Who brings goods home, lists with a price each, and phrases that stand between goods and where they went.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("who smuggles goods from abroad brings them home") {
    const std::string text = GENERATE(as<std::string>(), "North Korea's Ministry of State Security smuggled food from China.", "A firm in North Korea smuggled food from China through Hyesan.");
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "origin") == "CN");
    CHECK(country(facts[0], "destination") == "KP");
}

TEST_CASE("what traders smuggle through their own country goes there") {
    const auto facts = extract_text("Chinese traders are smuggling North Korean crabs through the border city of Dandong.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "destination") == "CN");
    CHECK(stops(facts[0]).empty());
}

TEST_CASE("of a private person his nationality does not say where he takes goods") {
    const auto facts = extract_text("A North Korean diplomat smuggled gold from Singapore.");
    for (const Fact& fact : facts) CHECK(country(fact, "destination").empty());
}

TEST_CASE("who buys for a programme of his own gets the goods himself") {
    const auto facts = extract_text("North Korea procured parts of missiles for its missile programme.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "recipient.country") == "KP");
    CHECK(text_of(facts[0], "supplier.name").empty());
}

TEST_CASE("goods with a price each are told apart, each with its own") {
    const auto facts = extract_text("North Korea spent $47 million on fur coats, $37 million worth of carpets and $12 million on musical instruments.");
    REQUIRE(facts.size() == 3);
    CHECK(text_of(facts[2], "goods.description") == "musical instruments");
    CHECK(facts[0].get<Money>("goods.value")->amount.min == Decimal(47'000'000));
    CHECK(facts[2].get<Money>("goods.value")->amount.min == Decimal(12'000'000));
    CHECK(country(facts[1], "destination") == "KP");
}

TEST_CASE("what goods are needed for, and what dashes enclose, does not hide where they went") {
    const std::string text = GENERATE(as<std::string>(), "Chinese suppliers sent fabrics required for making clothes to North Korea.", "China sent watches -- in gold and silver -- to North Korea.");
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "destination") == "KP");
}

TEST_CASE("examples may stand behind where the goods went") {
    const auto facts = extract_text("They sold banned goods to North Korea, including bottles of whisky and brandy.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "goods.description") == "banned goods, bottles of whisky, brandy");
}

TEST_CASE("ships on which goods are loaded are no goods") {
    const auto facts = extract_text("The coal was sent to Russia and reloaded on ships bound for South Korea.");
    for (const Fact& fact : facts) CHECK(text_of(fact, "goods.description") != "ships");
}

TEST_CASE("only statues are sent by building them somewhere") {
    CHECK(extract_text("North Korea built a bronze statue in Dakar, Senegal.").size() == 1);
    CHECK(extract_text("Russia built tanks in Omsk.").empty());
}

TEST_CASE("the day of an arrest is not that of the deed") {
    const auto facts = extract_text("A dealer was arrested on Thursday for allegedly exporting pianos to North Korea.");
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].values.find("date") == facts[0].values.end());
}

TEST_CASE("a weight may be told twice before the goods") {
    const auto facts = extract_text("North Korea sold 500 kg (1,100 lb) of vanadium to China.");
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].get<Quantity>("goods.quantity")->amount.min == Decimal(500));
    CHECK(country(facts[0], "destination") == "CN");
}

TEST_CASE("the town where a border was crossed is not where the goods went") {
    const auto words = GENERATE(as<std::string>{}, "A man drove 17 rifles across the border at Narva into Russia.", "A man bought 17 rifles for a firm in Russia and drove them across the border at Narva.");
    CAPTURE(words);
    for (const Fact& fact : extract_text(words)) CHECK(country(fact, "destination") != "EE");
    CHECK_FALSE(extract_text(words).empty());
}

TEST_CASE("a newspaper in which pictures show a car did not get it") {
    for (const Fact& fact : extract_text("A Rolls-Royce was parked outside the headquarters in Pyongyang this week, photographs in the Guardian show.")) {
        CHECK(text_of(fact, "recipient.name").find("Guardian") == std::string::npos);
        CHECK(country(fact, "destination") != "GB");
    }
}
