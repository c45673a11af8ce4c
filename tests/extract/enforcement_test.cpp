/// Court reports and investigations: who and where the parties are, legs of a journey, transit, and what is only alleged.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

std::vector<Fact> enforcement_facts(std::string text) { return extract_text(std::move(text), "2024-06-20"); }

std::vector<std::string> via(const Fact& fact) {
    std::vector<std::string> out = stops(fact);
    std::ranges::sort(out);
    return out;
}

}  // namespace

TEST_CASE("what stands behind a party tells where it is") {
    const auto [words, code] = GENERATE(table<std::string, std::string>({
        {"Maxim Ivanov, 43, who lives in Riga,", "LV"}, {"Maxim Ivanov, 43, of Brooklyn,", "US"}, {"A Russian living in Dubai", "AE"}, {"The firm, based in Dubai,", "AE"},
        {"Alfa Trading FZE (Dubai)", "AE"}, {"Alfa Trading FZE, a company registered in the UAE,", "AE"}, {"A dealer in Dongguan, China,", "CN"}}));
    const auto facts = enforcement_facts(words + " shipped microchips to Russia.");
    INFO(words);
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "supplier.country") == code);
    CHECK(country(facts[0], "destination") == "RU");
}

TEST_CASE("who sends goods to his own country sends them from elsewhere") {
    const auto facts = enforcement_facts("Two Russians shipped microchips from Finland to Russia.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name") == "Two Russians");
    CHECK(country(facts[0], "supplier.country") == "");
    CHECK(country(facts[0], "origin") == "FI");
}

TEST_CASE("all countries of a list are transit") {
    const auto words = GENERATE(as<std::string>{}, "through shell companies in Hong Kong, Turkey and the United Arab Emirates", "via Hong Kong, Turkey and the United Arab Emirates");
    const auto facts = enforcement_facts("He sent oscilloscopes to Russia " + words + ".");
    REQUIRE(facts.size() == 1);
    CHECK(via(facts[0]) == std::vector<std::string>{"AE", "HK", "TR"});
}

TEST_CASE("who buys goods and sends them on supplies them") {
    const auto facts = enforcement_facts("Denis Volkov bought microchips from American firms and sent them to Russia.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name") == "Denis Volkov");
    CHECK(country(facts[0], "origin") == "US");
    CHECK(country(facts[0], "destination") == "RU");
    CHECK(facts[0].get<Term>("kind")->id == "shipment");
}

TEST_CASE("where the first leg of a journey ends is transit") {
    const auto facts = enforcement_facts("The lathes were sold to a firm in Kyrgyzstan. They were shipped from Kyrgyzstan to Russia.");
    REQUIRE(facts.size() == 1);
    CHECK(via(facts[0]) == std::vector<std::string>{"KG"});
    CHECK(country(facts[0], "destination") == "RU");
}

TEST_CASE("a word for the part in a transfer names who took it") {
    const auto facts = enforcement_facts("Customs seized 9,000 pistols bound for Libya. The consignee was a company in Tripoli.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "recipient.name") == "company");
    CHECK(country(facts[0], "recipient.country") == "LY");
}

TEST_CASE("prosecutors allege, a court finds") {
    CHECK(certainty(enforcement_facts("Prosecutors charged a trader with selling microchips to Russia.").at(0)) == "alleged");
    CHECK(certainty(enforcement_facts("A trader was charged with fraud. He exported microchips to Russia, prosecutors said.").at(0)) == "alleged");
    CHECK(certainty(enforcement_facts("A trader pleaded guilty to conspiring to export microchips to Russia.").at(0)) == "stated");
    CHECK(certainty(enforcement_facts("A trader pleaded not guilty to charges of exporting microchips to Russia.").at(0)) == "alleged");
}

TEST_CASE("where somebody is tried for a transfer it began, when nothing else is said") {
    CHECK(country(enforcement_facts("German prosecutors have indicted two men for exporting microchips to Russia.").at(0), "origin") == "DE");
    CHECK(country(enforcement_facts("German prosecutors have indicted two men for exporting microchips from Austria to Russia.").at(0), "origin") == "AT");
}

TEST_CASE("a penalty is no price") {
    const auto facts = enforcement_facts("The agency fined the company $996,080 for exporting microchips to Russia.");
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].get<Money>("goods.value") == nullptr);
    CHECK(facts[0].get<Money>("goods.unit-value") == nullptr);
}

TEST_CASE("parts and equipment take up what was named before") {
    const auto facts = enforcement_facts("A firm in Estonia exported semiconductors to Russia. The parts were worth $2 million.");
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].get<Money>("goods.value") != nullptr);
}

TEST_CASE("what somebody is alleged to have done, and what an indictment tells, is alleged") {
    for (const char* text : {"He is alleged to have smuggled optics to Russia.", "In 2022 fourteen lathes went to Russia under a false code, the indictment says."}) {
        const auto facts = extract_text(text, "2024-05-10");
        REQUIRE(facts.size() == 1);
        CHECK(facts[0].get<Term>("certainty")->id == "alleged");
    }
}

TEST_CASE("whoever does it has not done it") { CHECK(extract_text("Whoever sells chips to Russia risks ten years in prison.", "2024-05-10").empty()); }

TEST_CASE("who gets the goods and where they go may both be told") {
    const auto facts = extract_text("He took spectrum analysers for the FSB to Moscow.", "2024-05-10");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "recipient.name") == "FSB");
    CHECK(country(facts[0], "destination") == "RU");
}

TEST_CASE("the accused is somebody who may have done it") {
    const auto facts = extract_text("The accused sold six lathes to Russia.", "2024-05-10");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name") == "accused");
    CHECK(facts[0].get<Term>("certainty")->id == "alleged");
}

TEST_CASE("what is stopped from being sent was under way") {
    for (const char* text : {"The Tax Board has stopped money, ammunition and dual use goods from being transported into Russia.", "Customs prevented drones from being taken across the border into Russia."}) {
        CAPTURE(text);
        const auto facts = extract_text(text, "2024-05-10");
        REQUIRE(facts.size() == 1);
        CHECK(facts[0].status() == "attempted");
        CHECK(country(facts[0], "destination") == "RU");
    }
}

TEST_CASE("an attempt ends where something else was done") {
    const auto facts = extract_text("Bukey attempted to provide rifles to Farazan and, separately, sold more than 100 engines to companies in Iran.", "2024-05-10");
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].status() == "attempted");
    CHECK(facts[1].status() == "completed");
}

TEST_CASE("where a ship that was stopped goes now is not where its load was to go") {
    const auto fact = only_fact_of("The freighter seized in May with Serbian rifles on board is returning to Serbia.");
    CHECK(country(fact, "origin") == "RS");
    CHECK(country(fact, "destination") == "");
    CHECK(country(only_fact_of("The freighter seized in May with Serbian rifles on board was sailing to Libya."), "destination") == "LY");
}

TEST_CASE("a price between goods and what is thought of them is passed over") {
    const auto fact = only_fact_of("A dhow was seized off Oman with mortars worth $3 million thought to be destined for Yemeni fighters.");
    CHECK(text_of(fact, "goods.description") == "mortars");
    CHECK((country(fact, "destination") == "YE" || text_of(fact, "recipient.name") == "Yemeni fighters"));
    CHECK(certainty(fact) == "believed");
}

TEST_CASE("an export of a few things that is halted was under way") {
    const char* text = GENERATE("Spain blocked the export of six lathes to Iran.", "Spain intervened to stop the export of lathes that were bound for Iran.");
    CAPTURE(text);
    CHECK(only_fact_of(text).status() == "attempted");
    CHECK(only_fact_of("Spain halted the export of lathes to Iran.").status() == "denied");
}

TEST_CASE("who makes a seizure supplies nothing, and what was seized is told by whoever sent it") {
    using Row = std::tuple<std::string_view, std::string_view, std::string_view>;
    const auto [text, goods, supplier] = GENERATE(values<Row>({
        {"The navy made a seizure of Iranian rifles bound for Yemen.", "Iranian rifles", ""},
        {"Oman carried out its largest-ever interception of weapons bound for Yemen.", "weapons", ""},
        {"The coast guard reported the interception of drones sent by Iran to Yemen.", "drones", "IR"},
        {"The seizure of rifles supplied by Iran to Yemen angered Tehran.", "rifles", "IR"},
    }));
    INFO(text);
    const Fact fact = only_fact_of(std::string(text));
    CHECK(text_of(fact, "goods.description") == goods);
    CHECK(country(fact, "supplier.country") == supplier);
    CHECK(country(fact, "destination") == "YE");
    CHECK(fact.get<Term>("status")->id == "attempted");
}
