/// Sentences that say much with few words: ends that lead, shares and sums that stand for goods, lists behind a colon, ranks.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

std::vector<Fact> prose_facts(std::string text) { return extract_text(std::move(text), "2024-03-15"); }

}  // namespace

TEST_CASE("goods and where they went are found where compact prose puts them") {
    using Row = std::tuple<std::string_view, std::string_view, std::string_view>;
    const auto [text, goods, destination] = GENERATE(values<Row>({
        {"To Russia Kazakhstan sold $18 million worth of chips last year.", "chips", "RU"},
        {"To Armenia the European Union exported cars for 300 million euros in 2023.", "cars", "AM"},
        {"The haul had been destined for Russia: 900 smartphones, perfume and 14 Cartier watches.", "smartphones", "RU"},
        {"The goods, drones above all, were driven to Russia through Latvia.", "drones", "RU"},
        {"Asia Links sold Russian drone makers parts for $5m.", "parts", "RU"},
        {"A Singapore trader sold Nvidia chips to a customer in Moscow.", "chips", "RU"},
        {"The firm shipped chips not to Armenia, as the papers said, but to Russia.", "chips", "RU"},
        {"They moved radio equipment over the border at Narva into Russia.", "radio equipment", "RU"},
        {"Some 1,500 cars a month, many of them Mercedes, are brought from Georgia into Russia.", "cars", "RU"},
        {"Less forbidden electronics is reaching Russia through Hong Kong.", "electronics", "RU"},
        {"Khushbu sent Unimatik in Russia, a supplier of the arms makers, advanced machine tools.", "machine tools", "RU"},
        {"Ascend made 700 deliveries to firms in Russia, aircraft parts among them.", "aircraft parts", "RU"},
        {"Perfume worth 12 million euros found buyers in Russia.", "Perfume", "RU"},
        {"Three men procured engines for Iran's drones in Spain.", "engines", "IR"},
        {"Berlin's latest parcel for Kyiv holds four rocket launchers and 50,000 shells.", "rocket launchers", "UA"},
        {"His gift to North Korea, an Aurus limousine, was black.", "Aurus", "KP"},
        {"Iran's navy ships drones to Russia.", "drones", "RU"},
        {"A Dubai broker supplies Russian drones to Sudan.", "drones", "SD"},
        {"Mali's air force flies Chinese drones.", "drones", "ML"},
        {"Kuwait gave the Somali army armoured cars.", "armoured cars", "SO"},
        {"Egypt's new frigate was handed over in La Spezia by Fincantieri.", "frigate", "EG"},
        {"Bayraktar drones are in service with the army of Mali.", "drones", "ML"},
        {"Attack helicopters, rockets and ammunition: that is what China has sold to Sudan.", "Attack helicopters", "SD"},
        {"What arrived in Sudan was a consignment of Chinese drones.", "drones", "SD"},
        {"The rifles were Ugandan on paper; South Sudan is where they ended up.", "rifles", "SS"},
        {"Eight tonnes of cocaine travelled with the bananas from Ecuador to Rotterdam.", "cocaine", "NL"},
        {"The council suspended the licences under which the firm sold machine guns to Saudi Arabia.", "machine guns", "SA"},
    }));
    CAPTURE(text);
    const auto facts = prose_facts(std::string(text));
    REQUIRE_FALSE(facts.empty());
    CHECK(text_of(facts.front(), "goods.description").find(goods) != std::string::npos);
    const std::string place = country(facts.front(), "destination");
    CHECK((place.empty() ? country(facts.front(), "recipient.country") : place) == destination);
}

TEST_CASE("what the law says, or says of anybody, was not done") {
    const std::string text = GENERATE("Exports of dual-use goods to Russia are forbidden.", "Exports of microchips to Russia need a licence.", "The rule covers the export of luxury goods to Russia.",
                                      "The ban concerns the sale of luxury cars to any person in Russia.");
    CAPTURE(text);
    CHECK(prose_facts(text).empty());
}

TEST_CASE("the next in rank did the same for another sum") {
    const auto facts = prose_facts("Latvia sold Russia whisky for $190.6m. Second was Lithuania with $28.9m.");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[0], "supplier.country") == "LV");
    CHECK(country(facts[1], "supplier.country") == "LT");
    CHECK(country(facts[1], "destination") == "RU");
}

TEST_CASE("shares of a whole that somebody bought are sales of their own") {
    const auto facts = prose_facts("Myanmar's generals spent at least $1bn on weapons. Russian firms account for $406m of it. From Singapore came $254m.");
    REQUIRE(facts.size() == 3);
    CHECK(country(facts[1], "supplier.country") == "RU");
    CHECK(text_of(facts[1], "supplier.name") == "Russian firms");
    CHECK(country(facts[2], "supplier.country") == "SG");
    CHECK(country(facts[2], "recipient.country") == "MM");
}

TEST_CASE("a noun within what a verb tells is no event besides") { CHECK(prose_facts("Sudan made a present of Chinese rockets to Libya.").size() == 1); }

TEST_CASE("over 500 are not 18,000, and two sums are two transfers") {
    CHECK(prose_facts("Kazakhstan sold Russia over 500 drones. It shipped over 18,000 drones to Russia.").size() == 2);
    CHECK(prose_facts("Kazakhstan sold Russia chips worth $18 million. Kazakhstan sold Russia chips worth $75 million.").size() == 2);
}

TEST_CASE("its army is that of the country told before") {
    const auto facts = prose_facts("Russia wants for chips. A firm sent microchips to its army.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "recipient.country") == "RU");
}

TEST_CASE("a relative clause behind a price is of what has the price") {
    const auto facts = extract_text("Italian police seized chips worth 700,000 euros that were destined for Russia.", "2023-05-10");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "recipient.country") == "RU");
}

TEST_CASE("words between an auxiliary and its verb leave the verb passive") {
    const auto facts = extract_text("Boeing parts have, despite the sanctions, been sold to Russia.", "2023-05-10");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "recipient.country") == "RU");
}

TEST_CASE("who made the goods did not buy them") {
    const auto facts = extract_text("The lathes, made by a Swiss firm, were bought by a Chinese trader.", "2023-05-10");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "recipient.country") == "CN");
}

TEST_CASE("what nothing more is sold of may still get somewhere") {
    const auto facts = extract_text("No champagne has been exported to Russia since 2022. Yet 40 bottles of it were sold to Russian shops by a dealer in Latvia.", "2024-05-10");
    CHECK(std::ranges::any_of(facts, [](const Fact& fact) { return fact.get<Term>("status") == nullptr || fact.get<Term>("status")->id == "completed"; }));
}

TEST_CASE("a count behind the goods leaves them what the relative clause tells of") {
    const auto facts = extract_text("Peleng builds sights with French lenses, the last 900 of which arrived in Minsk in 2023.", "2024-05-10");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "origin") == "FR");
    CHECK(country(facts[0], "destination") == "BY");
}

TEST_CASE("a place at the head of a sentence is no part of the goods behind it") {
    const auto fact = only_fact_of("In Darfur rifles supplied by Chad were handed out to the rebels.");
    CHECK(text_of(fact, "goods.description") == "rifles");
    CHECK(country(fact, "supplier.country") == "TD");
    CHECK(country(only_fact_of("Italy flew helicopters to Libya months before the embargo."), "destination") == "LY");
}

TEST_CASE("a plural behind 'that' is goods, also when it could be a verb") {
    const auto text = GENERATE(as<std::string>{}, "Chad admitted that tanks had been delivered to Mali.", "There is proof that tanks were delivered to Mali.", "Chad said that rockets from Serbia had been delivered to Mali.");
    CAPTURE(text);
    CHECK(country(only_fact_of(text), "destination") == "ML");
}

TEST_CASE("a war for which goods are given is not where they go") {
    const auto text = GENERATE(as<std::string>{}, "Serbia gave Chad shells for the war in Niger.", "Serbia sold Chad shells for use in Niger.", "Serbia handed Chad shells for its campaign in Niger.");
    CAPTURE(text);
    CHECK(country(only_fact_of(text), "destination") == "TD");
}

TEST_CASE("people who are sent along are no goods, and goods beside them are") {
    CHECK(text_of(only_fact_of("Chad has supplied Niger with shells, mortars and some 300 soldiers."), "goods.description").find("mortars") != std::string::npos);
    CHECK(country(only_fact_of("The mortars and soldiers that Chad sent to Niger are gone."), "destination") == "NE");
    CHECK(country(only_fact_of("The soldiers and mortars that Chad sent to Niger are gone."), "destination") == "NE");
}

TEST_CASE("what several do stands behind all that tells of which kind they are") {
    const char* text = GENERATE("Lenses made in Japan reach Russia.", "Pumps of German make reach Russia through Oman.", "Rifles from a depot in Serbia reach Russian arsenals each week.");
    CAPTURE(text);
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 1);
    CHECK((country(facts[0], "destination") == "RU" || country(facts[0], "recipient.country") == "RU"));
}

TEST_CASE("behind 'her' stands what is hers") {
    const auto facts = extract_text("The navy boarded the freighter on her way to Libya. In her holds stood 40 armoured cars from Oman.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "origin") == "OM");
    CHECK(text_of(facts[0], "goods.description").find("armoured cars") != std::string::npos);
}
