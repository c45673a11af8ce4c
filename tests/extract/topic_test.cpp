/// Transfers that tell one end only: the other is whom the article is about.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("between two of whom the article tells, what one sends goes to the other") {
    const auto facts = extract_text("South Korea has sent North Korea its first rice. In September 1984 the North's Red Cross sent 7,200 tons of cement across the line.");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[1], "destination") == "KR");
}

TEST_CASE("goods of which only the origin is told went to the country that the lead is about") {
    const Fact fact = only_fact_of("Myanmar's generals seized power in February, and the shopping has gone on. Six Su-30 fighters came from Russia.");
    CHECK(country(fact, "origin") == "RU");
    CHECK(country(fact, "destination") == "MM");
    CHECK(fact.is_from_context("destination"));
    CHECK_FALSE(fact.is_from_context("origin"));
}

TEST_CASE("what the event's own words tell is not from context, whatever else tells it") {
    const Fact fact = only_fact_of("Myanmar wants to fly. Russia sent six Su-30 fighters to Myanmar, a spokesman said. The fighters were delivered in May.");
    for (const char* field : {"destination", "recipient", "origin", "supplier", "attribution", "kind", "goods"}) CHECK_FALSE(fact.is_from_context(field));
}

TEST_CASE("an origin that is told of other coal is from context") {
    CHECK(only_fact_of("North Korean coal may not be bought by anybody. Ships landed 9,000 tonnes of coal at Pohang.").is_from_context("origin"));
}

TEST_CASE("what a firm sent went to the country that the lead is about, and never to that of the firm") {
    const Fact fact = only_fact_of("Eritrea is short of ammunition. A dealer in Minsk sent 4,000 rifles.");
    CHECK(country(fact, "destination") == "ER");
}

TEST_CASE("who only stopped the goods, and where the report was written, is not whom the article is about") {
    const auto text = GENERATE(as<std::string>{}, "Israeli sailors boarded a freighter on Friday. The rockets came from Iran.", "WASHINGTON, Sept 5 (X) -- A freighter was searched on Friday. The rockets came from Iran.");
    CHECK(country(only_fact_of(text), "destination").empty());
}

TEST_CASE("where the sentence names another country, the end is left open") {
    const auto facts = extract_text("Tanzania is being asked about a contract. In Mozambique, Haegeumgang of North Korea supplied shoulder-fired missiles.");
    for (const Fact& fact : facts) CHECK(country(fact, "destination") != "TZ");
}

TEST_CASE("goods of which nothing is known, and plans, are given no end") {
    const auto text = GENERATE(as<std::string>{}, "Spain is in a good mood. Unicef gives great pride.", "Myanmar wants to fly. Russia will send six Su-30 fighters.");
    for (const Fact& fact : extract_text(text)) CHECK(country(fact, "destination").empty());
}

TEST_CASE("the country that something is sent to is not the one that it just came from") {
    const auto facts = extract_text("Lathes stand in the shell works of Russia. Coolant came from South Korea. A dealer in Shenzhen exported machine tools to the country.");
    REQUIRE_FALSE(facts.empty());
    CHECK(country(facts.back(), "destination") == "RU");
}

TEST_CASE("what a label says is no country that gets goods") {
    const auto facts = extract_text("The coats sewn in Myanmar are labelled \"Made in Peru\" and exported by dealers, they said.");
    for (const Fact& fact : facts) CHECK(country(fact, "destination") != "PE");
}

TEST_CASE("the flag of a ship delivers nothing, nor does a ship say so") {
    const auto facts = extract_text("A freighter under the flag of Togo has arrived in Port Sudan. It delivered 900 tonnes of wheat from Iran.");
    REQUIRE_FALSE(facts.empty());
    for (const Fact& fact : facts) CHECK(country(fact, "supplier.country") != "TG");
    const auto told = extract_text("Iran has sent wheat to Sudan, the embassy said. The vessel Polina took the wheat to Port Sudan, it said.");
    for (const Fact& fact : told)
        if (const List* sources = fact.get<List>("attribution")) CHECK(std::ranges::none_of(*sources, [](const Value& one) { return std::get<Text>(one.is).value.find("Polina") != std::string::npos; }));
}

TEST_CASE("where sanctions are told of, goods went to the country under embargo, whoever is named first") {
    const std::string countries = "Kazakhstan, Armenia: such were the destinations in the papers. The trucks were emptied in Russia. ";
    CHECK(country(only_fact_of(countries + "A Lithuanian haulier forwarded lathes in spite of the sanctions."), "destination") == "RU");
    CHECK(country(only_fact_of(countries + "A Lithuanian haulier forwarded lathes."), "destination") == "KZ");
}
