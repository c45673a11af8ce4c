/// Who is charged, tried, punished or wanted is who did it; what is still to come is the punishment, and what is paid for it is no price.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

std::vector<Fact> case_facts(std::string text) { return extract_text(std::move(text), "2024-06-20"); }

}  // namespace

TEST_CASE("who is accused in so many words did it") {
    const char* text = GENERATE("Anna Petrova, accused of selling sensors to Russia, was flown to Boston.", "The arrest of Anna Petrova, who is accused of selling sensors to Russia, surprised her friends.",
                                "A jury has found Anna Petrova guilty of selling sensors to Russia.", "Anna Petrova faces charges over the sale of sensors to Russia.", "Anna Petrova pleaded guilty to the illegal sale of sensors to Russia.",
                                "Anna Petrova is wanted for the sale of sensors to Russia.");
    CAPTURE(text);
    const auto facts = case_facts(text);
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name") == "Anna Petrova");
    CHECK(country(facts[0], "destination") == "RU");
}

TEST_CASE("a trial that is to come is no plan to sell") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({{"The trader is to stand trial for shipping valves to Syria.", "alleged"},
                                                                             {"The trader is due to appear in court on charges of shipping valves to Syria.", "alleged"},
                                                                             {"The trader could be extradited for shipping valves to Syria.", "alleged"},
                                                                             {"Prosecutors plan to charge the trader with shipping valves to Syria.", "alleged"},
                                                                             {"London wants to punish traders that ship valves to Syria.", "alleged"},
                                                                             {"The trader is to be sentenced in May for shipping valves to Syria.", "stated"}}));
    CAPTURE(text);
    const auto facts = case_facts(text);
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].status() == "completed");
    CHECK(certainty(facts[0]) == expected);
}

TEST_CASE("but goods that are to be sold are planned") { CHECK(case_facts("The valves are to be sold to Syria.").front().status() == "planned"); }

TEST_CASE("a suspended sentence denies nothing") { CHECK(case_facts("The judge gave the dealer a suspended sentence for having taken two limousines to Minsk.").front().status() == "completed"); }

TEST_CASE("what is paid for a deed is no price of goods") {
    for (const char* text : {"The firm agreed to pay $2 million for having supplied pumps to Iran.", "The firm pays $22,000 over exports of pumps to Iran."}) {
        CAPTURE(text);
        const auto facts = case_facts(text);
        REQUIRE(facts.size() == 1);
        CHECK_FALSE(facts[0].find("goods.value"));
    }
    CHECK(case_facts("The firm sold pumps to Iran for $2 million.").front().find("goods.value"));
}

TEST_CASE("'not' denies from the first word of a quotation") {
    for (const char* text : {"\"Not a single drone has been sold to Russia,\" the minister said.", "\"None of these drones were sold to Russia,\" the minister said."}) {
        CAPTURE(text);
        const auto facts = case_facts(text);
        REQUIRE(facts.size() == 1);
        CHECK(facts[0].status() == "denied");
    }
}

TEST_CASE("who helps, has others do it, or buys for others supplies") {
    const auto [text, supplier] = GENERATE(table<std::string, std::string>({{"Sensors reached Russia with the help of Anna Petrova.", "Anna Petrova"},
                                                                            {"The trader had sensors sent to Russia from Dubai.", "trader"},
                                                                            {"The trader bought for a shipyard in Russia two cranes.", "trader"},
                                                                            {"Cranes were bought by Anna Petrova for two Russian shipyards.", "Anna Petrova"},
                                                                            {"The trader got 40 drones past customs and into Russia.", "trader"}}));
    CAPTURE(text);
    const auto facts = case_facts(text);
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name") == supplier);
    CHECK((country(facts[0], "destination") == "RU" || country(facts[0], "recipient.country") == "RU"));
}

TEST_CASE("one's own premises are where goods come from, and give nothing") {
    const auto facts = case_facts("The trader shipped sensors to Syria from its warehouse in Aberdeen.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name") == "trader");
    CHECK(country(facts[0], "origin") == "GB");
}

TEST_CASE("straw men buy for others") {
    const auto facts = case_facts("The shop is suspected of selling watches to straw men for Russian clients.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "destination") == "RU");
}

TEST_CASE("what is turned back at the border with Russia was to go there") {
    const auto facts = case_facts("Finland turned back 150 cars at its border with Russia.");
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].status() == "attempted");
    CHECK(country(facts[0], "destination") == "RU");
    CHECK(case_facts("Poland turned back 150 cars at its border with Germany.").empty());
}

TEST_CASE("a man told of by his nationality is named soon") {
    const auto facts = case_facts("Prosecutors charged a Russian with smuggling sensors to Moscow. Maxim Orlov, 51, is in custody.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name") == "Maxim Orlov");
}

TEST_CASE("whose man somebody is tells where his purchases go") {
    const auto facts = case_facts("Oleg Sidorov, a deputy head of a Russian state concern, bought a Bentley from a dealer in Dubai.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "recipient.country") == "RU");
}

TEST_CASE("who only passes goods on, and where they went on paper, are stops") {
    for (const char* text : {"The brothers sent sensors to a freight forwarder in Istanbul, from where they were taken to Moscow.", "Officially the sensors went to Turkey, but in fact they were delivered to Moscow."}) {
        CAPTURE(text);
        const auto facts = case_facts(text);
        REQUIRE(facts.size() == 1);
        CHECK(stops(facts[0]) == std::vector<std::string>{"TR"});
        CHECK(country(facts[0], "destination") == "RU");
    }
}

TEST_CASE("what the law says of trade is no trade, and unlawful trade is") {
    for (const char* text : {"Exports of chips to Russia have been forbidden since March 2022.", "Sales of luxury goods to Russia have been illegal since March 2022.", "It has been illegal to ship drones to Russia since 2022.",
                             "The export to Russia of large cars has not been allowed since 2023.", "Exports of chips to Russia are subject to licence."}) {
        CAPTURE(text);
        CHECK(case_facts(text).empty());
    }
    CHECK(case_facts("The exports of chips to Russia were illegal, prosecutors said.").size() == 1);
    CHECK(case_facts("Exports of chips to Russia have been rising since March 2022.").size() == 1);
}

TEST_CASE("how somebody came is no goods that a pronoun takes up") {
    for (const Fact& fact : case_facts("Anna Petrova came by bus. She sold sensors to Russia and brought the goods to Moscow in May.")) CHECK(text_of(fact, "goods.description") != "bus");
}

TEST_CASE("another case is another story") {
    const auto facts = case_facts("Two brothers delivered generators to Syria. In a separate case a company in Rotterdam was fined over pumps for a Syrian refinery.");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[1], "supplier.country") == "NL");
}

TEST_CASE("where the papers and the lies said that goods would go is on the way") {
    for (const char* text : {"The pair shipped sensors to Russia. The makers were told that the parts would go to Turkey.", "The papers named a firm in Turkey as the end user, but the sensors were flown to Moscow.",
                             "They led the maker to believe that the sensors were meant for Turkey. In fact they went to Russia."}) {
        CAPTURE(text);
        const auto facts = case_facts(text);
        REQUIRE_FALSE(facts.empty());
        CHECK(country(facts[0], "destination") == "RU");
        CHECK(stops(facts[0]) == std::vector<std::string>{"TR"});
    }
}

TEST_CASE("what has to be paid is not bought, and what had to be paid was") {
    CHECK(case_facts("Buyers in Russia have to pay 13 million roubles for a limousine.").empty());
    CHECK(case_facts("Buyers in Russia had to pay 13 million roubles for a limousine.").size() == 1);
}

TEST_CASE("what follows in a list goes nowhere") { CHECK(case_facts("Haval was the second most popular car in Russia after Lada, followed by Chery.").empty()); }

TEST_CASE("who procures parts for another country's weapons supplies it") {
    const auto facts = case_facts("Two traders in Dubai are said to have procured chips for Russian missiles.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "supplier.country") == "AE");
    CHECK(country(facts[0], "destination") == "RU");
}

TEST_CASE("'it' is the firm that the sentence before is about, and no country by the way") {
    CHECK(text_of(case_facts("The firm delivered trucks to Syria. It shipped 38 lorries from Antwerp to Beirut.").back(), "supplier.name") == "firm");
    const auto facts = case_facts("The carmaker Volvo has a plant in Russia. It sold 9,000 cars to China in 2021.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name").find("Volvo") != std::string::npos);
}

TEST_CASE("'the two', 'both men' and 'the 51-year-old' have the names told before") {
    const auto [text, supplier] = GENERATE(table<std::string, std::string>({{"Marek Holub and Jana Reznik were arrested on Friday. The two exported valves to Syria.", "Marek Holub, Jana Reznik"},
                                                                            {"Marek Holub and Jana Reznik were arrested on Friday. Both defendants exported valves to Syria.", "Marek Holub, Jana Reznik"},
                                                                            {"Marek Holub, 51, was arrested on Friday. The 51-year-old exported valves to Syria.", "Marek Holub"},
                                                                            {"Marek Holub was arrested on Friday. The dealer exported valves to Syria.", "Marek Holub"},
                                                                            {"Marek Holub and Jana Reznik were arrested on Friday. The two companies exported valves to Syria.", "two companies"}}));
    CAPTURE(text);
    const auto facts = case_facts(text);
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name") == supplier);
}

TEST_CASE("what is told of two seized goods is no deed of two persons") {
    const auto facts = case_facts("The two seized limousines were bound for Pyongyang.");
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].status() == "attempted");
    CHECK(text_of(facts[0], "supplier.name").empty());
}

TEST_CASE("who gets years, pays a fine or arranges it did it, and what is paid is no price") {
    const auto [text, kind] = GENERATE(table<std::string, std::string>({{"Anna Petrova faces ten years for the export of valves to Syria.", "export"}, {"Anna Petrova paid a fine for the export of valves to Syria.", "export"}, {"Anna Petrova arranged for the sale of valves to Syria.", "sale"}}));
    CAPTURE(text);
    const auto facts = case_facts(text);
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name") == "Anna Petrova");
    CHECK(facts[0].kind() == kind);
}

TEST_CASE("what a rule lets somebody import was not imported") {
    const auto facts = case_facts("The Security Council lets North Korea import 500,000 barrels of petrol a year.");
    for (const Fact& fact : facts) CHECK(fact.status() != "completed");
}

TEST_CASE("goods are not the lorries that carried others") {
    const auto facts = case_facts("The sensors were meant for Almaty, but the lorries carrying them never left the country. The trader sold the equipment to a firm in Omsk.");
    REQUIRE_FALSE(facts.empty());
    CHECK(text_of(facts.back(), "goods.description") == "sensors");
}

TEST_CASE("where goods were first sent is a stop") {
    const auto facts = case_facts("The dealer sold lathes to a plant in Perm. The machines were first sent to Riga.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "recipient.country") == "RU");
    CHECK(stops(facts[0]) == std::vector<std::string>{"LV"});
}

TEST_CASE("a list ends with a name of goods that holds an 'and'") {
    const auto facts = case_facts("The dealer supplied shops in Pyongyang with pianos, wine and spirits in 2017.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "goods.description") == "pianos, wine and spirits");
}

TEST_CASE("a vessel to which another hands over oil gets it, and nobody's court says where from") {
    const auto facts = case_facts("A judge in Boston has ruled on a tanker, the Sea Star. Pictures show it beside a North Korean ship, to which it handed over 40 tons of oil.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "destination") == "KP");
    CHECK(country(facts[0], "origin").empty());
}

TEST_CASE("goods are paid for, and what they are paid for with is no purchase") {
    const auto facts = case_facts("Sudan paid for the drones with two tons of gold.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "goods.description") == "drones");
    CHECK(facts[0].kind() == "purchase");
}

TEST_CASE("'its' means whoever is accused, not who accuses him") {
    const auto text = GENERATE(as<std::string>{}, "The Treasury sanctioned Oltec for its sales of engines to Iran.", "Prosecutors charged Oltec over its exports of engines to Iran.");
    INFO(text);
    CHECK(text_of(only_fact_of(text), "supplier.name") == "Oltec");
}

TEST_CASE("a court of no country is one of where the report was filed") {
    CHECK(country(only_fact_of("THE HAGUE - A district court ordered a dealer to pay 550,000 euros for exporting pumps to Iran."), "origin") == "NL");
    CHECK(country(only_fact_of("SEOUL, Feb 20 (Yonhap) -- Prosecutors charged a man with selling lathes to North Korea."), "origin") == "KR");
    CHECK(country(only_fact_of("MOSCOW - A court in Berlin fined a dealer for selling lathes to Iran."), "origin") == "DE");
}

TEST_CASE("whom a paper accuses of a sale sold, and the paper did not") {
    const auto words = GENERATE(as<std::string>{}, "A complaint that accuses two men from Ohio of selling lathes to Russia was filed on Monday.", "An indictment that charges two men with selling lathes to Russia was filed on Monday.");
    CAPTURE(words);
    const Fact fact = only_fact_of(words);
    CHECK(text_of(fact, "supplier.name") == "two men");
    CHECK(certainty(fact) == "alleged");
}
