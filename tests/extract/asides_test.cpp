/// "…, the ministry said, …": who says so stands between commas, and the clause goes on behind him.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("who says so between two verbs does nothing of what the second tells") {
    const auto [text, supplier] = GENERATE(table<std::string, std::string>({{"The Omani firm bought pumps in Italy, prosecutors say, and sold them to Iran.", "firm"},
                                                                            {"The Omani firm bought pumps in Italy and, the police believe, sold them to Iran.", "firm"},
                                                                            {"The Omani firm bought pumps in Italy and then, so the police believe, sold them to Iran.", "firm"},
                                                                            {"The pumps were loaded in Oman, it is alleged, and shipped to Iran by a trader.", "trader"},
                                                                            {"The pumps were loaded in Oman, the ministry said on Monday, and shipped to Iran by a trader.", "trader"}}));
    CAPTURE(text);
    const Fact fact = only_fact_of(text);
    CHECK(fact.status() == "completed");
    CHECK(text_of(fact, "supplier.name").find(supplier) != std::string::npos);
    CHECK((country(fact, "destination") == "IR" || country(fact, "recipient.country") == "IR"));
}

TEST_CASE("a phrase behind who says so belongs to the verb before him") {
    const char* text = GENERATE("The pumps went, officials say, from Oman to Chad.", "Oman supplied Chad, the ministry said in May, with 40 pumps.", "Oman supplied Chad, it is said, with 40 pumps.");
    CAPTURE(text);
    const Fact fact = only_fact_of(text);
    CHECK(country(fact, "origin") == "OM");
    CHECK((country(fact, "destination") == "TD" || country(fact, "recipient.country") == "TD"));
}

TEST_CASE("a clause without a verb goes on behind who says so") {
    const auto facts = extract_text("Oman sold pumps to Chad, the ministry said, and lathes to Sudan.");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[1], "destination") == "SD");
}

TEST_CASE("'it is said' is hearsay, 'it is alleged' an allegation") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({{"Oman, it is said, sold pumps to Chad.", "reported"},
                                                                            {"Oman sold pumps to Chad, it is rumoured.", "reported"},
                                                                            {"Oman has, it is alleged, sold pumps to Chad.", "alleged"},
                                                                            {"Oman sold pumps to Chad, it has been claimed.", "alleged"}}));
    CAPTURE(text);
    CHECK(certainty(only_fact_of(text)) == expected);
}

TEST_CASE("behind an aside goes on what the subject does, though the verb could be a noun") {
    const auto [text, supplier] = GENERATE(table<std::string, std::string>({
        {"Elbe Optik, a company in Hamburg, exports lathes to Iran.", "Elbe Optik"},
        {"Elbe Optik, based in Hamburg, exports lathes to Iran.", "Elbe Optik"},
        {"Ivan Petrov, aged 52, supplies lathes to Iran.", "Ivan Petrov"},
        {"Ivan Petrov, 52, faces charges of selling lathes to Iran.", "Ivan Petrov"},
        {"A Hamburg trader, Ivan Petrov, supplies lathes to Iran.", "A Hamburg trader"},
        {"A Dubai-based trader, Mehr Logistics, faces charges of selling lathes to Iran.", "A Dubai-based trader"},
        {"Elbe Optik (EO) exports lathes to Iran.", "Elbe Optik"},
        {"Elbe Optik – a company in Hamburg – exports lathes to Iran.", "Elbe Optik"},
        {"Traders in Hamburg, some of them Russian, supply lathes to Iran.", "Traders"},
        {"China, meanwhile, exports lathes to Iran and honours the deal.", "China"},
    }));
    CAPTURE(text);
    const Fact fact = only_fact_of(text);
    CHECK(std::ranges::any_of(fact.evidence, [&](const Evidence& one) { return one.field == "supplier" && one.exact.starts_with(supplier); }));
    CHECK(country(fact, "destination") == "IR");
}

TEST_CASE("a noun of a list between commas is no deed") {
    CHECK(extract_text("China, India, exports lathes to Iran.").empty());  // two names of a list, and no name with an aside
    CHECK(extract_text("The plant stores drills, a press, ships in bottles and lathes.").empty());
    const Fact bought = only_fact_of("The firm bought lathes, drills, a press, tools from Iran.");
    CHECK(std::ranges::any_of(bought.evidence, [](const Evidence& one) { return one.field == "recipient" && one.exact == "The firm"; }));
    const Fact exported = only_fact_of("Lathes (5), drills (3), exports of steel to Iran.");
    CHECK(std::ranges::none_of(exported.evidence, [](const Evidence& one) { return one.field == "supplier"; }));
}

TEST_CASE("what says nothing of who, what and where is passed over, wherever it stands") {
    const auto aside = GENERATE(as<std::string>{}, "in secret", "at last", "once more", "by mistake", "later on", "as it turned out", "last year", "when asked", "although it was banned");
    const auto text = GENERATE_COPY(values<std::string>({"A German firm, " + aside + ", sold lathes to Iran.", "A German firm sold lathes, " + aside + ", to Iran.", "A German firm sold lathes to Iran, " + aside + "."}));
    INFO(text);
    const Fact fact = only_fact_of(text);
    CHECK(fact.status() == "completed");
    CHECK(country(fact, "supplier.country") == "DE");
    CHECK(country(fact, "destination") == "IR");
}

TEST_CASE("before the ban is when, and forbids nothing") { CHECK(only_fact_of("Before the ban, a German firm sold lathes to Iran.").status() == "completed"); }

TEST_CASE("but at least so many, and as well as, belong to what is counted") {
    CHECK(text_of(only_fact_of("A German firm sold at least 300 lathes to Iran."), "goods.description").find("300 lathes") != std::string::npos);
    CHECK(text_of(only_fact_of("A German firm sold lathes as well as presses to Iran."), "goods.description").find("presses") != std::string::npos);
}
