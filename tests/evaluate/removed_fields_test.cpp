// What is taken away from a fact makes it less known, and nothing else: no verdict flips between a possible violation and nothing.
#include <random>

#include "tests/catch.hpp"
#include "engine/evaluate/apply_rule.hpp"
#include "tests/evaluate/world.hpp"

using namespace checkrules;
using namespace checkrules::test;

namespace {

const char* rulebook = R"(rulebook: t
title: t
provisions:
  p: {citation: C, in-force: [2010-01-01/2015-12-31, 2017-01-01/..], checked: verified, url: "https://example.org", binds: all, text: t}
  q: {citation: D, in-force: 2014-06-01/.., checked: verified, url: "https://example.org", binds: all, text: t}
rules:
  - id: a
    title: A
    provisions: [p]
    scope: transferred and destination is KP
    when: goods.hs within {HS 86, HS 87} or goods is luxury-good
    unless: [{id: x, when: licensed or origin is DE, cite: C}]
    severity: high
    message: "{goods} to {recipient}"
  - id: b
    title: B
    provisions: [p, {id: q, when: goods.made-in is not RU}]
    scope: transferred and not (destination in eu or recipient is old-leader)
    when: goods.unit-value > EUR 300 and goods.quantity * goods.unit-value >= USD 5000 and via is not NL
    severity: low
    message: m
  - id: c
    title: C
    provisions: [q]
    scope: kind is gift or origin is not RU
    when: date within 2014-08/2018 and not goods is arms
    unless: [{id: y, when: goods.quantity < 3 item, cite: D}]
    severity: low
    message: m
)";

class Random {
  public:
    explicit Random(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(engine_); }
    template <typename T>
    const T& one_of(const std::vector<T>& choices) {
        return choices[below(choices.size())];
    }

  private:
    std::mt19937 engine_;
};

Interval amount(Random& random) {
    const std::int64_t least = std::int64_t(random.below(1000));
    Interval out{Decimal(least), Decimal(least + std::int64_t(random.below(3) * 200)), false, false};
    if (random.below(4) == 0) out.max.reset();
    return out;
}

Fact random_fact(Random& random) {
    const auto country = [&] { return Value{Country{random.one_of<std::string>({"KP", "RU", "DE", "GB", "NL"})}}; };
    const auto date = *parse_edtf(random.one_of<std::string>({"2009", "2012-05-05", "2014", "2015/2017", "2016-06", "2018-02", "2018-03/2018-04", "2024"}));
    Fact fact;
    fact.id = "f";
    fact.values = {{"kind", {Term{random.one_of<std::string>({"gift", "import", "export", "viewing", "event"})}}},
                   {"status", {Term{random.one_of<std::string>({"completed", "completed", "attempted", "denied"})}}},
                   {"goods.terms", {List{{Value{Term{random.one_of<std::string>({"aurus", "car", "bus", "arms", "wine", "goods"})}}}}}},
                   {"goods.unit-value", {Money{amount(random), random.one_of<std::string>({"USD", "EUR", "RUB"})}}},
                   {"goods.quantity", {Quantity{amount(random), "item"}}},
                   {"goods.made-in", country()}, {"origin", country()}, {"destination", country()},
                   {"recipient.party", {PartyId{random.one_of<std::string>({"kim-jong-un", "old-leader"})}}},
                   {"via", {List{{country(), country()}}}}, {"date", {date}}, {"licensed", {random.below(2) == 0}}};
    for (const auto& [path, value] : fact.values) {
        fact.evidence.push_back({path, "", "", "", 0, 0, 1, 1, "/" + path});
    }
    return fact;
}

std::map<std::string, Outcome> outcomes(const Fact& fact, const Rules& rules) {
    FactView view(fact, rules.vocabulary);
    std::map<std::string, Outcome> out;
    for (const Rule& rule : rules.rulebooks[0].rules) out[rule.id] = decide_rule(rule, view, {}).outcome;
    return out;
}

// Nothing, excepted and not in force say that the rule is not broken.
bool is_open(Outcome outcome) { return outcome == Outcome::undetermined || outcome == Outcome::could_apply; }
bool is_violation(Outcome outcome) { return outcome == Outcome::possible_violation; }

}  // namespace

TEST_CASE("removing a field never turns a possible violation into nothing or nothing into one") {
    const Rules rules = world_with(rulebook);
    Random random(20240218);
    std::size_t violations = 0, opened = 0;
    for (int i = 0; i < 3000; ++i) {
        const Fact whole = random_fact(random);
        const auto before = outcomes(whole, rules);
        Fact less = whole;
        auto field = less.values.begin();
        std::advance(field, std::ptrdiff_t(random.below(less.values.size())));
        const std::string removed = field->first;
        if (removed == "status" || removed == "licensed") continue;  // a status has a default; an exception unknown leaves the finding
        less.values.erase(field);
        for (const auto& [rule, after] : outcomes(less, rules)) {
            INFO(rule << " without " << removed << ", fact " << i);
            const Outcome was = before.at(rule);
            violations += is_violation(was);
            opened += was != after && is_open(after);
            const bool exception_lost = was == Outcome::excepted && is_violation(after);
            CHECK((is_open(after) || exception_lost || is_violation(was) == is_violation(after)));
        }
    }
    CHECK(violations > 300);
    CHECK(opened > 300);
}

TEST_CASE("the quick decision is that of the explanation, and every finding has evidence and a reason") {
    const Rules rules = world_with(rulebook);
    const Evaluator evaluator(rules);
    Random random(7);
    std::size_t findings = 0;
    for (int i = 0; i < 1000; ++i) {
        const Fact fact = random_fact(random);
        const DocumentReport report = evaluator.evaluate({}, "f.json", {fact});
        REQUIRE(report.facts.size() == 1);
        CHECK_FALSE(report.facts[0].assessment.because.empty());
        for (const Finding& found : report.findings) {
            ++findings;
            CHECK_FALSE(found.evidence.empty());
            const Truth expected = found.verdict == Verdict::possible_violation ? Truth::yes : found.verdict == Verdict::not_in_force ? Truth::no : found.reasoning.value;
            CHECK(found.reasoning.value == expected);
            CHECK((found.verdict == Verdict::undetermined) != found.missing.empty());
        }
    }
    CHECK(findings > 300);
}

TEST_CASE("a set of missing fields can decide: some value of them makes the finding definite") {
    const DocumentReport report = checked(R"({"kind": "gift", "goods": {"terms": ["car"]}, "destination": "KP", "date": "2017"})");
    REQUIRE(report.findings.size() == 2);
    for (const Finding& found : report.findings) {
        REQUIRE(found.missing.size() == 1);
        CHECK(found.missing[0].fields == std::vector<std::string>{found.rule == "test.luxury" ? "goods.terms" : "date"});
    }
}
