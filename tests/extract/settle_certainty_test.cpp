/// What charges, verdicts, denials and the kind of a source say of how sure a fact is, over the whole article.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

namespace checkrules {
namespace {

std::string last_certainty(const char* text) {
    const auto facts = extract_text(text);
    REQUIRE_FALSE(facts.empty());
    return certainty(facts.back());
}

}  // namespace

TEST_CASE("what one who is charged did is alleged, also where nobody tells it") {
    CHECK(last_certainty("A court has remanded a trader in custody over drones.\n\nAnton Belov shipped 200 drone engines to Moscow in 2023.") == "alleged");
    CHECK(last_certainty("An Estonian stands accused of smuggling microchips.\n\nRussia has bought 4,000 microchips from China since 2022.") == "stated");
}

TEST_CASE("who keeps silent about a sale neither denies nor plans it") {
    const char* text = GENERATE("Belgrade declined to comment on the report that Serbia sold mortars to Chad.", "Belgrade has not commented on the mortars that Serbia sold to Chad.",
                                "The ministry would not discuss the sale of mortars to Chad.", "Serbia could not be reached for comment on the mortars it sold to Chad.", "It was to Chad that Serbia sold the mortars.");
    CAPTURE(text);
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].status() == "completed");
    CHECK(extract_text("Serbia declined to sell mortars to Chad.").at(0).status() == "denied");
}

TEST_CASE("a verdict to come proves nothing") {
    CHECK(last_certainty("Two brothers were indicted for selling gyroscopes to Iran. They face a maximum sentence of 20 years.\n\nThe pair shipped 50 gyroscopes to Tehran in 2019, the Justice Department said.") == "alleged");
    CHECK(last_certainty("Two brothers from Boston have pleaded guilty to fraud.\n\nThe pair shipped 50 gyroscopes to Tehran in 2019, the Justice Department said.") == "stated");
}

TEST_CASE("what is denied is the word of one against that of another, but not what a panel has found") {
    CHECK(last_certainty("Jordan sold 48 armoured vehicles to Libya in 2019, the Libyan foreign ministry said.\n\nAmman denies it.") == "alleged");
    CHECK(last_certainty("Jordan sold 48 armoured vehicles to Libya in 2019, UN experts said.\n\nAmman denies it.") == "stated");
    CHECK(last_certainty("Jordan sold 48 armoured vehicles to Libya in 2019, the Libyan foreign ministry said.\n\nAmman did not deny it.") == "stated");
    CHECK(last_certainty("Jordan sold 48 armoured vehicles to Libya in 2019, the Libyan foreign ministry said.\n\nThe sailors were denied visas by Amman.") == "stated");
}

TEST_CASE("who stands in another clause than the denial denies nothing") {
    CHECK(last_certainty("Libya's foreign ministry says Jordan sold it 48 armoured vehicles; Amman rejects the charge.") == "alleged");
    CHECK(last_certainty("Libya's foreign ministry says Jordan sold it 48 armoured vehicles, but Amman rejects the charge.") == "alleged");
}

TEST_CASE("somebody of whom only the nationality is told can be on trial") {
    CHECK(last_certainty("Two Finns are on trial in Helsinki for selling 40 gyroscopes to Russia.") == "alleged");
    CHECK(last_certainty("Finland is on good terms with Serbia. It sold 40 gyroscopes to Belgrade.") == "stated");
}

TEST_CASE("a think tank is no belief, and what is cited with a reason is no source") {
    CHECK(last_certainty("Iran sold Sudan 40 drones, a Brussels think tank says.") == "stated");
    const auto facts = extract_text("Washington refused in 2023, citing problems of training. In 2010 Bangkok bought 12 fighters from Sweden.");
    REQUIRE_FALSE(facts.empty());
    CHECK(facts.back().get<List>("attribution") == nullptr);
}

TEST_CASE("tables that show something in the middle of a sentence are its source") {
    const auto facts = extract_text("Turkey sold Iraq 4,000 tons of rice, customs figures published on Tuesday show, while wheat was scarce.");
    REQUIRE_FALSE(facts.empty());
    CHECK(facts.front().get<List>("attribution") != nullptr);
}

TEST_CASE("what money was meant for, what is possible and what is forbidden was not done") {
    const auto status = [](const char* text) { return extract_text(text).at(0).get<Term>("status")->id; };
    CHECK(status("Sudan lacks the cash to buy wheat from Serbia.") == "planned");
    CHECK(status("Sudan used the money to buy wheat from Serbia.") == "completed");
    CHECK(status("The Pentagon told Congress of a possible sale of rockets to Chile.") == "planned");
    CHECK(status("A court cleared the trader of selling engines to Iran.") == "denied");
    CHECK(status("Belgrade rejected what a portal had written of a sale of rockets to Ukraine.") == "denied");
    CHECK(status("The two signed a memorandum on the supply of wheat to Egypt.") == "planned");
    CHECK(status("Exports of Iranian oil to Syria stopped in 2019.") == "denied");
    CHECK(extract_text("It is unlawful to sell engines to Iran.").empty());
}

TEST_CASE("a name that says nothing, of what reports, is a newspaper's, and officials without a name add none") {
    CHECK(last_certainty("Iran sold Sudan 40 drones last year, Verkhov reported on Friday.") == "reported");
    CHECK(last_certainty("Iran sold Sudan 40 drones last year, Verkhov said on Friday.") == "stated");
    CHECK(last_certainty("Iran sold Sudan 40 drones last year, three officials told Reuters.") == "reported");
}

TEST_CASE("what may be going on is believed, what may come is not told") {
    CHECK(last_certainty("Iran may be selling drones to Sudan.") == "believed");
    CHECK(last_certainty("Iran could still be quietly shipping rockets to Sudan, an analyst said.") == "believed");
    CHECK(last_certainty("The panel is investigating reports that Iran shipped rockets to Sudan.") == "alleged");
    CHECK(last_certainty("Experts are looking into possible shipments of rockets from Iran to Sudan.") == "alleged");
    CHECK(extract_text("Iran may sell drones to Sudan.").empty());
    CHECK(extract_text("The drones could be sold to Sudan next year.").empty());
}

TEST_CASE("what is related to something tells nothing") {
    const auto facts = extract_text("Iran sent Sudan grenades and materials related to grenades.");
    REQUIRE_FALSE(facts.empty());
    CHECK_FALSE(facts[0].find("attribution"));
}

TEST_CASE("an agency that is no news agency speaks for itself") {
    CHECK(last_certainty("North Korea sold China textiles for $752 million last year, the trade agency Kotri said.") == "stated");
    CHECK(last_certainty("North Korea sold China textiles for $752 million last year, the news agency Kotri said.") == "reported");
    CHECK(last_certainty("Iran sent Somalia two shipments of rifles, the National Intelligence Agency said.") == "stated");
}

TEST_CASE("it, of who added something, is who spoke before") {
    const auto facts = extract_text("Iranian drones fly over Ukraine, the Estonian interior ministry said. Tehran has sold Moscow 1,700 drones, it added.");
    REQUIRE_FALSE(facts.empty());
    const List* sources = facts.back().get<List>("attribution");
    REQUIRE(sources);
    CHECK(std::ranges::none_of(*sources, [](const Value& one) { return std::get<Text>(one.is).value == "Tehran"; }));
}

TEST_CASE("what somebody believes follows him, and stands before him at the end only") {
    CHECK(last_certainty("The envoy said in a statement, the council believes Iran sent Sudan drones.") == "believed");
    CHECK(last_certainty("Iran sent Sudan drones, the council believes.") == "believed");
    CHECK(last_certainty("The envoy said in a statement, the council alleges that Iran sent Sudan drones.") == "alleged");
}

TEST_CASE("what somebody is asked to do, or bids for, is a plan, whenever it was asked") {
    const char* text = GENERATE("Chad asked Serbia to sell it mortars.", "Chad asked Serbia last month to sell it mortars.", "The general asked Serbia, his ally, to send mortars to Chad.", "Chad invited Serbia in March to deliver mortars to it.",
                                "A Belgrade firm won a tender to supply mortars to Chad.", "A Belgrade firm lost a bid to supply mortars to Chad.");
    CAPTURE(text);
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].status() == "planned");
}

TEST_CASE("what was done before something ended was done") {
    const auto facts = extract_text("Serbia broke off the talks, but not before delivering mortars to Chad.");
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].status() == "completed");
}

TEST_CASE("a deal that ends something is no plan for what else is told") {
    const auto text = GENERATE(as<std::string>{}, "Serbia, a guarantor of the accord to stop the war, sold mortars to Togo.", "Despite an agreement to end the fighting Serbia sold mortars to Togo.");
    CAPTURE(text);
    CHECK(only_fact_of(text).get<Term>("status")->id == "completed");
}

TEST_CASE("who is not the only one to have got something got it") {
    const char* text = GENERATE("Chad is not the only country to have bought mortars from Serbia.", "Chad isn't the first state to receive mortars from Serbia.");
    CAPTURE(text);
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].status() == "completed");
}

TEST_CASE("what there were reports of is reported, also of what 'ships' brought") {
    CHECK(last_certainty("There were reports that Iran sold drones to Sudan.") == "reported");
    CHECK(last_certainty("There have been news reports that ships brought Iranian drones to Sudan.") == "reported");
}

TEST_CASE("'it first emerged' names nobody") {
    const auto facts = extract_text("It first emerged Tehran was sending Sudan drones in 2023.");
    REQUIRE_FALSE(facts.empty());
    CHECK(facts.back().get<Text>("supplier.name")->value == "Tehran");
}

TEST_CASE("what somebody did not do, or plans, says nothing of what he did besides") {
    const char* text = GENERATE("Serbia failed to repair the mortars and it gave them to Togo.", "Serbia could not repair the mortars and it sold them to Togo.", "Serbia plans to join the bloc and it has sold mortars to Togo.");
    CAPTURE(text);
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].status() == "completed");
    CHECK(extract_text("He denied that Serbia built the mortars and that it sold them to Togo.").at(0).status() == "denied");
}

TEST_CASE("a contract to buy is a plan, whenever it was signed") {
    const char* text = GENERATE("Togo signed a contract in June 2018 to buy mortars from Serbia.", "Togo signed a contract with Serbia last year to buy mortars.", "Serbia and Togo reached a deal in May to deliver mortars to Lome.");
    CAPTURE(text);
    const auto facts = extract_text(text);
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].status() == "planned");
}

TEST_CASE("what 'we can confirm' was done was done, and so was what sanctions are to follow") {
    const char* text = GENERATE("\"We can confirm that Serbia has sold mortars to Chad,\" he said.", "We can now reveal that Serbia sold mortars to Chad.", "The bloc will impose new sanctions on Belgrade after Serbia sold mortars to Chad.");
    CAPTURE(text);
    CHECK(only_fact_of(text).get<Term>("status")->id == "completed");
    CHECK(extract_text("Serbia can sell mortars to Chad.").empty());
}

}  // namespace checkrules
