#include "engine/infer/infer.hpp"

#include <algorithm>

#include "engine/evaluate/value_in_words.hpp"
#include "tests/catch.hpp"
#include "tests/evaluate/world.hpp"

using namespace checkrules;
using namespace checkrules::test;

namespace {

// "field: value (because)" of all that was inferred.
std::vector<std::string> inferred(const std::string& json, const std::optional<DateRange>& published = {}) {
    const Fact known = Inferrer(world().vocabulary).infer(fact(json), published);
    std::vector<std::string> out;
    for (const Inference& inference : known.inferred)
        out.push_back(inference.field + ": " + in_words(*known.find(inference.field), world().vocabulary) + " (" + inference.because + ")");
    return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("goods for a leader in office are destined for the country") {
    CHECK(inferred(R"({"recipient": {"party": "kim-jong-un"}, "date": "2018"})") ==
          Lines{"recipient.country: North Korea (parties/kim-jong-un)", "destination: North Korea (parties/kim-jong-un)"});
    CHECK(inferred(R"({"recipient": {"party": "old-leader"}, "date": "2003"})").size() == 2);
    CHECK(inferred(R"({"recipient": {"party": "old-leader"}, "date": "2018"})").empty());
    CHECK(inferred(R"({"recipient": {"party": "old-leader"}})").empty());
}

TEST_CASE("what is stated is not replaced") {
    CHECK(inferred(R"({"recipient": {"party": "kim-jong-un", "country": "RU"}, "destination": "DE"})").empty());
}

TEST_CASE("names of records are looked up whole, whatever their case") {
    CHECK(inferred(R"({"recipient": {"name": "KIM JONG UN"}})").front() == "recipient.party: Kim Jong Un (parties/kim-jong-un)");
    CHECK(inferred(R"({"recipient": {"name": "dprk"}})") == Lines{"recipient.country: North Korea (countries/KP)", "destination: North Korea (countries/KP)"});
    CHECK(inferred(R"({"recipient": {"name": "Kim Jong Un Trading"}})").empty());
}

TEST_CASE("the supplier's country is the origin only of kinds that the supplier sends") {
    CHECK(inferred(R"({"kind": "gift", "supplier": {"country": "RU"}})") == Lines{"origin: Russia (countries/RU)"});
    CHECK(inferred(R"({"kind": "import", "supplier": {"country": "RU"}})").empty());
    CHECK(inferred(R"({"supplier": {"country": "RU"}})").empty());
}

TEST_CASE("a marque tells of codes, country of make and least price") {
    CHECK(inferred(R"({"goods": {"brand": "aurus"}})") ==
          Lines{"goods.terms: Aurus car (goods/aurus)", "goods.hs: HS 8703 (goods/luxury-vehicle)", "goods.made-in: Russia (goods/aurus)",
                "goods.unit-value: at least USD 200,000 (goods/aurus)"});
}

TEST_CASE("who left office decades before the article is taken to have given while in it") {
    const Lines gone = inferred(R"({"kind": "gift", "supplier": {"party": "old-leader"}})", *parse_edtf("2045"));
    REQUIRE(!gone.empty());
    CHECK(gone.front().starts_with("date: "));
    CHECK(gone.front().ends_with("(parties/old-leader)"));
    CHECK(inferred(R"({"kind": "gift", "supplier": {"party": "old-leader"}})", *parse_edtf("2013")).front().ends_with("(dates/undated)"));
    CHECK(inferred(R"({"kind": "gift", "recipient": {"party": "old-leader"}})", *parse_edtf("2045")).front().ends_with("(parties/old-leader)"));
}

TEST_CASE("what an article does not date may have been given to somebody while he was in office") {
    const auto goes_to_germany = [](const std::string& json, const char* published) {
        const Lines lines = inferred(json, *parse_edtf(published));
        return std::ranges::find(lines, "destination: Germany (parties/old-leader)") != lines.end();
    };
    CHECK(goes_to_germany(R"({"kind": "gift", "recipient": {"party": "old-leader"}})", "2013"));
    CHECK_FALSE(goes_to_germany(R"({"kind": "gift", "recipient": {"party": "old-leader"}, "date": "2012"})", "2013"));
}

TEST_CASE("an undated event of an article is at most a year old when it is published, one of a record is undated") {
    CHECK(inferred(R"({"kind": "gift"})", *parse_edtf("2024-02-29")) == Lines{"date: 28 February 2023 to 29 February 2024 (dates/undated)"});
    CHECK(inferred(R"({"kind": "gift"})", *parse_edtf("2024")) == Lines{"date: 1 January 2023 to 31 December 2024 (dates/undated)"});
    CHECK(inferred(R"({"kind": "gift"})").empty());
}
