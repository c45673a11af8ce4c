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
