/// Clauses that belong to a noun: who acts in them, and what they leave open, also when something stands between.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

Fact last(std::string text) {
    const auto facts = extract_text(std::move(text));
    REQUIRE_FALSE(facts.empty());
    return facts.back();
}

}  // namespace

TEST_CASE("when, where and how may stand between the pronoun and the verb of a relative clause") {
    const auto text = GENERATE(as<std::string>{}, "Police raided a firm that for years sold lathes to Iran.", "The court fined a firm which in 2014 sold lathes to Iran.", "The firm, which last year sold lathes to Iran, has closed.",
                               "It was a firm that at the request of a customer sold lathes to Iran.", "The firm, which, according to a witness, sold lathes to Iran, has closed.", "It is a firm that between 2009 and 2012 sold lathes to Iran.");
    INFO(text);
    const auto fact = only_fact_of(text, "2016-06-15");
    CHECK(text_of(fact, "supplier.name").ends_with("firm"));
    CHECK(country(fact, "recipient.country") == "IR");
}

TEST_CASE("an open place is found over when it was") {
    const auto text = GENERATE(as<std::string>{}, "The howitzers that in 2013 Serbia sent to Togo were old.", "Howitzers which in 2013 were sent to Togo by Serbia are old.");
    INFO(text);
    const auto fact = only_fact_of(text, "2016-06-15");
    CHECK(country(fact, "supplier.country") == "RS");
    CHECK(country(fact, "recipient.country") == "TG");
    CHECK(fact.get<DateRange>("date")->edtf == "2013");
}

TEST_CASE("who says so within a relative clause does not do it") {
    const auto text = GENERATE(as<std::string>{}, "A broker who the police say sold mortars to Togo was held.", "The broker, who prosecutors allege sold mortars to Togo, was held.");
    INFO(text);
    const auto fact = only_fact_of(text, "2016-06-15");
    CHECK(text_of(fact, "supplier.name").ends_with("broker"));
    CHECK(country(fact, "recipient.country") == "TG");
}

TEST_CASE("of whom somebody says that he sent what stands before the relative clause") {
    const auto fact = only_fact_of("The mortars that Ghana says Serbia sent to Togo are old.", "2016-06-15");
    CHECK(country(fact, "supplier.country") == "RS");
    CHECK(country(fact, "recipient.country") == "TG");
    const List* sources = fact.get<List>("attribution");
    REQUIRE(sources);
    REQUIRE(sources->size() == 1);
    CHECK(std::get<Text>(sources->front().is).value == "Ghana");
}

TEST_CASE("names behind goods are theirs, unless who sold them stands there") {
    const auto text = GENERATE(as<std::string>{}, "The tankers Alba and Sun Star were sold to Togo.", "In 2013 the tankers Alba, Sirius and Sun Star were sold by a Greek owner to Togo.");
    INFO(text);
    const auto fact = only_fact_of(text, "2016-06-15");
    CHECK_THAT(text_of(fact, "goods.description"), Catch::Matchers::StartsWith("tankers Alba"));
    CHECK(country(fact, "recipient.country") == "TG");
    CHECK(text_of(only_fact_of("The missiles Raytheon and Thales sold to Qatar are old.", "2016-06-15"), "goods.description") == "missiles");
}

TEST_CASE("what a relative clause denies or plans leaves the main clause alone") {
    const auto text = GENERATE(as<std::string>{}, "A ministry that the inspectors do not name has sold Chad tanks.", "A broker whom the police would not name has sent rifles to Chad.",
                               "A broker that a board of inspectors could not trace had shipped rifles to Chad.", "A neighbour it would not name told the board that Oman had sent rifles to Chad.",
                               "The rifles that Oman will not repair were sold to Chad.", "The rifles that Oman did not sell to Mali went to Chad.");
    INFO(text);
    CHECK(last(text).status() == "completed");
    CHECK(country(last(text), "destination") == "TD");
}

TEST_CASE("what the main clause denies is denied") {
    const auto text = GENERATE(as<std::string>{}, "The firm that built them did not sell rifles to Chad.", "The board said that the firm did not sell rifles to Chad.",
                               "A dealer who lives in Muscat has not sold any rifles to Chad.", "Those rifles which it built in 2019 were never sold to Chad.");
    INFO(text);
    CHECK(last(text).status() == "denied");
}

TEST_CASE("somebody who cannot be the object of a relative clause is the subject behind it") {
    CHECK(text_of(last("A foundry that the inspectors did not name has sold Chad tanks."), "supplier.name").find("foundry") != std::string::npos);
    CHECK(text_of(last("A widow whom nobody knew sold Chad two tanks."), "supplier.name").find("widow") != std::string::npos);
    CHECK(text_of(last("The dealer it would not name sold Chad two tanks."), "supplier.name").find("dealer") != std::string::npos);
}

TEST_CASE("a short name in brackets stands between goods and their relative clause") {
    const auto text = GENERATE(as<std::string>{}, "Experts examined unmanned aircraft (UAVs), which were sent from Serbia to Togo.", "Experts examined mortars (M57) that Serbia sent to Togo.", "Experts noted the presence of mortars which Serbia sent to Togo.");
    INFO(text);
    const auto fact = only_fact_of(text, "2016-06-15");
    CHECK(country(fact, "origin") == "RS");
    CHECK(country(fact, "destination") == "TG");
}

TEST_CASE("what is told of the receiver between commas ends no clause") {
    const auto text = GENERATE(as<std::string>{}, "Serbia equipped the Libyan army, which had asked for help, with mortars.", "Serbia equipped the Libyan army, also called the LNA, with mortars.", "Serbia sold mortars, which it had built itself, to the Libyan army.",
                               "Serbia equipped the Libyan army, headed by a general, with mortars.");
    INFO(text);
    const auto fact = only_fact_of(text, "2016-06-15");
    CHECK(country(fact, "supplier.country") == "RS");
    CHECK(country(fact, "recipient.country") == "LY");
    CHECK(text_of(fact, "goods.description") == "mortars");
}

TEST_CASE("a list of makers hangs on the goods as a whole") {
    const auto words = GENERATE(as<std::string>{}, "Pumps made by Nordwein and other German firms were delivered to Syria.", "Pumps from Nordwein, Hartlieb and a third firm in Germany were delivered to Syria.",
                                "Pumps built by Nordwein or its daughters were delivered to Syria.");
    INFO(words);
    const auto fact = only_fact_of(words);
    CHECK(text_of(fact, "goods.description") == "Pumps");
    CHECK(country(fact, "destination") == "SY");
}

TEST_CASE("parts of several makers that lay in a weapon went to who has it") {
    const auto fact = only_fact_of("Converters made by Intel and other American companies were found inside a Russian cruise missile.");
    CHECK(text_of(fact, "goods.description") == "Converters");
    CHECK(country(fact, "origin") == "US");
    CHECK(country(fact, "destination") == "RU");
}

TEST_CASE("a clause that hangs on a firm is told of the firm, not of the list or the case in which it stands") {
    const auto text = GENERATE(as<std::string>{}, "The case of a firm that sold lathes to Iran is closed.", "The list of firms which sold lathes to Iran is long.", "The history of a firm that sold lathes to Iran was told.");
    INFO(text);
    const auto fact = only_fact_of(text);
    CHECK(text_of(fact, "supplier.name").starts_with("firm"));
    CHECK(country(fact, "recipient.country") == "IR");
}

TEST_CASE("but goods of a firm stay the goods") {
    const auto fact = only_fact_of("A batch of lathes of a German company that reached Russia was found.");
    CHECK(text_of(fact, "goods.description").find("lathes") != std::string::npos);
    CHECK(country(fact, "destination") == "RU");
}

TEST_CASE("a couple from Lund who posted something posted it, and the town did not") {
    const auto words = GENERATE(as<std::string>{}, "A couple from Lund who posted microchips to Iran were fined.", "A couple from Hamburg who posted microchips to Iran were fined.");
    CAPTURE(words);
    CHECK(text_of(only_fact_of(words), "supplier.name") == "couple");
}
