/// Whose somebody or something is: adverbs behind an owner, who only backs somebody, and whose presents are told with their givers.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("an adverb stands between an owner and what is owned") {
    using Row = std::tuple<std::string, std::string>;
    const auto& [text, name] = GENERATE(values<Row>({
        {"Serbia sold mortars to Togo's newly formed army.", "Togo's newly formed army"},
        {"Togo's recently elected president received mortars from Serbia.", "Togo's recently elected president"},
    }));
    CAPTURE(text);
    const auto fact = only_fact_of(text);
    CHECK(text_of(fact, "recipient.name") == name);
    CHECK(country(fact, "recipient.country") == "TG");
}

TEST_CASE("goods keep their owner behind an adverb") {
    CHECK(country(only_fact_of("Serbia's lightly armoured trucks were sold to Togo."), "origin") == "RS");
}

TEST_CASE("who only backs somebody is not called so") {
    using Row = std::tuple<std::string, std::string>;
    const auto& [text, name] = GENERATE(values<Row>({
        {"Serbia sold mortars to the UN-recognised government in Tripoli.", "UN-recognised government"},
        {"Serbia sold mortars to the EU-trained army of Mali.", "EU-trained army of Mali"},
    }));
    CAPTURE(text);
    const auto fact = only_fact_of(text);
    CHECK(text_of(fact, "recipient.name") == name);
    CHECK(country(fact, "supplier.country") == "RS");
}

TEST_CASE("whose presents came from somebody each got them") {
    const auto text = GENERATE(as<std::string>{}, "Xi Jinping's presents included a dagger from Oman and a horse from Jordan.", "Xi Jinping's gifts included a dagger from the sultan of Oman and a horse from the king of Jordan.");
    CAPTURE(text);
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[0], "supplier.country") == "OM");
    CHECK(country(facts[1], "supplier.country") == "JO");
    for (const Fact& fact : facts) CHECK(text_of(fact, "recipient.name") == "Xi Jinping");
}

TEST_CASE("of one present the owner is who gave it") {
    CHECK(text_of(only_fact_of("Xi Jinping's present was a watch from Switzerland."), "supplier.name") == "Xi Jinping");
}

TEST_CASE("what was among the presents is told with its givers") {
    const auto text = GENERATE(as<std::string>{}, "Among the gifts were a dagger from the sultan of Oman and a horse from the king of Jordan.", "The gifts included a dagger from the sultan of Oman and a horse from the king of Jordan.");
    CAPTURE(text);
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts[0], "goods.description") == "dagger");
    CHECK(country(facts[0], "supplier.country") == "OM");
    CHECK(country(facts[1], "supplier.country") == "JO");
}

TEST_CASE("where goods were bought shortly before is their origin") {
    const auto fact = only_fact_of("Togo sent mortars recently bought from Serbia to Chad.");
    CHECK(country(fact, "origin") == "RS");
    CHECK(country(fact, "destination") == "TD");
}
