#include "engine/language/split_condition.hpp"

#include "tests/catch.hpp"

using namespace checkrules;

TEST_CASE("a text is split between 'and' and 'or', but not within words, quotes and balanced parentheses") {
    const auto [text, expected] = GENERATE(table<std::string, std::vector<std::string>>({
        {"a and b or c", {"a", "b", "c"}},
        {"(a is KP or b", {"a is KP", "b"}},
        {"not (a and b))", {"not (a", "b"}},
        {"(a + 1) > 2 and android", {"(a + 1) > 2", "android"}},
        {"a is \"this and that\" and b", {"a is \"this and that\"", "b"}},
        {"and and or", {}},
        {"a is \"open and b", {"a is \"open and b"}},
    }));
    std::vector<std::string> found;
    for (const Span part : split_condition(text)) found.push_back(text.substr(part.begin, part.end - part.begin));
    CHECK(found == expected);
}
