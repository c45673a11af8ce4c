/// Participles: who does what they tell, and what they say of the goods beside them.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("whoever the clause tells of does what its participle behind a comma tells") {
    const auto [text, supplier] = GENERATE(table<std::string, std::string>({{"Serbia broke the embargo, sending mortars to Togo.", "Serbia"},
                                                                            {"The trader has violated the ban, selling pumps to Iran.", "trader"},
                                                                            {"Georgia has gained from the war, reselling used buses to Russia.", "Georgia"},
                                                                            {"After the war, Serbia changed course, supplying mortars to Togo.", "Serbia"},
                                                                            {"A trader was arrested in Vilnius, accused of selling pumps to Iran.", "trader"}}));
    INFO(text);
    CHECK(text_of(only_fact_of(text), "supplier.name").ends_with(supplier));
}

TEST_CASE("whoever stops goods, or says so, does nothing of what the participle tells") {
    CHECK(text_of(only_fact_of("Experts said that they had seen lorries, bringing pumps from Turkey to Iran."), "supplier.name") == "");
    for (const Fact& fact : extract_text("The coastguard stopped a dhow, carrying mortars to Yemen.")) CHECK(text_of(fact, "supplier.name") == "");
}

TEST_CASE("when goods were built is not when they went") {
    const auto words = GENERATE(as<std::string>{}, "Buses built in 2019 were shipped to Togo.", "Buses made in Ghent in 2019 were shipped to Togo.", "Buses produced last year ended up in Togo.");
    INFO(words);
    const auto fact = only_fact_of(words);
    CHECK(text_of(fact, "goods.description") == "Buses");
    CHECK(country(fact, "destination") == "TG");
    CHECK_FALSE(fact.get<DateRange>("date"));
    CHECK(only_fact_of("The sale of buses to Togo was made in 2019.").get<DateRange>("date"));
}

TEST_CASE("a participle behind the object of a relative clause tells of the object") {
    const auto fact = only_fact_of("Engines, some of which power drones shipped to Sudan, have been stolen.");
    CHECK(text_of(fact, "goods.description") == "drones");
    CHECK(text_of(only_fact_of("The boat that carried mortars sailed to Yemen."), "goods.description") == "mortars");
}

TEST_CASE("a bracket ends no list") {
    const std::vector<std::string> ways{"AE", "TR", "OM"};
    CHECK(stops(only_fact_of("Pumps were sent to Iran through the United Arab Emirates (UAE), Turkey and Oman.")) == ways);
    CHECK(stops(only_fact_of("Pumps were sent to Iran through the Emirates (11 lots), Turkey (two) and Oman.")) == ways);
    CHECK(text_of(only_fact_of("Serbia sold Togo mortars (M57), rifles and radios."), "goods.description").ends_with("radios"));
}

TEST_CASE("a capital may be part of a company's name") {
    CHECK(text_of(only_fact_of("Beijing Fanwell Import Ltd sold pumps to Iran."), "supplier.name") == "Beijing Fanwell Import Ltd");
}

TEST_CASE("what somebody could do he has not done") {
    const auto facts = extract_text("The sanctions curb the ability of Iranian airlines to buy engines from Turkey.");
    for (const Fact& fact : facts) CHECK(fact.status() == "planned");
}

TEST_CASE("who masterminds a delivery delivers") {
    CHECK(text_of(only_fact_of("A Serbian dealer masterminded the supply of mortars to Togo."), "supplier.name") == "Serbian dealer");
}

TEST_CASE("goods used to make others are what is sent") {
    const auto words = GENERATE(as<std::string>{}, "Lathes used to make shells were shipped to Sudan.", "Lathes needed to produce shells were delivered to Sudan.", "Lathes designed to make mortars have been sold to Sudan.");
    INFO(words);
    CHECK(text_of(only_fact_of(words), "goods.description") == "Lathes");
}

TEST_CASE("a year in which two made up is no year in which goods were made") {
    const auto facts = extract_text("Since the two made up last year, North Korea has had a customer for its rocket launchers in Myanmar.", "2008-04-03");
    REQUIRE(facts.size() == 1);
    REQUIRE(facts[0].get<DateRange>("date"));
    CHECK(facts[0].get<DateRange>("date")->edtf == "2007");
}

TEST_CASE("who is the subject behind a clause that leads the sentence does what it tells") {
    const auto [text, who] = GENERATE(table<std::string, std::string>({
        {"By selling two lathes to Russia, the company in Hamburg broke the law.", "company"},
        {"By selling two lathes to Russia, prosecutors say, the company in Hamburg broke the law.", "company"},
        {"By handing two lathes over to Moscow, London said in a joint statement, the North is in breach of resolutions.", "North"},
        {"In selling two lathes to Russia, Germany broke the law.", "Germany"},
        {"Having sold two lathes to Russia, the firm in Hamburg went bankrupt.", "firm"},
        {"For selling two lathes to Russia, Elbe Optik was fined.", "Elbe Optik"},
    }));
    CAPTURE(text);
    CHECK(text_of(only_fact_of(text), "supplier.name") == who);
}
