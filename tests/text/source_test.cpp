#include "engine/text/source.hpp"

#include "tests/catch.hpp"

using namespace checkrules;

TEST_CASE("places count lines from 1 and columns in code points") {
    const Source source("a.md", "né\nсто\r\n👍x");
    CHECK(source.place(0) == Place{1, 1});
    CHECK(source.place(3) == Place{1, 3});               // after the two-byte é
    CHECK(source.place(4) == Place{2, 1});
    CHECK(source.place(source.text().find('x')) == Place{3, 2});
    CHECK(source.place(10'000) == Place{3, 3});          // past the end: the end
}

TEST_CASE("a line is given without its line end, CRLF or LF") {
    const Source source("a.md", "one\r\ntwo\n");
    CHECK(source.line(1) == "one");
    CHECK(source.line(2) == "two");
    CHECK(source.line(3).empty());
    CHECK(source.line(4).empty());
    CHECK(source.line(0).empty());
}
