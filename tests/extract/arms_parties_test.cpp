/// Reports of arms: who is behind whom, who takes part, and of which country they are.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

Fact only_told(std::string text) { return only_fact_of(std::move(text), "2023-02-15"); }

std::string supplier_of(const Fact& fact) { return text_of(fact, "supplier.name"); }

}  // namespace

TEST_CASE("whom a country backs is not of that country") {
    const auto fact = only_told("Turkey sent rifles to Iran-backed rebels.");
    CHECK(country(fact, "destination") == "");
    CHECK(country(only_told("The navy stopped a cargo of rifles for the Iran-backed Houthi group."), "destination") == "");
    CHECK(country(only_told("Serbia sold rifles to Saudi-backed forces in Yemen."), "recipient.country") == "YE");
}

TEST_CASE("who asks leave to supply would supply") {
    const auto fact = only_told("Russia has asked the United Nations Security Council for authorization to supply light arms to the Central African Republic.");
    CHECK(supplier_of(fact) == "Russia");
    CHECK(fact.get<Term>("status")->id == "planned");
}

TEST_CASE("who is charged in a scheme has carried it out, not who charges him") {
    CHECK(supplier_of(only_told("The Justice Department announced charges against two men in a scheme to supply rifles to Iran.")) == "two men");
}

TEST_CASE("who helps or takes part in a transfer supplies the goods") {
    const auto words = GENERATE(as<std::string>{}, "The company helped ship rifles to Sudan.", "The company was involved in the export of rifles to Sudan.", "The company took part in the sale of rifles to Sudan.");
    INFO(words);
    CHECK(supplier_of(only_told(words)) == "company");
}

TEST_CASE("planes that bring goods from elsewhere are not where these come from") {
    const auto fact = only_told("Six Turkish cargo planes delivered shells from South Africa to Libya.");
    CHECK(country(fact, "origin") == "ZA");
}

TEST_CASE("who arranges what comes from another country gets it") {
    const auto fact = only_told("Venezuela's minister arranged a shipment of drones from Iran.");
    CHECK(country(fact, "destination") == "VE");
    CHECK(country(fact, "origin") == "IR");
}

TEST_CASE("goods are sent with the lot that they are part of") {
    CHECK(country(only_told("The rockets were part of a shipment that Iran sent to the Houthis."), "supplier.country") == "IR");
}

TEST_CASE("a description takes up the country that was named before") {
    CHECK(country(only_told("Nigeria is at war. China shipped 10,000 rifles to the war-torn west African nation."), "destination") == "NG");
    CHECK(country(only_told("Iran supports Syria. It sent drones to the neighbouring country."), "destination") == "");
}

TEST_CASE("what an owner claims he does not tell of the next seizure") {
    const auto facts = extract_text("The owner of the lorry claimed that it held clothes. In May the navy seized 2,000 rifles bound for Yemen.", "2023-02-15");
    REQUIRE(!facts.empty());
    CHECK(!facts.back().get<std::vector<Value>>("attribution"));
}

TEST_CASE("a list of places may join a country and a town") {
    const auto fact = only_told("The parts were sent via Malaysia and Dubai but were destined for Iran.");
    CHECK(stops(fact) == std::vector<std::string>{"MY", "AE"});
    CHECK(country(fact, "destination") == "IR");
}

TEST_CASE("how far a place is from another tells of no origin") {
    CHECK(country(only_told("Two flights carrying rifles landed in Baidoa 250 km from Mogadishu."), "origin") == "");
}

TEST_CASE("who holds an area tells where it is") {
    const auto words = GENERATE(as<std::string>{}, "areas held by the Houthis", "areas under the control of the Houthis", "Houthi-controlled territory");
    INFO(words);
    CHECK(country(only_told("The weapons were taken to " + words + "."), "destination") == "YE");
}

TEST_CASE("what planes are loaded with lands with them") {
    const auto fact = only_told("About 15 planes loaded with rifles have landed in Somalia.");
    CHECK(text_of(fact, "goods.description") == "rifles");
    CHECK(country(fact, "destination") == "SO");
}

TEST_CASE("men who were sent with arms do not hide them, wherever in the text they stand") {
    const auto before = GENERATE(as<std::string>{}, "", "Nobody would say so. The talks took two days and ended late at night. ");
    const Fact fact = only_fact_of(before + "Rifles and soldiers that Russia sent to Mali have arrived.");
    CHECK(country(fact, "origin") == "RU");
    CHECK(country(fact, "destination") == "ML");
    CHECK(text_of(fact, "goods.description").find("Rifles") != std::string::npos);
}

TEST_CASE("people who go with the goods get none") {
    const auto words = GENERATE(as<std::string>{}, "Rwanda provided troops and rifles to the M23 rebel group.", "Rwanda sent soldiers, rifles and mortars to M23.");
    INFO(words);
    CHECK(country(only_told(words), "recipient.country") == "");
    CHECK(text_of(only_told(words), "recipient.name").find("M23") == 0);
}

TEST_CASE("what is handed over is counted, and no more than that") {
    const auto fact = only_told("Russia handed over six helicopters to Syria.");
    REQUIRE(fact.get<Quantity>("goods.quantity"));
    CHECK(fact.get<Quantity>("goods.quantity")->amount.max == Decimal(6));
}

TEST_CASE("some of the goods are called so") {
    CHECK(text_of(only_told("Some of the rifles had been shipped to Yemen by Iran."), "goods.description") == "Some of the rifles");
}

TEST_CASE("papers that give a country as destination, or somebody as the buyer") {
    const auto text = GENERATE(as<std::string>{}, "A plane with ten tonnes of rifles from Serbia was stopped in Athens. Its papers gave Chad as the destination.",
                               "A plane with ten tonnes of rifles from Serbia was stopped in Athens. The manifest listed Chad as destination.");
    CAPTURE(text);
    CHECK(country(only_fact_of(text), "destination") == "TD");
}

TEST_CASE("what is made to look like another transfer stays as sure as it was") {
    const auto facts = extract_text("North Korea is supplying Russia with shells. The shipments are made to look as if they were going to Libya.", "2023-02-15");
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].get<Term>("certainty")->id == "stated");
    CHECK(country(facts[0], "destination") == "RU");
}

TEST_CASE("planes from a country land somewhere with arms for somebody farther on") {
    const auto [text, stop] = GENERATE(table<std::string, std::string>({
        {"Cargo planes from Iran land in Chad with rifles for rebels in Sudan.", "TD"},
        {"Several times a week planes from the United Arab Emirates land at an airstrip in Chad with rifles for rebels in Sudan, experts have said.", "TD"},
        {"A plane from Iran landed in Syria with rifles for militants in Lebanon.", "SY"},
    }));
    INFO(text);
    const auto fact = only_told(text);
    CHECK(country(fact, "destination") == (stop == "SY" ? "LB" : "SD"));
    const List* via = fact.get<List>("via");
    REQUIRE(via);
    CHECK(std::get<Country>(via->front().is).code == stop);
}

TEST_CASE("what rebels believe is not what they are called") { CHECK(text_of(only_fact_of("Eritrea sent arms to Islamist rebels in Somalia."), "recipient.name") == "Islamist rebels"); }
