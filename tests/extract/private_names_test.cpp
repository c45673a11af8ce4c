/// Who stands behind a shortened name, a quotation mark or a bare "the army".
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("a name that a point shortens is who did it") {
    CHECK(text_of(only_fact_of("Georg W. shipped ball bearings to a plant in Russia."), "supplier.name") == "Georg W");
    CHECK(text_of(only_fact_of("Prosecutors say that Georg W. is the man who sold lathes to Iran."), "supplier.name") == "Georg W");
    CHECK(text_of(only_fact_of("Fanwell Import Co. sold lathes to Iran."), "supplier.name") == "Fanwell Import Co");
    CHECK(text_of(only_fact_of("Lathes were sold to Iran by Fanwell Import Co. of Delaware."), "supplier.name") == "Fanwell Import Co");
}

TEST_CASE("what is quoted is somewhere all the same") {
    const auto words = GENERATE(as<std::string>{}, "The broker sold lathes to a “research centre” in Iran.", "The broker sold lathes to ‘peaceful users’ in Iran.");
    const auto fact = only_fact_of(words);
    CHECK(country(fact, "recipient.country") == "IR");
    CHECK(fact.kind() == "sale");
}

TEST_CASE("who buys for an army that is named no further buys for his own country's") {
    const auto fact = only_fact_of("Syrian middlemen buy German radios for the army.");
    CHECK(country(fact, "destination") == "SY");
    CHECK(country(fact, "origin") == "DE");
    const auto other = only_fact_of("Syrian middlemen bought radios for the Houthis.");
    CHECK(country(other, "destination") != "SY");
}

TEST_CASE("whose role it is does it, and not who is concerned about it") {
    const auto words = GENERATE(as<std::string>{}, "Norway is concerned about Serbia's role in supplying mortars to Sudan.", "Norway has criticised Serbia's involvement in shipping mortars to Sudan.",
                                "Norway is worried by Serbia's part in facilitating the transfer of mortars to Sudan.");
    INFO(words);
    CHECK(text_of(only_fact_of(words), "supplier.name") != "Norway");
    CHECK(country(only_fact_of(words), "destination") == "SD");
}

TEST_CASE("who helps somebody in obtaining goods supplies them") {
    const auto fact = only_fact_of("A Serbian broker assisted Sudan in procuring mortars.");
    CHECK(text_of(fact, "supplier.name") == "Serbian broker");
    CHECK(country(fact, "recipient.country") == "SD");
}

TEST_CASE("a given name that is a town's or a country's, too, is somebody's; a company's first word is not") {
    const Fact person = only_fact_of("Milan Petrov sold lathes to Iran.");
    CHECK(text_of(person, "supplier.name") == "Milan Petrov");
    CHECK(country(person, "supplier.country").empty());
    CHECK(country(only_fact_of("Chad Airlines shipped pumps to Sudan."), "supplier.country") == "TD");
    CHECK(country(only_fact_of("A dealer in Milan sold lathes to Iran."), "supplier.country") == "IT");
}

TEST_CASE("where a continent's people live is no country, and not what they are called") {
    const auto [words, name] = GENERATE(table<std::string, std::string>({{"Latin American traders sold pumps to Sudan.", "Latin American traders"},
                                                                         {"Central Asian traders sold pumps to Sudan.", "Central Asian traders"},
                                                                         {"Dealers in Latin America sold pumps to Sudan.", "Dealers"}}));
    CAPTURE(words);
    const Fact fact = only_fact_of(words);
    CHECK(text_of(fact, "supplier.name") == name);
    CHECK(country(fact, "supplier.country").empty());
    CHECK(country(fact, "origin").empty());
}

TEST_CASE("whom a court punishes for a deed did it, whatever his calling") {
    const auto somebody = GENERATE(as<std::string>{}, "goldsmith", "brother-in-law", "certain Xu Wei", "zymurgist");
    CAPTURE(somebody);
    CHECK_FALSE(text_of(only_fact_of("A court jailed a " + somebody + " in June for selling lathes to Iran."), "supplier.name").empty());
}

TEST_CASE("he is who was told of by his calling, and they are all of a list") {
    const auto calling = GENERATE(as<std::string>{}, "florist", "pharmacist", "policeman", "brother-in-law", "helmsman");
    CAPTURE(calling);
    CHECK_FALSE(text_of(only_fact_of("A " + calling + " was fined because he sold lathes to Iran."), "supplier.name").empty());
    CHECK(text_of(only_fact_of("A dealer and a " + calling + " sold lathes to Iran."), "supplier.name") == "dealer and a " + calling);
}
