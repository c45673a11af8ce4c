#include "engine/yaml/read_yaml.hpp"

#include "engine/yaml/map_reader.hpp"
#include "tests/catch.hpp"

using namespace checkrules;

namespace {

SourcePtr file(std::string text) { return std::make_shared<const Source>("t.yaml", std::move(text)); }

std::string mistakes(std::string text) {
    Diagnostics diagnostics;
    yaml::read_yaml(file(std::move(text)), diagnostics);
    std::string out;
    for (const Diagnostic& d : diagnostics) {
        const Place place = d.where.source->place(d.where.span.begin);
        out += std::to_string(place.line) + ":" + std::to_string(place.column) + " " + d.code + " " + d.message + "\n";
    }
    return out;
}

// The words of the file under a range of the decoded scalar of key k.
std::string under(std::string text, std::string_view words) {
    Diagnostics diagnostics;
    const auto root = yaml::read_yaml(file(std::move(text)), diagnostics);
    REQUIRE(root);
    const yaml::Node* k = root->find("k");
    REQUIRE(k);
    const std::size_t begin = k->scalar.find(words);
    REQUIRE(begin != std::string::npos);
    const Location where = k->inside({begin, begin + words.size()});
    return std::string(where.source->text().substr(where.span.begin, where.span.end - where.span.begin));
}

}  // namespace

TEST_CASE("scalars keep their text: no octal, no Norway, no float") {
    Diagnostics diagnostics;
    const auto root = yaml::read_yaml(file("hs: 0101\ncountry: no\nquoted: '0102'\nempty:\n"), diagnostics);
    REQUIRE(root);
    CHECK(diagnostics.empty());
    CHECK(root->find("hs")->scalar == "0101");
    CHECK(root->find("country")->scalar == "no");
    CHECK(root->find("quoted")->style == yaml::Style::single_quoted);
    CHECK(root->find("empty")->is_null());
    CHECK_FALSE(root->find("absent"));
}

TEST_CASE("places inside a scalar are exact in every one-line style and in a literal block") {
    CHECK(under("k: a and destnation is KP\n", "destnation") == "destnation");
    CHECK(under("k: \"é \\\"x\\\" and destnation\"\n", "destnation") == "destnation");
    CHECK(under("k: 'it''s destnation'\n", "destnation") == "destnation");
    CHECK(under("k: \"\\u00e9\\u4e2d destnation\"\n", "destnation") == "destnation");
    CHECK(under("k: |\n    first\n\n      second destnation\n", "destnation") == "destnation");
    CHECK(under("# é\nother: 김\nk: |\r\n  first\r\n  destnation é x\r\n", "destnation é") == "destnation é");
}

TEST_CASE("a folded scalar is only told as a whole") {
    CHECK(under("k: >\n  one\n  destnation\n", "destnation").find("one") != std::string::npos);
}

TEST_CASE("what YAML allows and a rulebook must not have is refused with its place") {
    CHECK(mistakes("a: 1\nb: 2\na: 3\n") == "3:1 Y008 key 'a' stands twice in one map\n");
    CHECK(mistakes("a: &x [1]\n") == "1:4 Y005 an anchor ('&name') is not allowed\n");
    CHECK(mistakes("a: *x\n") == "1:4 Y005 an alias ('*name') is not allowed\n");
    CHECK(mistakes("<<: {a: 1}\n") == "1:1 Y005 a merge key ('<<') is not allowed\n");
    CHECK(mistakes("a: !!int 3\n") == "1:4 Y006 a tag ('!…') is not allowed\n");
    CHECK(mistakes("a: 1\n---\nb: 2\n") == "2:1 Y003 a second document in one file\n");
    CHECK(mistakes("[a]: 1\n") == "1:1 Y007 a key must be a single word\n");
    CHECK(mistakes(std::string("a: \0b\n", 6)) == "1:4 Y002 a NUL byte\n");
    CHECK(mistakes("a: é\xff\n") == "1:5 Y002 invalid UTF-8\n");
}

TEST_CASE("deep nesting and cut-off files end in a message, not in a crash") {
    CHECK(mistakes(std::string(100'000, '[')).find("Y004 nested too deeply") != std::string::npos);
    CHECK(mistakes("a: [1, 2\n").find("Y001") != std::string::npos);
    CHECK(mistakes("a: \"open\n").find("Y001") != std::string::npos);
    CHECK(mistakes("a:\n\t- b\n").find("Y001") != std::string::npos);
}

TEST_CASE("what is no YAML is told with what was most likely done") {
    const auto told = [](std::string text) {
        Diagnostics diagnostics;
        yaml::read_yaml(file(std::move(text)), diagnostics);
        return render(diagnostics);
    };
    CHECK(told("a: 1\nb: \"open\nc: 1\n").find("t.yaml:2:4: the quotation begins here") != std::string::npos);
    CHECK(told("a: [KP, RU\nb: 1\n").find("t.yaml:1:4: the list begins here") != std::string::npos);
    CHECK(told("a: {b: 1\nc: 1\n").find("t.yaml:1:4: the map begins here") != std::string::npos);
    CHECK(told("a:\n  - b: 1\n   c: 1\n").find("help: indent this line like those it belongs to") != std::string::npos);
    CHECK(told("a: 'it's'\n").find("help: more stands here") != std::string::npos);
    CHECK(told("a: b: c\n").find("help: put a text that holds ': ' in quotes") != std::string::npos);
    CHECK(told("a: @b\n").find("help: put a text that begins so in quotes") != std::string::npos);
    CHECK(told("a:\n\t- b\n").find("help: indent with blanks, not tabs") != std::string::npos);
}

TEST_CASE("an empty file is a null document") {
    Diagnostics diagnostics;
    const auto root = yaml::read_yaml(file(""), diagnostics);
    REQUIRE(root);
    CHECK(root->is_null());
    CHECK(diagnostics.empty());
}

TEST_CASE("a key that nobody asks for is an error that names the nearest") {
    Diagnostics diagnostics;
    const auto root = yaml::read_yaml(file("titel: x\nid: a\n"), diagnostics);
    yaml::MapReader reader(*root, "rule", diagnostics);
    CHECK(reader.require_text("id") == "a");
    CHECK_FALSE(reader.text("title"));
    reader.finish();
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].message == "unknown key 'titel' in a rule");
    CHECK(diagnostics[0].help == "did you mean 'title'?");
}

TEST_CASE("a byte order mark shifts no place") {
    CHECK(mistakes("\xEF\xBB\xBF" "a: 1\nb: 2\na: 3\n") == "3:1 Y008 key 'a' stands twice in one map\n");
    CHECK(under("\xEF\xBB\xBF" "k: destnation\n", "destnation") == "destnation");
}
