/// Sources that a role names, "investigators", where the article names the body or the person elsewhere.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

std::vector<std::string> sources(std::string text) {
    std::vector<std::string> names;
    const auto facts = extract_text(std::move(text), "2023-02-15");
    REQUIRE(!facts.empty());
    if (const List* list = facts.back().get<List>("attribution"))
        for (const Value& one : *list) names.push_back(std::get<Text>(one.is).value);
    return names;
}

bool has(const std::vector<std::string>& names, const std::string& name) { return std::ranges::find(names, name) != names.end(); }

}  // namespace

TEST_CASE("a role as source is told with the body that the article names before") {
    const auto [words, body] = GENERATE(table<std::string, std::string>({
        {"The Osaka Police searched a warehouse on Monday. Two firms shipped lathes to Russia, investigators said.", "Osaka Police"},
        {"He was tried by the Higher Regional Court of Stuttgart. He sold six lathes to Russia, the presiding judge said.", "Higher Regional Court"},
        {"The Justice Department unsealed the charges on Friday. The complaint says that the firm sold radars to Iran.", "Justice Department"},
    }));
    INFO(words);
    const auto names = sources(words);
    CHECK(names.size() == 2);
    CHECK(has(names, body));
}

TEST_CASE("newswire names who spoke in the lead a paragraph later") {
    CHECK(has(sources("A research group says that ships carried sand from North Korea to China.\n\nThe vessels were followed by satellite. The Center for Ocean Studies published its pictures on Monday."), "Center for Ocean Studies"));
    CHECK(has(sources("The trade minister said on Sunday that Russia had handed over two fighters to Myanmar.\n\n\"The contract is being carried out,\" Thant Zin told reporters."), "Thant Zin"));
}

TEST_CASE("the body is marked as read from the context, with a quote of its own") {
    const auto facts = extract_text("The Osaka Police searched a warehouse on Monday. Two firms shipped lathes to Russia, investigators said.", "2023-02-15");
    REQUIRE(facts.size() == 1);
    CHECK(std::ranges::count_if(facts[0].evidence, [](const Evidence& one) { return one.field == "attribution" && one.from_context; }) == 1);
    CHECK(std::ranges::count_if(facts[0].evidence, [](const Evidence& one) { return one.field == "attribution" && !one.from_context; }) == 1);
}

TEST_CASE("a source that names its own body, or nobody near it, stays alone") {
    CHECK(sources("The Osaka Police searched a warehouse on Monday. Two firms shipped lathes to Russia, Egyptian customs officials said.").size() == 1);
    CHECK(sources("The zoo opened on Monday. Two firms shipped lathes to Russia, investigators said.").size() == 1);
    CHECK(sources("A senior official said that Russia had handed over two fighters to Myanmar. \"We are shocked,\" said John Baker, a teacher.").size() == 1);
}

TEST_CASE("a paper and its like are told with the name that the article gives them") {
    const auto [words, body] = GENERATE(table<std::string, std::string>({
        {"Firms in Togo bought a Chinese lathe, the Yomiuri Shimbun wrote in May. The daily says that a dealer sold 12 lathes to Russia.", "Yomiuri Shimbun"},
        {"A dealer in Togo has earned well, Trap Aggressor said on Monday. He sold 12 lathes to Russia, the activists write.", "Trap Aggressor"},
    }));
    INFO(words);
    CHECK(has(sources(words), body));
}

TEST_CASE("activists that nobody has told of before stay nameless") {
    CHECK_FALSE(has(sources("A dealer in Togo has earned well, Trap Aggressor said on Monday. He sold 12 lathes to Russia, activists write."), "Trap Aggressor"));
}
