/// How reports on embargoes tell what went where: carriers with their way, adverbs within set phrases, accusers beside deniers.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

TEST_CASE("a carrier's way is the way of what it carried") {
    using Row = std::tuple<std::string_view, std::string_view, std::string_view>;
    const auto [text, field, code] = GENERATE(values<Row>({
        {"A ship from Iran carried rockets to Sudan.", "origin", "IR"},
        {"A plane from Tehran brought drone parts to Port Sudan.", "origin", "IR"},
        {"At least 86 flights from the UAE to Benghazi carried arms for the militia.", "destination", "LY"},
        {"Trucks from Chad brought shells to the militia in Sudan.", "origin", "TD"},
    }));
    CAPTURE(text);
    CHECK(country(only_fact_of(std::string(text)), field) == code);
}

TEST_CASE("a date may stand within a set phrase") {
    const Fact fact = only_fact_of("Egypt's navy took delivery on Monday of a German submarine.");
    CHECK(country(fact, "recipient.country") == "EG");
    CHECK(country(fact, "goods.made-in") == "DE");
    CHECK(only_fact_of("Iraq took delivery in May 2014 of the first Su-25s from Russia.").find("date") != nullptr);
}

TEST_CASE("what somebody makes or deals in is no lot that 'the cargo' means") {
    const Fact fact = only_fact_of("Norinco, the largest maker of weapons in China, sent the cargo to Juba.");
    CHECK(text_of(fact, "goods.description") == "cargo");
}

TEST_CASE("who is named as a supplier is one") {
    for (const char* text : {"The panel named Eritrea as a supplier of arms to al-Shabaab.", "Eritrea was described as a supplier of arms to al-Shabaab."}) {
        CAPTURE(text);
        CHECK(country(only_fact_of(text), "supplier.country") == "ER");
    }
}

TEST_CASE("who denies what was said before is not who says it") {
    using Row = std::pair<std::string_view, std::string_view>;
    const auto [text, who] = GENERATE(values<Row>({
        {"The rebels accuse Uganda of providing the government in Juba with cluster bombs, which Uganda has denied.", "rebels"},
        {"Congo says that Rwanda gives the M23 artillery, which Kigali has always denied.", "Congo"},
        {"Rwanda is accused by Congo of giving the M23 artillery.", "Congo"},
        {"The embassy charged in a letter that Qatar was delivering guns to Syria.", "embassy"},
    }));
    CAPTURE(text);
    const Fact fact = only_fact_of(std::string(text));
    const List* sources = fact.get<List>("attribution");
    REQUIRE(sources);
    REQUIRE(sources->size() == 1);
    CHECK(std::get<Text>(sources->front().is).value == who);
}

TEST_CASE("two with a comma before 'and' are no list when a verb follows") {
    const auto facts = extract_text("Howitzers are in the hands of Sudan's army, and Egypt almost certainly sent them.");
    const auto is_list = [](const Fact& fact) { return text_of(fact, "recipient.name").find("Egypt") != std::string::npos; };
    CHECK(std::ranges::none_of(facts, is_list));
    CHECK(text_of(only_fact_of("Jordan, Egypt, and Turkey sent rifles to Libya."), "supplier.name").find("Turkey") != std::string::npos);
}

TEST_CASE("a relative clause reaches over what is said of the goods between commas") {
    const Fact fact = only_fact_of("They were howitzers, built by Norinco, which Oman had sold to Sudan in 2019.");
    CHECK(country(fact, "supplier.country") == "OM");
    CHECK(country(fact, "destination") == "SD");
}

TEST_CASE("vehicles that go to somebody are given to him, those that go somewhere only drive there") {
    CHECK(country(only_fact_of("Patrol boats went to the Libyan coast guard from Italy."), "recipient.country") == "LY");
    CHECK(extract_text("Patrol boats went to Libya.").empty());
}

TEST_CASE("what is no law does not forbid, and what is forbidden did not happen") {
    CHECK(country(only_fact_of("The captain is behind bars because he took tanks to Libya."), "destination") == "LY");
    CHECK(extract_text("To transfer arms to the Houthis is forbidden by a resolution.").empty());
}

TEST_CASE("a gun that is left behind goes nowhere") {
    CHECK(extract_text("The howitzer that the fighters left behind is Chinese.").empty());
}

TEST_CASE("whom a relative clause accuses has done it") {
    using Row = std::pair<std::string_view, std::string_view>;
    const auto [text, who] = GENERATE(values<Row>({
        {"Three firms that Washington accused of selling chips to Russia are in Hong Kong.", "Three firms"},
        {"The dealer whom prosecutors charged with smuggling rifles to Sudan is in Malta.", "dealer"},
    }));
    CAPTURE(text);
    const auto facts = extract_text(std::string(text));
    REQUIRE(facts.size() == 1);
    CHECK(text_of(facts[0], "supplier.name") == who);
}

TEST_CASE("adverbs joined by 'and' stand between somebody and his verb") {
    CHECK(country(only_fact_of("Jordan routinely and sometimes openly supplied weapons to Libya."), "supplier.country") == "JO");
}

TEST_CASE("what goods pass for is not what was sent") {
    const Fact fact = only_fact_of("Heavy weapons disguised as farm equipment went from Montenegro to Iraq.");
    CHECK(text_of(fact, "goods.description").starts_with("Heavy weapons"));
}

TEST_CASE("the verb of a noun says whether it happened, and a date to come that it has not") {
    CHECK(only_fact_of("Delivery of the fighter jets to Thailand will begin in May.").status() == "planned");
    CHECK(only_fact_of("Deliveries of the tanks to Poland began in December.").status() == "completed");
    CHECK(only_fact_of("The sale of the tanks to Poland never took place.").status() == "denied");
    CHECK(only_fact_of("Poland gets 40 tanks from South Korea in 2025.", "2022-05-10").status() == "planned");
}

TEST_CASE("goods with a date of their own behind 'and' are a transfer of their own") {
    const auto facts = extract_text("Serbia bought MiG-29s from Russia in 2017, and Pantsir guns three years later.");
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts[0], "goods.description") == "MiG-29s");
    CHECK(text_of(facts[1], "goods.description") == "Pantsir guns");
}

TEST_CASE("of somebody's ally the ally's own name counts") {
    const Fact fact = only_fact_of("Mozambique's ally Rwanda flew guns to Uganda.");
    CHECK(country(fact, "supplier.country") == "RW");
    CHECK(country(fact, "origin") == "RW");
}

TEST_CASE("a clause about a carrier reaches over what it has on board") {
    CHECK(country(only_fact_of("Malta detained a plane with drones on board that was on its way to Benghazi."), "destination") == "LY");
}

TEST_CASE("somebody's enemies are of another country, and known fighters are not whence their arms are") {
    CHECK(country(only_fact_of("Khartoum's enemies in Kampala gave rifles to Congo."), "supplier.country") == "UG");
    CHECK(country(only_fact_of("Weapons are smuggled to the rebels from Lebanon."), "origin") == "LB");
}

TEST_CASE("a navy that brings a ship in delivers none") {
    const auto facts = extract_text("The rifles for Syria were taken off a ship that the Lebanese navy brought into the harbour of Tripoli.");
    CHECK(std::ranges::none_of(facts, [](const Fact& fact) { return text_of(fact, "goods.description") == "ship"; }));
}

TEST_CASE("whence somebody has it may stand before him") {
    CHECK(country(only_fact_of("From South Korea, Warsaw has had 28 tanks so far."), "origin") == "KR");
}

TEST_CASE("what goods are for is not what 'them' means where others were named") {
    const auto facts = extract_text("The rockets for Grad launchers left Serbia in November. A Turkish company bought them.");
    for (const Fact& fact : facts) CHECK(text_of(fact, "goods.description").find("Grad launchers") != 0);
}

TEST_CASE("'we' and 'us' mean for whom the speaker speaks") {
    CHECK(country(only_fact_of("“Russia gave us the helicopters,” said Mali's defence minister."), "recipient.country") == "ML");
    CHECK(country(only_fact_of("“We have sold 24 tanks to Chad,” the Serbian minister said."), "supplier.country") == "RS");
    CHECK(extract_text("The dealer lent us a tank.").empty());
}

TEST_CASE("a quotation that begins with a no denies") {
    CHECK(only_fact_of("“Not a single rifle has gone to Sudan,” the envoy said.").status() == "denied");
}

TEST_CASE("who takes arms in a fight stops no shipment") {
    CHECK(only_fact_of("The rebels captured tanks that Russia had sold to Syria's army.").status() == "completed");
    CHECK(only_fact_of("Customs seized rifles that Turkey had shipped to Libya.").status() == "attempted");
}

TEST_CASE("'followed by' tells of an order, not of goods that come in") {
    CHECK(extract_text("Russia provided most of Syria's weapons, followed by Iran.").size() == 1);
}

TEST_CASE("strangers who buy goods are not at the end of another's transfer") {
    const auto facts = extract_text("Norinco shipped mortars to Kenya. Two dealers buy arms, the colonel said.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "destination") == "KE");
}

TEST_CASE("givers and counts that share one verb are transfers of their own") {
    const auto got = extract_text("Kyiv got 18 Leopards from Germany, 14 from Poland and eight from Norway.");
    REQUIRE(got.size() == 3);
    CHECK(country(got[1], "supplier.country") == "PL");
    const auto gave = extract_text("Poland gave Ukraine 14 Leopards, Germany 18 and Norway eight.");
    REQUIRE(gave.size() == 3);
    for (const Fact& fact : gave) CHECK(country(fact, "recipient.country") == "UA");
    CHECK(extract_text("The United States supplied 45 percent of Qatar's arms and France 25 percent.").size() == 2);
}

TEST_CASE("a count with a name behind it does not join the country before it") {
    const auto facts = extract_text("Ukraine has received 31 Abrams from the United States and 14 Oryxes from Britain.");
    REQUIRE_FALSE(facts.empty());
    CHECK(country(facts[0], "supplier.country") == "US");
    CHECK(country(facts[0], "origin") == "US");
    CHECK(text_of(facts[0], "supplier.name").find("Oryxes") == std::string::npos);
}

TEST_CASE("of two who sign a contract the maker delivers") {
    for (const char* text : {"Saab signed a contract with Thailand for four Gripens.", "Thailand signed a contract with Saab for four Gripens."}) {
        CAPTURE(text);
        const Fact fact = only_fact_of(text);
        CHECK(country(fact, "recipient.country") == "TH");
        CHECK(text_of(fact, "supplier.name") == "Saab");
    }
}

TEST_CASE("'whose army' is of the country before it") {
    CHECK(country(only_fact_of("Six states broke the embargo, among them Jordan, whose army sold Haftar armoured vehicles."), "supplier.country") == "JO");
}

TEST_CASE("behind 'them' stands no verb of theirs") {
    for (const char* goods : {"tanks", "drones", "shells"}) {
        CAPTURE(goods);
        const Fact fact = only_fact_of(std::string("Libya's rebels complained. Cairo gave them ") + goods + ".");
        CHECK(text_of(fact, "goods.description") == goods);
        CHECK(country(fact, "recipient.country") == "LY");
    }
}

TEST_CASE("'since' may stand within a perfect") {
    const auto facts = extract_text("Poland has many tanks. It has since passed on 14 Leopards to Ukraine.");
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "supplier.country") == "PL");
}

TEST_CASE("who takes arms off a carrier stops them, and who takes them from fighters buys none") {
    CHECK(only_fact_of("Marines removed missile parts from a boat that was heading from Jask to Yemen.").status() == "attempted");
    CHECK(country(only_fact_of("A frigate relieved a dhow from Iran of rifles."), "origin") == "IR");
    for (const Fact& fact : extract_text("Peacekeepers took 300 rifles from militiamen; the guns had come from Sudan.")) CHECK(fact.kind() != "purchase");
}

TEST_CASE("'it' is who the sentence is about, not who is told of in a relative clause") {
    const auto facts = extract_text("Poland gave away 240 tanks, which Ukraine received in May, and it has sold 14 Leopards to Chad.");
    REQUIRE_FALSE(facts.empty());
    CHECK(country(facts.back(), "supplier.country") == "PL");
}

TEST_CASE("what is delayed or postponed has not come") {
    for (const char* text : {"Washington has delayed the delivery of 108 tanks to Taiwan.", "The handover of six frigates to Greece has been postponed.", "Deliveries of the tanks to Poland are running late."}) {
        CAPTURE(text);
        CHECK(only_fact_of(text).status() == "planned");
    }
}

TEST_CASE("what was done before somebody stopped, or noticed, is neither denied nor planned") {
    const auto text = GENERATE(as<std::string>{}, "Belgium stopped selling grenades to Chad after it had delivered mortars to N'Djamena.", "Belgium did not sell grenades to Chad when it learned that Libya had delivered mortars to N'Djamena.",
                               "Belgium has refused to sell grenades to Chad since it found that mortars had been delivered to N'Djamena.");
    CAPTURE(text);
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].get<Term>("status")->id == "denied");
    CHECK(facts[1].get<Term>("status")->id == "completed");
}

TEST_CASE("who denies something tells nothing of what others say") {
    const Fact fact = only_fact_of("Rwanda denied breaking the embargo, although inspectors say that it shipped mortars to Chad.");
    CHECK(fact.get<Term>("status")->id == "completed");
    REQUIRE(fact.get<List>("attribution"));
    CHECK(fact.get<List>("attribution")->size() == 1);
}

TEST_CASE("behind who is let or helped stands what he does, though it may be a noun") {
    const auto text = GENERATE(as<std::string>{}, "Chad let Turkey ship mortars to Libya.", "Chad helped Turkey export mortars to Libya.", "Chad was accused of letting Turkey ship mortars to Libya.");
    CAPTURE(text);
    const Fact fact = only_fact_of(text);
    CHECK(country(fact, "supplier.country") == "TR");
    CHECK(country(fact, "destination") == "LY");
    CHECK(text_of(fact, "goods.description") == "mortars");
}

TEST_CASE("a deed that nothing kept anybody from was done; what could not be verified is reported") {
    const auto text = GENERATE(as<std::string>{}, "Neither war nor sanctions kept the firm from selling lathes to Russia.", "The ban did not keep the firm from selling lathes to Russia.",
                               "The embargo has never stopped the firm from selling lathes to Russia.", "Neither side would say how many lathes the firm sold to Russia.");
    CAPTURE(text);
    CHECK(only_fact_of(text, "2023-02-15").get<Term>("status")->id == "completed");
    const Fact unsure = only_fact_of("The monitors could not independently verify that Iran had sold drones to Russia.", "2023-02-15");
    CHECK(unsure.get<Term>("status")->id == "completed");
    CHECK(unsure.get<Term>("certainty")->id == "reported");
}

TEST_CASE("what a ban keeps somebody from, and what neither of two did, was not done") {
    CHECK(extract_text("The ban kept the firm from selling lathes to Russia.", "2023-02-15").empty());
    CHECK(only_fact_of("Neither Iran nor Russia sold rifles to Sudan.", "2023-02-15").get<Term>("status")->id == "denied");
}

TEST_CASE("what may well have been done is believed, not planned") {
    const auto text = GENERATE(as<std::string>{}, "Iran may well have sold drones to Russia.", "Iran might already have sold drones to Russia.", "Iran could have sold drones to Russia.");
    CAPTURE(text);
    const Fact fact = only_fact_of(text, "2023-02-15");
    CHECK(fact.get<Term>("status")->id == "completed");
    CHECK(fact.get<Term>("certainty")->id == "believed");
}

TEST_CASE("what a council bans factories from shipping was not shipped, but banned goods were") {
    CHECK(extract_text("The council banned Chinese factories from shipping pumps to North Korea.").empty());
    CHECK(country(only_fact_of("A dealer sold banned rockets from Iran to Sudan."), "origin") == "IR");
}
