#include "tests/catch.hpp"
#include "tests/extract/annotate_text.hpp"

using namespace checkrules;

TEST_CASE("sources are found with what they say") {
    using Row = std::pair<std::string_view, std::vector<std::string>>;
    const Row row = GENERATE(values<Row>({
        {"KCNA said the car was delivered.", {"KCNA | the car was delivered."}},
        {"The car was delivered on Sunday, KCNA said on Tuesday.", {"KCNA | The car was delivered on Sunday,"}},
        {"According to the defence ministry, arms were sent.", {"defence ministry | According to the defence ministry, arms were sent."}},
        {"“We sent arms,” said the spokesman Ivan Petrov.", {"Ivan Petrov | “We sent arms,”"}},
        {"The police chief, Serhiy Bolvinov, wrote that arms were sent.", {"Serhiy Bolvinov | that arms were sent."}},
        {"Police: two cars were sent", {"Police | two cars were sent"}},
        {"A United Nations panel found that arms were sent.", {"United Nations panel | that arms were sent."}},
        {"The panel that watches over the sanctions found that arms were sent.", {"panel | that arms were sent."}},
        {"Two sources familiar with the matter said that arms were sent.", {"Two sources | that arms were sent."}},
        {"Chinese traders dealing with North Korea say that arms were sent.", {"Chinese traders | that arms were sent."}},
        {"A trader in Dandong who deals in seafood said that arms were sent.", {"trader | that arms were sent."}},
        {"Arms were sent, according to cargo tracking records.", {"records | Arms were sent, according to cargo tracking records."}},
        {"Myanmar is said by one diplomat to have received arms.", {"one diplomat | Myanmar is said by one diplomat to have received arms."}},
        {"The Department of Justice (DOJ) said cars were sent.\n\nLater arms were sent, the DOJ said.", {"Department of Justice (DOJ) | cars were sent.", "Department of Justice (DOJ) | Later arms were sent,"}},
        {"“Arms were sent,” said Mali's defence minister.", {"Mali's defence minister | “Arms were sent,”"}},
        {"Arms were sent, which Uganda denies.", {"Uganda | "}},
        {"He was told to say nothing.", {}},
        {"In the judges' view, arms were sent.", {"judges | In the judges' view, arms were sent."}},
        {"By the ministry's own account, arms were sent.", {"ministry | By the ministry's own account, arms were sent."}},
        {"In Iran's own deserts arms were tested.", {}},
        {"The charge sheet speaks of arms that were sent.", {"charge sheet | arms that were sent."}},
        {"As the court saw it, arms were sent to both sides.", {"court | arms were sent to both sides."}},
        {"The Treasury Department put two firms on its sanctions list for sending arms.", {"Treasury Department | for sending arms."}},
        {"Two men said to have sent arms were freed.", {}},
        {"He claimed to have sent arms.", {}},
        {"Arms were sent to him; his sister said that they were a present.", {"sister | that they were a present."}},
        {"According to figures that the daily Kommersant took from customs, cars were sent.", {"Kommersant | According to figures that the daily Kommersant took from customs, cars were sent."}},
        {"According to a count the ministry made, cars were sent.", {"ministry | According to a count the ministry made, cars were sent."}},
        {"Records which Reuters has seen show that cars were sent.", {"Reuters | cars were sent."}},
        {"An aide of Japan's prime minister said that cars were sent.", {"aide of Japan's prime minister | that cars were sent."}},
        {"Colonel Adam Reza was cited by Xinhua as saying that arms were sent.", {"Colonel Adam Reza | that arms were sent."}},
        {"A wine merchant from Rotterdam admitted that arms were sent.", {"wine merchant | that arms were sent."}},
    }));
    CAPTURE(row.first);
    CHECK(attributions_of(*annotate_text(std::string(row.first))) == row.second);
}

TEST_CASE("'it' is the document that the sentence before is about, not who told of it") {
    const auto text = annotate_text("A report to the council alleges that rifles were sent. The paper, which two dailies described on Friday, has 90 pages. It says that arms were sent.");
    REQUIRE_FALSE(text->annotation.attributions.empty());
    CHECK(text->annotation.attributions.back().name == "report");
}

TEST_CASE("a source that was named before carries over") {
    const auto text = annotate_text("A study by the Center for Advanced Defense Studies says cars were sent. The center also reported that arms were sent. It said so twice.");
    const auto& found = text->annotation.attributions;
    REQUIRE(found.size() == 3);
    CHECK(found[1].is_carried);
    CHECK(found[1].name == found[0].name);
    CHECK(found[2].name == found[0].name);
}

TEST_CASE("a report is not the government's that spoke before") {
    const auto told = attributions_of(*annotate_text("Monitors found that arms were sent. The government said nothing was sent.\n\nMore arms went to Russia, according to the report."));
    REQUIRE(told.size() == 3);
    CHECK(told[2].starts_with("Monitors |"));
}

TEST_CASE("what follows in the paragraph without a source of its own is the same source's") {
    const auto text = annotate_text("KCNA said cars were sent. They came by sea.\n\nArms were sent.");
    const auto& found = text->annotation.attributions;
    REQUIRE(found.size() == 2);
    CHECK(found[1].is_carried);
    CHECK(text->annotation.text(found[1].covers) == "They came by sea.");
}

TEST_CASE("an unnamed source has the name that the next sentence begins with") {
    const auto text = annotate_text("Arms were sent, a research institute has found. Conflict Armament Research looked at them.");
    REQUIRE_FALSE(text->annotation.attributions.empty());
    CHECK(text->annotation.attributions[0].name == "Conflict Armament Research");
}
