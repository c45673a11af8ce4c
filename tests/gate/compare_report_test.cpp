#include "engine/gate/compare_report.hpp"

#include "engine/evaluate/evaluate.hpp"
#include "tests/catch.hpp"
#include "tests/evaluate/world.hpp"

using namespace checkrules;

namespace {

constexpr const char* article_text = "Moscow gave Kim Jong Un an Aurus on 18 February. He waved. A bus was shown to visitors.\n";

Evidence quote(const Article& article, std::string field, std::string_view words) {
    const std::size_t at = article.text.find(words);
    return article.quote(std::move(field), {at, at + words.size()});
}

// A gift of an Aurus, and a bus that was looked at.
DocumentReport report(const char* date = "2024-02-18") {
    Article article;
    article.text = article_text;
    article.index();
    Fact gift, viewing;
    gift.id = "f1";
    gift.values = {{"kind", Value{Term{"gift"}}},
                   {"goods.terms", Value{List{Value{Term{"aurus"}}}}},
                   {"recipient.party", Value{PartyId{"kim-jong-un"}}},
                   {"recipient.name", Value{Text{"Kim Jong Un"}}},
                   {"date", Value{*parse_edtf(date)}}};
    gift.evidence = {quote(article, "kind", "gave"), quote(article, "goods", "an Aurus")};
    viewing.id = "f2";
    viewing.values = {{"kind", Value{Term{"viewing"}}}, {"goods.terms", Value{List{Value{Term{"bus"}}}}}};
    viewing.evidence = {quote(article, "kind", "shown")};
    return evaluate(article, "article.md", {gift, viewing}, test::world());
}

std::vector<std::string> differences(const std::string& expected, const DocumentReport& found = report()) {
    Diagnostics diagnostics;
    const auto read = read_expectation(std::make_shared<Source>("expected.yaml", expected), FixtureForm::article, test::world(), diagnostics);
    INFO(render(diagnostics));
    REQUIRE(read);
    static const Inferrer inferrer(test::world().vocabulary);
    std::vector<std::string> out;
    for (const Mismatch& mismatch : compare_report(*read, found, test::world(), inferrer))
        out.push_back(mismatch.what + " " + mismatch.field + ": " + mismatch.expected + " | " + mismatch.found);
    return out;
}

const std::string good =
    "facts:\n"
    "  - {id: gift, kind: transfer, goods: {terms: [luxury-vehicle]}, recipient: {name: kim jong}, destination: KP, date: 2024-02-18, evidence: [gave Kim]}\n"
    "  - {id: bus, kind: viewing, evidence: [A bus was shown]}\n"
    "findings:\n"
    "  - {rule: test.vehicles, fact: gift}\n"
    "  - {rule: test.luxury, verdict: possible-violation, fact: gift}\n";

std::string with(std::string from, const std::string& to) {
    std::string out = good;
    const std::size_t at = out.find(from);
    REQUIRE(at != std::string::npos);
    return out.replace(at, from.size(), to);
}

using Differences = std::vector<std::string>;

}  // namespace

TEST_CASE("narrower terms, parts of names and inferred values agree with what is expected", "[gate]") { CHECK(differences(good) == Differences{}); }

TEST_CASE("only what differs is told", "[gate]") {
    CHECK(differences(with("2024-02-18", "2024-02-19")) == Differences{"fact 'gift' date: 2024-02-19 | 2024-02-18"});
    CHECK(differences(with("[luxury-vehicle]", "[bus]")) == Differences{"fact 'gift' goods.terms: [bus] | [aurus]"});
    CHECK(differences(with("kind: viewing", "kind: viewing, status: planned")) == Differences{"fact 'bus' status: planned | completed"});
}

TEST_CASE("a fact that nobody listed fails, with the sentence it comes from", "[gate]") {
    const std::string expected = with("  - {id: bus, kind: viewing, evidence: [A bus was shown]}\n", "");
    CHECK(differences(expected) == Differences{"fact f2 :  | viewing, completed: [bus], ? to ?, ?"});
}

TEST_CASE("a listed fact that was not found fails unless it is optional", "[gate]") {
    const std::string more = "  - {id: wave, kind: gift, evidence: [He waved]}\nfindings:";
    CHECK(differences(with("findings:", more)) == Differences{"fact 'wave' : gift, completed: ?, ? to ?, ? | "});
    const std::string maybe = "  - {id: wave, kind: gift, evidence: [He waved], optional: true}\nfindings:";
    CHECK(differences(with("findings:", maybe)) == Differences{});
}

TEST_CASE("findings are a closed world too", "[gate]") {
    CHECK(differences(with("  - {rule: test.vehicles, fact: gift}\n", "")) == Differences{"test.vehicles for 'gift' :  | possible-violation"});
    CHECK(differences(with("fact: gift}\n  - {rule: test.luxury", "fact: bus}\n  - {rule: test.luxury")) ==
          Differences{"test.vehicles for 'bus' verdict: possible-violation | no finding", "test.vehicles for 'gift' :  | possible-violation"});
    CHECK(differences(with("rule: test.vehicles,", "rule: test.vehicles, verdict: excepted,")) ==
          Differences{"test.vehicles for 'gift' verdict: excepted | possible-violation"});
    CHECK(differences(with("rule: test.vehicles,", "rule: test.vehicles, provisions: [old],")) ==
          Differences{"test.vehicles for 'gift' provisions: [old] | [new]"});
}

TEST_CASE("a quote must stand in the article and meet the evidence", "[gate]") {
    CHECK(differences(with("[gave Kim]", "[gave Kim, sold Kim]")) == Differences{"fact 'gift' evidence: a quote of the article | 'sold Kim' does not stand in it"});
    CHECK(differences(with("[gave Kim]", "[gave Kim, He waved]")) == Differences{"fact 'gift' evidence: 'He waved' | "});
    CHECK(differences(with("[gave Kim]", "[\"gave   Kim\\nJong\"]")) == Differences{});
}

TEST_CASE("expectations are strict: keys, rules, facts and terms, each with the nearest that exists", "[gate]") {
    Diagnostics diagnostics;
    const auto file = std::make_shared<Source>("expected.yaml",
                                               "facts:\n  - {id: a, kind: gitf, evidnce: [x]}\nfindings:\n  - {rule: test.vehicle, verdict: excepted, fact: b}\n");
    CHECK_FALSE(read_expectation(file, FixtureForm::article, test::world(), diagnostics));
    const std::string told = render(diagnostics);
    INFO(told);
    CHECK(told.find("did you mean 'gift'?") != std::string::npos);
    CHECK(told.find("evidnce") != std::string::npos);
    CHECK(told.find("did you mean 'test.vehicles'?") != std::string::npos);
    CHECK(told.find("unknown fact 'b'") != std::string::npos);
    CHECK(told.find("expected.yaml:4:") != std::string::npos);
}
