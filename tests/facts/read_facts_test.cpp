#include "engine/facts/read_facts.hpp"

#include <nlohmann/json.hpp>

#include "engine/facts/write_facts.hpp"
#include "tests/catch.hpp"
#include "tests/evaluate/world.hpp"

using namespace checkrules;

namespace {

FactDocument read(const std::string& json, OpenArticle open = {}) {
    return read_facts(std::make_shared<const Source>("f.json", json), {test::world().schema, test::world().vocabulary, std::move(open)});
}

std::string errors_of(const std::string& json) { return render(read(json).errors); }

// The first line of the only error, without its place.
std::string error_of(const std::string& json) {
    const Diagnostics errors = read(json).errors;
    REQUIRE(errors.size() == 1);
    return errors[0].code + " " + errors[0].message + (errors[0].help.empty() ? "" : "; " + errors[0].help);
}

std::string with_article(const std::string& text, const std::string& evidence) {
    return R"({"article": {"text": ")" + text + R"("}, "facts": [{"kind": "gift", "evidence": [)" + evidence + "]}]}";
}

// The place that the only quote of the document was found at, or why it was not.
std::string anchored(const std::string& text, const std::string& evidence) {
    const FactDocument document = read(with_article(text, evidence));
    const Fact& fact = document.facts->front();
    if (!fact.refused.empty()) return fact.refused;
    const Evidence& found = fact.evidence.front();
    return std::to_string(found.start) + "-" + std::to_string(found.end) + " " + found.exact;
}

}  // namespace

TEST_CASE("what is no document of facts is refused with its place") {
    CHECK(errors_of("") == "f.json:1:1: error[F001]: nothing in it: expected a JSON object\n   1 | \n     | ^\n");
    CHECK(errors_of("{\"facts\": [}") == "f.json:1:12: error[F001]: not JSON: expected '[', '{', or a literal\n   1 | {\"facts\": [}\n     |            ^\n");
    CHECK(error_of("[]") == "F002 a document is one JSON object; write one document a line, as .ndjson");
    CHECK(error_of("{}") == "F002 an empty document: expected an article, facts, or the fields of a record");
    CHECK(error_of(R"({"facts": {}})") == "F002 facts are a list");
    CHECK(error_of("{\"kind\": \"gi\xff\"}") == "F001 not UTF-8");
    CHECK(error_of(std::string(100'000, '[') + std::string(100'000, ']')) == "F001 nested too deeply: more than 64 levels");
    CHECK(error_of("{\"facts\": 1} {}").starts_with("F001 not JSON"));
    CHECK(error_of(R"({"article": {"title": "x"}})") == "F002 an article without a text; give its 'text', or the 'path' of its file");
    CHECK(error_of(R"({"title": "x", "text": "Putin gave Kim a car."})").starts_with("F002 an article that stands under no 'article'; write {\"article\": "));
    CHECK(error_of(R"({"article": {"text": "x", "body": "y"}})") == "F011 an article has no field 'body', so it is not read; its fields are title, source, published, text");
}

TEST_CASE("a field that cannot be read is told with its place and left unknown") {
    CHECK(errors_of(R"({"kind": "gift", "destination": "KR"})") ==
          "f.json:1:33: error[F012]: destination: unknown country code 'KR'\n   1 | {\"kind\": \"gift\", \"destination\": \"KR\"}\n     |                                 ^^^^\n  help: did you mean 'KP'?\n");
    CHECK(error_of(R"({"destination": "north korea"})") == "F012 destination: 'north korea' is a name, not a country code; write \"KP\"");
    CHECK(error_of(R"({"destination": 5})") == "F010 destination: a number where the schema has a country; write a country code such as \"KP\"");
    CHECK(error_of(R"({"date": "2024-13-45"})") == "F013 date: month 13 does not exist");
    CHECK(error_of(R"({"goods": {"terms": ["luxury-vehicel"]}})") == "F012 goods.terms: 'luxury-vehicel' is no term of goods; did you mean 'luxury-vehicle'?");
    CHECK(error_of(R"({"goods": {"hs": ["87x"]}})") == "F010 goods.hs: '87x' is no HS code; write 2 to 10 digits, such as \"8703\"");
    CHECK(error_of(R"({"goods": {"unit-value": {"min": "5", "currency": "USB"}}})") == "F012 goods.unit-value: unknown currency 'USB'; did you mean 'USD'?");
    CHECK(error_of(R"({"goods": {"unit-value": {"min": "5", "max": "4", "currency": "USD"}}})") == "F010 goods.unit-value: the least is more than the most");
    CHECK(error_of(R"({"goods": {"quantity": {"min": "-5", "unit": "item"}}})") == "F010 goods.quantity: an amount below zero");
    CHECK(error_of(R"({"goods": {"quantity": {"min": "5"}}})").starts_with("F010 goods.quantity: an amount without a unit"));
    CHECK(error_of(R"({"goods": "car"})") == "F010 'goods' has fields of its own, and so is an object");
    CHECK(error_of(R"({"kind": "gift", "kind": "viewing"})") == "F003 the key 'kind' stands twice in one object; the first one counts");
    CHECK_FALSE(read(R"({"destination": "KR"})").facts->front().find("destination"));
}

TEST_CASE("a qualifier that cannot be read refuses the fact, since its default would be a guess") {
    CHECK(read(R"({"kind": "gift", "status": "denid"})").facts->front().refused == "its status cannot be read");
    CHECK(test::evaluated("status is denied", R"({"kind": "gift"})") == Truth::no);
}

TEST_CASE("an undeclared field is told once a run") {
    CHECK(error_of(R"({"facts": [{"kind": "gift", "colour": "red"}, {"kind": "gift", "colour": "blue"}]})") == "F011 the schema declares no field 'colour', so it is not read");
    CHECK(error_of(R"({"kind": "gift", "destnation": "KP"})") == "F011 the schema declares no field 'destnation', so it is not read; did you mean 'destination'?");
    CHECK(error_of(R"({"kind": "gift", "destnation": null})") == "F011 the schema declares no field 'destnation', so it is not read; did you mean 'destination'?");
    CHECK(read(R"({"kind": "gift", "destination": null, "goods": null})").errors.empty());
    CHECK(error_of(R"({"kind": "gift", "brand": "Aurus"})").ends_with("did you mean 'goods.brand'?"));
    std::set<std::string> told;
    Diagnostics first = read(R"({"colour": "red", "kind": "gift"})").errors, second = read(R"({"colour": "blue", "kind": "gift"})").errors;
    tell_once(first, told), tell_once(second, told);
    CHECK(first.size() == 1);
    CHECK_FALSE(has_errors(first));
    CHECK(second.empty());
}

TEST_CASE("mistakes past the fiftieth are only counted") {
    std::string facts;
    for (int i = 0; i < 60; ++i) facts += std::string(i ? "," : "") + R"({"kind": "gift", "date": "x"})";
    const Diagnostics errors = read(R"({"facts": [)" + facts + "]}").errors;
    REQUIRE(errors.size() == 51);
    CHECK(errors.back().message == "10 more mistakes in this document are not shown");
}

TEST_CASE("records cite themselves by JSON Pointer") {
    const FactDocument document = read(R"({"facts": [{"kind": "gift", "goods": {"hs": "8703"}}]})");
    REQUIRE(document.facts->front().evidence.size() == 2);
    CHECK(document.facts->front().evidence[1].pointer == "/facts/0/goods/hs");
    CHECK(document.facts->front().id == "f1");
}

TEST_CASE("records know their line and column, in a file of many lines and in a line of a file") {
    const FactDocument document = read("{\"facts\": [\n  {\"kind\": \"gift\"},\n  {\"é\": 1, \"kind\": \"gift\"}]}");
    CHECK(document.facts->at(0).evidence[0].line == 2);
    CHECK(document.facts->at(0).evidence[0].column == 12);
    CHECK(document.facts->at(1).evidence[0].line == 3);
    CHECK(document.facts->at(1).evidence[0].column == 20);
    const auto line = std::make_shared<const Source>("f.ndjson", R"({"kind": "gift"})", 7);
    CHECK(read_facts(line, {test::world().schema, test::world().vocabulary, {}}).facts->front().evidence[0].line == 7);
}

TEST_CASE("numbers may be texts or JSON numbers, and stay exact") {
    const auto money = [](const std::string& min) {
        const FactDocument document = read(R"({"goods": {"unit-value": {"min": )" + min + R"(, "currency": "USD"}}})");
        const Money* value = document.facts->front().get<Money>("goods.unit-value");
        return value ? value->amount.min->to_string() : "none";
    };
    CHECK(money("\"1000000.10\"") == "1000000.1");
    CHECK(money("0.1") == "0.1");
    CHECK(money("938.05") == "938.05");
    CHECK(money("12345678901") == "12345678901");
    CHECK(money("1e40") == "none");
}

TEST_CASE("quotes are looked up where they say they are, then where they can only be, and never guessed") {
    CHECK(anchored("a car and a car", R"({"field": "goods", "exact": "car", "start": 12, "end": 15})") == "12-15 car");
    CHECK(anchored("a car and a bus", R"({"field": "goods", "exact": "car", "start": 0, "end": 3})") == "2-5 car");
    CHECK(anchored("a car and a car", R"({"field": "goods", "exact": "car", "prefix": "and a "})") == "12-15 car");
    CHECK(anchored("a car and a car", R"({"field": "goods", "exact": "car", "suffix": " and"})") == "2-5 car");
    CHECK(anchored("a car and a car", R"({"field": "goods", "exact": "car", "start": 7, "end": 10})") ==
          "ungrounded: the quote 'car' stands in the article more than once, and neither its position nor its prefix and suffix say where");
    CHECK(anchored("é a ﬁne\\n  car", R"({"field": "goods", "exact": "a fine car"})") == "2-13 a ﬁne\n  car");
    CHECK(anchored("a car, and a car too", R"({"field": "goods", "exact": "car", "suffix": "too"})") == "13-16 car");
    CHECK(anchored("a car and the car", R"({"field": "goods", "exact": "car", "prefix": "and the"})") == "14-17 car");
    CHECK(anchored("Kim’s “new” car — his", R"({"field": "goods", "exact": "Kim's \"new\" car - his"})") == "0-21 Kim’s “new” car — his");
    CHECK(anchored("Kim’s car", R"({"field": "goods", "exact": "a bus"})") == "ungrounded: the quote 'a bus' is not in the article");
    CHECK(anchored("a car", R"({"field": "goods", "exact": "car", "start": 99999999999, "end": 99999999999999})") == "2-5 car");
    CHECK(read(R"({"article": {"text": "x"}, "facts": [{"kind": "gift"}]})").facts->front().refused == "ungrounded: it has no evidence");
    CHECK(read(R"({"facts": [{"kind": "gift", "evidence": [{"field": "goods", "exact": "x"}]}]})").facts->front().refused ==
          "ungrounded: it quotes an article, and the document has none");
}

TEST_CASE("nothing is decided from an ungrounded fact") {
    const FactDocument document = read(with_article("a car", R"({"field": "goods", "exact": "bus"})"));
    const DocumentReport report = evaluate(*document.article, "f.json", *document.facts, test::world());
    CHECK(report.findings.empty());
    CHECK(report.facts[0].assessment.status == "unassessed");
}

TEST_CASE("an article by path must lie below the folder of the facts") {
    const auto opened = [](const std::string& path) {
        std::string seen = "not opened";
        read(R"({"article": {"path": ")" + path + "\"}}", [&](const std::string& wanted) -> tl::expected<Article, Diagnostic> {
            seen = wanted;
            return Article();
        });
        return seen;
    };
    CHECK(opened("a/article.md") == "a/article.md");
    CHECK(opened("../secret.md") == "not opened");
    CHECK(opened("a/../../secret.md") == "not opened");
    CHECK(opened("/etc/passwd") == "not opened");
    CHECK(opened("") == "not opened");
    CHECK(error_of(R"({"article": {"path": "/etc/passwd"}})") == "F021 the path of an article must be relative to the folder of the facts file");
}

TEST_CASE("a document with an article and no facts is to be extracted") {
    const FactDocument document = read(R"({"article": {"title": "T", "published": "2024-02-20", "text": "Words."}})");
    CHECK(document.errors.empty());
    CHECK_FALSE(document.facts);
    CHECK(document.article->published->edtf == "2024-02-20");
}

TEST_CASE("inferences of others are not trusted") {
    CHECK_FALSE(read(R"({"kind": "gift", "destination": "KP", "inferred": [{"field": "destination", "from": "x", "because": "y"}]})").facts->front().find("destination"));
}

TEST_CASE("what is written is read back as it was") {
    const std::string json = R"({"article":{"title":"T","source":"https://example.org","published":"2024-02","text":"He gave 2 cars."},"facts":[{"id":"a","kind":"gift",)"
        R"("status":"attempted","attribution":["KCNA"],"goods":{"description":"cars","terms":["car"],"quantity":{"min":"2","max":"2","unit":"item"},)"
        R"("unit-value":{"min":"0.5","min-excluded":true,"currency":"USD"}},"recipient":{"name":"Kim"},"via":["DE","NL"],"date":"2018~","licensed":true,"share":{"min":"50","max":"50"},)"
        R"("evidence":[{"field":"goods","exact":"2 cars","prefix":"He gave ","suffix":".","start":8,"end":14,"line":1,"column":9},)"
        R"({"field":"recipient","exact":"He","suffix":" gave 2 cars.","start":0,"end":2,"line":1,"column":1,"from-context":true}],"inferred":[]}]})";
    const FactDocument document = read(json);
    REQUIRE(document.errors.empty());
    CHECK(facts_to_json(*document.article, *document.facts).dump() == json);
}
