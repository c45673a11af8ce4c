/// Presents: who gave what to whom, in lists, in museums and in return.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

/// The facts whose goods are told with the word.
std::vector<Fact> of_goods(const std::vector<Fact>& facts, std::string_view word) {
    std::vector<Fact> found;
    std::ranges::copy_if(facts, std::back_inserter(found), [&](const Fact& fact) { return text_of(fact, "goods.description").find(word) != std::string::npos; });
    return found;
}

}  // namespace

TEST_CASE("in a list of presents each has the giver that stands behind it") {
    const std::string_view text = GENERATE(as<std::string_view>(), "Presents for Kim Jong Un included a vase from Mongolia, a sword from Libya and a tea set from Nepal.",
                                           "Kim Jong Un received a vase from Mongolia, a sword from Libya and a tea set from Nepal.");
    CAPTURE(text);
    const auto facts = extract_text(std::string(text));
    REQUIRE(of_goods(facts, "sword").size() == 1);
    CHECK(country(of_goods(facts, "vase").at(0), "supplier.country") == "MN");
    CHECK(country(of_goods(facts, "sword").at(0), "supplier.country") == "LY");
    CHECK(country(of_goods(facts, "tea set").at(0), "supplier.country") == "NP");
}

TEST_CASE("two who exchange presents each give what the other gets") {
    const auto facts = extract_text("Vladimir Putin and Kim Jong Un swapped a rifle for a sword.");
    REQUIRE(facts.size() == 2);
    CHECK(text_of(of_goods(facts, "rifle").at(0), "recipient.name") == "Kim Jong Un");
    CHECK(text_of(of_goods(facts, "sword").at(0), "recipient.name") == "Vladimir Putin");
}

TEST_CASE("presents of which nothing else is told went to the country of which the article tells") {
    const auto facts = extract_text("North Korea has a museum of presents to its rulers. Mao Zedong sent a railway carriage. Fidel Castro contributed a briefcase.");
    REQUIRE(of_goods(facts, "carriage").size() == 1);
    CHECK(country(of_goods(facts, "carriage").at(0), "destination") == "KP");
    CHECK(country(of_goods(facts, "briefcase").at(0), "destination") == "KP");
}

TEST_CASE("who gives to his own officials gives them to his country") {
    const auto facts = extract_text("Kim Jong Un handed out Swiss watches to his generals.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "destination") == "KP");
}

TEST_CASE("presents have the date of the visit on which they were given") {
    const auto facts = extract_text("On a visit to Pyongyang in 2015 Xi Jinping met the leader. He gave Kim Jong Un a vase.");
    REQUIRE(facts.size() == 1);
    REQUIRE(facts[0].get<DateRange>("date"));
    CHECK(facts[0].get<DateRange>("date")->edtf == "2015");
}

TEST_CASE("a lion is no elephant, and the animal may be either") {
    CHECK(extract_text("Russia gave North Korea a lion. Last year it gave North Korea an elephant.").size() == 2);
    CHECK(extract_text("Russia gave North Korea a lion. The animal was sent to Pyongyang.").size() == 1);
}

TEST_CASE("a question is no doubt of what its answer tells") {
    const auto facts = extract_text("Asked whether there were presents, the spokesman said that Putin gave Kim Jong Un a rifle.");
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].get<Term>("status")->id == "completed");
}

TEST_CASE("she is no king, and he no queen") {
    CHECK(text_of(extract_text("Michelle Obama met the King of Spain. She received a necklace from China.").at(0), "recipient.name") == "Michelle Obama");
    CHECK(text_of(extract_text("Xi Jinping met the Queen. He received a vase from Russia.").at(0), "recipient.name") == "Xi Jinping");
}

TEST_CASE("who was given something and brings something gives it to who gave") {
    const auto facts = extract_text("Moon Jae-in presented Kim Jong Un with a pair of vases. Kim Jong Un brought two dogs.");
    REQUIRE(of_goods(facts, "dogs").size() == 1);
    CHECK(text_of(of_goods(facts, "dogs")[0], "recipient.name") == "Moon Jae-in");
}

TEST_CASE("an object may stand behind a relative clause") {
    const auto facts = extract_text("Putin gave Kim Jong Un, who has a liking for such cars, a limousine.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "recipient.name") == "Kim Jong Un");
}

TEST_CASE("a label names goods and giver, with a comma between them") {
    const auto facts = extract_text("The museum in Pyongyang shows a boombox, courtesy of China; silver chopsticks, Mongolia; a tea set, Nepal.");
    REQUIRE(of_goods(facts, "chopsticks").size() == 1);
    CHECK(country(of_goods(facts, "chopsticks")[0], "supplier.country") == "MN");
}

TEST_CASE("a name that ends in 'in' is followed by a verb") { CHECK(extract_text("Moon Jae-in presented Kim Jong Un with a vase.").size() == 1); }

TEST_CASE("what one leader sends another is a present where it can be one, and what is delivered as aid a donation") {
    const auto kind = [](const char* text) { return only_fact_of(text).get<Term>("kind")->id; };
    CHECK(kind("Kim Jong Il sent Kim Dae-jung three tonnes of mushrooms in 2000.") == "gift");
    CHECK(kind("Vladimir Putin sent Kim Jong Un 40 missiles in 2022.") == "shipment");
    CHECK(kind("China delivered ten ambulances to Jordan in humanitarian aid.") == "donation");
    CHECK(kind("China delivered ten ambulances to Jordan.") == "delivery");
}

TEST_CASE("where one transfer went at the head of its sentence is known to others") {
    CHECK_FALSE(extract_text("Iran sent drones to Sudan. In Mozambique, North Korea is said to have provided rifles. China gave lorries.").empty());
}

TEST_CASE("who gives him something is not he himself") {
    using Row = std::tuple<std::string_view, std::string_view, std::string_view>;
    const auto [text, giver, taker] = GENERATE(values<Row>({
        {"Vladimir Putin met Kim Jong Un on Monday. He gave him a limousine.", "Vladimir Putin", "Kim Jong Un"},
        {"Xi Jinping met Kim Jong Un in Pyongyang. The visitor presented his host with a vase.", "Xi Jinping", "Kim Jong Un"},
        {"Xi Jinping met Kim Jong Un in Pyongyang. The guest gave the host a vase.", "Xi Jinping", "Kim Jong Un"},
        {"Vladimir Putin met Kim Jong Un. From Kim he has two dogs.", "Kim Jong Un", "Vladimir Putin"},
    }));
    CAPTURE(text);
    const Fact fact = only_fact_of(std::string(text));
    const std::string from = text_of(fact, "supplier.name");
    CHECK(giver.starts_with(from.substr(0, 3)));
    CHECK_FALSE(from.empty());
    CHECK(text_of(fact, "recipient.name") == taker);
}

TEST_CASE("an animal that is told by its name is what the comma says it is") {
    CHECK(text_of(only_fact_of("Vesuvius, an eight-year-old gelding, was a gift from Emmanuel Macron to Xi Jinping."), "goods.description") == "eight-year-old gelding");
    CHECK(text_of(only_fact_of("Xin Bao and Yun Chuan, two pandas, were sent to the United States by China."), "goods.description") == "two pandas");
}

TEST_CASE("what was sent first went to who sends thanks for it") {
    const auto facts = extract_text("Moon Jae-in sent North Korea 200 tons of tangerines. They are a return gift for two tons of mushrooms that Kim Jong Un sent in September.");
    REQUIRE(of_goods(facts, "mushrooms").size() == 1);
    CHECK(text_of(of_goods(facts, "mushrooms").at(0), "recipient.name") == "Moon Jae-in");
}

TEST_CASE("another person who was given something may be of another country") {
    const auto facts = extract_text("Narendra Modi was given a horse by Mongolia in 2015. Konrad Maurer was given a saddle.");
    REQUIRE_FALSE(facts.empty());
    for (const Fact& fact : of_goods(facts, "saddle")) CHECK(country(fact, "destination").empty());
}

TEST_CASE("where somebody was when he was given something is not where it went") {
    const auto facts = extract_text("Recep Tayyip Erdogan received a horse as a present on his visit to Baku.");
    REQUIRE_FALSE(facts.empty());
    for (const Fact& fact : facts) CHECK(text_of(fact, "recipient.name") != "Baku");
}

TEST_CASE("a count behind whom it went to is of the goods before") {
    const auto facts = extract_text("Thailand gave Denmark two elephants in 1962. Laos sent Japan four in 1975.");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[1], "destination") == "JP");
    CHECK(facts[1].get<Quantity>("goods.quantity")->amount.min == Decimal(4));
}

TEST_CASE("what a comma adds 'the present of' to is the present") {
    const auto text = GENERATE(as<std::string>(), "Vladimir Putin gave Xi Jinping a sword. In the next hall hangs a painting of tigers by a young artist, Kim Jong Il's present to Kim Dae-jung.",
                               "A painting of tigers, Kim Jong Il's present to Kim Dae-jung, hangs in the next hall.");
    CAPTURE(text);
    const auto facts = of_goods(extract_text(text), "painting");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name") == "Kim Jong Il");
    CHECK(text_of(facts[0], "recipient.name") == "Kim Dae-jung");
}

TEST_CASE("who gave and who got is the same in the clause that tells it again") {
    const std::string_view text = GENERATE(as<std::string_view>(), "Kim Jong Un thanked Vladimir Putin for the horses that he had given him.", "Vladimir Putin showed Kim Jong Un the horses that he had given him.",
                                           "Vladimir Putin gave Kim Jong Un the horses he had promised him.");
    CAPTURE(text);
    bool any = false;
    for (const Fact& fact : extract_text(std::string(text), "2024-07-01")) {
        any = true;
        CHECK(text_of(fact, "supplier.name") == "Vladimir Putin");
        CHECK(text_of(fact, "recipient.name") == "Kim Jong Un");
    }
    CHECK(any);
}

TEST_CASE("who gave goods that nobody knows gives no home to the rest of the list") {
    const auto facts = of_goods(extract_text("Barack Obama received a vase from the president of Senegal, a box of Qwzx from Angela Merkel and a sabre from King Salman.", "2016-07-01"), "sabre");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name") == "King Salman");
    CHECK(country(facts[0], "origin") != "DE");
}

TEST_CASE("a box of what nobody knows is no giver") {
    const auto facts = of_goods(extract_text("Barack Obama received a vase from the president of Senegal, a box of Qwzx from Angela Merkel and a sabre from King Salman.", "2016-07-01"), "vase");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name") == "president of Senegal");
}

TEST_CASE("a second present is not the first one") {
    const auto facts = extract_text("Vladimir Putin gave Kim Jong Un a second limousine in June. The Kremlin had sent him his first limousine in February.", "2024-07-01");
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts[0], "goods.description") == "second limousine");
    CHECK(text_of(facts[1], "goods.description") == "first limousine");
}

TEST_CASE("what is bought for a person in a country comes from there") {
    CHECK(country(only_fact_of("North Korean agents bought caviar for Kim Jong Un in Iran."), "origin") == "IR");
}

TEST_CASE("a queen of another country is not the one the vocabulary knows") { CHECK(country(only_fact_of("A French firm gave two diamond watches to the Queen of Jordan."), "recipient.country") == "JO"); }

TEST_CASE("whom a statue shows does not get it") { CHECK_FALSE(only_fact_of("North Korea delivered a statue of Nujoma.").get<Text>("recipient.name")); }

TEST_CASE("who gives a present up gives it to nobody") {
    const Fact fact = only_fact_of("President Moon received two dogs from North Korea. In 2022 he gave them up because of the cost.", "2023-01-10");
    CHECK(fact.kind() != "gift");
    CHECK_FALSE(fact.find("date"));
}

TEST_CASE("a number in words behind a name counts what follows") {
    const std::string text = GENERATE(as<std::string>{}, "North Korea gave President Moon two dogs.", "Iran sold Gavrilov two missiles.", "Russia gave Oltec GmbH two lathes.");
    INFO(text);
    const Fact fact = only_fact_of(text);
    REQUIRE(fact.get<Quantity>("goods.quantity"));
}
