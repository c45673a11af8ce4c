/// What is told of somebody between his word and the verb, or behind him, and names nobody else.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("an adjective behind a noun leads to what is told of it, and to no other party") {
    const std::string attribute = GENERATE("close to the army", "loyal to the army", "active in the arms trade", "familiar with the trade", "subject to sanctions", "unknown to the public", "responsible for procurement", "linked to the army", "under EU sanctions", "on the EU's sanctions list",
                                           "posing as farmers", "serving as a front", "acting as a broker", "trading as Fanwell", "known for its drills", "with ties to the army");
    const Fact seller = only_fact_of("A German firm " + attribute + " sold lathes to Iran.");
    CHECK(text_of(seller, "supplier.name").starts_with("German firm"));
    CHECK(country(seller, "destination") == "IR");
    CHECK(seller.get<Term>("status")->id == "completed");
    const Fact buyer = only_fact_of("Oltec sold lathes to an Iranian firm " + attribute + " in 2021.");
    CHECK(text_of(buyer, "recipient.name").starts_with("Iranian firm"));
    CHECK(country(buyer, "recipient.country") == "IR");
}

TEST_CASE("who did it is told behind what he did") {
    const std::string text = GENERATE("The firm that sold lathes to Iran was Oltec.", "One of the firms that sold lathes to Iran was Oltec.", "Oltec was the one that sold lathes to Iran.", "There were reports of Oltec selling lathes to Iran.", "Oltec, prosecutors say, sold lathes to Iran.",
                                      "Oltec \"sold lathes to Iran\", the prosecutor said.", "Oltec sold to Iran lathes worth $2 million.", "At the request of Oman, Oltec sold lathes to Iran.", "The case concerns lathes Oltec sold to Iran.");
    CAPTURE(text);
    const Fact fact = only_fact_of(text);
    CHECK(text_of(fact, "supplier.name") == "Oltec");
    CHECK(text_of(fact, "goods.description") == "lathes");
    CHECK(country(fact, "destination") == "IR");
}

TEST_CASE("whose goods came from somebody got them") {
    const Fact fact = only_fact_of("Iran's lathes came from Oltec.");
    CHECK(text_of(fact, "supplier.name") == "Oltec");
    CHECK(country(fact, "destination") == "IR");
    CHECK(country(fact, "origin").empty());
}

TEST_CASE("a firm is behind the sale; of one firm there are not several") {
    CHECK(text_of(only_fact_of("The firm behind the sale of lathes to Iran was fined."), "supplier.name") == "firm");
    const Fact fact = only_fact_of("Oltec sold an Iranian firm lathes.");
    CHECK(text_of(fact, "recipient.name") == "Iranian firm");
    CHECK(text_of(fact, "goods.description") == "lathes");
}

TEST_CASE("who is named once, at the head of a sentence, is known by any auxiliary behind the name") {
    const std::string auxiliary = GENERATE("has sold", "did sell", "may have sold", "might have sold", "must have sold", "will sell", "did not sell");
    CAPTURE(auxiliary);
    CHECK(text_of(only_fact_of("Oltec " + auxiliary + " lathes to Iran."), "supplier.name") == "Oltec");
}
