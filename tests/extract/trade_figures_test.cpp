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

TEST_CASE("a figure is what the goods came to, not what it was before") {
    const auto quantity = [](const std::string& text) {
        const Fact fact = only_fact_of(text);
        const auto* amount = fact.get<Quantity>("goods.quantity");
        return amount ? amount->amount.min : std::nullopt;
    };
    CHECK(quantity("Sales of petrol to North Korea came to 1,200 tonnes, against 9,000 tonnes in 2016.") == Decimal(1200));
    CHECK(quantity("Deliveries of kerosene to North Korea, at 40 tonnes, were down by 60 percent.") == Decimal(40));
    CHECK(quantity("Armenia's exports of lorries to Russia leapt from 30 in 2021 to 4,000 in 2022.") == Decimal(4000));
    CHECK(quantity("Turkish exports of generators to Russia stood still, while 7,000 tonnes of wheat were harvested.") == std::nullopt);
}

TEST_CASE("of two dates of a figure the second is its own") {
    const Fact fact = only_fact_of("Armenia's exports of lorries to Russia leapt from 30 in 2021 to 4,000 in 2022.");
    REQUIRE(fact.get<DateRange>("date"));
    CHECK(std::chrono::year_month_day(*fact.get<DateRange>("date")->first).year() == std::chrono::year(2022));
}

TEST_CASE("the price that sales reached is theirs") {
    const Fact fact = only_fact_of("Sales of yachts to North Korea went from $300,000 to $5 million.");
    CHECK(fact.get<Money>("goods.value")->amount.min == Decimal(5'000'000));
}

TEST_CASE("figures of one trade have the same ends, or turned round") {
    const auto facts = extract_text("China bought zinc for $3 million from North Korea in March 2022. Imports of squid doubled to $9 million. Exports of diesel to the North came to 500 tonnes.");
    REQUIRE(facts.size() == 3);
    CHECK(country(facts[1], "origin") == "KP");
    CHECK(country(facts[1], "destination") == "CN");
    CHECK(country(facts[2], "origin") == "CN");
    CHECK(country(facts[2], "destination") == "KP");
    CHECK(facts[1].get<DateRange>("date"));
}

TEST_CASE("whose figures they are stays the same with a third country") {
    const auto facts = extract_text("China imported coal from North Korea in March. Imports of coal from Mongolia came to 2 million tonnes.");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[1], "origin") == "MN");
    CHECK(country(facts[1], "destination") == "CN");
    CHECK(stops(facts[0]).empty());
}

TEST_CASE("a figure of a third country may leave out the noun and the verb") {
    const auto facts = extract_text("Shipments of coal to China from Indonesia grew 23 percent to 3.8 million tons and those from Mongolia 42 percent to 3.1 million.");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[1], "origin") == "MN");
    CHECK(facts[1].get<Quantity>("goods.quantity")->amount.min == Decimal(3'100'000));
    CHECK(facts[1].get<Quantity>("goods.quantity")->unit == "tonne");
}

TEST_CASE("a list of goods goes on behind what each was worth") {
    CHECK(extract_text("China's main imports from North Korea were wigs ($22 million), electricity ($1 million) and watches ($4 million).").size() == 3);
    CHECK(extract_text("Among the goods that China sent to North Korea were rubber for $4 million and sugar for $6 million.").size() == 2);
}

TEST_CASE("so many barrels are of oil that was told before, not of ships") {
    const auto facts = extract_text("North Korea received a million barrels of diesel in 2021. Its tankers had met foreign vessels at sea. Russia delivered 78,000 barrels to North Korea, and China 28,000.");
    for (const Fact& fact : facts) CHECK(text_of(fact, "goods.description").find("vessels") == std::string::npos);
}

TEST_CASE("goods that are passed off as others are sold all the same") {
    const Fact fact = only_fact_of("Coal dug in North Korea was passed off as Mongolian and sold to firms in Vietnam.");
    CHECK(fact.status() == "completed");
}

TEST_CASE("papers are no goods, and of nobody knows whose goods the neighbours say nothing") {
    CHECK(extract_text("The traders gave South Korean customs forged certificates of origin.").empty());
    const auto facts = extract_text("The court heard that a dealer in Osaka shipped engines to North Korea. Both men exported goods without a licence.");
    CHECK(facts.size() == 1);
}

TEST_CASE("whose customs count imports is where they went, and of exports where they came from") {
    const auto into = extract_text("Armenian customs data show imports of microchips for $8 million.");
    REQUIRE(into.size() == 1);
    CHECK(country(into[0], "destination") == "AM");
    const auto past = extract_text("Armenian customs recorded 300 deliveries of microchips from Hong Kong.");
    REQUIRE(past.size() == 1);
    CHECK(country(past[0], "origin") == "HK");
    CHECK(country(past[0], "destination") == "AM");
}

TEST_CASE("figures that name no goods are of those that the figures before count, in the country that most are of") {
    const auto facts = extract_text("India's imports of coal from Indonesia came to 8 million tons in May. Russia sold India 20,000 tons of coke. Purchases from Australia tumbled to 3 million tons.");
    REQUIRE(facts.size() == 3);
    CHECK(text_of(facts[2], "goods.description") == "coal");
    CHECK(country(facts[2], "origin") == "AU");
    CHECK(country(facts[2], "destination") == "IN");
}

TEST_CASE("of several countries that goods came from none is where they went") {
    for (const Fact& fact : extract_text("The microchips came from Taiwan or Japan.")) CHECK(country(fact, "destination").empty());
}

TEST_CASE("shipments that are counted went from one country to the other, of whatever") {
    const auto fact = only_fact_of("Forty shipments from Serbia to Mali were never declared.");
    CHECK(country(fact, "origin") == "RS");
    CHECK(country(fact, "destination") == "ML");
    CHECK(extract_text("Shipments from Serbia to Mali were never declared.").empty());
    CHECK(extract_text("Forty shipments to Mali were never declared.").empty());
}

TEST_CASE("where so many went stands before the verb, and the next count has its own end") {
    const auto facts = extract_text("To Mali went 900 lorries, and 200 to Niger.");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[0], "destination") == "ML");
    CHECK(country(facts[1], "destination") == "NE");
}

TEST_CASE("another count is another lot, and no stop on the way") {
    const auto facts = extract_text("Serbia sold 900 lorries to Mali. To Niger went 200.");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[0], "destination") == "ML");
    CHECK(stops(facts[0]).empty());
    CHECK(country(facts[1], "destination") == "NE");
}

TEST_CASE("a price may be put at an amount in the next sentence") {
    const auto text = GENERATE(as<std::string>{}, "Serbia sold 40 lorries to Mali. Customs put their value at $3 million.", "Serbia sold 40 lorries to Mali. Auditors put the price at $3 million.");
    INFO(text);
    CHECK(only_fact_of(text).get<Money>("goods.value"));
}

TEST_CASE("the figure of another year, or for another country, is one more") {
    const auto [told, country_told, value] = GENERATE(table<std::string, std::string, std::string>({
        {"In 2021 it had been $7 million.", "KZ", "2021"},
        {"A year earlier the figure was $7 million.", "KZ", ""},
        {"For Armenia the figure was $7 million.", "AM", "2022"},
        {"Those to Armenia came to $7 million.", "AM", "2022"},
        {"Second was Armenia with $7 million.", "AM", "2022"},
    }));
    INFO(told);
    const auto facts = extract_text("Georgia exported cars worth $30 million to Kazakhstan in 2022. " + told, "2023-06-10");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[1], "origin") == "GE");
    CHECK(country(facts[1], "destination") == country_told);
    if (!value.empty()) CHECK(facts[1].get<DateRange>("date")->edtf == value);
}

TEST_CASE("a figure beside another that tells of neither year nor country is none") {
    CHECK(extract_text("Georgia exported cars worth $30 million to Kazakhstan in 2022. It paid $7 million for a bridge.", "2023-06-10").size() == 1);
    CHECK(extract_text("Georgia exported cars worth $30 million to Kazakhstan in 2022. In 2021 it paid $7 million to a bank.", "2023-06-10").size() == 1);
}
