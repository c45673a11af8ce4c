#include "engine/report/html_parts.hpp"
#include "engine/report/render_report.hpp"
#include "tests/catch.hpp"
#include "tests/texts.hpp"
#include "tests/rulebook/shipped_rules.hpp"

namespace checkrules {
using tests::has;
namespace {

AssessedFact moved(const std::string& id, const std::vector<std::pair<std::string, std::string>>& fields) {
    AssessedFact out;
    out.fact.id = id;
    for (const auto& [path, code] : fields) out.fact.values[path] = Value{Country{code}};
    return out;
}

std::string map_of(std::vector<AssessedFact> facts) {
    DocumentReport document;
    document.facts = std::move(facts);
    return html_report::route_map(document, 0, shipped_rules_for_tests().vocabulary.map);
}

TEST_CASE("facts that went the same way are one line, named in words with links to them") {
    const std::string map = map_of({moved("f1", {{"origin", "CN"}, {"destination", "KP"}}), moved("f2", {{"supplier.country", "CN"}, {"recipient.country", "KP"}}),
                                    moved("f3", {{"origin", "KP"}, {"destination", "CN"}})});
    CHECK(has(map, "aria-label=\"Map: China → North Korea; North Korea → China\""));
    CHECK(has(map, "<li>China → North Korea: <a href=\"#d0-f0\">"));
    CHECK(has(map, "<a href=\"#d0-f1\">"));
    CHECK_FALSE(has(map, " style="));
}

TEST_CASE("a way over the Pacific is drawn over the Pacific") {
    const std::string map = map_of({moved("f1", {{"origin", "US"}, {"destination", "KP"}})});
    CHECK(has(map, "x=\"360\""));
    CHECK(has(map, "cx=\"262.0\""));
}

TEST_CASE("no map without two countries that are on it") {
    CHECK(map_of({moved("f1", {{"destination", "KP"}})}).empty());
    CHECK(map_of({moved("f1", {{"origin", "KP"}, {"destination", "KP"}})}).empty());
    CHECK(map_of({moved("f1", {{"origin", "QQ"}, {"destination", "KP"}})}).empty());
    CHECK(map_of({}).empty());
}

TEST_CASE("every country of the vocabulary is on the map") {
    const Vocabulary& words = shipped_rules_for_tests().vocabulary;
    for (const auto& [code, country] : words.countries) {
        CAPTURE(code);
        REQUIRE(words.map.countries.contains(code));
        CHECK(words.map.countries.find(code)->second.name == country.name);
    }
}

}  // namespace
}  // namespace checkrules
