/// Words that a hyphen joins, and what stands around goods without changing what they are.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

void check_sale(const std::string& text, std::string_view goods) {
    CAPTURE(text);
    const Fact fact = only_fact_of(text);
    CHECK(text_of(fact, "supplier.name") == "Oltec");
    CHECK(text_of(fact, "goods.description") == goods);
    CHECK(country(fact, "destination") == "IR");
}

}  // namespace

TEST_CASE("a compound that describes goods is one word, whatever its parts are elsewhere") {
    const std::string words = GENERATE("state-of-the-art", "off-the-shelf", "out-of-date", "top-of-the-range", "hard-to-find", "made-to-order", "left-hand-drive", "all-round", "one-off", "take-home", "built-in", "no-frills");
    check_sale("Oltec, a company in Hamburg, sold " + words + " lathes to Iran.", words + " lathes");
}

TEST_CASE("a noun that ends in a preposition is somebody") {
    const std::string who = GENERATE("go-between", "runner-up", "passer-by");
    CHECK(text_of(only_fact_of("A " + who + " in Dubai sold lathes to Iran."), "supplier.name") == who);
    CHECK(text_of(only_fact_of("Oltec sold lathes to a " + who + " in Dubai."), "recipient.name") == who);
}

TEST_CASE("what opens a sentence before a hyphen is no make") {
    const std::string word = GENERATE("Battle-tested", "Multi-million-dollar", "Pre-war", "Rust-free");
    CHECK(text_of(only_fact_of(word + " rifles were sold to Iran by Oltec."), "goods.brand").empty());
    CHECK(text_of(only_fact_of("Oltec sold Hobbywing-made controllers to Iran."), "goods.brand") == "Hobbywing");
}

TEST_CASE("goods may stand behind an adverb and a participle") {
    const std::string words = GENERATE("newly built", "badly needed", "partly assembled", "clandestinely produced", "legally bought", "allegedly stolen");
    check_sale("Oltec, a company in Hamburg, sold " + words + " lathes to Iran.", words + " lathes");
    CHECK(country(only_fact_of("A load of " + words + " lathes was shipped to Iran."), "destination") == "IR");
    CHECK(text_of(only_fact_of("Serbia then as now sold rifles to Yemen."), "goods.description") == "rifles");
}

TEST_CASE("what stands between a verb and its goods is passed over") {
    const std::string aside = GENERATE(", without a licence,", ", it is said,", ", according to prosecutors,", " - without a licence -");
    check_sale("Oltec, a company in Hamburg, sold" + aside + " lathes to Iran.", "lathes");
}

TEST_CASE("a purpose, or a participle with one, belongs to what it describes") {
    const auto [text, supplier, goods] = GENERATE(table<std::string, std::string_view, std::string_view>({
        {"Lathes for making shells were sold to Iran by Oltec.", "Oltec", "Lathes"},
        {"Drones capable of carrying bombs were sold to Iran by Oltec.", "Oltec", "Drones"},
        {"A company known for making shells sold lathes to Iran.", "company", "lathes"},
        {"A firm accused of making shells sold lathes to Iran.", "firm", "lathes"},
        {"Oltec, a company in Hamburg, made money selling lathes to Iran.", "Oltec", "lathes"},
        {"Oltec, a company in Hamburg, earned $2 million selling lathes to Iran.", "Oltec", "lathes"},
        {"Oltec, a company in Hamburg, confessed to having sold lathes to Iran.", "Oltec", "lathes"},
    }));
    CAPTURE(text);
    const Fact fact = only_fact_of(text);
    CHECK(text_of(fact, "supplier.name") == supplier);
    CHECK(text_of(fact, "goods.description") == goods);
    CHECK(text_of(only_fact_of("He was jailed for making shells sold to Iran."), "goods.description") == "shells");
}

TEST_CASE("a name that opens a sentence is one before what tells more of it") {
    const std::string aside = GENERATE(", of Hamburg,", " (Hamburg)", ", headquartered in Hamburg,", ", formerly Fanwell,", " (formerly Fanwell)", " secretly", " first");
    CHECK(text_of(only_fact_of("Oltec" + aside + " sold lathes to Iran."), "supplier.name") == "Oltec");
}

TEST_CASE("one of each, of no make, is one present") {
    const Fact one = only_fact_of("Xi Jinping gave Kim Jong Un a vase, a clock and a scroll.");
    CHECK(text_of(one, "goods.description") == "vase, a clock and a scroll");
    CHECK_FALSE(one.get<Quantity>("goods.quantity"));
    CHECK(extract_text("Xi Jinping gave Kim Jong Un a Rolex watch and a scroll.").size() == 2);
    CHECK(extract_text("Xi Jinping gave Kim Jong Un two horses and a scroll.").size() == 1);
}
