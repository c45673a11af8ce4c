/// Goods that are paid for with goods: each half of a barter has the ends of the other turned round.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

/// The fact whose goods have the word; fails when there is none.
Fact about(const std::string& text, std::string_view word) {
    for (const Fact& fact : extract_text(text, "2021-05-10"))
        if (text_of(fact, "goods.description").find(word) != std::string::npos) return fact;
    FAIL("no fact about " << word);
    return {};
}

}  // namespace

TEST_CASE("what stands behind 'in exchange for' goes back") {
    const std::string text = GENERATE(as<std::string>{}, "Zimbabwe sent Belarus tobacco in exchange for tractors.", "Belarus got tobacco from Zimbabwe in return for tractors.",
                                      "In exchange for tractors, Zimbabwe shipped tobacco to Belarus.", "Zimbabwe shipped tobacco to Belarus as payment for tractors.");
    CAPTURE(text);
    const Fact tractors = about(text, "tractors"), tobacco = about(text, "tobacco");
    CHECK(country(tobacco, "supplier.country") == "ZW");
    CHECK(country(tractors, "supplier.country") == "BY");
    CHECK(country(tractors, "recipient.country") == "ZW");
}

TEST_CASE("what is no goods, or nobody was given anything for, goes nowhere") {
    CHECK(extract_text("Zimbabwe sent Belarus tobacco in exchange for influence.", "2021-05-10").size() == 1);
    CHECK(extract_text("The minister spoke in exchange for tractors.", "2021-05-10").empty());
}

TEST_CASE("goods with which goods are paid for go to who gave these") {
    const std::string text = GENERATE(as<std::string>{}, "Belarus sold Zimbabwe tractors. They were paid for in tobacco.", "Belarus sold Zimbabwe tractors. The price was paid in tobacco.",
                                      "Belarus shipped tractors to Zimbabwe, which were paid for with tobacco.");
    CAPTURE(text);
    const Fact tobacco = about(text, "tobacco");
    CHECK(country(tobacco, "supplier.country") == "ZW");
    CHECK(country(tobacco, "recipient.country") == "BY");
}

TEST_CASE("crates of goods go the other way as goods do") {
    const std::string text = GENERATE(as<std::string>{}, "Belarus sent tractors to Zimbabwe. Crates of tobacco went the other way.", "Belarus sent tractors to Zimbabwe. Forty containers of tobacco travelled in the opposite direction.");
    CAPTURE(text);
    CHECK(country(about(text, "tobacco"), "recipient.country") == "BY");
}

TEST_CASE("what goes the other way may take up a road of several sentences before, what is given in return may not") {
    const std::string between = " The harvest was poor. It rained a lot. Nobody was surprised. The papers wrote of it. ";
    CHECK(country(about("Belarus sent tractors to Zimbabwe." + between + "Crates of tobacco went the other way.", "tobacco"), "recipient.country") == "BY");
    CHECK(extract_text("Belarus sent tractors to Zimbabwe." + between + "In return, he got tobacco.", "2021-05-10").size() == 1);
}

TEST_CASE("what is swapped for goods goes one way, these the other") {
    const std::string text = GENERATE(as<std::string>{}, "Zimbabwe swapped tobacco for tractors from Belarus.", "Zimbabwe bartered tobacco for Belarusian tractors.",
                                      "Tobacco was traded by Zimbabwe for Belarusian tractors.");
    CAPTURE(text);
    const Fact tobacco = about(text, text.starts_with("Tobacco") ? "Tobacco" : "tobacco"), tractors = about(text, "tractors");
    CHECK(country(tobacco, "supplier.country") == "ZW");
    CHECK(country(tobacco, "destination") == "BY");
    CHECK(country(tractors, "origin") == "BY");
    CHECK(country(tractors, "recipient.country") == "ZW");
}

TEST_CASE("goods swapped for what is no goods go nowhere else") {
    CHECK(extract_text("Zimbabwe swapped tobacco with Belarus for influence.", "2021-05-10").size() == 1);
}
