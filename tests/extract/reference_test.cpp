/// Whom and what words mean that only point back, and which ends goods share.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("they, it and the company mean somebody named or told of before") {
    using Row = std::tuple<std::string_view, std::string_view, std::string_view>;
    const auto [text, field, who] = GENERATE(values<Row>({
        {"A gang in Moscow has grown rich. Two Georgian dealers helped. They sold limousines to a shop in Pyongyang.", "supplier.name", "Two Georgian dealers"},
        {"A court has fined Pacific Aerospace. The company exported helicopters to North Korea.", "supplier.name", "Pacific Aerospace"},
        {"Prosecutors charged Ivan Petrov. He sold rifles to North Korea.", "supplier.name", "Ivan Petrov"},
        {"North Korea sent shells to Russia, South Korea's defence minister said. In return the regime received food.", "recipient.name", "North Korea"},
    }));
    CAPTURE(text);
    const auto facts = extract_text(std::string(text));
    REQUIRE_FALSE(facts.empty());
    CHECK(text_of(facts.back(), field) == who);
}

TEST_CASE("a ship that brought the goods is nobody who supplied them") {
    const auto facts = extract_text("The freighter was no stranger to the navy. In March it brought armoured vehicles to Benghazi, the United Nations says.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name").empty());
}

TEST_CASE("who only tells of a transfer has no part in it") {
    const auto facts = extract_text("Russia has sent 30 horses to North Korea. The North paid for the animals in advance, the official told reporters.");
    for (const Fact& fact : facts) CHECK(text_of(fact, "supplier.name").find("official") == std::string::npos);
}

TEST_CASE("the cargo goes where the vessel goes, and the vessel is no goods") {
    const auto facts = extract_text("Marines found 200 rifles and three missiles in the hold. The vessel had come from Iran and was on its way to Yemen.");
    REQUIRE(facts.size() == 2);
    for (const Fact& fact : facts) CHECK(country(fact, "recipient.country") == "YE");
    CHECK(extract_text("The vessel was on its way to North Korea.").empty());
}

TEST_CASE("goods of one sentence share what another sentence tells of them") {
    const auto facts = extract_text("The coast guard seized 150 rifles and three missiles from a dhow. The arms came from Iran and were destined for Yemen.");
    REQUIRE(facts.size() == 2);
    for (const Fact& fact : facts) {
        CHECK(country(fact, "origin") == "IR");
        CHECK(country(fact, "recipient.country") == "YE");
    }
}

TEST_CASE("a place that the goods only passed is a stop on their way") {
    const auto facts = extract_text("The limousines were shipped from Italy to Dubai in June. From there they were flown to Pyongyang.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "origin") == "IT");
    CHECK(country(facts[0], "destination") == "KP");
    CHECK(stops(facts[0]) == std::vector<std::string>{"AE"});
}

TEST_CASE("what somebody buys and then exports are two transfers") {
    CHECK(extract_text("Armenia bought chips from Germany in 2021. It exported the chips to Russia.").size() == 2);
}

TEST_CASE("a place that is ruled out is none") {
    const auto facts = extract_text("Italy exported the limousines to Turkey, not to Russia.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "destination") == "TR");
}

TEST_CASE("an official who may not be named reports") {
    const auto facts = extract_text("Iran sent rockets to Sudan, an official said on condition of anonymity.");
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].get<Term>("certainty")->id == "reported");
}

TEST_CASE("what was bought is sold on, not who it was bought from") {
    const auto facts = extract_text("Traders in Dandong bought 12 tonnes of clams from North Korean boats. They sold them to restaurants in Shenyang.");
    for (const Fact& fact : facts)
        for (const Evidence& quote : fact.evidence) CHECK((quote.field != "goods" || quote.exact.find("boats") == std::string::npos));
}

TEST_CASE("arms of a seizure are its arms, however late they are told of") {
    const auto facts = extract_text("The cruiser USS Monterey seized 2,000 assault rifles. It took two days. The crew was tired. The sea was calm. "
                            "An official said that the arms were on their way to Yemen.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "recipient.country") == "YE");
}

TEST_CASE("who gets goods and who sent them may be told by words that only point back, or by their part") {
    using Row = std::tuple<std::string_view, std::string_view, std::string_view>;
    const auto [text, field, value] = GENERATE(values<Row>({
        {"Sudan has three gunships from China. It sold four more to Chad.", "recipient.country", "TD"},                                  // a bare count stands for goods
        {"The M23 rebels are at the gates of Goma. Mortars from Rwanda were delivered to the rebels.", "recipient.name", "M23 rebels"},
        {"Sailors seized 1,500 rifles on a dhow. Iran was the sender, and the Houthis in Yemen were the customers.", "recipient.name", "Houthis"},
        {"Sailors seized 1,500 rifles on a dhow. Iran was the sender, and the Houthis in Yemen were the customers.", "supplier.country", "IR"},
        {"Syria's rockets come from Iran.", "recipient.country", "SY"},
        {"To Eritrea went two shiploads of Romanian rifles.", "destination", "ER"},                                                      // the subject behind its verb
    }));
    CAPTURE(text);
    const auto facts = extract_text(std::string(text));
    REQUIRE_FALSE(facts.empty());
    CHECK((field.ends_with("name") ? text_of(facts.back(), field) : country(facts.back(), field)) == value);
}

TEST_CASE("no weapons, and what nobody names, are not given") {
    for (const Fact& fact : extract_text("Iran gave no missiles to Russia.")) CHECK(fact.status() == "denied");
    CHECK(extract_text("A firm sold 40 to Russia.").empty());
}

TEST_CASE("a deal that was stopped is none, a shipment that was stopped was under way") {
    for (const std::string_view text : {"Norway blocked the sale of engines to Russia.", "The sale of engines to Russia was blocked.", "Norway refused a licence for the sale of engines to Russia.",
                                        "A sale of engines to Russia was called off."}) {
        CAPTURE(text);
        for (const Fact& fact : extract_text(std::string(text))) CHECK(fact.status() == "denied");
    }
    const auto facts = extract_text("Norway blocked the shipment of engines to Russia.");
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].status() == "attempted");
}

TEST_CASE("a name with an article that carries goods is a ship, and there is the place named last") {
    const auto facts = extract_text("The Cirkin unloaded tanks in Misrata. Howitzers from China turned up there as well.");
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts[0], "supplier.name").empty());
    CHECK(country(facts[1], "destination") == "LY");
}

TEST_CASE("persons whom the lead leaves without a name have the one that the story soon gives them") {
    const auto name = [](const std::string& text) { return text_of(extract_text(text, "2024-02-20").at(0), "supplier.name"); };
    CHECK(name("A German dealer shipped chips to Russia. Waldemar W., 50, has been in custody since March.") == "Waldemar W");
    CHECK(name("Two men from Kansas shipped chips to Russia. Cyril Stone, 59, and Douglas Mason, 55, ran a firm there.") == "Cyril Stone, Douglas Mason");
    CHECK(name("Two men from Kansas shipped chips to Russia. Cyril Stone, 59, ran a firm there.") == "Two men");
    CHECK(name("A German dealer shipped chips to Russia. Jane Doe, a lawyer, said he knew nothing of it.") == "German dealer");
}

TEST_CASE("what 'there' means may be where other goods of the story went") {
    const auto facts = extract_text("Libya is at war. Turkish drones ended up there. Turkey sold rifles for $2m.");
    REQUIRE(facts.size() == 2);
    CHECK(country(facts[0], "destination") == "LY");
    CHECK(country(facts[1], "destination") == "LY");
}

TEST_CASE("somebody's own country is that of which he is told to be") {
    for (const std::string_view text : {"Li Hyon, a North Korean, delivered spirits to his own country.", "An Iranian businessman had shipped carbon fibre out of America to his country."}) {
        CAPTURE(text);
        const auto facts = extract_text(std::string(text));
        REQUIRE(facts.size() == 1);
        CHECK(country(facts[0], "destination") == (text.starts_with("Li") ? "KP" : "IR"));
        CHECK(country(facts[0], "supplier.country").empty());
    }
}

TEST_CASE("a part of goods told before goes where they go; what a ban is on is not what went") {
    for (const std::string_view text : {"The defence ministry in Moscow imported missiles from Iran. A first lot arrived early this month.",
                                        "The defence ministry in Moscow imported missiles from Iran. The missiles arrived early this month."}) {
        CAPTURE(text);
        CHECK(extract_text(std::string(text)).size() == 1);
    }
    const auto facts = extract_text("Wine is exempt from the ban on luxury goods. Exports to the Russian market went up.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "goods.description") == "Wine");
}

TEST_CASE("the goods are those that were named with the same word") {
    const auto facts = extract_text("He supplied luxury goods to North Korea. They include perfumes and watches clad with a precious metal. The goods were sent to North Korea through China.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "goods.description").starts_with("luxury goods"));
    CHECK(facts[0].get<List>("via"));
}

TEST_CASE("what words beside the goods and their ends say") {
    using Row = std::tuple<std::string_view, std::string_view, std::string_view>;
    const auto [text, goods, end] = GENERATE(values<Row>({
        {"The company exported computers and parts for them to Russia.", "computers and parts", "RU"},
        {"Azu started supplying US spare parts to Russia the next week.", "US spare parts", "RU"},
        {"The company delivered fuel tanks to Iran.", "fuel tanks", "IR"},
    }));
    CAPTURE(text);
    const auto facts = extract_text(std::string(text));
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "goods.description") == goods);
    CHECK(country(facts[0], "recipient.country") == end);
}

TEST_CASE("forces of a state that bought goods do not send them on to their own capital") {
    const auto facts = extract_text("South Sudanese government forces have acquired two jet fighters and truckloads of ammunition. Two truckloads of ammunition were transferred to Juba from Uganda.");
    REQUIRE_FALSE(facts.empty());
    for (const Fact& fact : facts) CHECK_FALSE(fact.get<Text>("supplier.name"));
}

TEST_CASE("what is said of any ship is said of none") { CHECK(extract_text("Any North Korean ships carrying coal to China would be in breach of sanctions.").empty()); }

TEST_CASE("'they' are not the one who tells of them") {
    for (const Fact& fact : extract_text("The Commission said they were suspected of exporting lathes to Russia.", "2024-05-10")) CHECK(text_of(fact, "supplier.name") != "Commission");
}

TEST_CASE("'the sale' takes up goods where a sale was told, quick or explained") {
    const auto facts = extract_text("Russia sold 40 tanks to Sudan in May. The weather was fine. Aides cheered the handover. The sale to Sudan ended in June, and the deal went well.");
    REQUIRE(facts.size() == 1);
    CHECK(std::ranges::count(facts[0].evidence, "The sale", &Evidence::exact) == 1);
}

TEST_CASE("the agency of a dateline is no company that is told of") {
    CHECK(text_of(only_fact_of("LONDON (Brix Group) - A court has heard of chips.\n\nThe company shipped 40 microchips to Russia in 2021."), "supplier.name") != "Brix Group");
}

TEST_CASE("'they' are several whom a country owns before one firm") {
    const auto facts = extract_text("A plant was built in Chad by Valmet, and Niger's presidential guards carry Serbian pistols, which they received in 2014.");
    REQUIRE_FALSE(facts.empty());
    CHECK(country(facts.back(), "recipient.country") == "NE");
}

TEST_CASE("'them' is not who does it to them, also where the verb is the second and ends like a gerund") {
    const auto text = GENERATE(as<std::string>{}, "Serbia sent mortars to Mali. Trawlers take over the crates and bring them ashore to Niger.", "Serbia sent mortars to Mali. Small trawlers carried them to Niger.");
    INFO(text);
    const auto facts = extract_text(text);
    REQUIRE_FALSE(facts.empty());
    for (const Fact& fact : facts) CHECK(text_of(fact, "goods.description") == "mortars");
}

TEST_CASE("of what somebody is told is not his") {
    const auto text = GENERATE(as<std::string>{}, "A clerk told us of mortars that Serbia had sold to Mali.", "A clerk informed them of mortars Serbia sold to Mali.",
                               "A clerk warned the council of mortars which Serbia sold to Mali.", "A clerk told the embassy of mortars sold to Mali.");
    INFO(text);
    const auto fact = only_fact_of(text);
    CHECK(text_of(fact, "goods.description") == "mortars");
    CHECK(country(fact, "destination") == "ML");
}

TEST_CASE("she may be a ship or an animal, but not where a person was named") {
    const auto [text, recipient] = GENERATE(values<std::pair<std::string, std::string>>({
        {"The trawler was built in 1988. A Danish firm sold her to Togo in 2019.", "TG"},
        {"The trawler was built in 1988. She was sold to Togo in 2019.", "TG"},
        {"The giraffe is two years old. She was given to Togo by Kenya.", "TG"},
    }));
    INFO(text);
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "recipient.country") == recipient);
    CHECK_FALSE(text_of(facts[0], "goods.description").empty());
    CHECK(extract_text("Kim Yo-jong has a horse. She was sold to Togo.").empty());
}

TEST_CASE("a name with an article begins after whoever is named before it") {
    const auto facts = extract_text("In the view of the agency the Netherlands supplied trucks to Togo.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "supplier.country") == "NL");
}

TEST_CASE("the United States are not 'us'") {
    CHECK(text_of(only_fact_of("Serbia bought US exports of rifles from a dealer in Texas."), "goods.description").find("rifles") != std::string::npos);
}

TEST_CASE("what the doer carries is no doer") {
    CHECK(text_of(only_fact_of("The ship carrying the coal took it to Vietnam."), "recipient.name") == "Vietnam");
}

TEST_CASE("what was bought to give it away is what is given") {
    CHECK(text_of(only_fact_of("The limousine was bought in Berlin in order to give it to Kim Jong Un."), "goods.description").find("limousine") != std::string::npos);
}

TEST_CASE("'the tools' are what was called tools before, not the rifles that stand nearer") {
    const char* text = GENERATE("He delivered six machine tools to Russia, which a firm used in the production of sniper rifles. The tools were sent via Lithuania.",
                                "Austria sold Libya measuring devices, which a factory used to make rifles. The devices were sent via Malta.");
    INFO(text);
    const Fact fact = only_fact_of(text);
    CHECK(stops(fact).size() == 1);
    CHECK(text_of(fact, "goods.description").find("rifle") == std::string::npos);
    const List* terms = fact.get<List>("goods.terms");
    REQUIRE(terms);
    CHECK(std::ranges::none_of(*terms, [](const Value& one) { return std::get<Term>(one.is).id == "small-arm"; }));
}

TEST_CASE("it means goods whose name ends as plurals do, and a lot of what is told in the plural") {
    const std::string goods = GENERATE(as<std::string>{}, "a Mercedes", "the black Mercedes-Maybach GLS", "an armoured S-Class", "a consignment of 300 rifles", "a batch of lathes");
    const auto before = GENERATE(as<std::string>{}, "There was {} in the courtyard.", "Officers photographed {}, the report says.", "The story begins with {}.");
    const std::string text = std::string(before).replace(before.find("{}"), 2, goods) + " It was shipped from Germany to Russia.";
    CAPTURE(text);
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "destination") == "RU");
    CHECK(goods.find(text_of(facts[0], "goods.description").substr(text_of(facts[0], "goods.description").rfind(' ') + 1)) != std::string::npos);
}

TEST_CASE("it means no goods that are several, and they no single one") {
    CHECK(extract_text("There were two limousines in the courtyard. It was shipped from Germany to Russia.").empty());
    CHECK(extract_text("There was a lathe in the courtyard. They were shipped from Germany to Russia.").empty());
}

TEST_CASE("who is named or pointed at again is at home where he was said to be") {
    using Row = std::tuple<std::string, std::string>;
    const auto [who, again] = GENERATE(values<Row>({{"Ivan Petrov, a trader in Hamburg", "Petrov"}, {"Ivan Petrov, a trader in Hamburg", "the trader"}, {"Elbe Optik, a company in Hamburg", "Elbe Optik"}, {"Elbe Optik, a company in Hamburg", "the firm"},
                                                    {"two traders from Hamburg", "the two"}, {"two traders from Hamburg", "the men"}, {"two traders from Hamburg", "the traders"}, {"a dealer in Hamburg", "the dealer"}}));
    const std::string deed = GENERATE(as<std::string>{}, "In 2022 {} shipped two lathes to Russia.", "A factory in Russia bought two lathes from {}.", "Two lathes were sold to a Russian factory by {}.");
    const std::string text = "Reporters spoke to " + who + " last week. " + std::string(deed).replace(deed.find("{}"), 2, again);
    CAPTURE(text);
    const Fact fact = only_fact_of(text);
    CHECK(country(fact, "supplier.country") == "DE");
    CHECK(country(fact, "destination") + country(fact, "recipient.country") != "");
}

TEST_CASE("it is not what hangs on the subject beside it, and the agent of a passive is none of its other words") {
    CHECK(country(only_fact_of("Germany has been in the news. A factory in Russia bought two lathes from it."), "supplier.country") == "DE");
    CHECK(country(only_fact_of("Elbe Optik, a company in Hamburg, has been in the news. Two lathes were sold to a Russian factory by the company."), "supplier.country") == "DE");
    CHECK(text_of(only_fact_of("Vucic told reporters that private companies sold ammunition to Ukraine."), "supplier.name") == "private companies");
}

TEST_CASE("of a name that is said to be at home in two countries nobody knows where it is") {
    CHECK(country(only_fact_of("Elbe Optik, a company in Hamburg, and Elbe Optik, a company in Dubai, are in the news. Elbe Optik shipped two lathes to Russia."), "supplier.country").empty());
}

TEST_CASE("the customer is who got what was told before, the supplier who gave it") {
    const auto sold = extract_text("A German company sold two lathes to a factory in Russia in 2022. Drills were delivered to the customer in May.");
    REQUIRE(sold.size() == 2);
    CHECK(country(sold[1], "destination") + country(sold[1], "recipient.country") == "RU");
    const auto sent = extract_text("A German company sold two lathes to a factory in Russia in 2022. In May the supplier sent drills to Belarus.");
    REQUIRE(sent.size() == 2);
    CHECK(country(sent[1], "supplier.country") == "DE");
}

TEST_CASE("it is what was sold right before, and not what hung on the wall") {
    const auto facts = extract_text("A lathe arrived in Izhevsk. Photos show workers under a portrait of the president. Kovosvit sold the machine to a Turkish dealer, Oltec, in 2022. Oltec shipped it to a Kyrgyz firm.");
    REQUIRE_FALSE(facts.empty());
    CHECK(text_of(facts.back(), "goods.description").find("lathe") != std::string::npos);
}
