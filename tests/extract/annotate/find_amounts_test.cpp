#include "tests/catch.hpp"
#include "tests/extract/annotate_text.hpp"

using namespace checkrules;

namespace {

struct AmountRow {
    std::string_view text;
    MentionKind kind;
    std::string_view amount;  // the first of the kind
};

}  // namespace

TEST_CASE("amounts are intervals") {
    const AmountRow row = GENERATE(values<AmountRow>({
        {"It cost $1 million.", MentionKind::money, "$1 million = [1000000..1000000] USD"},
        {"It signed a $35-million deal.", MentionKind::money, "$35-million = [35000000..35000000] USD"},
        {"It cost upwards of $1 million.", MentionKind::money, "upwards of $1 million = (1000000..] USD"},
        {"It cost €50,000 then.", MentionKind::money, "€50,000 = [50000..50000] EUR"},
        {"They paid $635m for it.", MentionKind::money, "$635m = [635000000..635000000] USD"},
        {"Watches worth millions of dollars went.", MentionKind::money, "millions of dollars = [2000000..] USD"},
        {"It took hundreds of thousands of dollars.", MentionKind::money, "hundreds of thousands of dollars = [200000..] USD"},
        {"They cost $80,000 to $110,000 there.", MentionKind::money, "$80,000 to $110,000 = [80000..110000] USD"},
        {"They cost roughly $500,000 apiece.", MentionKind::money, "roughly $500,000 = [450000..550000] USD each"},
        {"At nearly $240 million it rose.", MentionKind::money, "nearly $240 million = [216000000..240000000) USD"},
        {"Two missiles struck.", MentionKind::quantity, "Two = [2..2] item"},
        {"More than 800 cars came.", MentionKind::quantity, "More than 800 = [801..] item"},
        {"At least 11 ships came.", MentionKind::quantity, "At least 11 = [11..] item"},
        {"They took 2,300 tons of coal.", MentionKind::quantity, "2,300 tons = [2300..2300] tonne"},
        {"They bought a dozen limousines.", MentionKind::quantity, "a dozen = [12..12] item"},
        {"They bought dozens of cars.", MentionKind::quantity, "dozens of = [24..] item"},
        {"They bought between 40 and 60 jets.", MentionKind::quantity, "between 40 and 60 = [40..60] item"},
        {"They counted seven or more blowers.", MentionKind::quantity, "seven or more = [7..] item"},
        {"They had twenty-five cars.", MentionKind::quantity, "twenty-five = [25..25] item"},
        {"They had two hundred and fifty cars.", MentionKind::quantity, "two hundred and fifty = [250..250] item"},
        {"Up to 90 cars came.", MentionKind::quantity, "Up to 90 = [..90] item"},
        {"It rose from $1.5 to $2 trillion.", MentionKind::money, "from $1.5 to $2 trillion = [1500000000000..2000000000000] USD"},
        {"It rose from $5 to more.", MentionKind::money, "$5 = [5..5] USD"},
        {"They bought a pair of cars.", MentionKind::quantity, "a pair of = [2..2] item"},
        {"It fell 97 percent.", MentionKind::percent, "97 percent = [97..97] %"},
        {"Under resolution 1718 it fell.", MentionKind::number, "1718 = [1718..1718]"},
        {"It sent a 40-ton shipment of coal.", MentionKind::quantity, "40-ton = [40..40] tonne"},
        {"They took 1.5m barrels of oil.", MentionKind::quantity, "1.5m barrels = [1500000..1500000] barrel"},
        {"They took tonnes of crabs.", MentionKind::quantity, "tonnes = [2..] tonne"},
        {"They took 11 pounds of gold.", MentionKind::quantity, "11 pounds = [11..11] pound-mass"},
        {"They took a quarter of a million shells.", MentionKind::quantity, "a quarter of a million = [250000..250000] item"},
        {"They took 300-plus rifles.", MentionKind::quantity, "300-plus = [300..] item"},
        {"They took 40-odd cars.", MentionKind::quantity, "40-odd = [36..44] item"},
        {"They took eight 9M133 missiles.", MentionKind::quantity, "eight = [8..8] item"},
        {"They took six Bell 429 helicopters.", MentionKind::number, "429 = [429..429]"},
        {"They took Rotax 912 engines.", MentionKind::number, "912 = [912..912]"},
        {"It cost 3 million roubles a car to them.", MentionKind::money, "3 million roubles = [3000000..3000000] RUB each"},
        {"It cost $3,400 per chip.", MentionKind::money, "$3,400 = [3400..3400] USD each"},
        {"It cost $5 million a year earlier.", MentionKind::money, "$5 million = [5000000..5000000] USD"},
        {"It was a $100,000 car.", MentionKind::money, "$100,000 = [100000..100000] USD"},
        {"It came with 27kg of gold.", MentionKind::quantity, "27kg = [27..27] kilogram"},
    }));
    CAPTURE(row.text);
    const auto text = annotate_text(std::string(row.text));
    const auto amounts = mentions_of(*text, row.kind);
    REQUIRE_FALSE(amounts.empty());
    CHECK(amounts.front() == row.amount);
}

TEST_CASE("words that may count stand for themselves without their article") {
    const auto text = annotate_text("The pair left under one of the orders.");
    CHECK(mentions_of(*text, MentionKind::number).empty());
    CHECK(mentions_of(*text, MentionKind::quantity) == std::vector<std::string>{"one = [1..1] item"});
}

TEST_CASE("a span of time counts no things") {
    const auto text = annotate_text("He got 18 months in jail after two years.");
    CHECK(mentions_of(*text, MentionKind::quantity).empty());
}
