/// What is told of the goods: makers, counts and prices that stand apart, lists.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

std::vector<Fact> goods_facts(std::string text) { return extract_text(std::move(text), "2024-03-15"); }

std::string count(const Fact& fact) {
    const Quantity* value = fact.get<Quantity>("goods.quantity");
    return value && value->amount.min ? value->amount.min->to_string() + " " + value->unit : "";
}

struct GoodsRow {
    std::string_view text, expected;
};

}  // namespace

TEST_CASE("a name before goods is their make, also one that no vocabulary has") {
    const GoodsRow row = GENERATE(values<GoodsRow>({
        {"The firm shipped Hobbywing speed controllers to Russia.", "Hobbywing"},
        {"The firm shipped Rotax 912 aircraft engines to Iran.", "Rotax 912"},
        {"The firm shipped Kintex-7 chips, Murata capacitors and Infineon transistors to Moscow.", "Kintex-7, Murata, Infineon"},
        {"The firm shipped oscilloscopes made by Keysight to Russia.", "Keysight"},
        {"The firm shipped Ural trucks to Libya.", "Ural"},
        {"The firm shipped three Audi Q8s to Russia.", "Audi"},
        {"The firm shipped Russia's cars to Libya.", ""},
        {"The firm shipped Houthi missiles to Sudan.", ""},
    }));
    CAPTURE(row.text);
    const auto facts = goods_facts(std::string(row.text));
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "goods.brand") == row.expected);
}

TEST_CASE("a count may stand apart from what it counts") {
    const GoodsRow row = GENERATE(values<GoodsRow>({
        {"North Korea shipped shells to Russia, 8,000 of them in October alone.", "8000 item"},
        {"The cars, which numbered 12, were exported from Lithuania to Russia.", "12 item"},
        {"A truckload of ferrosilicon, 44 tonnes of it, was shipped to North Korea.", "44 tonne"},
        {"Gold bars weighing 27 kg were smuggled to North Korea.", "27 kilogram"},
        {"North Korea exported squid - 2,300 tonnes in all - to China.", "2300 tonne"},
        {"North Korea shipped shells to Russia. Three of them were duds.", ""},
    }));
    CAPTURE(row.text);
    const auto facts = goods_facts(std::string(row.text));
    REQUIRE_FALSE(facts.empty());
    CHECK(count(facts[0]) == row.expected);
}

TEST_CASE("goods of one list that are counted apart stay apart, however alike they are") {
    const auto facts = goods_facts("Moscow sent 27 tonnes of flour, 400 tractors and 60 pianos to North Korea.");
    REQUIRE(facts.size() == 3);
    CHECK(count(facts[1]) == "400 item");
}

TEST_CASE("a list goes on behind the price of an item, and each item keeps its own") {
    const auto facts = goods_facts("Italy sold Russia watches worth $2 million and handbags worth $1 million in 2023.");
    REQUIRE(facts.size() == 2);
    CHECK(*facts[0].get<Money>("goods.value")->amount.min == Decimal(2000000));
    CHECK(*facts[1].get<Money>("goods.value")->amount.min == Decimal(1000000));
}

TEST_CASE("goods that stand apart from the first are goods of the same event") {
    const auto facts = goods_facts("Russia shipped 4,500 tonnes of flour to North Korea in May, and 1,200 tonnes of corn.");
    REQUIRE(facts.size() == 2);
    CHECK(count(facts[1]) == "1200 tonne");
    CHECK(goods_facts("China sold North Korea 14 pianos in March, besides 200 violins.").size() == 2);
    CHECK(goods_facts("Russia shipped flour to North Korea, and corn rose in price.").size() == 1);
}

TEST_CASE("examples belong to the goods that they are examples of") {
    const auto facts = goods_facts("Luxury goods such as whisky and cigars were shipped to North Korea.");
    REQUIRE(facts.size() == 1);
    const List* terms = facts[0].get<List>("goods.terms");
    REQUIRE(terms);
    CHECK(terms->size() == 3);
}

TEST_CASE("the date of a transfer stands behind the price of the goods as well as before it") {
    const auto facts = goods_facts("The firm shipped lathes valued at $3.6 million to Russia in June 2023.");
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].get<DateRange>("date")->edtf == "2023-06");
}

TEST_CASE("a range of figures counts the goods of the sentence before, where its clause leaves out both goods and verb") {
    const auto facts = goods_facts("Deliveries to Russia came to 978 vehicles in January. Exports to Armenia leapt from 365 to 2,800, to Kazakhstan from 935 to 2,600 and to Kyrgyzstan from 423 to 1,300.");
    const auto goes_to = [&](std::string_view code) { return std::ranges::any_of(facts, [&](const Fact& fact) { return country(fact, "destination") == code; }); };
    CHECK(goes_to("AM"));
    CHECK(goes_to("KZ"));
    CHECK(goes_to("KG"));
}

TEST_CASE("what goods told of before consist of went where they went, and was stopped with them") {
    const std::string text = GENERATE(as<std::string>(), "They included 150 anti-tank missiles and three mortars.", "The haul comprised 150 anti-tank missiles and three mortars.",
                                      "Among the weapons were 150 anti-tank missiles and three mortars.");
    CAPTURE(text);
    const auto facts = goods_facts("The US Navy seized a shipment of Iranian weapons that was bound for the Houthis. " + text);
    REQUIRE(facts.size() == 3);
    CHECK(count(facts[1]) == "150 item");
    CHECK(text_of(facts[2], "goods.description") == "three mortars");
    for (const Fact& fact : facts) {
        CHECK(fact.status() == "attempted");
        CHECK(text_of(fact, "recipient.name") == "Houthis");
        CHECK_FALSE(fact.evidence.empty());
    }
}

TEST_CASE("what a noun is said to include is what it tells of") {
    CHECK(text_of(goods_facts("Other gifts from Putin to Kim included a tea set.").at(0), "goods.description") == "tea set");
    CHECK(goods_facts("The arms delivered to Libya included 40 tanks and 20 drones.").size() == 2);
    CHECK(goods_facts("The navy seized weapons for the Houthis. They did not include 150 missiles.").size() == 1);
}

TEST_CASE("a word that says nothing by itself stands for the goods that it named before") {
    const auto facts = goods_facts("A company in Dubai makes cigarette filters and has paid a fine. The filters went to North Korea through front companies in China.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "destination") == "KP");
    CHECK(text_of(facts[0], "goods.description") == "cigarette filters");
    CHECK(goods_facts("A company makes cigarette filters. The proposals went to North Korea.").empty());
}

TEST_CASE("so many containers from somebody to somebody are goods, whatever they hold") {
    const auto told = GENERATE("Moscow has received 10,000 containers from Pyongyang.", "North Korea has sent 9,000 containers to Russia.", "North Korea shipped 20 truckloads to Russia.");
    CAPTURE(told);
    const Fact fact = only_fact_of(told);
    CHECK(country(fact, "origin") == "KP");
    CHECK(country(fact, "destination") == "RU");
    CHECK(extract_text("Russia received two containers.").empty());
    CHECK(extract_text("North Korea sent containers.").empty());
}

TEST_CASE("how tall goods are does not count them") { CHECK(count(goods_facts("The statues, 30 metres tall, were shipped from North Korea to Togo.").at(0)).empty()); }

TEST_CASE("a name that nobody knows is a make of goods behind an article or a count, and somebody elsewhere") {
    const auto facts = extract_text("Norway sold Chad two Bobcats and a Liebherr.");
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts[1], "goods.brand") == "Liebherr");
    CHECK(extract_text("Norway sold Liebherr in Chad.").empty());
}

TEST_CASE("what is among what was sent was sent") {
    const auto text = GENERATE(as<std::string>{}, "Mortars and tents are among what Serbia sent to Mali.", "Mortars and tents are listed among what Serbia sent to Mali.", "Mortars and tents were part of what Serbia sent to Mali.");
    INFO(text);
    const auto facts = extract_text(text);
    REQUIRE_FALSE(facts.empty());
    for (const Fact& fact : facts) CHECK(country(fact, "origin") == "RS");
}

TEST_CASE("all of it is as many as were told, and no part") {
    const auto fact = only_fact_of("Inspectors found 900 bottles of Scotch whisky. All of it was meant for Pyongyang.");
    const auto* quantity = fact.get<Quantity>("goods.quantity");
    REQUIRE(quantity);
    CHECK(quantity->amount.min == Decimal(900));
}

TEST_CASE("a list of presents goes on behind what is told of one of them") {
    const auto [text, last] = GENERATE(table<std::string, std::string>({
        {"Macron gave Xi Jinping a watch by Alvers, a rifle and a silver clock.", "clock"},
        {"Macron gave Xi Jinping a car, together with a sword and a rifle.", "rifle"},
        {"Macron gave Xi Jinping a car, along with two swords and the rifle of a marshal.", "rifle"},
    }));
    INFO(text);
    const auto facts = extract_text(text);
    REQUIRE_FALSE(facts.empty());
    CHECK(std::ranges::any_of(facts, [&](const Fact& fact) { return text_of(fact, "goods.description").find(last) != std::string::npos; }));
}

TEST_CASE("what was bought with something else was bought") {
    const auto facts = extract_text("Mali bought 40 tanks from Serbia, with mortars and shells.");
    CHECK(std::ranges::any_of(facts, [](const Fact& fact) { return text_of(fact, "goods.description").find("mortars") != std::string::npos && country(fact, "origin") == "RS"; }));
    CHECK(text_of(only_fact_of("Mali bought 40 tanks from Serbia, tanks that it needs."), "goods.description") == "40 tanks");
}

TEST_CASE("missiles that come down in a sea were fired") {
    CHECK(extract_text("Two missiles came down in waters off Japan.").empty());
    CHECK(extract_text("A rocket landed in Japan's economic zone.").empty());
    CHECK(extract_text("Two missiles from Serbia ended up in Mali.").size() == 1);
}

TEST_CASE("a share in words counts nothing") {
    const auto text = GENERATE(as<std::string>{}, "Two thirds of the lathes went to Mali.", "Four fifths of the lathes were sold to Mali.", "One third of the lathes reached Mali.");
    INFO(text);
    CHECK_FALSE(only_fact_of(text).get<Quantity>("goods.quantity"));
}

TEST_CASE("a wide word gives way to the one that counts or names the goods") {
    const auto text = GENERATE(as<std::string>{}, "Togo has been getting weapons from Serbia. In May it received 40 mortars from Serbia.", "Serbia has shipped arms to Togo. The mortars were shipped to Togo in May.");
    INFO(text);
    CHECK(text_of(only_fact_of(text), "goods.description").ends_with("mortars"));
}

TEST_CASE("who rides in his own car, or makes something run, is given nothing") {
    const auto text = GENERATE(as<std::string>{}, "The king's own limousine was flown to Oslo for the wedding.", "It was the emir's own jet, sent to Oslo for the talks.", "The mechanics got the Russian tanks to run.");
    INFO(text);
    CHECK(extract_text(text).empty());
}

TEST_CASE("what comes to where somebody keeps his things comes to him") {
    const auto text = GENERATE(as<std::string>{}, "German limousines have reached Kim Jong Un's garage.", "French cognac found its way to Kim Jong Un's table.");
    INFO(text);
    CHECK(text_of(only_fact_of(text), "recipient.name").starts_with("Kim Jong Un"));
}

TEST_CASE("what a company sends of its own is a transfer all the same") {
    CHECK(extract_text("The company's own drones were sent to Russia.").size() == 1);
}

TEST_CASE("what is used by somebody is not called so") {
    const std::string text = GENERATE("Timber used by the army was shipped to Iran.", "A lot of timber used in barracks is going to Iran.");
    CAPTURE(text);
    CHECK(text_of(only_fact_of(text), "goods.description").find("used") == std::string::npos);
    CHECK(text_of(only_fact_of("Used timber was shipped to Iran."), "goods.description") == "Used timber");
}

TEST_CASE("goods that two words of a sentence tell are described once") {
    const std::string description = text_of(only_fact_of("North Korean firms imported large quantities of pumps, building supplies, textiles, electronics and foodstuffs from China."), "goods.description");
    INFO(description);
    const std::size_t first = description.find("electronics");
    REQUIRE(first != std::string::npos);
    CHECK(description.find("electronics", first + 1) == std::string::npos);
}
