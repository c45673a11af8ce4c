#include "tests/catch.hpp"
#include "tests/extract/annotate_text.hpp"

using namespace checkrules;

TEST_CASE("noun groups are found between verbs and prepositions") {
    using Row = std::pair<std::string_view, std::vector<std::string>>;
    const Row row = GENERATE(values<Row>({
        {"The two North Korean-supplied ballistic missiles struck it.", {"The two North Korean-supplied ballistic missiles", "(it)"}},
        {"Russia supplied the rebels with arms.", {"Russia", "the rebels", "arms"}},
        {"The arms supplied by Moscow were seized.", {"The arms", "Moscow"}},
        {"The seized arms were shipped to the port of Nampo.", {"The seized arms", "the port", "Nampo"}},
        {"North Korea exports coal to its neighbours.", {"North Korea", "coal", "its neighbours"}},
        {"Coal exports rose to 5 million tons.", {"Coal exports", "5 million tons"}},
        {"Kim's sister accepted a Russian-made car.", {"Kim", "sister", "a Russian-made car"}},
        {"They want to ship more cars.", {"(They)", "more cars"}},
        {"He gave Kim Jong Un a car.", {"(He)", "Kim Jong Un", "a car"}},
        {"Leader Kim Jong Un got shoulder-fired, guided missiles.", {"Leader Kim Jong Un", "shoulder-fired, guided missiles"}},
        {"A ship that is probably Russian carried arms.", {"A ship", "arms"}},
        {"His government plans to sell arms.", {"His government", "arms"}},
        {"This comes as they met a Russian.", {"(This)", "(they)", "a Russian"}},
        {"These are the rich.", {"(These)", "the rich"}},
        {"A firm is training pilots, and the training goes on.", {"A firm", "pilots", "the training"}},
        {"Syrian go-betweens bought arms.", {"Syrian go-betweens", "arms"}},
        {"They are training the pilots of a training camp.", {"(They)", "the pilots", "a training camp"}},
    }));
    CAPTURE(row.first);
    CHECK(groups_of(*annotate_text(std::string(row.first))) == row.second);
}

TEST_CASE("a group knows its determiner and number") {
    const auto text = annotate_text("The cars and a missile of Kim's two ships; no arms.");
    const auto& groups = text->annotation.groups;
    REQUIRE(groups.size() == 5);
    CHECK(groups[0].determiner == Determiner::definite);
    CHECK(groups[0].plural);
    CHECK(groups[1].determiner == Determiner::indefinite);
    CHECK_FALSE(groups[1].plural);
    CHECK(groups[3].determiner == Determiner::possessive);
    CHECK(groups[3].plural);
    CHECK(groups[4].determiner == Determiner::negative);
}
