/// Who says what a court, a ministry or a detective tells, and how sure that makes it: alleged, believed, stated, denied.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

std::vector<Fact> source_facts(std::string text) { return extract_text(std::move(text), "2024-06-20"); }

/// The first of those who tell it; empty when nobody does.
std::string source_of(const Fact& fact) {
    const List* sources = fact.get<List>("attribution");
    return sources && !sources->empty() ? std::get<Text>(sources->front().is).value : "";
}

}  // namespace

TEST_CASE("who says it may stand between the goods and where they came from") {
    const auto facts = source_facts("Anna Petrova bought sensors, the prosecution said, from shops in Germany and took them to Russia.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "origin") == "DE");
}

TEST_CASE("two who are charged by a state are accused") { CHECK(certainty(source_facts("The United States charged Anna Petrova and Oleg Sidorov with having supplied sensors to Russia.").front()) == "alleged"); }

TEST_CASE("who lists or convicts somebody says what he did; what he is listed for is alleged") {
    const auto [text, teller, expected] = GENERATE(table<std::string, std::string, std::string>({{"The European Union blacklisted a trader in Dubai that had shipped lathes to Russia.", "European Union", "alleged"},
                                                                                                 {"Japan froze the assets of a trader in Dubai which shipped lathes to Russia.", "Japan", "alleged"},
                                                                                                 {"A jury in Oslo convicted a trader of shipping lathes to Russia.", "jury", "stated"},
                                                                                                 {"In the court's opinion the trader shipped lathes to Russia.", "court", "stated"}}));
    CAPTURE(text);
    const auto facts = source_facts(text);
    REQUIRE(facts.size() == 1);
    CHECK(source_of(facts[0]) == teller);
    CHECK(certainty(facts[0]) == expected);
}

TEST_CASE("'it' is whom the sentence before tells of, not the office that tells it") {
    const auto facts = source_facts("The Justice Department said that a shop in Dubai was at the centre of the ring. It sold 40 pumps to Iran.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name") == "shop");
}

TEST_CASE("'reported to have' and 'said to have' are hearsay") {
    const char* text = GENERATE("Oman is reported to have sent pumps to Iran.", "Two traders said to have sent pumps to Iran were freed.");
    CAPTURE(text);
    const auto facts = source_facts(text);
    REQUIRE(facts.size() == 1);
    CHECK(certainty(facts[0]) == "reported");
    CHECK(source_of(facts[0]).empty());
}

TEST_CASE("a conviction that was overturned, and a case that was dropped, prove that nothing was sold") {
    const char* text = GENERATE("The court of appeal quashed the conviction of a Finn for selling valves to Syria.", "The case against a Finn who was said to have sold valves to Syria was dropped.");
    CAPTURE(text);
    const auto facts = source_facts(text);
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].status() == "denied");
}

TEST_CASE("a verdict that is awaited proves nothing") {
    const std::string text = "Anna Petrova is on trial over valves.\n\nShe shipped 40 valves to Syria, prosecutors said. The verdict is ";
    CHECK(certainty(source_facts(text + "due in May.").front()) == "alleged");
    CHECK(certainty(source_facts(text + "guilty.").front()) == "stated");
}

TEST_CASE("detectives who believe something do not charge it") { CHECK(certainty(source_facts("Two men are charged with fraud. Detectives believe that they sold 40 valves to Syria.").front()) == "believed"); }

TEST_CASE("papers are documents, not newspapers") { CHECK(certainty(source_facts("The trader sold 40 valves to Syria, according to papers before the judge.").front()) == "stated"); }

TEST_CASE("what is not done about a deed does not undo it") {
    const char* text = GENERATE("It was not the first time that the dealer had sold valves to Syria.", "Nobody asked any questions when the dealer sold valves to Syria.", "The dealer denies having known that the valves he sold to Syria would be used by the army.",
                                "The dealer could not be tried for the valves that he sold to Syria.", "London wants Berlin to hand over a dealer who sold valves to Syria.", "The dealer will spend five years in jail for selling valves to Syria.",
                                "Prosecutors decided not to charge the dealer, who sold valves to Syria.", "The judge found no fault with the sale of valves to Syria.", "The dealer will not appeal against his fine for selling valves to Syria.");
    CAPTURE(text);
    const auto facts = source_facts(text);
    REQUIRE_FALSE(facts.empty());
    CHECK(facts.back().status() == "completed");
}

TEST_CASE("but what did not happen did not") {
    const char* text = GENERATE("The dealer did not sell valves to Syria when he lived there.", "The dealer has never sold valves to Syria.");
    CAPTURE(text);
    for (const Fact& fact : source_facts(text)) CHECK(fact.status() == "denied");
}

TEST_CASE("'it said' behind a quotation is not whom the quotation is about") {
    const auto facts = extract_text("\"Marko sold mortars to Chad,\" it said.");
    REQUIRE(facts.size() == 1);
    CHECK_FALSE(facts[0].find("attribution"));
}

TEST_CASE("when it was reported may stand before 'that'") {
    const char* text = GENERATE("The monitoring team reported in May that Serbia had sold mortars to Chad.", "The monitoring team reported in 2019 that Serbia had sold mortars to Chad.");
    CAPTURE(text);
    CHECK(source_of(only_fact_of(text)).find("team") != std::string::npos);
}
