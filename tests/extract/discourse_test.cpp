/// What joins sentences: references, lists, sources, prices and neighbours.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

std::vector<std::string> sources(const Fact& fact) {
    std::vector<std::string> out;
    if (const List* list = fact.get<List>("attribution"))
        for (const Value& one : *list) out.push_back(std::get<Text>(one.is).value);
    return out;
}

}  // namespace

TEST_CASE("a pronoun takes up all of a list") {
    const auto facts = extract_text("Turkey delivered 40 drones, 12 armoured vehicles and three radars to Libya. Officials handed them over at a port near Tripoli.");
    REQUIRE(facts.size() == 3);
    for (const Fact& fact : facts)
        CHECK(std::ranges::any_of(fact.evidence, [](const Evidence& one) { return one.exact == "them"; }));
}

TEST_CASE("both lots are the two that were told last, with their own numbers, makes and days") {
    const auto facts = extract_text("A first shipment, intercepted in March, was made up of 2,000 Chinese rifles. A second, stopped in April, consisted of 40 anti-tank missiles. "
                            "Both cargoes were destined for the Houthis in Yemen, the US Navy said.");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[0], "goods.made-in") == "CN");
    CHECK(facts[0].get<DateRange>("date")->edtf == "2022-03");
    CHECK(facts[1].get<DateRange>("date")->edtf == "2022-04");
    CHECK(*facts[1].get<Quantity>("goods.quantity")->amount.min == Decimal(40));
}

TEST_CASE("the majority that comes from somewhere tells who supplied the goods") {
    const auto text = GENERATE(as<std::string>{}, "Sudan imported more than 300 armoured vehicles in 2021 - the majority originating from Turkish companies.",
                               "Sudan imported more than 300 armoured vehicles in 2021. Most of them came from Turkish companies.");
    const auto facts = extract_text(text);
    INFO(text);
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "supplier.country") == "TR");
    CHECK(country(facts[0], "destination") == "SD");
}

TEST_CASE("who says what the goods are is a source of the fact") {
    const auto facts = extract_text("Belarus gave Sudan's president a car on Friday, the agency SUNA reported. His spokesman told TASS the car was a Maybach.");
    REQUIRE(facts.size() == 1);
    const auto found = sources(facts[0]);
    CHECK(std::ranges::find(found, "TASS") != found.end());
    CHECK(found.size() >= 2);
}

TEST_CASE("the finding of a panel is what the sentence before says") {
    const auto facts = extract_text("Iran sent rockets to Sudan. That is the finding of a United Nations expert report.");
    REQUIRE(facts.size() == 1);
    CHECK(sources(facts[0]) == std::vector<std::string>{"UN Panel of Experts"});
}

TEST_CASE("newspapers and unnamed sources report, the state's media state") {
    CHECK(certainty(extract_text("Iran sent rockets to Sudan, a source in Khartoum said.").at(0)) == "reported");
    CHECK(certainty(extract_text("Iran sent rockets to Sudan, the newspaper Kommersant reported.").at(0)) == "reported");
    CHECK(certainty(extract_text("Iran sent rockets to Sudan, state media said.").at(0)) == "stated");
    CHECK(certainty(extract_text("Iran sent rockets to Sudan, the ministry said.").at(0)) == "stated");
}

TEST_CASE("a lot's worth bounds the price of one, and where they are counted, is shared out") {
    const auto lot = extract_text("Italy sold perfume worth $4 million to Belarus.").at(0);
    CHECK(*lot.get<Money>("goods.unit-value")->amount.max == Decimal(4'000'000));
    CHECK_FALSE(lot.get<Money>("goods.unit-value")->amount.min);
    const auto counted = extract_text("Italy sold 40 limousines worth $4 million to Belarus.").at(0);
    CHECK(*counted.get<Money>("goods.unit-value")->amount.min == Decimal(100'000));
    CHECK(*counted.get<Money>("goods.unit-value")->amount.max == Decimal(100'000));
}

TEST_CASE("a price that a sentence of its own tells is the goods' price, a fine is not") {
    const auto facts = extract_text("Belarus gave Zimbabwe's president a helicopter. The machine is worth $12 million.");
    REQUIRE(facts.size() == 1);
    CHECK(*facts[0].get<Money>("goods.unit-value")->amount.max == Decimal(12'000'000));
    const auto fined = extract_text("The firm sold cigarettes to North Korea, and must pay $635 million.");
    REQUIRE(fined.size() == 1);
    CHECK_FALSE(fined[0].get<Money>("goods.value"));
}

TEST_CASE("one limousine is one, a gift told again is the same gift") {
    const auto facts = extract_text("Belarus gave Sudan's president a limousine on Friday.\n\nThe weather was fine. Crowds cheered. The road was closed.\n\nThe gift may break rules.");
    REQUIRE(facts.size() == 1);
    CHECK(*facts[0].get<Quantity>("goods.quantity")->amount.max == Decimal(1));
    CHECK(facts[0].inferred.front().field == "goods.quantity");
}

TEST_CASE("the day of a charge, and the end of a trade, are no day of a delivery") {
    const auto charged = extract_text("A trader was charged on Monday with supplying watches to a shop in Pyongyang.");
    REQUIRE(charged.size() == 1);
    CHECK_FALSE(charged[0].get<DateRange>("date"));
    for (const Fact& fact : extract_text("Italy sold limousines to Russia for years. The company stopped deliveries to Russia in March 2022."))
        CHECK((fact.get<Term>("status")->id == "denied") == (fact.kind() == "delivery"));
}

TEST_CASE("luxury goods and luxury cars that are counted apart are two facts") {
    const auto facts = extract_text("North Korea imported luxury goods for $584 million last year. Imports of luxury cars to North Korea came to $231 million.");
    CHECK(facts.size() == 2);
}

TEST_CASE("who denies that goods went denies it of a whole list, and behind what is put in between") {
    const std::string_view text = GENERATE(values<std::string_view>({
        "Rwanda denied that weapons, ammunition and uniforms went to the M23 rebels.",
        "Rwanda denied that rifles, mortars, and mines, had been sent to the M23 rebels.",
        "Rwanda denied that its army, which is large, had sent rifles to the M23 rebels.",
    }));
    CAPTURE(text);
    const auto facts = extract_text(std::string(text));
    REQUIRE_FALSE(facts.empty());
    for (const Fact& fact : facts) CHECK(fact.status() == "denied");
}

TEST_CASE("what is told beside a denial is not denied") {
    const auto facts = extract_text("Iran sent missiles to Sudan, and denied that it had sent rifles to Libya.");
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].status() == "completed");
    CHECK(facts[1].status() == "denied");
}

TEST_CASE("what a relative clause tells of goods that are there is not denied or planned with the rest") {
    const auto text = GENERATE(as<std::string>{}, "No licence was ever granted for the 80 pistols that ended up with the army of Syria.", "The firm does not make the chips that were shipped to Russia in 2021.",
                               "Moscow plans to repair the tanks which it received from Iran.", "Nobody has paid for the rifles that Iran delivered to Syria.");
    INFO(text);
    const auto facts = extract_text(text);
    CHECK(std::ranges::any_of(facts, [](const Fact& fact) { return fact.status() == "completed"; }));
}

TEST_CASE("what nobody explains, or failed to report, was done all the same") {
    const auto text = GENERATE(as<std::string>{}, "Nobody knows how the 80 pistols came into the hands of the guard in Kinshasa.", "The embassy would not say how the limousines had reached Pyongyang.",
                               "Officials could not explain how Iranian rockets had got to Sudan.", "The firm failed to report that it had sold the machines to Iran.", "He did not say when Russia delivered the tanks to Mali.",
                               "It is not known who shipped the limousines to North Korea.", "Until the raid nobody noticed that the trader sold watches to Russia.",
                               "Sanctions have failed to prevent the sale of chips to Russia.", "Moscow no longer hides that it gets shells from North Korea.", "The firm would later admit that it had shipped lathes to Russia.",
                               "He did not tell the bank that he had sold the valves to Iran.", "The bank was fined for its failure to report the sale of 40 lathes to Iran.");
    INFO(text);
    CHECK(only_fact_of(text).status() == "completed");
}

TEST_CASE("whether something was done stays open, and what is to come is a plan") {
    CHECK(only_fact_of("Iran refused to sell tanks to Syria.").status() == "denied");
    CHECK(only_fact_of("He did not say when Russia would deliver the tanks to Mali.").status() == "planned");
}

TEST_CASE("goods that nobody has seen are denied with what is told of them") {
    const auto text = GENERATE(as<std::string>{}, "Iran has sold no drones that fly far to Syria.", "Iran did not sell drones that could reach Israel to Syria.", "Iran denied the reports that it had sent tanks to Syria.");
    INFO(text);
    CHECK(only_fact_of(text).status() == "denied");
}

TEST_CASE("reports that are said to be false, and deals that came to nothing, are denied") {
    const std::string_view text = GENERATE(values<std::string_view>({
        "The Kremlin said reports that it had received shells from North Korea were false.",
        "Iran called the report that it had shipped drones to Russia baseless.",
        "The deal to sell jets to Libya never went through.",
        "Kyiv rejected as false the report that it had sold engines to North Korea.",
        "The embassy called claims of arms deliveries to Somalia pure invention.",
        "Pyongyang ridiculed the allegation that it supplies shells to Russia.",
        "Beijing has so far refrained from supplying weapons to Russia.",
    }));
    CAPTURE(text);
    const auto facts = extract_text(std::string(text));
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].status() == "denied");
    CHECK(extract_text("He shipped chips to Russia, and the papers were false.").at(0).status() == "completed");
}

TEST_CASE("what somebody believes or claims, and says so behind it, is no more than that") {
    CHECK(certainty(extract_text("North Korea shipped shells to Russia, Seoul believes.").at(0)) == "believed");
    CHECK(certainty(extract_text("North Korea shipped shells to Russia, Kyiv claims.").at(0)) == "alleged");
    CHECK(certainty(extract_text("North Korea shipped shells to Russia, Washington alleged on Monday.").at(0)) == "alleged");
    CHECK(certainty(extract_text("North Korea shipped shells to Russia, Seoul said.").at(0)) == "stated");
}

TEST_CASE("who was acquitted, or whose charges were dropped, did not do it as far as anybody may say") {
    const std::string_view text = GENERATE(values<std::string_view>({
        "A Dutch trader was acquitted of selling chips to Russia.",
        "The court cleared him of exporting engines to Iran.",
        "A jury found the dealer not guilty of shipping rifles to Sudan.",
        "Charges of exporting chips to Russia were later dropped.",
    }));
    CAPTURE(text);
    for (const Fact& fact : extract_text(std::string(text))) CHECK(fact.status() == "denied");
    CHECK(extract_text("The court found him guilty of shipping rifles to Sudan.").at(0).status() == "completed");
}

TEST_CASE("what was told in error is denied, what a film tells or a licence allows did not happen") {
    const auto status = [](const std::string& text) { return extract_text(text).at(0).status(); };
    CHECK(status("A Chinese firm was wrongly accused of selling chips to Russia.") == "denied");
    CHECK(status("The newspaper withdrew its report that Serbia had sold ammunition to Ukraine.") == "denied");
    CHECK(status("Exports of luxury goods to Russia fell to zero after the ban.") == "denied");
    CHECK(status("In the film, a dealer sells missiles to North Korea.") == "planned");
    CHECK(status("The firm has a licence to export cars to Russia.") == "planned");
    CHECK(status("The firm was authorised to export cars to Russia.") == "planned");
    CHECK(status("A permit for the export of cars to Russia was issued.") == "planned");
    CHECK(status("An application for the sale of drones to Mali is pending.") == "planned");
    CHECK(status("The firm had been cleared by Berlin to export cars to Russia.") == "planned");
    CHECK(status("The firm is free to sell cars to Russia.") == "planned");
    CHECK(status("The firm, which is licensed to trade in arms, sold cars to Russia.") == "completed");
}

TEST_CASE("a name of one word at the head of a sentence is somebody") {
    const auto text = GENERATE(as<std::string>{}, "Velkor has brought in microchips from Turkey.", "Velkor, which used to make shoes, bought microchips from Turkey.", "Velkor, founded by a Russian, has imported microchips from Turkey.");
    CAPTURE(text);
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "recipient.name") == "Velkor");
}

TEST_CASE("a date at the head of the next clause is not of the clause before") {
    const auto text = GENERATE(as<std::string>{}, "The firm sells chips to Iran, and last year it sent drones to Sudan.", "The firm exported chips to Iran; in 2023 it sold drones to Sudan.");
    CAPTURE(text);
    const auto facts = extract_text(text, "2024-05-01");
    REQUIRE(facts.size() == 2);
    CHECK(!facts[0].get<DateRange>("date"));
    CHECK(facts[1].get<DateRange>("date"));
}

TEST_CASE("who no longer does something is told with it") {
    const Fact fact = only_fact_of("Toyota no longer sells cars to Russia.", "2024-05-01");
    CHECK(text_of(fact, "supplier.name") == "Toyota");
    CHECK(fact.get<Term>("status")->id == "denied");
}

TEST_CASE("the same month as a year before it is none") {
    const auto facts = extract_text("Since 2020 sales of arms have been banned. In the same month Iran sold missiles to Sudan.");
    REQUIRE(facts.size() == 1);
    CHECK_FALSE(facts[0].get<DateRange>("date"));
    const auto others = extract_text("In May 2021 Iran sold rifles to Libya. In the same month Iran sold missiles to Sudan.");
    REQUIRE(others.size() == 2);
    CHECK(others[1].get<DateRange>("date")->edtf == "2021-05");
}
