#include "engine/language/parse_condition.hpp"

#include "engine/language/print_condition.hpp"
#include "tests/catch.hpp"

using namespace checkrules;

namespace {

std::string printed(std::string_view text) {
    const auto tree = parse_condition(text);
    return tree ? print_condition(*tree) : "error: " + tree.error().message;
}

}  // namespace

TEST_CASE("a condition is printed as it was written, but for blanks") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"destination is KP", "destination is KP"},
        {"  transferred   and\n destination is KP", "transferred and destination is KP"},
        {"a or b and not c", "a or b and not c"},
        {"(a or b) and c", "(a or b) and c"},
        {"not not a", "not not a"},
        {"goods.hs within {HS 86,HS 8703.23}", "goods.hs within {HS 86, HS 870323}"},
        {"goods.hs within {8703, 0101}", "goods.hs within {8703, 0101}"},
        {"kind is not gift and via not in friends", "kind is not gift and via not in friends"},
        {"date within 2015/2017", "date within 2015/2017"},
        {"date within 2017-12-22/..", "date within 2017-12-22/.."},
        {"date within ../2020-12-31", "date within ../2020-12-31"},
        {"date within {2017, 2018-03, 2019~}", "date within {2017, 2018-03, 2019~}"},
        {"goods.unit-value>EUR 50_000", "goods.unit-value > EUR 50_000"},
        {"goods.quantity >= 800 item", "goods.quantity >= 800 item"},
        {"share > 50%", "share > 50 %"},
        {"goods.quantity * goods.unit-value > USD 1", "goods.quantity * goods.unit-value > USD 1"},
        {"(a + b) * 2 / 3 - -4 = c", "(a + b) * 2 / 3 - -4 = c"},
        {"all via is not KP", "all via is not KP"},
        {"any attribution is 'the \"Times\"'", "any attribution is 'the \"Times\"'"},
        {"known ( supplier )", "known(supplier)"},
        {"3d-printer is 2017x", "3d-printer is 2017x"},
        {"android or notable or isle and inland", "android or notable or isle and inland"},
        {"café is Пхеньян or 한국 is 🚗", "café is Пхеньян or 한국 is 🚗"},
    }));
    CHECK(printed(text) == expected);
    CHECK(printed(expected) == expected);
}

TEST_CASE("the first thing that is wrong is told in its place, with what to type") {
    const auto [text, begin, end, message, help] = GENERATE(table<std::string, std::size_t, std::size_t, std::string, std::string>({
        {"", 0, 0, "the expression is empty", ""},
        {"a and", 5, 5, "expected a condition, but the expression ends here", ""},
        {"a && b", 2, 3, "expected 'and', 'or' or the end, found '&'", "write 'and'"},
        {"a == KP", 2, 3, "expected 'and', 'or' or the end, found '='", "write '='"},
        {"a AND b", 2, 5, "expected 'and', 'or' or the end, found 'AND'", "write 'and' in small letters"},
        {"a is", 4, 4, "expected a field or a value, but the expression ends here", ""},
        {"(a or b", 7, 7, "expected ')', but the expression ends here", ""},
        {"a) or b", 1, 2, "expected 'and', 'or' or the end, found ')'", "there is no '(' for it"},
        {"a in {KP, }", 10, 11, "expected a field or a value, found '}'", ""},
        {"a in {KP IR}", 9, 11, "expected ',' or '}', found 'IR'", "separate the members of a list with ','"},
        {"a > EUR 50 000", 11, 14, "expected 'and', 'or' or the end, found '000'", "write large numbers with '_': 50_000"},
        {", a", 0, 1, "expected a condition, found ','", ""},
        {"in, a", 0, 2, "expected a condition, found 'in'", ""},
        {"x in KP, RU", 7, 8, "expected 'and', 'or' or the end, found ','", "a list stands in braces: {A, B}"},
        {"a is not in {KP}", 9, 11, "expected a field or a value, found 'in'", "write 'in' or 'not in' without 'is'"},
        {"a is \"KP", 8, 8, "expected the closing quote of the text, but the expression ends here", ""},
        {"a within HS cars", 12, 16, "expected the digits of an HS code, found 'cars'", "one code, or a list of them: {HS 87, HS 88}"},
        {"a > $300", 4, 5, "expected a field or a value, found '$'", "write the currency's code: USD 300"},
        {"a ≥ 3", 2, 5, "expected 'and', 'or' or the end, found '≥'", "write '>='"},
    }));
    const auto tree = parse_condition(text);
    REQUIRE_FALSE(tree.has_value());
    CHECK(tree.error().message == message);
    CHECK(tree.error().where == Span{begin, end});
    CHECK(tree.error().help == help);
}

TEST_CASE("hostile nesting is refused before it costs stack or time") {
    const std::string open(10000, '(');
    std::string nots, mixed;
    for (int i = 0; i < 4000; ++i) nots += "not ";
    for (int i = 0; i < 2000; ++i) mixed += "not (";
    for (const std::string& text : {open, nots + "a", mixed}) {
        const auto tree = parse_condition(text);
        REQUIRE_FALSE(tree.has_value());
        CHECK(tree.error().code == "E002");
    }
    CHECK(parse_condition(std::string(49, '(') + "a" + std::string(49, ')')).has_value());
    CHECK_FALSE(parse_condition(std::string(20000, 'a')).has_value());
}

TEST_CASE("a lone value of a list is parsed by itself") {
    const auto value = parse_value(" EUR 300 ");
    REQUIRE(value.has_value());
    CHECK(print_value(*value) == "EUR 300");
    CHECK_FALSE(parse_value("KP or IR").has_value());
}
