#include "engine/report/describe_rules.hpp"

#include <algorithm>

#include <fstream>
#include <sstream>

#include "engine/report/find_rules.hpp"
#include "engine/report/render_report.hpp"
#include "tests/catch.hpp"
#include "tests/rulebook/shipped_rules.hpp"
#include "tests/texts.hpp"

namespace checkrules {
using tests::has;
namespace {

std::string text_of(const std::string& name) {
    const auto pages = describe_name(shipped_rules_for_tests(), name);
    REQUIRE(pages.size() == 1);
    return page_as_text(pages.front(), {.width = 500});
}

TEST_CASE("a rule is explained in the words of an analyst, with its law, its exceptions and its examples") {
    const std::string text = text_of("un-dprk.transport-vehicles");
    CHECK(has(text, "Transport vehicles to the DPRK (un-dprk.transport-vehicles)"));
    CHECK(has(text, "The goods went to the DPRK, or were stopped on their way there."));
    CHECK(has(text, "its HS code is under vehicle chapters (HS 86 (railway vehicles and containers), HS 87 (road vehicles), HS 88 (aircraft and spacecraft) or HS 89 (ships and boats))"));
    CHECK(has(text, "S/RES/2397 (2017), para. 7: in force since 22 December 2017; text checked: verified"));
    CHECK(has(text, "To ask: Did the 1718 Committee exempt it, case by case?"));
    CHECK(has(text, "undetermined, missing date: import; goods.terms luxury-vehicle; destination KP; date 2015/2017"));
}

TEST_CASE("a provision is found by its own id and by its id in the law reference") {
    for (const char* name : {"2397-7", "un-dprk.2397-7", "UN-2397-7"}) {
        const std::string text = text_of(name);
        CHECK(has(text, "in force: since 22 December 2017"));
        CHECK(has(text, "rules: un-dprk.transport-vehicles, un-dprk.machinery"));
    }
}

TEST_CASE("law that ended and law that came back say so") {
    CHECK(has(text_of("EU-36-11b"), "from 17 June 2012 to 28 May 2025"));
    CHECK(has(text_of("UN-1929-8"), "from 9 June 2010 to 15 January 2016 and since 28 September 2025"));
}

TEST_CASE("terms, parties, countries, fields, lists and conditions are explained") {
    CHECK(has(text_of("ambulance"), "HS codes: 8703"));
    CHECK(has(text_of("houthis"), "is: armed-group"));
    CHECK(has(text_of("goods.unit-value"), "asked as: What did one of them cost?"));
    CHECK(has(text_of("eu-members"), "HR: since 1 July 2013"));
    CHECK(has(text_of("HS 8703"), "goods under it: ambulance,"));
    CHECK(has(text_of("870323"), "HS 870323: cars and other vehicles to carry people"));
    CHECK(has(text_of("transferred"), "stands for: kind is transfer and status in {completed, attempted}"));
    for (const char* name : {"no-such-name", "", "HS", "87zz"}) CHECK(describe_name(shipped_rules_for_tests(), name).empty());
    const auto names = describable_names(shipped_rules_for_tests());
    CHECK(std::count(names.begin(), names.end(), "") == 0);
}

TEST_CASE("a name that several rulebooks have is explained for each") {
    CHECK(describe_name(shipped_rules_for_tests(), "luxury-goods").size() > 8);
}

TEST_CASE("markdown escapes what is not meant as markup and keeps addresses") {
    Page page;
    page.title("a *b*");
    page.paragraph("first");
    page.item("x", "1 < 2");
    page.detail("https://example.org/a_b");
    CHECK(page_as_markdown(page) == "# a \\*b\\*\n\nfirst\n\n- **x**: 1 &lt; 2\n  <br><https://example.org/a_b>\n");
}

TEST_CASE("rules are found by country, programme, tag and day") {
    const Rules& rules = shipped_rules_for_tests();
    const auto ids = [&](const RuleFilter& filter) {
        std::vector<std::string> out;
        for (const Rule* rule : find_rules(rules, filter)) out.push_back(rule->id);
        return out;
    };
    CHECK(std::ranges::count(ids({"SY", "", "", {}}), "eu-syria.luxury-goods") == 1);
    CHECK(std::ranges::count(ids({"SY", "", "", {}}), "un-dprk.luxury-goods") == 0);
    CHECK(ids({"", "eu-syria", "", parse_day("2025-05-28")}).size() == 2);
    CHECK(ids({"", "eu-syria", "", parse_day("2025-05-29")}).empty());
    CHECK(ids({"", "", "vehicles-dprk", {}}) == std::vector<std::string>{"un-dprk.transport-vehicles"});
    CHECK(ids({}).size() > ids({"", "", "", parse_day("2006-10-13")}).size());
    CHECK(ids({"NL", "eu-dprk", "luxury-goods-dprk", {}}).size() == 2);
}

TEST_CASE("the page of every rulebook under rules/docs is what the rulebook says today", "[docs]") {
    const Rules& rules = shipped_rules_for_tests();
    for (const Rulebook& rulebook : rules.rulebooks) {
        const std::string path = CHECKRULES_SOURCE_DIR "/rules/docs/" + rulebook.id + ".md";
        std::ifstream file(path);
        std::stringstream written;
        written << file.rdbuf();
        INFO("write it anew with tools/write-rule-pages: " << path);
        CHECK(written.str() == page_as_markdown(describe_rulebook(rules, rulebook)));
    }
}

}  // namespace
}  // namespace checkrules
