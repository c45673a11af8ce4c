/// What carries goods is told of in one sentence, and what was found on it in the next: the goods go where the carrier went.
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

void goes_from_iran_to_yemen(const std::string& text) {
    const Fact fact = only_fact_of(text);
    CHECK(text_of(fact, "goods.description").find("rifles") != std::string::npos);
    CHECK(country(fact, "origin") == "IR");
    CHECK((country(fact, "destination") == "YE" || country(fact, "recipient.country") == "YE"));
}

}  // namespace

TEST_CASE("what was found on a vessel went where the sentence before says that it was going") {
    const std::string told = GENERATE(as<std::string>{}, "Marines boarded it and found 2,000 rifles.", "It was searched; 2,000 rifles came to light.", "On board, officers found 2,000 rifles.", "Hidden under sacks of rice were 2,000 rifles.",
                                      "When officers opened it, they found 2,000 rifles.", "It carried 2,000 rifles.", "Its cargo was 2,000 rifles.", "The dhow's cargo was 2,000 rifles.", "Aboard the dhow were 2,000 rifles.");
    goes_from_iran_to_yemen("A dhow was on its way from Iran to Yemen. " + told);
}

TEST_CASE("a lorry, a parcel or a plane with something in it is no goods itself") {
    const std::string told = GENERATE(as<std::string>{}, "A lorry from Iran was heading for Yemen.", "A container from Iran was to go on to Yemen.", "A parcel from Iran was addressed to a company in Yemen.", "Two boats put out from Iran for Yemen.", "A cargo plane took off from Iran for Yemen.");
    goes_from_iran_to_yemen(told + " On board were 2,000 rifles.");
}

TEST_CASE("the destination of the ship is that of what is found on it next") {
    const std::string told = GENERATE(as<std::string>{}, "The ship's destination was Yemen.", "The destination of the ship, which had called at Oslo, was Yemen.");
    CHECK(country(only_fact_of(told + " On board were 2,000 rifles."), "destination") == "YE");
}

TEST_CASE("who searches is not searched, and what lies in a cave or is found by a court lay in no ship") {
    for (const Fact& fact : extract_text("The frigate was on its way from Iran to Yemen. Marines found 2,000 rifles.")) CHECK(text_of(fact, "goods.description").find("rifles") == std::string::npos);
    CHECK(extract_text("A dhow was on its way from Iran to Yemen. Marines found 2,000 rifles in a cave.").empty());
    CHECK(extract_text("A dhow was on its way from Iran to Yemen. The court found the leaflet was true.").empty());
}

TEST_CASE("a carrier of which nothing else is told is no goods") { CHECK(extract_text("A dhow was on its way from Iran to Yemen. It rained.").empty()); }

TEST_CASE("words that another trigger takes for its own are a plain preposition elsewhere") {
    const Fact fact = only_fact_of("Smugglers hid 300 pistols for Haiti under sacks of rice.");
    CHECK(text_of(fact, "goods.description").find("pistols") != std::string::npos);
    CHECK(country(fact, "recipient.country") == "HT");
}

TEST_CASE("a ship may be called she") { CHECK(country(only_fact_of("A freighter left for Sudan. She had taken 30 rockets on at Bandar Abbas."), "origin") == "IR"); }

TEST_CASE("what left aboard a ship bound for a country was not stopped, but what was found on one was") {
    CHECK(only_fact_of("The car, worth 620,000 euros, left Antwerp in October aboard a ship bound for Poti.").status() == "completed");
    CHECK(only_fact_of("Inspectors found missiles aboard a ship bound for Yemen.").status() == "attempted");
}

TEST_CASE("what is the ship's own is not its cargo") {
    const Fact fact = only_fact_of("The Sun Rise loaded 3,000 tonnes of diesel, switched off its transponder and pumped the cargo into a North Korean vessel.");
    CHECK(text_of(fact, "goods.description").find("diesel") != std::string::npos);
}

TEST_CASE("goods that border guards stop were passing through their country, whoever else is named") {
    const Fact fact = only_fact_of("Belgium's customs service opened an inquiry. Latvian border guards turned back a lorry with two Bentleys for Moscow.");
    CHECK(stops(fact) == std::vector<std::string>{"LV"});
}

TEST_CASE("a ship brings goods and gives none") {
    const Fact fact = only_fact_of("The Wise Honest brought coal to Vietnam.");
    CHECK(text_of(fact, "supplier.name").empty());
    CHECK(country(fact, "destination") == "VN");
}

TEST_CASE("what carries is the vehicle, and not what hangs on it") {
    const auto words = GENERATE(as<std::string>{}, "Customs stopped a van with Lithuanian plates that was carrying 180 helmets to Belarus.", "The navy stopped a dhow without a flag that was carrying 180 helmets to Belarus.", "A lorry with Polish plates that was carrying 180 helmets was stopped on its way to Belarus.");
    CAPTURE(words);
    const Fact fact = only_fact_of(words);
    CHECK(fact.status() == "attempted");
    CHECK(text_of(fact, "goods.description") == "180 helmets");
}

TEST_CASE("a ship's transponder is no cargo, and a port that it makes for did not order it") {
    CHECK(extract_text("The ship sailed into the waters of Oman from Iran with her transponder off.").empty());
    CHECK(extract_text("The smaller ship then made for Nampho in North Korea.").empty());
}
