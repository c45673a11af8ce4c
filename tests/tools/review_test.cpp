// What reviewers decide: it is shown, it counts or it does not, and it is never lost.
#include <nlohmann/json.hpp>

#include "tests/workplace.hpp"

using namespace checkrules::tests;

namespace {

constexpr const char* car = "---\ndate: 2024-02-20\n---\n\nVladimir Putin gave Kim Jong Un an Aurus limousine on 18 February 2024, state media said.\n";

std::string fingerprint_of(const Workplace& place, const std::string& rule) {
    const auto report = nlohmann::json::parse(place.run("check car.md --format json --fail-on never").output);
    for (const auto& finding : report["documents"][0]["findings"])
        if (finding["rule"] == rule) return finding["fingerprint"];
    return "";
}

std::string disposition(const std::string& fingerprint, const std::string& rest) {
    return "  - {finding: " + fingerprint + ", owner: A. Reviewer, reason: known to us, " + rest + "}\n";
}

}  // namespace

TEST_CASE("a finding that is suppressed is counted and shown, and fails nothing") {
    const Workplace place;
    place.write("car.md", car);
    std::string file = "findings:\n";
    for (const char* rule : {"un-dprk.luxury-goods", "un-dprk.transport-vehicles"}) file += disposition(fingerprint_of(place, rule), "disposition: false-positive");
    place.write("review.yaml", file);
    CHECK(place.run("check car.md").status == 1);
    const Ended ended = place.run("check car.md --baseline review.yaml");
    CHECK(ended.status == 0);
    CHECK(has(ended.output, "2 possible violations, 2 of these suppressed"));
    CHECK(has(ended.output, "false positive, says A. Reviewer: known to us"));
    const auto report = nlohmann::json::parse(place.run("check car.md --baseline review.yaml --format json").output);
    CHECK(report["summary"]["suppressed"] == 2);
    CHECK(report["summary"]["possible-violation"] == 2);
    const auto log = nlohmann::json::parse(place.run("check car.md --baseline review.yaml --format sarif").output);
    CHECK(log["runs"][0]["results"][0]["suppressions"][0]["status"] == "accepted");
}

TEST_CASE("a finding that is confirmed counts as before") {
    const Workplace place;
    place.write("car.md", car);
    place.write("review.yaml", "findings:\n" + disposition(fingerprint_of(place, "un-dprk.luxury-goods"), "disposition: confirmed"));
    const Ended ended = place.run("check car.md --baseline review.yaml");
    CHECK(ended.status == 1);
    CHECK(has(ended.output, "confirmed, says A. Reviewer: known to us"));
}

TEST_CASE("a licence suppresses until it expires, which is told") {
    const Workplace place;
    place.write("car.md", car);
    std::string file = "findings:\n";
    for (const char* rule : {"un-dprk.luxury-goods", "un-dprk.transport-vehicles"})
        file += disposition(fingerprint_of(place, rule), "disposition: licensed, licence: GL 12, expires: 2025-01-31");
    place.write("review.yaml", file);
    CHECK(place.run("check car.md --baseline review.yaml --as-of 2025-01-31").status == 0);
    const Ended late = place.run("check car.md --baseline review.yaml --as-of 2025-02-01");
    CHECK(late.status == 1);
    CHECK(has(late.output, "warning[O021]: this expired on 2025-01-31"));
    const Ended undated = place.run("check car.md --baseline review.yaml");
    CHECK(undated.status == 0);
    CHECK(has(undated.output, "warning[O022]: 2 dispositions with an expiry date"));
}

TEST_CASE("a disposition of no finding is told, unless its source was not looked at") {
    const Workplace place;
    place.write("car.md", car);
    place.write("review.yaml", "findings:\n" + disposition("abc", "disposition: confirmed") +
                                   disposition("def", "disposition: confirmed, source: other.md"));
    const Ended ended = place.run("check car.md --baseline review.yaml");
    CHECK(has(ended.output, "warning[O020]: no finding is called abc"));
    CHECK(!has(ended.output, "no finding is called def"));
}

TEST_CASE("mistakes in a file of decisions are told with their places, and nothing is checked") {
    const Workplace place;
    place.write("car.md", car);
    place.write("review.yaml", "findings:\n  - {finding: a, dispositon: confirmed, owner: x, reason: y}\n");
    const Ended ended = place.run("check car.md --baseline review.yaml");
    CHECK(ended.status == 2);
    CHECK(has(ended.output, "review.yaml:2:18: error[Y015]: unknown key 'dispositon' in a disposition"));
    CHECK(has(ended.output, "did you mean 'disposition'?"));
}

TEST_CASE("review writes an entry for each open finding and keeps what stands in the file") {
    const Workplace place;
    place.write("car.md", car);
    place.write("review.yaml", "# ours\nfindings:\n  - finding: " + fingerprint_of(place, "un-dprk.luxury-goods") +
                                   "   # the car\n    disposition: confirmed\n    owner: me\n    reason: it is one\n# the end\n");
    const Ended ended = place.run("review car.md --baseline review.yaml --update");
    CHECK(ended.status == 1);
    CHECK(has(ended.output, "1 document: 1 finding to look at"));
    const std::string written = place.read("review.yaml");
    CHECK(written.starts_with("# ours\nfindings:\n"));
    CHECK(has(written, "   # the car\n"));
    CHECK(written.ends_with("\n# the end\n"));
    CHECK(has(written, "    rule: un-dprk.transport-vehicles\n    source: car.md\n    disposition: open\n"));
    CHECK(place.run("review car.md --baseline review.yaml --update").status == 1);
    CHECK(place.read("review.yaml") == written);
}

TEST_CASE("review makes the file when there is none") {
    const Workplace place;
    place.write("car.md", car);
    CHECK(place.run("review car.md --baseline review.yaml").status == 2);
    CHECK(place.run("review car.md --baseline review.yaml --update").status == 1);
    CHECK(place.run("check car.md --baseline review.yaml").status == 1);
    CHECK(place.run("review car.md --update").status == 2);
}

TEST_CASE("a rejected fact decides nothing and is still shown") {
    const Workplace place;
    place.write("car.md", car);
    place.write("review.yaml", "facts:\n  - {source: car.md, words: [gave Kim Jong Un], decision: reject, owner: B, reason: a parody}\n");
    const Ended ended = place.run("check car.md --baseline review.yaml");
    CHECK(ended.status == 0);
    CHECK(has(ended.output, "UNASSESSED"));
    const auto report = nlohmann::json::parse(place.run("check car.md --baseline review.yaml --format json").output);
    CHECK(report["documents"][0]["facts"][0]["assessment"]["because"] == "rejected by B: a parody");
}

TEST_CASE("a corrected field has the reviewer's quote, or is not corrected") {
    const Workplace place;
    place.write("car.md", car);
    const std::string entry = "facts:\n  - {source: car.md, words: [gave], decision: replace, set: {date: 2015-05-01}, owner: B, reason: r, quote: ";
    place.write("good.yaml", entry + "\"on 18\"}\n");
    const Ended good = place.run("check car.md --baseline good.yaml");
    CHECK(has(good.output, "1 May 2015"));
    CHECK(has(good.output, "date corrected by B: r"));
    place.write("bad.yaml", entry + "\"in spring\"}\n");
    const Ended bad = place.run("check car.md --baseline bad.yaml");
    CHECK(has(bad.output, "warning[O010]: 'in spring' does not stand in car.md"));
    CHECK(has(bad.output, "18 February 2024"));
}
