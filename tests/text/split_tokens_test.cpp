#include "engine/text/token.hpp"

#include "tests/catch.hpp"

using namespace checkrules;

namespace {

// The lower-cased tokens with bars between them.
std::string cut(std::string_view text) {
    std::string out;
    const Tokens tokens = split_tokens(text);
    for (const Token& token : tokens.all) out += (out.empty() ? "" : "|") + std::string(token.lower);
    return out;
}

Shape shape_of(std::string_view word) { return split_tokens(word).all.at(0).shape; }

}  // namespace

TEST_CASE("text is cut into words, numbers and marks") {
    struct Row { std::string_view text, tokens; };
    const Row row = GENERATE(values<Row>({
        {"Kim's car isn’t new.", "kim|'s|car|is|n't|new|."},
        {"North Korean-supplied S-400s", "north|korean|-|supplied|s|-|400s"},
        {"the U.S. and the U.N. panel", "the|us|and|the|un|panel"},
        {"U.S.-made, N.Korea, Dennis P. Halpin", "us|-|made|,|n|korea|,|dennis|p|halpin"},
        {"Gen. Kim, Co. Ltd., vitamin C.", "gen|.|kim|,|co|.|ltd|.|,|vitamin|c|."},
        {"2,300 tons at 32.5% for $635m (27kg)", "2,300|tons|at|32.5|%|for|$|635|m|(|27|kg|)"},
        {"the 1970s, the 3rd; 737s", "the|1970s|,|the|3rd|;|737s"},
        {"SEOUL, Feb 20 (X) -- It — so – or 5–6", "seoul|,|feb|20|(|x|)|--|it|--|so|--|or|5|-|6"},
        {"Chad O'Carroll of Xi'an: “we’ve”", "chad|o'carroll|of|xi'an|:|“|we|'ve|”"},
        {"wait... 11 p.m. on nation.ge", "wait|...|11|pm|on|nation.ge"},
        {"김정은은 Кремль née Élysée", "김정은은|кремль|née|élysée"},
        {"a👍🏽b €5", "a|👍🏽|b|€|5"},
        {"", ""},
    }));
    CHECK(cut(row.text) == row.tokens);
}

TEST_CASE("tokens keep their exact bytes") {
    const std::string text = "né “Kim” 김 \n\n U.S.";
    const Tokens tokens = split_tokens(text);
    std::string seen;
    for (const Token& token : tokens.all) seen += text.substr(token.bytes.begin, token.bytes.end - token.bytes.begin) + "|";
    CHECK(seen == "né|“|Kim|”|김|U.S.|");
    CHECK(tokens.all.back().line_breaks_before == 2);
    CHECK_FALSE(tokens.all[2].space_before);
}

TEST_CASE("a word's shape tells how it is written") {
    CHECK(shape_of("delivered") == Shape::word);
    CHECK(shape_of("McDonald") == Shape::capitalised);
    CHECK(shape_of("KCNA") == Shape::upper);
    CHECK(shape_of("K2") == Shape::upper);
    CHECK(shape_of("iPhone") == Shape::mixed);
    CHECK(shape_of("김정은") == Shape::mixed);
    CHECK(shape_of("1970s") == Shape::number);
    CHECK(shape_of("«") == Shape::quote);
    CHECK(shape_of("€") == Shape::symbol);
}

TEST_CASE("a combining mark stays in its word and letters that grow in lower case are no trouble") {
    CHECK(cut("cafe\xCC\x81 so\xC2\xAD" "ft") == "cafe\xCC\x81|soft");
    std::string growing;
    for (int i = 0; i < 1000; ++i) growing += "\xC8\xBA";  // Ⱥ: two bytes, three in lower case
    CHECK(split_tokens(growing).all.at(0).lower.size() == 3000);
}
