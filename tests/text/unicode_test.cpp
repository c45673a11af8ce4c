#include "engine/text/unicode.hpp"

#include "tests/catch.hpp"

using namespace checkrules;

TEST_CASE("invalid UTF-8 is found where it begins") {
    CHECK_FALSE(first_invalid_utf8("né 김 👍"));
    CHECK(first_invalid_utf8("ab\xff") == 2u);
    CHECK(first_invalid_utf8("a\xc0\xaf") == 1u);          // overlong
    CHECK(first_invalid_utf8("\xed\xa0\x80") == 0u);       // surrogate
    CHECK(first_invalid_utf8("a\xe2\x82") == 1u);          // cut short
}

TEST_CASE("folding equates typographic variants and white space but keeps letters apart") {
    CHECK(fold("ﬁne\n\n  Café") == fold("fine cafe\xCC\x81"));
    CHECK(fold("Kim’s “car” – his") == fold("Kim's \"car\" - his"));
    CHECK(fold("Kim") != fold("Kin"));
}

TEST_CASE("lower case works beyond ASCII and keeps the count of code points") {
    CHECK(to_lower("ÀÉ Москва KIM") == "àé москва kim");
    CHECK(count_code_points(to_lower("İstanbul")) == count_code_points("İstanbul"));
}

TEST_CASE("display width counts wide letters twice and combining marks not at all") {
    CHECK(display_width("김") == 2);
    CHECK(display_width("e\xCC\x81") == 1);
}
