/// Reports of arms: what is stopped where, when and on which boat.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

Fact only_stopped(std::string text) { return only_fact_of(std::move(text), "2023-02-15"); }

std::string supplier_of(const Fact& fact) { return text_of(fact, "supplier.name"); }

}  // namespace

TEST_CASE("two boats that are stopped have two cargoes, and each its day") {
    const auto facts = extract_text("In November the navy intercepted a vessel smuggling explosives from Iran to the Houthis. In December it intercepted a trawler smuggling 50 tons of explosives from Iran to Yemen.", "2023-02-15");
    REQUIRE(facts.size() == 2);
    for (const Fact& fact : facts) CHECK(fact.get<Term>("status")->id == "attempted");
    CHECK(facts[0].get<DateRange>("date")->first != facts[1].get<DateRange>("date")->first);
}

TEST_CASE("what is stopped at the door of a country was to come in") {
    CHECK(country(only_stopped("Libyan customs officers seized armoured vehicles in the port of Misrata."), "destination") == "LY");
    CHECK(country(only_stopped("Libyan customs officers seized armoured vehicles for Sudan in the port of Misrata."), "destination") == "SD");
}

TEST_CASE("what is stopped with a ship is the goods, and the ship is none") {
    const auto words = GENERATE(as<std::string>{}, "Cyprus seized an Iranian cargo ship en route to Libya with a cargo of rifles.", "The navy has stopped a ship from transporting rifles to Libya.",
                                "The ship was carrying rifles to Libya when it was stopped by a frigate.");
    INFO(words);
    const auto fact = only_stopped(words);
    CHECK(text_of(fact, "goods.description") == "rifles");
    CHECK(country(fact, "destination") == "LY");
    CHECK(fact.get<Term>("status")->id == "attempted");
}

TEST_CASE("where arms were stopped is not where they were to go") {
    CHECK(country(only_fact_of("A plane carrying rifles from Serbia was seized in Athens."), "destination").empty());
}

TEST_CASE("a plane that takes on fuel is given none") { CHECK(extract_text("A plane with rifles from Serbia landed in Athens to take on fuel.").size() <= 1); }

TEST_CASE("what somebody found, after something else he did, is what the participle behind it tells of") {
    const auto fact = only_fact_of("Officers entered the hangar and found mortars sold by Serbia to Chad.");
    CHECK(text_of(fact, "goods.description") == "mortars");
    CHECK(country(fact, "supplier.country") == "RS");
    CHECK(country(fact, "destination") == "TD");
}

TEST_CASE("what was found after a vessel was stopped was aboard") {
    const auto fact = only_fact_of("Officers stopped a lorry from Serbia and discovered 40 mortars.");
    CHECK(country(fact, "origin") == "RS");
    CHECK(text_of(fact, "goods.description").find("mortars") != std::string::npos);
    CHECK(extract_text("Officers flew to Serbia and discovered 40 mortars.").empty());
}

TEST_CASE("'packed' tells of what is full, and is a verb too") {
    const auto [text, origin] = GENERATE(table<std::string, std::string>({
        {"The rifles were packed into containers at Rotterdam in June and unloaded at Tripoli.", "NL"},
        {"Dealers packed rifles at Rotterdam for Libya.", "NL"},
        {"A truck packed with rifles from Belgium crossed into Libya.", "BE"},
    }));
    INFO(text);
    const auto fact = only_stopped(text);
    CHECK(country(fact, "origin") == origin);
    CHECK(country(fact, "destination") == "LY");
}

TEST_CASE("a ship leaves nobody what it has with it") {
    for (const Fact& fact : extract_text("The ship left Haeju in July with a crew from Chile and the largest haul of rifles ever found.", "2023-02-15")) CHECK(country(fact, "destination") != "KP");
}

TEST_CASE("what was found lay in what was searched before, whatever a clause between them tells") {
    const auto text = GENERATE(as<std::string>{}, "Inspectors boarded a freighter bound for Sudan and found 300 shotguns.", "Inspectors boarded a freighter that was sailing to Sudan and discovered 300 shotguns.",
                               "Inspectors searched a container destined for Sudan and found 300 shotguns.");
    CAPTURE(text);
    const Fact fact = only_stopped(text);
    CHECK(fact.get<Term>("status")->id == "attempted");
    CHECK(country(fact, "destination") == "SD");
}

TEST_CASE("a name with an article is that of the vessel, not of who supplies") {
    const Fact seized = only_stopped("Malta confiscated shells from the Tekla, which had been on its way from Turkey to Libya.");
    CHECK(supplier_of(seized).empty());
    CHECK(country(seized, "origin") == "TR");
    CHECK(country(seized, "destination") == "LY");
    CHECK(country(only_stopped("The Tekla, with shells for Libya, was stopped by a Maltese patrol."), "destination") == "LY");
    CHECK(supplier_of(only_stopped("Police confiscated shells from the Moreno family that were bound for Libya.")) != "");
}

TEST_CASE("where a carrier stops on its way is transit") {
    const auto text = GENERATE(as<std::string>{}, "A cargo plane with rockets from Belarus landed in Chad on its way to Sudan.", "A freighter carrying rockets from Belarus called at Chad on the way to Sudan.");
    CAPTURE(text);
    const Fact fact = only_stopped(text);
    CHECK(country(fact, "destination") == "SD");
    CHECK(stops(fact) == std::vector<std::string>{"TD"});
}

TEST_CASE("who stops goods and hands them on makes a transfer of his own") {
    const Fact fact = only_stopped("The coast guard took 400 rifles off a dhow in May 2022 and gave them to Ukraine in July 2022.");
    CHECK(fact.get<Term>("status")->id == "completed");
    CHECK(country(fact, "destination") == "UA");
    CHECK(fact.get<DateRange>("date")->edtf == "2022-07");
}

TEST_CASE("a haul of arms that are counted one by one is one") {
    CHECK(extract_text("Police seized 12 rifles, 30 pistols and 4,000 cartridges bound for Haiti.", "2023-02-15").size() == 1);
    CHECK(extract_text("Police seized 12 watches, 30 handbags and 400 bottles of perfume bound for North Korea.", "2023-02-15").size() == 3);
}

TEST_CASE("goods lie beneath the tarpaulins of a boat that somebody stopped") {
    const char* text = GENERATE("The dhow was bound for Yemen. Under her tarpaulins lay 300 rifles.", "300 rifles lay on the deck of a dhow that was making for Yemen.", "In the hold of a dhow that the navy stopped lay 300 rifles. The boat was bound for Yemen.");
    CAPTURE(text);
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "goods.description") == "300 rifles");
    CHECK((country(facts[0], "destination") == "YE" || country(facts[0], "recipient.country") == "YE"));
}

TEST_CASE("what lies in a store lies aboard nothing") { CHECK(extract_text("The navy stopped a dhow on its way to Yemen. In a cellar lie 300 rifles.").empty()); }

TEST_CASE("where goods that were stopped will go now is not where they were to go") {
    const auto facts = extract_text("The navy stopped a dhow with 300 rifles that Iran had sent to Yemen. The rifles will go to a depot of the fleet in Bahrain.");
    REQUIRE_FALSE(facts.empty());
    CHECK(country(facts[0], "destination") == "YE");
    for (const Fact& fact : facts)
        if (fact.status() != "planned") CHECK(country(fact, "destination") != "BH");
    const auto fact = only_fact_of("The navy stopped a dhow with 300 rifles. The rifles were to go to Yemen.");
    CHECK(country(fact, "destination") == "YE");
}

TEST_CASE("what stopped containers held was stopped where these were") {
    const Fact fact = only_stopped("Police in Bilbao intercepted a lorry that carried drone engines for Russia.");
    CHECK(fact.get<Term>("status")->id == "attempted");
    CHECK(stops(fact) == std::vector<std::string>{"ES"});
    CHECK(country(fact, "origin") == "");
    CHECK(country(only_stopped("Customs officers in Hamburg stopped two containers that held 3,000 bottles of gin for North Korea."), "origin") == "DE");  // on their way out
}

TEST_CASE("what a ship on its way somewhere carries went there") {
    const auto text = GENERATE(as<std::string>{}, "The navy stopped a freighter coming from Djibouti to Hodeidah port carrying rockets.", "The navy stopped a dhow heading for Hodeidah carrying rockets.");
    CAPTURE(text);
    CHECK(country(only_fact_of(text), "destination") == "YE");
}

TEST_CASE("a stop at sea, where the vessel came from and where it was going are one story, however they are told") {
    const std::string stop = GENERATE(as<std::string>{}, "Marines boarded a dhow on Friday. Under the tarpaulins lay 300 rifles.", "300 rifles were found when the navy searched a dhow.", "Officers who inspected a dhow came upon 300 rifles.",
                                      "In the bow of a dhow, which marines boarded on Friday, 300 rifles were discovered.", "A British frigate intercepted a dhow. On board were 300 rifles.", "The navy has seized a dhow. Its cargo: 300 rifles.",
                                      "300 rifles were in the hold of a dhow that the coast guard intercepted.");
    const std::string source = GENERATE(as<std::string>{}, "The vessel had set out from Iran.", "It had sailed from the Iranian port of Jask.", "The cargo had been loaded in Iran.", "They came from Iran.", "The weapons are Iranian, the navy believes.");
    const std::string end = GENERATE(as<std::string>{}, "It was on its way to Yemen.", "The Houthis in Yemen were to have the freight.", "Its destination was Yemen.", "The load was to be landed in Yemen.", "The boat was making for the coast of Yemen.");
    const std::string text = stop + " " + source + " " + end;
    CAPTURE(text);
    const Fact fact = only_fact_of(text);
    const std::string made_in = country(fact, "goods.made-in"), origin = country(fact, "origin");
    CHECK(fact.get<Term>("status")->id == "attempted");
    CHECK((made_in.empty() ? origin : made_in) == "IR");
    CHECK((country(fact, "destination") == "YE" || text_of(fact, "recipient.name").find("Houthis") != std::string::npos));
}

TEST_CASE("what is found where nothing was searched, and who only looks at a ship, stop no goods") {
    CHECK(extract_text("Officers who live in Iran came upon 300 rifles.").empty());
    const Fact fact = only_fact_of("Officers who inspected a dhow from Iran came upon 300 rifles.");
    CHECK(text_of(fact, "recipient.name").empty());
}

TEST_CASE("the load of a ship is not the ship") {
    const auto facts = extract_text("300 rifles were seized from a dhow. The boat had left Iran a week earlier. The load was to be landed in Yemen.");
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "goods.description") == "300 rifles");
}

TEST_CASE("goods were not on their way to the navy that seized them") {
    CHECK(country(only_fact_of("The Royal Navy seized Iranian missiles in the Gulf."), "destination").empty());
    CHECK(country(only_fact_of("The Royal Navy seized Iranian missiles in the Gulf. The Royal Navy said it would go on."), "destination").empty());
}

TEST_CASE("what goods were stopped before was under way, and not done") {
    const std::string text = GENERATE(as<std::string>{}, "Agents stopped the rifles before they could be shipped to Libya.", "Agents stopped the rifles before they could reach Libya.", "Officers seized the container of rifles before it could leave Italy for Libya.",
                                      "Police arrested the dealer before he could sell 40 rifles to Libya.", "Police caught the dealers before they shipped rifles to Libya.", "The dealers were caught before they shipped rifles to Libya.");
    INFO(text);
    const Fact fact = only_fact_of(text);
    CHECK(fact.status() == "attempted");
    CHECK(country(fact, "destination") == "LY");
}

TEST_CASE("what could be done only later, or only with leave, was not stopped") {
    const std::string text = GENERATE(as<std::string>{}, "It took years before Iran could sell oil to Syria.", "Before it could sell missiles to Iran, Russia needed a licence.", "A company must get a licence before it can export lathes to Iran.",
                                      "Police were told that a licence was needed before lathes could be shipped to Iran.");
    INFO(text);
    CHECK(extract_text(text).empty());
}

TEST_CASE("where goods were stopped is no part of where they were going") {
    const std::string text = GENERATE(as<std::string>{}, "Two lathes were stopped in Rotterdam on their way to Iran.", "Two lathes were seized at a port on the way to Iran.", "Two containers of lathes were held in Rotterdam en route to Iran.", "Dutch customs held two lathes for Iran.");
    INFO(text);
    const Fact fact = only_fact_of(text);
    CHECK(fact.status() == "attempted");
    CHECK(country(fact, "recipient.country") == "IR");
}

TEST_CASE("what was seized while it was being shipped was under way") {
    const std::string text = GENERATE(as<std::string>{}, "Forty rifles were seized in Rotterdam while being shipped to Iran.", "Customs seized forty rifles in Rotterdam while being shipped to Iran.", "Forty rifles were held at the port before they could be shipped to Iran.");
    INFO(text);
    const Fact fact = only_fact_of(text);
    CHECK(fact.status() == "attempted");
    CHECK(country(fact, "recipient.country") == "IR");
}

TEST_CASE("when what carried the goods was stopped is told behind") {
    const std::string behind = GENERATE("The wooden vessel, which flew no flag, was boarded on Nov. 17 off Somalia.", "It was intercepted on Nov. 17.", "Marines boarded the vessel on Nov. 17.");
    const auto facts = extract_text("A frigate has intercepted a dhow that was carrying 40 rifles to Yemen. " + behind, "2024-11-21");
    REQUIRE_FALSE(facts.empty());
    CHECK(facts.front().get<DateRange>("date")->edtf == "2024-11-17");
}
