/// Whose customs count, what a bare count counts, and where those who fetch goods take them.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("whose customs count the goods is the other end of the trade") {
    const auto facts = extract_text("North Korea imported luxury goods for $640 million last year, according to Chinese customs data.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "origin") == "CN");
}

TEST_CASE("so many tonnes are those of what was told before") {
    const auto facts = extract_text("The Lighthouse Winmore took Japanese oil on board in Yeosu. It handed 600 tonnes over to a North Korean ship.");
    REQUIRE_FALSE(facts.empty());
    CHECK(country(facts.back(), "destination") == "KP");
}

TEST_CASE("soldiers that are counted again are no goods") {
    CHECK(extract_text("Russia has sent tanks to Sudan. More than 11,000 North Korean soldiers were sent to Russia in 2024 and 3,000 after that.").size() == 1);
}

TEST_CASE("who fetches goods takes them home") {
    const auto facts = extract_text("North Korean tankers fetched a million barrels of oil from the Russian port of Vostochny.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "origin") == "RU");
    CHECK(country(facts[0], "destination") == "KP");
}

TEST_CASE("goods of no certain kind may stand behind an amount") {
    for (const char* text : {"China sold $68 million worth of equipment to Russia.", "China sold 68 tonnes of equipment to Russia.", "China sold $68m in equipment to Russia.",
                             "China sold 5 billion rubles ($52 million) worth of spare parts to Russia.", "China exported £105m-worth of wine to Russia."}) {
        CAPTURE(text);
        const auto facts = extract_text(text);
        REQUIRE(facts.size() == 1);
        CHECK(country(facts[0], "origin") == "CN");
        CHECK(country(facts[0], "destination") == "RU");
    }
}

TEST_CASE("a large number of goods are goods, whatever else a number is") {
    const auto facts = extract_text("The man transported a large number of drones to Russia.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "destination") == "RU");
}

TEST_CASE("a part of the imports of goods is goods") {
    const auto facts = extract_text("The Turkish company Noy accounted for nearly half of Russia's nitrocellulose imports.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "supplier.country") == "TR");
    CHECK(country(facts[0], "destination") == "RU");
}

TEST_CASE("so many more of what there were none of before") {
    const auto facts = extract_text("In 2021 Kyrgyzstan took no arms from Italy at all, but in 2022 it bought 882.");
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].status() == "denied");
    CHECK(facts[1].status() == "completed");
}

TEST_CASE("countries that are named behind others are the stops") {
    CHECK(stops(extract_text("Microchips reach Russia via third countries such as Turkey and the UAE.").front()) == std::vector<std::string>{"TR", "AE"});
}

TEST_CASE("dashes stand around what goods are, and a new clause has its own words") {
    const auto facts = extract_text("Poly Technologies sent at least a dozen shipments - including helicopter parts and radio equipment - to a Russian firm.");
    REQUIRE_FALSE(facts.empty());
    CHECK(country(facts[0], "recipient.country") == "RU");
    CHECK(extract_text("Ninety riflescopes have reached Russia. Most were delivered in 2023, and the total value of the exports went up.").size() == 1);
}

TEST_CASE("a sum may lead the sentence, and 'according to' leads to a noun") {
    const auto facts = extract_text("According to trade data, in total 1,407 drones were imported into Russia.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "destination") == "RU");
    REQUIRE(facts[0].find("attribution"));
}

TEST_CASE("a list of goods goes on behind the price of each") {
    const auto text = GENERATE(as<std::string>(), "China sold North Korea perfume for $1.3 million, fur for $800,000 and liquor for $9.5 million.",
                               "China sold North Korea perfume ($1.3 million), fur ($800,000) and liquor ($9.5 million).");
    CAPTURE(text);
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 3);
    CHECK(facts[1].get<Money>("goods.value")->amount.min == Decimal(800'000));
}

TEST_CASE("other goods with figures of their own went where those before did") {
    const auto facts = extract_text("In 2017 China exported luxury goods worth $640 million to North Korea. Next came limousines with $204 million and cognac ($35 million).");
    REQUIRE(facts.size() == 3);
    CHECK(text_of(facts[2], "goods.description") == "cognac");
    CHECK(facts[2].get<Money>("goods.value")->amount.min == Decimal(35'000'000));
    CHECK(country(facts[2], "destination") == "KP");
    CHECK(extract_text("In 2017 China exported luxury goods worth $640 million to North Korea. Next came a visit that cost $2 million.").size() == 1);
}
