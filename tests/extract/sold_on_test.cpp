/// Arms that are sold, sold on and turn up elsewhere, and what reports say around them.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

Fact only_sold(std::string text) { return only_fact_of(std::move(text), "2020-06-15"); }
std::string end_of(const Fact& fact) { return country(fact, country(fact, "destination").empty() ? "recipient.country" : "destination"); }

}  // namespace

TEST_CASE("who bought arms has them, and where they turn up is told apart") {
    const auto text = GENERATE(as<std::string>{}, "The rifles, sold by Bulgaria to Saudi Arabia, ended up with rebels in Syria.", "Rifles sold by Bulgaria to Saudi Arabia surfaced in Syria.",
                               "Bulgaria sold rifles to Saudi Arabia in 2015. The rifles ended up with rebels in Syria.", "Sold by Bulgaria to Saudi Arabia, the rifles turned up in Syria.", "Rifles that Bulgaria sold to Saudi Arabia ended up in Syria.");
    INFO(text);
    const auto facts = extract_text(text, "2020-06-15");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[0], "supplier.country") == "BG");
    CHECK(country(facts[0], "destination") == "SA");
    CHECK((country(facts[1], "destination") + country(facts[1], "recipient.country")).substr(0, 2) == "SY");
}

TEST_CASE("who gets goods and passes them on takes part in two sales") {
    const auto facts = extract_text("The guns were sold to Burundi's army by a Ukrainian firm. The guns were sold to the firm by North Korea.", "2011-02-03");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[0], "recipient.country") == "BI");
    CHECK(country(facts[1], "supplier.country") == "KP");
    CHECK(country(facts[1], "recipient.country") == "UA");
}

TEST_CASE("a participle says nothing of where its noun came in the end") {
    const auto fact = only_sold("Arms bought for the army of Burkina Faso arrived in Liberia.");
    CHECK(country(fact, "destination") == "LR");
    CHECK(country(fact, "origin") != "LR");
}

TEST_CASE("a region is not from the country behind it") {
    const auto fact = only_sold("The dealer delivered 113 tonnes of small arms to west Africa from his native Ukraine.");
    CHECK(country(fact, "origin") == "UA");
    CHECK(country(fact, "recipient.country").empty());
}

TEST_CASE("the day stands before who tells it") {
    CHECK(only_sold("In 2003, the judges said, rifles were smuggled into Liberia.").get<DateRange>("date")->edtf == "2003");
    CHECK(only_sold("Between 1991 and 1995, prosecutors say, Argentina sold rifles to Croatia.").get<DateRange>("date")->edtf == "1991/1995");
}

TEST_CASE("what breaks an embargo goes to the country that it is on") {
    CHECK(country(only_sold("Belarus broke the arms embargo on Ivory Coast by shipping three attack helicopters to forces of the longtime ruler."), "destination") == "CI");
}

TEST_CASE("a name in quotation marks before the goods") {
    const auto fact = only_sold("Belarus sold ten \"Vasta\" armoured vehicles to Sudan.");
    CHECK(text_of(fact, "goods.description") == "ten \"Vasta\" armoured vehicles");
}

TEST_CASE("a calibre is no count") {
    const auto fact = only_sold("Serbia shipped ten 12.7 mm rifles to Liberia.");
    REQUIRE(fact.get<Quantity>("goods.quantity"));
    CHECK(fact.get<Quantity>("goods.quantity")->amount.min == Decimal(10));
    CHECK_FALSE(only_sold("Serbia shipped 12.7 mm ammunition to Liberia.").get<Quantity>("goods.quantity"));
}

TEST_CASE("who is among the customers") {
    for (const std::string text : {"Syria was among the best customers for North Korean missiles.", "Syria was one of the customers for North Korean missiles."}) {
        INFO(text);
        CHECK(country(only_sold(text), "recipient.country") == "SY");
    }
}

TEST_CASE("the goods before a clause of a country") {
    CHECK(text_of(only_sold("The patrol boats Israel sold to Myanmar were purchased in 2015."), "goods.description") == "patrol boats");
}

TEST_CASE("what lacks a licence is sent all the same") {
    CHECK(only_sold("The firm shipped night-vision goggles without a licence to Malta.").get<Term>("status")->id == "completed");
}

TEST_CASE("what is moved in a relative clause is not who got it") {
    const auto facts = extract_text("Bulgaria sold rifles to Uganda, which were diverted to South Sudan.", "2020-06-15");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[0], "destination") == "UG");
    CHECK(country(facts[1], "destination") == "SS");
}

TEST_CASE("a list of recipients is where one of them is") {
    CHECK(country(only_sold("The dealer sold arms to both the government and the rebels in Angola."), "recipient.country") == "AO");
}

TEST_CASE("goods leave from where they went, and go on by ship") {
    using Row = std::tuple<std::string_view, std::string_view, std::vector<std::string>>;
    const auto [text, end, between] = GENERATE(values<Row>({
        {"The limousines went from Rotterdam to Dubai and from Dubai to Pyongyang.", "KP", {"AE"}},
        {"The limousines were shipped from Rotterdam to Dalian and then by rail to Nakhodka.", "RU", {"CN"}},
        {"A dealer in Rotterdam shipped two limousines from the Netherlands to Hong Kong, where they were loaded onto a ship for Nampo.", "KP", {"HK"}},
        {"The limousines were shipped from Rotterdam to Dalian, then to Osaka and finally to Nakhodka.", "RU", {"CN", "JP"}},
    }));
    CAPTURE(text);
    const Fact fact = only_fact_of(std::string(text));
    CHECK(country(fact, "origin") == "NL");
    CHECK(country(fact, "destination") == end);
    CHECK(stops(fact) == between);
}

TEST_CASE("of one subject, one verb of movement tells what came after the other") {
    const Fact fact = only_sold("The howitzers were shipped to Djibouti and trucked to Juba.");
    CHECK(country(fact, "destination") == "SS");
    CHECK(stops(fact) == std::vector<std::string>{"DJ"});
    const Fact smuggled = only_sold("Iranian mortars for Hamas were flown to Khartoum and driven to Gaza.");
    CHECK(text_of(smuggled, "recipient.name") == "Hamas");
    CHECK(country(smuggled, "destination") == "PS");
    CHECK(extract_text("Howitzers were shipped to Chad in 2010 and delivered to Mali in 2014.", "2020-06-15").size() == 2);
}

TEST_CASE("who has what another bought got it some other way") {
    const auto facts = extract_text("Hezbollah received Kornet missiles that Russia had sold to Algeria.", "2020-06-15");
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts[0], "recipient.name") == "Hezbollah");
    CHECK(country(facts[1], "destination") == "DZ");
}

TEST_CASE("what a shop sells of foreign make came to the shop") {
    const auto [text, from] = GENERATE(table<std::string, std::string>({{"Boutiques in Minsk sell Italian shoes at twice the price.", "IT"}, {"A supermarket in Minsk sells cognac from France.", "FR"}}));
    CAPTURE(text);
    const Fact fact = only_fact_of(text);
    CHECK(country(fact, "origin") == from);
    CHECK(country(fact, "destination") == "BY");
    CHECK(text_of(fact, "supplier.name").empty());
    for (const Fact& other : extract_text("A boutique in Minsk sold Italian shoes to Georgia.")) CHECK(country(other, "destination") == "GE");
}

TEST_CASE("which way most lots came stands in a sentence of its own") {
    const Fact fact = only_fact_of("Microchips worth $40 million poured into Russia in May. Most lots came by way of Oman and Georgia, a few through Laos.");
    auto found = stops(fact);
    std::ranges::sort(found);
    CHECK(found == std::vector<std::string>{"GE", "LA", "OM"});
}

TEST_CASE("what is reloaded on ships for another country only stopped on the way") {
    const std::string text = GENERATE("Iranian oil was sent to Oman and then reloaded on tankers bound for China.", "Oil imported from Iran was transferred to the Omani port of Sohar before being reloaded on ships heading to China.",
                                      "The oil was taken from Bandar Abbas to Sohar, where it was reloaded onto ships bound for China.");
    CAPTURE(text);
    const auto fact = only_fact_of(text);
    CHECK(country(fact, "destination") == "CN");
    CHECK(stops(fact) == std::vector<std::string>{"OM"});
}

TEST_CASE("neither a ship nor a payment is a country on the way") {
    CHECK(stops(only_fact_of("The rifles were taken to Somalia via an unmarked Iranian dhow.")).empty());
    CHECK(stops(only_fact_of("Arranging payments through a firm in Hong Kong, the men brought in coal from North Korea.")).empty());
}

TEST_CASE("what goods pass for is no trade, and who will use them did not send them") {
    CHECK(extract_text("The men disguised the coal as imports from Russia.").empty());
    const auto fact = only_fact_of("The radios were sent to the ministry of defence of Ethiopia in June for use by the country's forces.");
    CHECK_FALSE(fact.find("supplier"));
    CHECK(country(fact, "recipient.country") == "ET");
}

TEST_CASE("who will use what was bought gets it") {
    const char* text = GENERATE("The lorry was imported from Serbia for civilian use by the Chadian ministry of works.", "The lorries were bought in Serbia for use by the Chadian ministry of works.");
    CAPTURE(text);
    const auto fact = only_fact_of(text);
    CHECK(country(fact, "origin") == "RS");
    CHECK(text_of(fact, "recipient.name").find("ministry of works") != std::string::npos);
}

TEST_CASE("a country that imports goods into another brought them there") {
    const auto fact = only_fact_of("Iran imported rifles into Yemen.");
    CHECK(country(fact, "supplier.country") == "IR");
    CHECK(country(fact, "destination") == "YE");
    CHECK(text_of(only_fact_of("China imported coal from North Korea into Dandong."), "recipient.name") == "China");
}

TEST_CASE("so much a year is spent on goods, a year on a boat is none") {
    const char* text = GENERATE("The king of Morocco spends $8 million a year on Swiss watches.", "Morocco spent $8 million each year on Swiss watches.");
    CAPTURE(text);
    const auto fact = only_fact_of(text);
    CHECK(text_of(fact, "goods.description") == "Swiss watches");
    CHECK(text_of(fact, "recipient.name").find("Morocco") != std::string::npos);
    CHECK(extract_text("The Moroccan spent a year on a yacht from Italy.").empty());
}

TEST_CASE("behind a relative clause the journey goes on") {
    const std::string text = GENERATE(as<std::string>{}, "American chips were exported to Bishkek Elektronik, a firm that Isakov had set up, and from there to Radioavtomatika in Moscow.", "American chips were exported to Bishkek Elektronik, which Isakov had set up in 2022, and then to Radioavtomatika in Moscow.",
                                      "American chips were exported to a firm in Bishkek that Isakov had set up and from there to Moscow.", "American chips were shipped to a hub in Bishkek that he ran, and on to Moscow.");
    INFO(text);
    const Fact fact = only_fact_of(text);
    CHECK(end_of(fact) == "RU");
    CHECK(stops(fact) == std::vector<std::string>{"KG"});
}

TEST_CASE("what goes on in a relative clause is a journey of its own") {
    for (const Fact& fact : extract_text("American chips were exported to a firm in Bishkek that had shipped drones to Minsk and then to Moscow."))
        if (country(fact, "origin") == "US") CHECK(end_of(fact) == "KG");
}

TEST_CASE("a country through which the goods went is no end of them") {
    const std::string whole = "Two men shipped American chips to Russian arms makers through front companies in Kyrgyzstan and Oman. ";
    const auto facts = extract_text(whole + "In 2022 the chips went to Muscat. In 2023 the chips were exported to Bishkek Elektronik, a firm in Kyrgyzstan.");
    REQUIRE_FALSE(facts.empty());
    CHECK(end_of(facts.front()) == "RU");
    CHECK(stops(facts.front()) == std::vector<std::string>{"KG", "OM"});
}

TEST_CASE("who is at home where the goods only passed through did not sell them first") {
    const auto facts = extract_text("A court jailed a pharmacist for selling laboratory equipment to a Syrian state research centre. The man posted the equipment to a cousin in Beirut. The cousin drove it to Damascus.");
    REQUIRE_FALSE(facts.empty());
    CHECK(text_of(facts[0], "supplier.name") == "pharmacist");
}

TEST_CASE("where a known firm that gets them is at home is no stop on the way to it") {
    for (const Fact& fact : extract_text("A Chinese company has been supplying engines to Kupol through a Russian trading firm.")) CHECK(stops(fact).empty());
}
