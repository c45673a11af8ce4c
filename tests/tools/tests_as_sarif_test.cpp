// Results of `checkrules test` for a code host: where a change of a rule shows.
#include <nlohmann/json.hpp>

#include "tests/workplace.hpp"

using namespace checkrules::tests;
using Json = nlohmann::json;

namespace {

Json results_of(const Workplace& place) {
    const Ended ended = place.run("test --sarif found.sarif");
    INFO(ended.output);
    REQUIRE(ended.status <= 1);
    return Json::parse(place.read("found.sarif")).at("runs").at(0).at("results");
}

std::string uri_of(const Json& location) { return location.at("physicalLocation").at("artifactLocation").at("uri"); }

void replace(const Workplace& place, const std::string& file, const std::string& from, const std::string& to) {
    std::string text = place.read(file);
    REQUIRE(has(text, from));
    place.write(file, text.replace(text.find(from), from.size(), to));
}

}  // namespace

TEST_CASE("a finding that an edited rule loses is shown at the rule, with the article's words and the expectation beside it") {
    const Workplace place;
    place.run("init");
    CHECK(results_of(place).empty());
    replace(place, "rules/house.yaml", "when: goods is road-vehicle", "when: goods is coal");
    bool is_of_article = false;
    for (const Json& result : results_of(place)) {
        CHECK(uri_of(result.at("locations").at(0)) == "rules/house.yaml");
        for (const char* key : {"startLine", "startColumn", "endLine", "endColumn"})
            CHECK(result.at("locations").at(0).at("physicalLocation").at("region").at(key) >= 1);
        if (!result.at("message").at("text").get<std::string>().starts_with("fixtures/articles/first-article")) continue;
        is_of_article = true;
        REQUIRE(result.at("relatedLocations").size() == 2);
        CHECK(uri_of(result.at("relatedLocations").at(0)) == "fixtures/articles/first-article/article.md");
        CHECK(result.at("relatedLocations").at(0).at("message").at("text") == "gave");
        CHECK(uri_of(result.at("relatedLocations").at(1)) == "fixtures/articles/first-article/expected.yaml");
    }
    CHECK(is_of_article);
}

TEST_CASE("a fact that comes out otherwise is shown where it is expected") {
    const Workplace place;
    place.run("init");
    replace(place, "fixtures/articles/first-article/expected.yaml", "kind: gift", "kind: sale");
    const Json results = results_of(place);
    REQUIRE(!results.empty());
    CHECK(uri_of(results.at(0).at("locations").at(0)) == "fixtures/articles/first-article/expected.yaml");
    CHECK(results.at(0).at("ruleId") == "test");
}
