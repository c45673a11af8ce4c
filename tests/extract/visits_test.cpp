/// State visits: who the host, the visitor, the monarch and "I" are, and what else was given.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

using Row = std::tuple<std::string_view, std::string_view, std::string_view>;

void check_ends(std::string_view text, std::string_view giver, std::string_view taker) {
    CAPTURE(text);
    const auto facts = extract_text(std::string(text));
    REQUIRE_FALSE(facts.empty());
    const Fact& fact = facts.back();
    CHECK(text_of(fact, "supplier.name") == giver);
    CHECK(text_of(fact, "recipient.name") == taker);
}

}  // namespace

TEST_CASE("host and guest are told by who came to whom") {
    const auto [text, giver, taker] = GENERATE(values<Row>({
        {"Kim Jong Un received Xi Jinping at the station. The visitor brought along a scroll.", "Xi Jinping", "Kim Jong Un"},
        {"Kim Jong Un received Xi Jinping at the station. The host presented a scroll to the guest.", "Kim Jong Un", "Xi Jinping"},
        {"Xi Jinping was welcomed by Kim Jong Un in Pyongyang. His host gave him a scroll.", "Kim Jong Un", "Xi Jinping"},
        {"Xi Jinping arrived in Pyongyang in June. He gave Kim Jong Un a horse. His host thanked the visitor with a vase.", "Kim Jong Un", "Xi Jinping"},
        {"Xi Jinping visited Pyongyang in June. He was given a horse by his host.", "Pyongyang", "Xi Jinping"},
        {"Xi Jinping visited Kim Jong Un. While host and visitor looked on, a band played. The host gave his guest a horse.", "Kim Jong Un", "Xi Jinping"},
    }));
    check_ends(text, giver, taker);
}

TEST_CASE("a title means the one who was named with it") {
    const auto [text, giver, taker] = GENERATE(values<Row>({
        {"Donald Trump called on King Charles in June. The king gave the president a horse.", "King Charles", "Donald Trump"},
        {"Xi Jinping visited King Salman in Riyadh. The monarch gave him a camel.", "King Salman", "Xi Jinping"},
        {"Xi Jinping met the sultan of Oman in Muscat. The sultan gave the president a dagger.", "sultan", "Xi Jinping"},
        {"The sultan of Oman met Xi Jinping in Beijing. He gave him a dagger.", "sultan", "Xi Jinping"},
        {"Oleg Ivanov, governor of Sakhalin, met Kim Jong Un in Russia. The governor gave him a horse.", "Oleg Ivanov", "Kim Jong Un"},
    }));
    check_ends(text, giver, taker);
}

TEST_CASE("who says I is who is quoted") {
    const auto [text, giver, taker] = GENERATE(values<Row>({
        {"\"Xi Jinping gave me a scroll,\" Boris Johnson said.", "Xi Jinping", "Boris Johnson"},
        {"\"I gave Xi Jinping a scroll,\" Boris Johnson said.", "Boris Johnson", "Xi Jinping"},
        {"Boris Johnson said Xi Jinping had given him a scroll. \"He sent me two horses, too,\" he told deputies.", "Xi Jinping", "Boris Johnson"},
        {"Boris Johnson met Xi Jinping. \"He said, 'I am giving Nepal a horse,'\" the minister recalled.", "", "Nepal"},
    }));
    check_ends(text, giver, taker);
}

TEST_CASE("what went with a present has its giver") {
    const auto facts = extract_text("Kim Jong Un was given a horse by Xi Jinping in May. A saddle went with it.");
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts.at(1), "supplier.name") == "Xi Jinping");
    CHECK(text_of(facts.at(1), "recipient.name") == "Kim Jong Un");
}

TEST_CASE("a model may have a number and letters") {
    CHECK(text_of(only_fact_of("A Mercedes 300 SEL was given to Kim Jong Un by Xi Jinping."), "goods.description") == "Mercedes 300 SEL");
    CHECK(text_of(only_fact_of("Xi Jinping had sent Kim Jong Un the earlier Mercedes."), "goods.description") == "earlier Mercedes");
}

TEST_CASE("what both deny is alleged") {
    CHECK(certainty(only_fact_of("Washington says that Pyongyang has sent Iran missiles; both capitals deny it.")) == "alleged");
    CHECK(certainty(only_fact_of("Seoul says that North Korea has sent Iran missiles. Both reject the charge.")) == "alleged");
    CHECK(certainty(only_fact_of("Seoul says that North Korea has sent Iran missiles. It rejects a bill.")) == "stated");
}

TEST_CASE("who holds an office gives what comes from his country") {
    CHECK(country(only_fact_of("The Mongolian president gave Xi Jinping a horse."), "origin") == "MN");
    CHECK(country(only_fact_of("The emir of Qatar gave Nepal a plane."), "origin") == "QA");
    CHECK(country(only_fact_of("A Mongolian businessman gave Xi Jinping a horse."), "origin").empty());
}

TEST_CASE("presents that a colon lists are told once, and are of who came with them") {
    const std::string_view text = GENERATE(as<std::string_view>(), "Xi Jinping gave Kim Jong Un two presents: a horse and a scroll.", "Xi Jinping had two presents for Kim Jong Un: a horse and a scroll.",
                                           "Xi Jinping came with two presents for Kim Jong Un: a horse and a scroll.");
    CAPTURE(text);
    const Fact fact = only_fact_of(std::string(text));
    CHECK(text_of(fact, "supplier.name") == "Xi Jinping");
    CHECK(text_of(fact, "recipient.name") == "Kim Jong Un");
    CHECK(text_of(fact, "goods.description") == "horse and a scroll");
}

TEST_CASE("what hangs on goods in somebody's luggage is said of the goods") {
    CHECK(text_of(extract_text("Kim Jong Un came home with two horses in his luggage, which Xi Jinping had given him.").back(), "goods.description") == "two horses");
    CHECK(text_of(extract_text("Kim Jong Un has a limousine in his garage that Xi Jinping gave him.").back(), "goods.description") == "limousine");
}

TEST_CASE("of presents told in one breath each goes to its own") {
    const auto with = extract_text("Xi Jinping presented Kim Jong Un with a horse and To Lam with a scroll.");
    REQUIRE(with.size() == 2);
    CHECK(text_of(with.at(1), "recipient.name") == "To Lam");
    CHECK(text_of(with.at(1), "goods.description") == "scroll");
    const Fact first = extract_text("Kim Jong Un received a tractor from Xi Jinping and a heap of something from the president of Tajikistan.").front();
    CHECK(country(first, "origin") == "CN");
}

TEST_CASE("what was promised and has come is no promise") {
    const std::string_view text = GENERATE(as<std::string_view>(), "The flour that Xi Jinping promised in July 2021 reached Nepal in November 2021.", "The lorries that China pledged in March 2021 arrived in Nepal in November 2021.");
    CAPTURE(text);
    const Fact fact = only_fact_of(std::string(text));
    CHECK(fact.get<Term>("status")->id == "completed");
    CHECK(country(fact, "destination") == "NP");
    CHECK(fact.get<DateRange>("date")->edtf == "2021-11");
}

TEST_CASE("whose present came from somebody else got it") {
    const auto [text, giver, taker] = GENERATE(values<Row>({
        {"Kim Jong Un's dearest present was a horse from Xi Jinping.", "Xi Jinping", "Kim Jong Un"},
        {"Kim Jong Un's present to Xi Jinping was a horse.", "Kim Jong Un", "Xi Jinping"},
    }));
    check_ends(text, giver, taker);
}

TEST_CASE("whoever of a country presents somebody with something gives it") {
    const auto [text, giver, taker] = GENERATE(values<Row>({
        {"The Emir of Kuwait presented the French president with a falcon.", "Emir", "French president"},
        {"The cavalry of Oman presented Donald Trump with a falcon.", "cavalry of Oman", "Donald Trump"},
    }));
    check_ends(text, giver, taker);
}

TEST_CASE("who was given the present before is given the next one") {
    const auto [text, giver, taker] = GENERATE(values<Row>({
        {"Vladimir Putin gave Kim Jong Un a rifle, while Xi Jinping gave him a scroll.", "Xi Jinping", "Kim Jong Un"},
        {"Vladimir Putin presented Kim Jong Un with a rifle. Xi Jinping presented him with a scroll.", "Xi Jinping", "Kim Jong Un"},
        {"Vladimir Putin gave Kim Jong Un a rifle. Kim gave him a scroll.", "Kim", "Vladimir Putin"},
        {"Vladimir Putin met Kim Jong Un. Xi Jinping gave him a scroll.", "Xi Jinping", "Vladimir Putin"},
    }));
    check_ends(text, giver, taker);
}

TEST_CASE("what a present is for may be an occasion, and nobody who gets it") {
    const auto fact = only_fact_of("The president of Turkmenistan brought the Russian president a present for his birthday, a scroll.");
    CHECK(country(fact, "supplier.country") == "TM");
    CHECK(text_of(fact, "recipient.name").find("birthday") == std::string::npos);
}

TEST_CASE("where two leaders met, what one of them got the other gave") {
    const std::string meeting = GENERATE(as<std::string>{}, "Vladimir Putin met Kim Jong Un in Vladivostok on Wednesday.", "Kim Jong Un received Vladimir Putin in Pyongyang on Wednesday.", "Vladimir Putin came to Pyongyang on Wednesday for talks with Kim Jong Un.");
    const std::string gift = GENERATE(as<std::string>{}, "Kim got an Aurus limousine.", "Kim was given two horses.", "A gold watch went to Kim.", "For Kim there was a gold watch.", "Kim unwrapped a gold watch.", "Putin's present: a dagger.");
    CAPTURE(meeting, gift);
    const Fact fact = only_fact_of(meeting + " " + gift, "2023-09-18");
    CHECK(text_of(fact, "supplier.name").ends_with("Putin"));
    CHECK(text_of(fact, "recipient.name").starts_with("Kim"));
    CHECK(fact.get<Term>("kind")->id == "gift");
}

TEST_CASE("of three leaders, and of those who did not meet, nobody knows who gave it") {
    CHECK(text_of(only_fact_of("Vladimir Putin and Xi Jinping met Kim Jong Un in Beijing. Kim got a gold watch."), "supplier.name").empty());
    CHECK(text_of(only_fact_of("Vladimir Putin spoke of Kim Jong Un on Monday. Kim got a gold watch."), "supplier.name").empty());
    CHECK(text_of(only_fact_of("Vladimir Putin met Kim Jong Un on Monday. A company in Dubai sold missiles to Kim."), "supplier.name") == "company");
}
