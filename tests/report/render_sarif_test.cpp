// What GitHub demands beyond the schema, and validators miss.
#include <nlohmann/json.hpp>
#include <set>

#include "engine/report/render_report.hpp"
#include "tests/catch.hpp"
#include "tests/report/sample_report.hpp"

using namespace checkrules;
using Json = nlohmann::json;

namespace {

void check_location(const Json& location) {
    const Json& physical = location.at("physicalLocation");
    const auto uri = physical.at("artifactLocation").at("uri").get<std::string>();
    CHECK(!uri.empty());
    CHECK(uri.front() != '/');
    CHECK(uri.find_first_of(" :<>\\\x1b") == std::string::npos);
    for (const char* key : {"startLine", "startColumn", "endLine", "endColumn"})
        CHECK(physical.at("region").at(key) >= 1);
}

}  // namespace

TEST_CASE("every SARIF result has a location with four numbers, a rule with help, and a fingerprint") {
    for (const Report& report : {sample_report(), hostile_report()}) {
        const Json run = Json::parse(render_sarif(report)).at("runs").at(0);
        CHECK(run.at("columnKind") == "unicodeCodePoints");
        const Json& rules = run.at("tool").at("driver").at("rules");
        for (const Json& rule : rules)
            for (const char* key : {"shortDescription", "fullDescription", "help"})
                CHECK(!rule.at(key).at("text").get<std::string>().empty());
        std::set<std::string> fingerprints;
        for (const Json& result : run.at("results")) {
            REQUIRE(result.at("locations").size() == 1);
            check_location(result.at("locations").at(0));
            for (const Json& related : result.at("relatedLocations")) check_location(related);
            CHECK(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id") == result.at("ruleId"));
            fingerprints.insert(result.at("partialFingerprints").at("checkrules/v1"));
        }
        CHECK(fingerprints.size() == run.at("results").size());
    }
}

TEST_CASE("a finding on trial is a note, an undetermined one a warning") {
    Report report = sample_report();
    report.documents[0].findings[0].trial = true;
    const Json results = Json::parse(render_sarif(report)).at("runs").at(0).at("results");
    CHECK(results.at(0).at("level") == "note");
    CHECK(results.at(2).at("level") == "warning");
    CHECK(Json::parse(render_sarif(sample_report())).at("runs").at(0).at("results").at(0).at("level") == "error");
}
