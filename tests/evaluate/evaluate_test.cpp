#include "engine/evaluate/evaluate.hpp"

#include "tests/catch.hpp"
#include "tests/evaluate/world.hpp"

using namespace checkrules;
using namespace checkrules::test;

namespace {

const Finding* finding(const DocumentReport& report, const std::string& rule) {
    for (const Finding& found : report.findings)
        if (found.rule == rule) return &found;
    return nullptr;
}

std::string verdict(const DocumentReport& report, const std::string& rule) {
    const Finding* found = finding(report, rule);
    return found ? std::string(to_string(found->verdict)) : "none";
}

const std::string gift = R"({"kind": "gift", "goods": {"terms": ["aurus"], "description": "Aurus car"}, "recipient": {"name": "Kim Jong Un"}, "date": "2024-02-18")";

}  // namespace

TEST_CASE("a gift of a marque to a leader is found by what the vocabulary knows, and cites the record") {
    const DocumentReport report = checked(gift + "}");
    const Finding* vehicles = finding(report, "test.vehicles");
    REQUIRE(vehicles);
    CHECK(vehicles->verdict == Verdict::possible_violation);
    CHECK(vehicles->message == "Aurus car to Kim Jong Un (North Korea)");
    CHECK(vehicles->certainty == "stated");
    REQUIRE(vehicles->provisions.size() == 1);
    CHECK(vehicles->provisions[0].id == "new");
    CHECK(vehicles->provisions[0].in_force == "2017-12-22/..");
    std::vector<std::string> pointers;
    for (const Evidence& evidence : vehicles->evidence) pointers.push_back(evidence.pointer.value_or("none"));
    CHECK(pointers == std::vector<std::string>{"/kind", "/goods/terms", "/recipient/name", "/date"});
    CHECK(vehicles->carried_by == std::vector<std::string>{"date", "goods.terms", "kind", "recipient.name"});
    REQUIRE(vehicles->unless_known.size() == 1);
    CHECK(vehicles->unless_known[0].question == "Did the committee approve it?");
    CHECK(report.facts[0].assessment.status == "flagged");
    CHECK(report.facts[0].assessment.because == "possible violation: test.vehicles and 1 more");
}

TEST_CASE("a source that says that the law was broken dates the deed, unless another rule tells which law it was") {
    const auto of = [](std::string goods, std::string more) { return checked(R"({"kind": "import", "goods": {"terms": [")" + goods + R"("]}, "destination": "KP")" + more + "}"); };
    const std::string breach = R"(, "breach": "in spite of the sanctions")";
    CHECK(verdict(of("bus", R"(, "date": "2015/2017")"), "test.vehicles") == "undetermined");
    const DocumentReport told = of("bus", R"(, "date": "2015/2017")" + breach);
    CHECK(verdict(told, "test.vehicles") == "possible-violation");
    CHECK(finding(told, "test.vehicles")->carried_by == std::vector<std::string>{"breach", "destination", "goods.terms", "kind"});
    CHECK(verdict(of("bus", breach), "test.vehicles") == "possible-violation");
    CHECK(verdict(of("bus", R"(, "date": "2016")" + breach), "test.vehicles") == "not-in-force");
    CHECK(verdict(of("luxury-vehicle", R"(, "date": "2015/2017")" + breach), "test.vehicles") == "undetermined");
}

TEST_CASE("verdicts follow the date of the law") {
    const auto on = [](std::string date) { return checked(R"({"kind": "import", "goods": {"terms": ["luxury-vehicle"]}, "destination": "KP", "date": ")" + date + "\"}"); };
    CHECK(verdict(on("2024-02-18"), "test.vehicles") == "possible-violation");
    CHECK(verdict(on("2016"), "test.vehicles") == "not-in-force");
    CHECK(verdict(on("2015/2017"), "test.vehicles") == "undetermined");
    CHECK(verdict(on("2015/2017"), "test.luxury") == "possible-violation");
    CHECK(verdict(on("2000"), "test.luxury") == "not-in-force");
    const DocumentReport open = on("2015/2017");
    const Finding& vehicles = *finding(open, "test.vehicles");
    REQUIRE(vehicles.missing.size() == 1);
    CHECK(vehicles.missing[0].fields == std::vector<std::string>{"date"});
    CHECK(vehicles.missing[0].question == "When was it shipped: before or after 22 December 2017?");
    std::vector<std::string> cited;
    for (const Evidence& evidence : vehicles.evidence) cited.push_back(evidence.field);
    CHECK(cited == std::vector<std::string>{"kind", "goods.terms", "destination", "date"});
}

TEST_CASE("law before its first date is told apart from law that has ended") {
    const Rules rules = world_with(R"(rulebook: t
title: t
provisions:
  p: {citation: C, in-force: [2010-01-01/2012-12-31, 2015-01-01/2016-12-31], checked: verified, url: "https://example.org", binds: all, text: t}
rules:
  - {id: r, title: R, provisions: [p], scope: transferred, when: destination is KP, severity: low, message: m}
)");
    const auto note_on = [&](std::string date) {
        const DocumentReport report = checked(R"({"kind": "gift", "destination": "KP", "date": ")" + date + "\"}", rules);
        REQUIRE(report.findings.size() == 1);
        const Finding& found = report.findings[0];
        CHECK(found.verdict == Verdict::not_in_force);
        return found.reasoning.because.back().because.back().because.back().note;
    };
    CHECK(note_on("2009") == "no law recorded for 2009: p begins on 1 January 2010");
    CHECK(note_on("2013") == "not in force in 2013: p was from 1 January 2015 to 31 December 2016");
    CHECK(note_on("2020") == "not in force in 2020: p was from 1 January 2015 to 31 December 2016");
}

TEST_CASE("an exception that is true clears, one that nobody knows of is left to ask, one that is false is silent") {
    CHECK(verdict(checked(gift + R"(, "licensed": true})"), "test.vehicles") == "excepted");
    CHECK(finding(checked(gift + R"(, "licensed": true})"), "test.vehicles")->excepted_by->id == "licence");
    const DocumentReport unlicensed = checked(gift + R"(, "licensed": false})");
    CHECK(verdict(unlicensed, "test.vehicles") == "possible-violation");
    CHECK(finding(unlicensed, "test.vehicles")->unless_known.empty());
}

TEST_CASE("no fact passes in silence") {
    const auto assessed = [](const std::string& json) {
        const DocumentReport report = checked(json);
        return report.facts[0].assessment.status + ": " + report.facts[0].assessment.because;
    };
    CHECK(assessed(R"({"kind": "viewing", "goods": {"terms": ["aurus"]}, "destination": "KP", "date": "2024"})") == "cleared: a viewing, not a transfer");
    CHECK(assessed(R"({"kind": "gift", "status": "denied", "goods": {"terms": ["aurus"]}, "destination": "KP", "date": "2024"})") ==
          "cleared: denied, not completed or attempted");
    CHECK(assessed(R"({"kind": "gift", "status": "planned", "goods": {"terms": ["aurus"]}, "destination": "KP", "date": "2024"})") ==
          "cleared: planned, not completed or attempted");
    CHECK(assessed(R"({"kind": "gift", "goods": {"terms": ["aurus"]}, "destination": "DE", "date": "2024"})") == "cleared: destination: Germany is not North Korea");
    CHECK(assessed(R"({"kind": "gift", "goods": {"terms": ["aurus"]}, "date": "2024"})") == "unassessed: destination unknown: 2 rules could apply");
    CHECK(assessed(R"({"kind": "gift", "goods": {"terms": ["car"]}, "destination": "KP", "date": "2016"})") == "undetermined: not enough is known: test.luxury");
    CHECK(assessed(R"({"kind": "gift", "goods": {"terms": ["bus"]}, "destination": "KP", "date": "2016"})") == "cleared: not in force at its date: test.vehicles");
}

TEST_CASE("a fact is cleared by what kept the most rules from applying, not by what comes first") {
    const Rules rules = world_with(R"(rulebook: t
title: t
provisions:
  p: {citation: C, in-force: 2010-01-01/.., checked: verified, url: "https://example.org", binds: all, text: t}
rules:
  - {id: a, title: A, provisions: [p], scope: kind is export and destination is KP, when: goods is arms, severity: low, message: m}
  - {id: b, title: B, provisions: [p], scope: transferred and destination is KP, when: goods is arms, severity: low, message: m}
  - {id: c, title: C, provisions: [p], scope: transferred and destination is RU, when: goods is arms, severity: low, message: m}
)");
    CHECK(checked(R"({"kind": "viewing", "destination": "KP"})", rules).facts[0].assessment.because == "a viewing, not a transfer");
}

TEST_CASE("a fact cleared by where it went is told why the rules about that place did not apply") {
    const Rules rules = world_with(R"(rulebook: t
title: t
provisions:
  p: {citation: C, in-force: 2010-01-01/.., checked: verified, url: "https://example.org", binds: all, text: t}
rules:
  - {id: a, title: A, provisions: [p], scope: transferred and destination is KP, when: goods is arms, severity: low, message: m}
  - {id: b, title: B, provisions: [p], scope: transferred and destination is DE, when: goods is arms, severity: low, message: m}
  - {id: c, title: C, provisions: [p], scope: "transferred and destination in {RU, GB} and supplier.country is DE", when: goods is arms, severity: low, message: m}
)");
    const auto because = [&](const std::string& json) { return checked(json, rules).facts[0].assessment.because; };
    CHECK(because(R"({"kind": "gift", "destination": "RU", "supplier": {"country": "KP"}})") ==
          "no rule about destination Russia applies; t.c asks that supplier.country is DE");
    CHECK(because(R"({"kind": "gift", "destination": "NL", "supplier": {"country": "KP"}})") == "no rule about destination Netherlands applies");
}

TEST_CASE("a fact that a rule covers is cleared by its goods, and not by the rules on other countries") {
    const Rules rules = world_with(R"(rulebook: t
title: t
provisions:
  p: {citation: C, in-force: 2010-01-01/.., checked: verified, url: "https://example.org", binds: all, text: t}
rules:
  - {id: a, title: A, provisions: [p], scope: destination is KP, when: goods is arms, severity: low, message: m}
  - {id: b, title: B, provisions: [p], scope: destination is KP and origin is DE, when: goods is arms, severity: low, message: m}
  - {id: c, title: C, provisions: [p], scope: destination is KP and origin is RU, when: goods is arms, severity: low, message: m}
  - {id: d, title: D, provisions: [p], scope: destination is RU, when: goods is luxury-good, severity: low, message: m}
)");
    const auto because = [&](const std::string& json) { return checked(json, rules).facts[0].assessment.because; };
    CHECK(because(R"({"kind": "gift", "goods": {"terms": ["bus"]}, "origin": "GB", "destination": "KP", "date": "2020"})") == "no rule on such a transfer names these goods");
    CHECK(because(R"({"kind": "gift", "goods": {"terms": ["bus"]}, "origin": "DE", "destination": "KP", "date": "2020"})") ==
          "none of the 2 rules on such a transfer names these goods");
    CHECK(because(R"({"kind": "gift", "goods": {"terms": ["car"]}, "destination": "RU", "date": "2009"})") ==
          "no law that may name these goods was in force at its date");
}

TEST_CASE("missing sets are the smallest ones, and the one that decides most comes first") {
    const Rules rules = world_with(R"(rulebook: t
title: t
provisions:
  p: {citation: C, in-force: 2010-01-01/.., checked: verified, url: "https://example.org", binds: all, text: t}
rules:
  - id: r
    title: R
    provisions: [p]
    scope: transferred
    when: goods.unit-value > EUR 300 and (goods is luxury-good or goods.made-in is DE)
    severity: low
    message: m
)");
    const DocumentReport report = checked(R"({"kind": "gift", "date": "2024"})", rules);
    REQUIRE(report.findings.size() == 1);
    std::vector<std::vector<std::string>> sets;
    for (const MissingSet& set : report.findings[0].missing) sets.push_back(set.fields);
    CHECK(sets == std::vector<std::vector<std::string>>{{"goods.unit-value"}, {"goods.terms", "goods.made-in"}});
    CHECK(report.findings[0].missing[0].question == "What did one of them cost: more than EUR 300, or not?");
}

TEST_CASE("law that the rulebook recorded later is left out as of an earlier day") {
    const Rules rules = world_with(R"(rulebook: t
title: t
provisions:
  p:
    citation: C
    in-force: [{period: 2010-01-01/.., recorded: 2020-05-01}]
    checked: verified
    url: "https://example.org"
    binds: all
    text: t
rules:
  - {id: r, title: R, provisions: [p], scope: transferred, when: destination is KP, severity: low, message: m}
)");
    const std::string fact = R"({"kind": "gift", "destination": "KP", "date": "2015"})";
    CHECK(checked(fact, rules).findings[0].verdict == Verdict::possible_violation);
    CHECK(checked(fact, rules, {parse_day("2020-04-30")}).findings[0].verdict == Verdict::not_in_force);
    CHECK(checked(fact, rules, {parse_day("2020-05-01")}).findings[0].verdict == Verdict::possible_violation);
}

TEST_CASE("the end of law is known since the day that it was recorded, and until then the law has no end") {
    const Rules rules = world_with(R"(rulebook: t
title: t
provisions:
  p:
    citation: C
    in-force: [{period: 2010-01-01/2018-08-06, recorded: 2010-02-01, end-recorded: 2018-11-05}, {period: 2025-09-28/.., recorded: 2025-09-29}]
    checked: verified
    url: "https://example.org"
    binds: all
    text: t
rules:
  - {id: r, title: R, provisions: [p], scope: transferred, when: destination is KP, severity: low, message: m}
)");
    const auto as_of = [&](std::string date, std::string day) {
        const DocumentReport report = checked(R"({"kind": "gift", "destination": "KP", "date": ")" + date + "\"}", rules, {parse_day(day)});
        REQUIRE(report.findings.size() == 1);
        return std::string(to_string(report.findings[0].verdict));
    };
    CHECK(as_of("2018-08-06", "2018-11-05") == "possible-violation");
    CHECK(as_of("2018-08-07", "2018-11-04") == "possible-violation");
    CHECK(as_of("2018-08-07", "2018-11-05") == "not-in-force");
    CHECK(as_of("2025-09-28", "2025-09-28") == "not-in-force");
    CHECK(as_of("2025-09-28", "2025-09-29") == "possible-violation");
    CHECK(as_of("2015", "2010-01-31") == "not-in-force");
    const DocumentReport held = checked(R"({"kind": "gift", "destination": "KP", "date": "2019"})", rules, {parse_day("2018-11-04")});
    CHECK(held.findings[0].provisions[0].in_force == "2010-01-01/..");
    const DocumentReport open = checked(R"({"kind": "gift", "destination": "KP"})", rules);
    CHECK(open.findings[0].missing[0].question == "When was it shipped: before 1 January 2010, between then and 6 August 2018, between 7 August 2018 and 27 September 2025, or after that?");
}

TEST_CASE("a question names the choices once, in order, and only those that decide") {
    const auto question = [](const std::string& when, const std::string& record, const std::string& more = "") {
        const Rules rules = world_with("rulebook: t\ntitle: t\nprovisions:\n  p: {citation: C, in-force: 2010-01-01/.., checked: verified, url: \"https://example.org\", binds: all, text: t}\n" + more +
                                       "rules:\n  - {id: r, title: R, provisions: [p" + (more.empty() ? "" : ", q") + "], scope: transferred, when: '" + when + "', severity: low, message: m}\n");
        const DocumentReport report = checked(record, rules);
        REQUIRE(report.findings.size() == 1);
        REQUIRE_FALSE(report.findings[0].missing.empty());
        return report.findings[0].missing[0].question;
    };
    const std::string undated = R"({"kind": "gift", "destination": "KP"})", priceless = R"({"kind": "gift", "date": "2020", "goods": {"terms": ["wine"]}})";
    CHECK(question("date < 2012 or date >= 2015-06-01", undated) == "When was it shipped: before 1 January 2010, between then and 31 December 2011, between 1 January 2012 and 31 May 2015, or after that?");
    CHECK(question("date >= 2015", R"({"kind": "gift", "date": "2011/2020"})") == "When was it shipped: before or after 1 January 2015?");
    CHECK(question("date within 2012/2014", undated) == "When was it shipped: before 1 January 2012, between then and 31 December 2014, or after that?");
    CHECK(question("destination is KP", undated, "  q: {citation: D, in-force: 2013-01-01/.., checked: verified, url: \"https://example.org\", binds: all, text: t}\n") == "When was it shipped: before or after 1 January 2010?");
    CHECK(question("goods is wine and goods.unit-value > EUR 500 or goods.unit-value >= EUR 1_000", priceless) == "What did one of them cost: at most EUR 500, more than EUR 500 and less than EUR 1,000, or at least EUR 1,000?");
    CHECK(question("goods is car and goods.unit-value > EUR 50 or goods.unit-value > EUR 300", priceless) == "What did one of them cost: more than EUR 300, or not?");
    CHECK(question("destination is KP or destination is RU", R"({"kind": "gift", "date": "2020"})").ends_with("North Korea, Russia, or none of these?"));
}

TEST_CASE("what would clear a finding is told in sentences") {
    const Rules rules = world_with(R"(rulebook: t
title: t
provisions:
  p: {citation: C, in-force: 2010-01-01/.., checked: verified, url: "https://example.org", binds: all, text: t}
rules:
  - id: r
    title: R
    provisions: [p]
    scope: transferred and destination not in {DE, NL}
    when: goods is luxury-good and goods.unit-value > EUR 300 and date >= 2012 and known(goods.quantity) and not licensed
    unless: [{id: approved, when: goods.brand is "X", cite: para. 9, ask: "Did the committee approve it?"}]
    severity: low
    message: m
)");
    const DocumentReport report = checked(R"({"kind": "gift", "date": "2020", "destination": "KP", "licensed": false,
        "goods": {"terms": ["wine"], "unit-value": {"min": "400", "max": "400", "currency": "EUR"}, "quantity": {"min": "1", "unit": "item"}}})", rules);
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].cleared_by == std::vector<std::string>{
        "It would be cleared if it was not a transfer.", "It would be cleared if it was not completed or attempted.", "It would be cleared if the destination was Germany or Netherlands.",
        "It would be cleared if the goods were not luxury good.", "It would be cleared if the value of one was at most EUR 300.", "It would be cleared if the date was before 2012.",
        "It would be cleared if this held: licensed.", "It would be cleared if it had happened at another time: this law is in force since 1 January 2010.",
        "Did the committee approve it? If so, it is cleared (para. 9)."});
}

TEST_CASE("fingerprints depend on rule, source and evidence, not on the place in the file") {
    const auto fingerprint = [](const std::string& before, const std::string& words) {
        const DocumentReport report = checked(R"({"article": {"source": "https://example.org/a", "text": ")" + before + words + R"("}, "facts": [
            {"kind": "gift", "goods": {"terms": ["aurus"]}, "destination": "KP", "date": "2024", "evidence": [{"field": "goods", "exact": ")" + words + R"("}]}]})");
        REQUIRE(finding(report, "test.luxury"));
        return finding(report, "test.luxury")->fingerprint;
    };
    CHECK(fingerprint("", "an Aurus") == fingerprint("On Sunday, ", "an Aurus"));
    CHECK(fingerprint("", "an Aurus") != fingerprint("", "the Aurus"));
    CHECK(fingerprint("", "an Aurus").size() == 16);
}
