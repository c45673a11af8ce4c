// extract --explain as an analyst reads it.
#include "tests/workplace.hpp"

using namespace checkrules::tests;

namespace {

Ended explain(const std::string& text) {
    Workplace workplace;
    workplace.write("a.txt", text + "\n");
    return workplace.run("extract --explain a.txt");
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

}  // namespace

TEST_CASE("a fact is explained by the trigger that fired, its slots, and the words of each field") {
    const std::string told = explain("Russia shipped limousines to North Korea.").output;
    CHECK(has(told, "a.txt: 1 fact\n"));
    CHECK(has(told, "f1  shipment, completed, stated\n"));
    CHECK(has(told, "slot     recipient = 'North Korea' (after 'to')\n"));
    CHECK(has(told, "goods            line 1: 'limousines'\n"));
}

TEST_CASE("a word that gave no fact stands once, with all that its triggers lacked") {
    const std::string told = explain("The minister came late.").output;
    CHECK(has(told, "a.txt: 0 facts\n"));
    CHECK(count(told, "line 1: 'came'") == 1);
    CHECK(count(told, "its frames do not fit: triggers/") == 1);
}

TEST_CASE("what stopped fewest triggers is told first") {
    const std::string told = explain("The minister came late.").output;
    const auto lack = told.find("no 'to' behind the verb: triggers/come-with\n"), frames = told.find("its frames do not fit: triggers/");
    REQUIRE(lack != std::string::npos);
    CHECK(lack < frames);
}
