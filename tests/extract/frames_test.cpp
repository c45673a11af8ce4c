#include <map>

#include "engine/extract/check_example.hpp"
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

using Expected = std::map<std::string, std::string>;
struct FrameRow {
    const char* text;
    Expected expected;  ///< empty: no fact
};

std::vector<Fact> facts_of(const char* text) {
    Article article;
    article.text = text;
    article.index();
    return shipped_extractor().extract(article).facts;
}

std::string wrong(const FrameRow& row) {
    TriggerExample example;
    example.text = row.text;
    example.no_fact = row.expected.empty();
    example.expected = row.expected;
    return check_example(example, facts_of(row.text));
}

}  // namespace

TEST_CASE("a verb that says nothing lends a noun its subject") {
    const FrameRow row = GENERATE(values<FrameRow>({
        {"Sudan made a purchase of 30 tanks from Belarus.", {{"recipient", "SD"}, {"origin", "BY"}, {"goods", "tanks"}}},
        {"The sale of missiles to Iran was arranged by a North Korean broker.", {{"supplier", "KP"}, {"recipient", "IR"}, {"goods", "missiles"}}},
        {"Beijing started deliveries of trucks to Sudan.", {{"supplier", "CN"}, {"recipient", "SD"}, {"goods", "trucks"}}},
    }));
    CAPTURE(row.text);
    CHECK(wrong(row) == "");
}

TEST_CASE("what carries goods is none itself and says where they went") {
    const FrameRow row = GENERATE(values<FrameRow>({
        {"The ship arrived in Yemen carrying rockets.", {{"goods", "rockets"}, {"destination", "YE"}}},
        {"The freighter was stopped off Tunisia carrying 29 containers of weapons for Libya.", {{"goods", "weapons"}, {"destination", "LY"}, {"status", "attempted"}}},
        {"Officers found missiles on board a ship headed for North Korea.", {{"goods", "missiles"}, {"destination", "KP"}, {"status", "attempted"}}},
    }));
    CAPTURE(row.text);
    CHECK(wrong(row) == "");
    CHECK(facts_of(row.text).size() == 1);
}

TEST_CASE("a transfer that was foiled was attempted, and not by who foiled it") {
    const FrameRow row = GENERATE(values<FrameRow>({
        {"Police foiled an attempt to ship two yachts to North Korea.", {{"status", "attempted"}, {"destination", "KP"}, {"goods", "yachts"}}},
        {"Police thwarted Iran's attempt to ship missiles to Yemen.", {{"status", "attempted"}, {"supplier", "IR"}, {"destination", "YE"}}},
        {"An attempted sale of missiles to Iran was uncovered.", {{"status", "attempted"}, {"recipient", "IR"}}},
    }));
    CAPTURE(row.text);
    CHECK(wrong(row) == "");
    for (const Fact& fact : facts_of(row.text)) {
        const Text* supplier = fact.get<Text>("supplier.name");
        CHECK((!supplier || supplier->value != "Police"));
    }
}

TEST_CASE("sales that were ended are denied, and a verb after others is active as they are") {
    const FrameRow row = GENERATE(values<FrameRow>({
        {"The company stopped all sales of cars to Russia.", {{"status", "denied"}}},
        {"The firm halted shipments of trucks to Russia.", {{"status", "denied"}}},
        {"The tanks left Turkey, stopped in Syria and reached Libya.", {{"status", "completed"}, {"destination", "LY"}}},
    }));
    CAPTURE(row.text);
    CHECK(wrong(row) == "");
    for (const Fact& fact : facts_of(row.text)) CHECK(fact.status() != "attempted");
}

TEST_CASE("goods come to their last stop, by way of those before it") {
    const FrameRow row = GENERATE(values<FrameRow>({
        {"The rifles were flown to Jordan and then to Syria.", {{"destination", "SY"}, {"via", "JO"}}},
        {"The rifles were flown to Jordan, then to Turkey and then to Syria.", {{"destination", "SY"}, {"via", "JO TR"}}},
        {"He sent the microchips to Turkey and on to Russia.", {{"destination", "RU"}, {"via", "TR"}}},
    }));
    CAPTURE(row.text);
    CHECK(wrong(row) == "");
}

TEST_CASE("goods may stand behind a colon, behind the country, and before their list's end") {
    const FrameRow row = GENERATE(values<FrameRow>({
        {"Gifts for Kim Jong Un from Putin: an Aurus limousine and a dagger.", {{"goods", "Aurus"}, {"supplier", "Putin"}}},
        {"The company exported to Russia microchips worth $20 million.", {{"goods", "microchips"}, {"destination", "RU"}}},
        {"The missiles were flown to their final destination, Tripoli.", {{"goods", "missiles"}, {"destination", "LY"}}},
        {"Libya received tanks as well as missiles from Turkey.", {{"goods", "missiles"}, {"origin", "TR"}}},
    }));
    CAPTURE(row.text);
    CHECK(wrong(row) == "");
}

TEST_CASE("goods in use that came from abroad were supplied") {
    const FrameRow row = GENERATE(values<FrameRow>({
        {"The ammunition found in Sudan was from Bulgaria.", {{"kind", "supply"}, {"origin", "BG"}, {"destination", "SD"}}},
        {"Missiles were found in Yemen. The missiles came from Iran.", {{"origin", "IR"}, {"destination", "YE"}}},
        {"The museum in Moscow exhibits captured German tanks.", {{"kind", "exhibition"}}},
    }));
    CAPTURE(row.text);
    CHECK(wrong(row) == "");
}

TEST_CASE("what somebody tried to do, did in disguise, or would have done") {
    const FrameRow row = GENERATE(values<FrameRow>({
        {"He tried to ship night vision goggles to Russia.", {{"status", "attempted"}, {"destination", "RU"}}},
        {"The firm attempted to export centrifuges to Iran.", {{"status", "attempted"}}},
        {"They tried but failed to smuggle rifles into Somalia.", {{"status", "attempted"}}},
        {"He delivered pistols for Libya to an undercover agent in Dubai.", {{"status", "attempted"}}},
        {"Had Iran shipped rockets to the Houthis, the embargo would have been broken.", {{"status", "planned"}}},
        {"Were Germany to sell tanks to Iran, parliament would object.", {{"status", "planned"}}},
        {"In May Iran had shipped rockets to the Houthis.", {{"status", "completed"}}},
        {"Volvo stopped selling trucks to Russia in 2022.", {{"status", "denied"}, {"goods", "trucks"}}},
        {"The trader sold coal for North Korea to buyers in Indonesia.", {{"goods", "coal"}, {"recipient", "ID"}}},
    }));
    CAPTURE(row.text);
    CHECK(wrong(row) == "");
    CHECK(facts_of(row.text).size() == 1);
}

TEST_CASE("a phrase belongs to the word that it stands behind") {
    const FrameRow row = GENERATE(values<FrameRow>({
        {"A thousand cars have found their way into Russia following its aggression towards Ukraine.", {{"destination", "RU"}}},
        {"The cars, ordered by rich Russians, were smuggled through Belarus.", {{"kind", "smuggling"}, {"recipient", "Russians"}, {"via", "BY"}}},
        {"These chips were shipped to Iran via Turkey with parts used by Russia.", {{"destination", "IR"}, {"via", "TR"}}},
        {"German cars go not through Belarus but through Turkey, Georgia and then to Russia.", {{"destination", "RU"}, {"via", "TR GE"}}},
        {"UN sanctions cap North Korea's imports of refined petroleum.", {{"goods", "refined petroleum"}, {"recipient", "KP"}}},
        {"The Kim Jong Un regime bought 40 yachts.", {{"recipient", "kim-jong-un"}, {"goods", "yachts"}}},
        {"Analysis identifies 45 tanker deliveries to North Korea.", {}},
    }));
    CAPTURE(row.text);
    CHECK(wrong(row) == "");
    for (const Fact& fact : facts_of(row.text)) {
        const Text* supplier = fact.get<Text>("supplier.name");
        CHECK((!supplier || (supplier->value != "Russia" && supplier->value != "rich Russians")));
    }
}

TEST_CASE("police who fight a ring are no suppliers, and what was done in disguise was not done") {
    const auto stopped = facts_of("German police have hit a smuggling ring, aimed at transporting luxury cars into Russia.");
    REQUIRE(stopped.size() == 1);
    CHECK_FALSE(stopped[0].get<Text>("supplier.name"));
    const auto disguised = facts_of("The gang sold cars to Russian buyers under the guise of exporting them to Belarus.");
    REQUIRE(disguised.size() == 2);
    CHECK(disguised[0].status() == "completed");
    CHECK(disguised[1].status() == "denied");
}
