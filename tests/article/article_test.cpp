#include "engine/article/article.hpp"

#include "tests/catch.hpp"

using namespace checkrules;

namespace {

Article article_of(std::string text) {
    Article article;
    article.text = std::move(text);
    article.index();
    return article;
}

Evidence quote(const Article& article, std::string_view words) {
    const std::size_t at = article.text.find(words);
    REQUIRE(at != std::string::npos);
    return article.quote("goods", {at, at + words.size()});
}

}  // namespace

TEST_CASE("a quote counts code points, not bytes") {
    const Evidence evidence = quote(article_of("Kim’s café 🚗 — a Mercedes"), "Mercedes");
    CHECK(evidence.exact == "Mercedes");
    CHECK(evidence.start == 17);
    CHECK(evidence.end == 25);
    CHECK(evidence.line == 1);
    CHECK(evidence.column == 18);
    CHECK(evidence.prefix == "Kim’s café 🚗 — a ");
    CHECK(evidence.suffix.empty());
}

TEST_CASE("a combining character is a code point of its own") {
    CHECK(quote(article_of("cafe\xCC\x81 car"), "car").start == 6);
}

TEST_CASE("lines end at LF, and CRLF changes nothing but the offsets") {
    const Evidence evidence = quote(article_of("one\r\ntwo\r\na car"), "car");
    CHECK(evidence.line == 3);
    CHECK(evidence.column == 3);
    CHECK(evidence.start == 12);
}

TEST_CASE("context is at most 32 code points on either side") {
    const std::string far(50, 'x');
    const Evidence evidence = quote(article_of(far + "é car é" + far), "car");
    CHECK(evidence.prefix == std::string(30, 'x') + "é ");
    CHECK(evidence.suffix == " é" + std::string(30, 'x'));
}

TEST_CASE("positions in a long text are those of a count from its beginning") {
    std::string text;
    for (int i = 0; i < 400; ++i) text += "Zeile mit ü und 車\n";
    const Article article = article_of(text + "car");
    const Evidence evidence = quote(article, "car");
    CHECK(evidence.start == 400 * 18);
    CHECK(evidence.line == 401);
    CHECK(evidence.column == 1);
    CHECK(article.byte_of(evidence.start) == text.size());
    CHECK(article.byte_of(evidence.start + 3) == article.text.size());
}

TEST_CASE("a span past the end is cut, and an empty text has places too") {
    CHECK(article_of("car").quote("goods", {1, 99}).exact == "ar");
    CHECK(article_of("").quote("goods", {0, 0}).line == 1);
    CHECK(article_of(std::string(1024, 'x')).place(1024).column == 1025);
}
