#include "engine/article/read_html.hpp"

#include "engine/article/read_article.hpp"
#include "tests/catch.hpp"

using namespace checkrules;

namespace {

Article read_page(std::string text) {
    Diagnostics remarks;
    auto article = parse_article(std::make_shared<const Source>("a.html", std::move(text)), ArticleForm::html, remarks);
    REQUIRE(article);
    CHECK(remarks.empty());
    return *article;
}

std::string repeated(std::string_view words, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += words;
    return text;
}

}  // namespace

TEST_CASE("the paragraphs of the article are its text, the page around them is not") {
    const Article article =
        read_page(R"(<!doctype html><html><head><title>A gift | Daily</title><style>p{}</style></head><body>
        <header><p>Daily</p></header><nav><a href="/">Home</a></nav>
        <article><h1>A gift</h1><p>Putin gave <a href="/kim">Kim</a>
           a <b>car</b>&nbsp;&amp; a pin.</p><script>var car = 1;</script><aside>Read more</aside>
           <ul><li><a href="/x">Another story</a></li><li>One point.</li></ul><div>Loose text<p>and a paragraph</p>tail</div>
           <p>)" +
             repeated("Long enough to be the story. ", 10) + R"(</p></article>
        <article><p>Teaser of another story.</p></article><footer>Imprint</footer></body></html>)");
    CHECK(article.text == "Putin gave Kim a car & a pin.\n\nOne point.\n\nLoose text\n\nand a paragraph\n\ntail\n\n" +
                              repeated("Long enough to be the story. ", 9) + "Long enough to be the story.\n");
    CHECK(article.title == "A gift");
}

TEST_CASE("metadata comes from Open Graph, then linked data, then the page") {
    const Article graph = read_page(
        R"(<meta property="og:title" content="Title"><meta property="article:published_time" content="2024-02-20T09:00:00+09:00">
        <link rel="canonical" href="https://example.org/a"><title>Other</title><p>A car.</p>)");
    CHECK(graph.title == "Title");
    CHECK(graph.published->edtf == "2024-02-20");
    CHECK(graph.address == "https://example.org/a");
    const Article linked = read_page(
        R"(<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"headline":"Linked","datePublished":"2018-06"}]}</script><p>A car.</p>)");
    CHECK(linked.title == "Linked");
    CHECK(linked.published->edtf == "2018-06");
    CHECK(read_page(R"(<title>Only</title><p>A car on <time datetime="2019-01-02">2 January</time>.</p>)").published->edtf ==
          "2019-01-02");
    CHECK(!read_page("<p>A car.</p>").published);
}

TEST_CASE("a date that nobody understands is a remark") {
    Diagnostics remarks;
    const auto file =
        std::make_shared<const Source>("a.html", R"(<meta name="date" content="last Tuesday"><p>A car.</p>)");
    REQUIRE(parse_article(file, ArticleForm::html, remarks));
    REQUIRE(remarks.size() == 1);
    CHECK(render(remarks[0]).find("a.html:1:28: warning[A031]: the page's date is not understood: 'last Tuesday'") ==
          0);
}

TEST_CASE("hostile pages are refused before they are parsed") {
    const auto code = [](std::string text) {
        Diagnostics remarks;
        auto article =
            parse_article(std::make_shared<const Source>("a.html", std::move(text)), ArticleForm::html, remarks);
        return article ? "" : article.error().front().code;
    };
    CHECK(code(repeated("<div>", 100'000) + "car") == "A030");
    CHECK(code(repeated("<b id=1></x>", 100'000) + "car") == "A030");
    CHECK(code("<a " + repeated("x1 ", 100'000) + ">car</a>") == "A030");
    CHECK(code("<script>only script</script>") == "A010");
    CHECK(code(repeated("<p>A car and the price of it.<br>", 2'000)) == "");
}

TEST_CASE("a quote is found again in the page, behind tags, entities and line ends, to the word") {
    const std::string page =
        "<!doctype html><title>A car</title>\n<body><p>He said: &quot;no car&quot;.</p>\n<p>Vladimir\n   Putin &amp; others gave\n"
        "     Kim <b>Jong Un</b>&nbsp;a car &mdash; and a car.</p>";
    const Article article = read_page(page);
    const auto in_page = [&](std::string_view words, std::size_t from = 0) {
        const std::size_t at = article.text.find(words, from);
        REQUIRE(at != std::string::npos);
        const auto [begin, end] = article.places_in_file({at, at + words.size()});
        return std::vector<std::size_t>{begin.line, begin.column, end.line, end.column};
    };
    CHECK(in_page("He said") == std::vector<std::size_t>{2, 10, 2, 17});
    CHECK(in_page("Vladimir Putin") == std::vector<std::size_t>{3, 4, 4, 9});
    CHECK(in_page("others gave Kim Jong Un") == std::vector<std::size_t>{4, 16, 5, 20});
    CHECK(in_page("a car", article.text.find("Jong")) == std::vector<std::size_t>{5, 30, 5, 35});
    CHECK(in_page("and a car") == std::vector<std::size_t>{5, 44, 5, 53});
}

TEST_CASE("a quote of a text file is where it stands in the text") {
    Diagnostics remarks;
    const auto article = parse_article(std::make_shared<const Source>("a.md", "---\ntitle: A\n---\n\nA car\ncame.\n"), ArticleForm::text, remarks);
    REQUIRE(article);
    CHECK(article->places_in_file({2, 11}) == std::pair(Place{5, 3}, Place{6, 6}));
}
