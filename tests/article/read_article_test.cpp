#include "engine/article/read_article.hpp"

#include "engine/article/read_file.hpp"
#include "tests/catch.hpp"

using namespace checkrules;

namespace {

tl::expected<Article, Diagnostics> parse(std::string text, Diagnostics& remarks) {
    return parse_article(std::make_shared<const Source>("a.md", std::move(text)), ArticleForm::text, remarks);
}

Article read(std::string text) {
    Diagnostics remarks;
    auto article = parse(std::move(text), remarks);
    REQUIRE(article);
    CHECK(remarks.empty());
    return *article;
}

std::string refused(std::string text) {
    Diagnostics remarks;
    auto article = parse(std::move(text), remarks);
    REQUIRE(!article);
    return render(article.error());
}

}  // namespace

TEST_CASE("front matter gives title, address and date; the text begins after the blank lines behind it") {
    const Article article = read(
        "---\ntitle: White House: over 1,000 containers\nsource: https://example.org/a?b=c\ndate: "
        "2024-02-20\n---\n\n\nA car.\n\nEnd.\n");
    CHECK(article.title == "White House: over 1,000 containers");
    CHECK(article.address == "https://example.org/a?b=c");
    CHECK(article.published->edtf == "2024-02-20");
    CHECK(article.text == "A car.\n\nEnd.\n");
    CHECK(article.first_line == 8);
    CHECK(article.place(0) == Place{8, 1});
}

TEST_CASE("a date may be a year only, a value may be quoted, and a byte order mark and CRLF do no harm") {
    const Article article = read("\xEF\xBB\xBF---\r\ntitle: \"A car\"\r\ndate: '2018'\r\n---\r\n\r\nA car.\r\n");
    CHECK(article.title == "A car");
    CHECK(article.published->edtf == "2018");
    CHECK(article.text == "A car.\r\n");
    CHECK(article.first_line == 6);
}

TEST_CASE("an article without front matter is all text, a line of dashes included") {
    CHECK(read("A car.\n").text == "A car.\n");
    CHECK(read("---\nA car, he said.\n---\n").text == "---\nA car, he said.\n---\n");
    CHECK(read("---\n---\nA car.").text == "A car.");
}

TEST_CASE("a date that does not exist is refused at its place") {
    CHECK(refused("---\ndate: 2024-13-45\n---\nA car.\n") ==
          "a.md:2:7: error[A024]: no date: month 13 does not exist\n"
          "   2 | date: 2024-13-45\n"
          "     |       ^^^^^^^^^^\n"
          "  help: write 2024-02-18, 2024-02 or 2024\n");
}

TEST_CASE("a misspelt key is an error, a key of another program a warning") {
    CHECK(refused("---\ntilte: A\n---\nA car.\n") ==
          "a.md:2:1: error[A022]: unknown front matter key 'tilte'\n"
          "   2 | tilte: A\n"
          "     | ^^^^^\n"
          "  help: did you mean 'title'?\n");
    Diagnostics remarks;
    REQUIRE(parse("---\nauthor: A\ntags:\n  - x\n---\nA car.\n", remarks));
    REQUIRE(remarks.size() == 2);
    CHECK(remarks[0].severity == Severity::warning);
    CHECK(remarks[1].message == "front matter key 'tags' is not read");
}

TEST_CASE("front matter that is not closed, has a key twice or no key at all is refused") {
    CHECK(refused("---\ntitle: A\n\nA car.\n").find("a.md:1:1: error[A020]: the front matter is not closed") !=
          std::string::npos);
    CHECK(refused("---\ntitle: A\ntitle: B\n---\nA car.\n").find("a.md:3:1: error[A023]") == 0);
    CHECK(refused("---\ntitle: A\nnonsense\n---\nA car.\n").find("a.md:3:1: error[A021]") == 0);
}

TEST_CASE("what is no text is refused with the place where it stops being one") {
    CHECK(refused("").find("a.md:1:1: error[A010]: there is no text in it") == 0);
    CHECK(refused("---\ntitle: A\n---\n\n  \n").find("error[A010]") != std::string::npos);
    CHECK(refused("A car\nand \xFF.").find("a.md:2:5: error[A011]: this is not UTF-8") == 0);
    CHECK(refused("A car\nand \xFF.").find("help: save it as UTF-8") != std::string::npos);
    CHECK(refused(std::string("\xFF\xFE" "A\0 \0", 6)).find("help: it is UTF-16") != std::string::npos);
    CHECK(refused(std::string("A\0car", 5)).find("a.md:1:2: error[A012]") == 0);
}

TEST_CASE("an article in another language is refused, a short one only for its script") {
    std::string french;
    for (int i = 0; i < 8; ++i)
        french += "Le président russe a offert une voiture de luxe au dirigeant nord-coréen, selon les médias. ";
    CHECK(refused(french).find("error[A013]: this does not read as English") != std::string::npos);
    CHECK(refused("Путин подарил Ким Чен Ыну автомобиль.").find("error[A013]") != std::string::npos);
    std::string names = "Gifts.";
    for (int i = 0; i < 8; ++i) names += " Premier Ratu Wirakusuma presented Minister Okonkwo Adeyemi with brass lamps from Bandung.";
    CHECK(read(names).text == names);
    CHECK(read("Putin gave Kim a car.").text == "Putin gave Kim a car.");
    CHECK(read("Putin gave Kim Jong Un (김정은) a car 🚗.").title.empty());
}

TEST_CASE("files that cannot be read say why") {
    CHECK(read_file("nowhere.md", "nowhere.md", 10).error().message == "there is no file 'nowhere.md'");
    CHECK(read_file("/tmp", "folder", 10).error().code == "A002");
    CHECK(read_file(CHECKRULES_SOURCE_DIR "/LICENSE", "LICENSE", 1 << 20).value()->text().size() > 1000);
    CHECK(read_file(CHECKRULES_SOURCE_DIR "/LICENSE", "LICENSE", 10).error().code == "A004");
}
