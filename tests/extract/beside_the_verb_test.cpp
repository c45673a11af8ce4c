/// What stands before, behind and between the verb and those who take part.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("a marque alone is the company where it does something, and a car where something is done with it") {
    const auto supplier = [](const std::string& text) { return text_of(extract_text(text, "2024-02-20").at(0), "supplier.name"); };
    CHECK(supplier("BMW exported 40 cars to Russia.") == "BMW");
    CHECK(supplier("BMW has admitted the sale of 100 luxury cars to customers in Russia.") == "BMW");
    CHECK(supplier("A BMW was exported to Russia.").empty());
    CHECK(text_of(extract_text("Putin gave Kim Jong Un an Aurus.", "2024-02-20").at(0), "goods.description") == "Aurus");
}

TEST_CASE("what is approved is a plan, of the one who approved it") {
    const auto facts = extract_text("Berlin approved the export of rifles to Israel.", "2024-02-20");
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].status() == "planned");
    CHECK(country(facts[0], "supplier.country") == "DE");
}

TEST_CASE("a cargo that came from somewhere needs no end that is told; where goods were built is not where they went") {
    const auto facts = extract_text("The dhow was stopped off Oman; its cargo of 2,000 rifles had come from Iran.", "2024-02-20");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "origin") == "IR");
    const auto yacht = extract_text("The yacht, built in Italy, was delivered to a Russian oligarch in 2023.", "2024-02-20");
    REQUIRE(yacht.size() == 1);
    CHECK(country(yacht[0], "destination") != "IT");
    CHECK(country(yacht[0], "goods.made-in") == "IT");
}

TEST_CASE("who gets goods may stand before them by a word that only the article makes clear") {
    const auto facts = extract_text("North Korea is short of food. In exchange for the shells, Russia sent the North flour and fuel.", "2024-02-20");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[0], "destination") == "KP");
    CHECK(text_of(facts[0], "goods.description") == "flour and fuel");
    CHECK(country(facts[1], "destination") == "RU");
}

TEST_CASE("a word that is a verb too is a noun behind a make that something is done with") {
    for (const char* text : {"A shipment of Honeywell parts to Russia was stopped.", "The firm sent Honeywell parts to Russia."}) {
        CAPTURE(text);
        const auto facts = extract_text(text);
        REQUIRE(facts.size() == 1);
        CHECK(text_of(facts[0], "goods.description") == "Honeywell parts");
    }
}

TEST_CASE("with whom a deal was made is who is to get the goods") {
    const auto facts = extract_text("The firm signed a deal with Iran in 2015 to supply 40 engines.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "destination") == "IR");
}

TEST_CASE("goods that are shipped in a month are not shipped in") {
    const auto facts = extract_text("Chinese makers were shipping £68 million of machine tools in July to Russia.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "destination") == "RU");
}

TEST_CASE("what the main verb is told of stands before what it is used for") {
    const auto facts = extract_text("More than 300 German machines that can be used to make vehicle parts or ammunition were delivered to Russia.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "goods.description").ends_with("machines"));
}

TEST_CASE("who is arrested has done it, not who arrests him") {
    const auto facts = extract_text("Japan has arrested a Russian man suspected of exporting watercraft to Russia.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name") == "Russian man");
    CHECK(extract_text("The Osaka police have confirmed 40 more exports of motorcycles to Russia.").front().find("supplier.name") == nullptr);
}

TEST_CASE("whose hands goods are in is said with 'of' or with an owner") {
    using Row = std::tuple<std::string_view, std::string_view>;
    const auto [text, who] = GENERATE(values<Row>({
        {"North Korea has put shells at Moscow's disposal.", "RU"},
        {"North Korea has put shells at the disposal of Moscow.", "RU"},
        {"North Korean rifles fell into Iran's hands.", "IR"},
        {"Russian drones are now at Iran's disposal.", "IR"},
    }));
    CAPTURE(text);
    const Fact fact = only_fact_of(std::string(text));
    CHECK(country(fact, "destination") == who);
}

TEST_CASE("behind what opens a sentence somebody acts") {
    CHECK(country(only_fact_of("In return Pyongyang sent Moscow two dogs."), "supplier.country") == "KP");
    CHECK(country(only_fact_of("In exchange Moscow has given Pyongyang a tank."), "supplier.country") == "RU");
    CHECK(text_of(only_fact_of("In practice China supplies North Korea with limousines."), "supplier.name") == "China");
}

TEST_CASE("an adverb between who acts and the verb changes nothing") {
    const std::string adverb = GENERATE("duly", "likewise", "afterwards", "nevertheless", "thereafter", "usually", "secretly", "truly");
    CAPTURE(adverb);
    const Fact active = only_fact_of("Iran " + adverb + " sold 40 tanks to Syria.");
    CHECK(text_of(active, "supplier.name") == "Iran");
    CHECK(country(active, "destination") == "SY");
    CHECK(country(only_fact_of("The tanks were " + adverb + " delivered to Syria."), "destination") == "SY");
}

TEST_CASE("what hangs on a noun before the subject is no way of the goods") {
    CHECK(country(only_fact_of("Despite denials from Moscow, North Korea shipped shells to Iran."), "origin") == "KP");
    CHECK(country(only_fact_of("Despite pressure from Washington, Egypt bought 20 fighters from Russia."), "origin") == "RU");
    CHECK(country(only_fact_of("From a factory in Shenzhen, a dealer shipped engines to Iran."), "origin") == "CN");
    CHECK(country(only_fact_of("By ship from Iran, rockets came to Yemen."), "origin") == "IR");
}

TEST_CASE("behind a comma and 'and' goes on what the sentence began with, not its relative clause") {
    const auto facts = extract_text("Serbia uses tanks that Russia gave it, and bought drones from China.", "2024-05-01");
    const auto drones = std::ranges::find_if(facts, [](const Fact& fact) { return text_of(fact, "goods.description") == "drones"; });
    REQUIRE(drones != facts.end());
    CHECK(country(*drones, "supplier.country") == "CN");
    CHECK(country(*drones, "recipient.country") == "RS");
}

TEST_CASE("two verbs of one relative clause tell of the same goods") {
    const auto text = GENERATE(as<std::string>{}, "Serbia uses tanks that Russia built and sold to it.", "Serbia uses tanks which Russia built, repaired, and shipped to Belgrade.");
    CAPTURE(text);
    const Fact fact = only_fact_of(text, "2024-05-01");
    CHECK(country(fact, "supplier.country") == "RU");
    CHECK(country(fact, "destination") == "RS");
    CHECK(text_of(fact, "goods.description") == "tanks");
}

TEST_CASE("adverbs of several words stand between who acts and the verb") {
    const auto words = GENERATE(as<std::string>{}, "more than once", "not long ago", "then as now", "all the same", "each year");
    CAPTURE(words);
    const Fact fact = only_fact_of("Serbia " + words + " sold rifles to Yemen.", "2024-05-01");
    CHECK(text_of(fact, "supplier.name") == "Serbia");
    CHECK(fact.get<Term>("status")->id == "completed");
}

TEST_CASE("a place that acts, somebody of an age, and who a clause with where is about supply goods") {
    using Row = std::tuple<std::string, std::string>;
    const auto [who, name] = GENERATE(values<Row>({{"Bavaria", "Bavaria"}, {"The city of Hamburg", "city of Hamburg"}, {"A region of Germany", "region of Germany"}, {"A car dealer of 43", "car dealer of 43"},
                                                    {"A 52-year-old", "52-year-old"}, {"The boss of a garage", "boss of a garage"}, {"Rolf Meier and a partner", "Rolf Meier and a partner"}, {"The Netherlands, where nothing is cheap,", "Netherlands"}}));
    CAPTURE(who);
    const Fact fact = only_fact_of(who + " sold two lathes to a factory in Russia.");
    CHECK(text_of(fact, "supplier.name") == name);
    CHECK(country(fact, "recipient.country") == "RU");
}

TEST_CASE("from whom something was bought for an army is not where the army is, and lists joined by as well as go on to the left") {
    const Fact bought = only_fact_of("Syria bought trucks for the army from a German firm.");
    CHECK(country(bought, "origin") == "DE");
    CHECK(country(bought, "destination") == "SY");
    CHECK(text_of(bought, "recipient.name") == "army");
    const auto sold = extract_text("Rifles as well as mortars were sold to Syria by a German firm.");
    REQUIRE_FALSE(sold.empty());
    CHECK(text_of(sold[0], "goods.description").find("Rifles") != std::string::npos);
}

TEST_CASE("what whoever did it brought about was done; what it would be was not") {
    const auto done = GENERATE(as<std::string>{}, "Exporting 300 lathes to Russia breached the rules.", "Shipping 300 lathes to Russia cost the company its licence.");
    CHECK(country(only_fact_of(done), "destination") == "RU");
    const auto open = GENERATE(as<std::string>{}, "Exporting lathes to Russia is a crime.", "Exporting lathes to Russia had been banned.", "Exporting lathes to Russia would cost the company its licence.");
    CHECK(extract_text(open).empty());
}

TEST_CASE("what the law says of whoever does it is no deed") {
    const auto text = GENERATE(as<std::string>{}, "To give Kim Jong Un a limousine violates two resolutions.", "It is appalling to sell limousines to North Korea.", "Providing the Houthis with rifles violates a resolution.");
    INFO(text);
    for (const Fact& fact : extract_text(text)) CHECK(fact.status() == "planned");
}

TEST_CASE("each of several goods may have its price") {
    const auto facts = extract_text("Wine worth $2 million, rum worth $1 million and whisky worth $3 million came into North Korea by way of China.");
    CHECK(facts.size() == 3);
    for (const Fact& fact : facts) CHECK(country(fact, "destination") == "KP");
}

TEST_CASE("mostly, above all and their like stand between the goods and where they went") {
    const auto text = GENERATE(as<std::string>{}, "The lathes were shipped, mainly to Iran.", "The lathes went mostly to Iran.", "The firm exports lathes, chiefly to Iran.", "The firm sold its lathes abroad, above all to Iran.", "The firm exports lathes, not least to Iran.");
    INFO(text);
    CHECK(country(only_fact_of(text), "destination") == "IR");
}

TEST_CASE("a new name's home stands behind it, and is not where the goods came from") {
    const Fact fact = only_fact_of("The firm sold lathes to a dealer from Iran.");
    CHECK(country(fact, "recipient.country") == "IR");
    CHECK(country(fact, "origin") == "");
    CHECK(country(only_fact_of("Lathes were delivered to the army from Iran."), "origin") == "IR");
}

TEST_CASE("what goods are for, or teach, stands between them and who gets them") {
    const auto text = GENERATE(as<std::string>{}, "He passed technical drawings for making engines to a contact in Russia.", "He passed instructions on how to set up production lines to a contact in Russia.", "The firm sold lathes for making shells to a plant in Russia.");
    INFO(text);
    CHECK(country(only_fact_of(text), "recipient.country") == "RU");
}

TEST_CASE("how far drones reach is no distance from who sold them") { CHECK(country(only_fact_of("Iran bought drones with a range of 300 km from German dealers."), "supplier.country") == "DE"); }

TEST_CASE("who became the supplier, and who the buyer was") {
    CHECK(text_of(only_fact_of("Oltec became the main supplier of lathes to Iran."), "supplier.name") == "Oltec");
    CHECK(text_of(only_fact_of("The buyer of the lathes was a Chinese company."), "recipient.name").find("Chinese company") != std::string::npos);
}

TEST_CASE("what a ban or a tariff covers is no deed") {
    const auto text = GENERATE(as<std::string>{}, "The ban covers exports of lathes to Iran.", "Sanctions cover exports of lathes to Iran.", "The tariff covers imports of lathes from Iran.");
    CHECK(extract_text(text).empty());
}
