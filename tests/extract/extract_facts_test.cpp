#include "engine/extract/extract_facts.hpp"

#include <algorithm>
#include <filesystem>

#include "engine/article/read_article.hpp"
#include "engine/article/read_file.hpp"
#include "engine/extract/annotate/annotate.hpp"
#include "engine/extract/annotate/find_scopes.hpp"
#include "engine/rulebook/load_rules.hpp"
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

const Rules& shipped_rules() {
    static const Rules rules = [] {
        Diagnostics diagnostics;
        const std::vector<std::string> paths{CHECKRULES_SOURCE_DIR "/rules"};
        return load_rules(std::span<const std::string>(paths), diagnostics);
    }();
    return rules;
}

const Extractor& extractor() {
    static Diagnostics diagnostics;
    static const Extractor one(shipped_rules().vocabulary, diagnostics);
    CHECK(render(diagnostics) == "");
    return one;
}

Extraction read(std::string text, std::string published = "2024-02-20") {
    static std::vector<std::unique_ptr<Article>> articles;
    articles.push_back(std::make_unique<Article>());
    Article& article = *articles.back();
    article.text = std::move(text);
    article.published = *parse_edtf(published);
    article.index();
    return extractor().extract(article);
}

/// Calls `check` with each article of the fixtures that is not there to be refused.
template <typename Check>
void for_each_fixture(Check check) {
    std::size_t count = 0;
    for (const auto& file : std::filesystem::recursive_directory_iterator(CHECKRULES_SOURCE_DIR "/fixtures/articles")) {
        const std::string name = file.path().filename().string();
        if (!name.starts_with("article.")) continue;
        CAPTURE(file.path().parent_path().filename().string());
        Diagnostics remarks;
        const auto source = read_file(file.path().string(), name, largest_article);
        REQUIRE(source);
        const auto article = parse_article(*source, name.ends_with(".html") ? ArticleForm::html : ArticleForm::text, remarks);
        if (!article) continue;
        ++count;
        check(*article);
    }
    CHECK(count > 30);
}

}  // namespace

TEST_CASE("the example of every trigger gives what it says") {
    std::size_t count = 0;
    for (const ExampleFailure& failure : extractor().check_examples(count)) FAIL_CHECK(failure.trigger << ": " << failure.message);
    CHECK(count > 90);
}

TEST_CASE("a text may end behind any of its words, and every quote stands in it") {
    const std::string whole =
        "SEOUL, Feb 20 (Wire) - Russia sold North Korea two limousines, a company based in Turkey said. Missiles that Iran, a firm from "
        "Dubai, shipped to the rebels were seized aboard a dhow bound for Yemen on Feb. 3, and it was \"worth $2 million\", officials in Aden said.";
    for (std::size_t end = 1; end <= whole.size(); ++end) {
        const std::string text = whole.substr(0, end);
        CAPTURE(text);
        for (const Fact& fact : read(text).facts)
            for (const Evidence& quote : fact.evidence) CHECK(text.substr(quote.start, quote.end - quote.start) == quote.exact);
    }
}

TEST_CASE("all alternations of giving give the same slots") {
    const auto text = GENERATE(as<std::string>{}, "Russia gave North Korea two limousines.", "Russia gave two limousines to North Korea.",
                               "North Korea was given two limousines by Russia.", "Two limousines were given to North Korea by Russia.",
                               "The two limousines given to North Korea by Russia were black.", "Russia presented North Korea with two limousines.",
                               "It was Russia that gave North Korea two limousines.");
    const auto facts = read(text).facts;
    INFO(text);
    REQUIRE(facts.size() == 1);
    CHECK(country(facts[0], "supplier.country") == "RU");
    CHECK(country(facts[0], "recipient.country") == "KP");
    CHECK(facts[0].get<Quantity>("goods.quantity"));
}

TEST_CASE("false friends give no fact") {
    const auto text = GENERATE(as<std::string>{}, "The envoy delivered a speech in Pyongyang.", "The minister handed over a letter to Kim Jong Un.",
                               "The club completed the transfer of a striker from Russia.", "Russia shipped troops to Sudan.", "The tickets sold out in Moscow.",
                               "No one may export luxury goods to North Korea.", "The Council has banned the export of luxury goods to North Korea.");
    INFO(text);
    CHECK(read(text).facts.empty());
}

TEST_CASE("a gift, its delivery and its make are one fact with the quotes of all three") {
    const auto facts = read("President Vladimir Putin has presented a car to Kim Jong Un.\n\n"
                            "The car was delivered on Sunday by a Russian delegation. The car was an Aurus.").facts;
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].kind() == "gift");
    CHECK(facts[0].get<Text>("goods.brand") != nullptr);
    REQUIRE(facts[0].get<DateRange>("date"));
    CHECK(facts[0].get<DateRange>("date")->edtf == "2024-02-18");
    for (std::string_view quote : {"has presented", "was delivered", "an Aurus"})
        CHECK(std::ranges::any_of(facts[0].evidence, [&](const Evidence& one) { return one.exact == quote; }));
}

TEST_CASE("what is denied and what is alleged stay apart") {
    const auto facts = read("The United States accused North Korea of supplying missiles to Russia. North Korea denied that it had supplied missiles to Russia.").facts;
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].certainty() == "alleged");
    CHECK(facts[1].status() == "denied");
}

TEST_CASE("a trigger that gave nothing says why") {
    const auto unused = read("The envoy delivered a speech in Pyongyang.").unused;
    REQUIRE(unused.size() == 1);
    CHECK(unused[0].trigger == "triggers/deliver");
    CHECK(unused[0].words.exact == "delivered");
    CHECK(unused[0].reason == "no goods behind the verb");
}

TEST_CASE("every quote stands in the text at its place, whatever the alphabet") {
    const std::string text = "«Ким» 김정은 — Russia gave North Korea two limousines 🚗.";
    const auto facts = read(text).facts;
    REQUIRE(facts.size() == 1);
    for (const Evidence& one : facts[0].evidence) CHECK(text.find(one.exact) != std::string::npos);
}

TEST_CASE("ten thousand triggers in one paragraph are read in linear time") {
    std::string text;
    for (int i = 0; i < 10000; ++i) text += "shipped missiles to Russia and ";
    const auto extraction = read(text + ".");
    CHECK(extraction.facts.size() < 10000);
}

TEST_CASE("a fact told a thousand times is quoted a hundred times") {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "Iran shipped missiles to Yemen. ";
    const auto facts = read(text).facts;
    REQUIRE(facts.size() == 1);
    CHECK(std::ranges::count(facts[0].evidence, "goods", &Evidence::field) == 100);
}

TEST_CASE("the quick way, which passes over most sentences, gives the facts of the one that reads them all") {
    for_each_fixture([](const Article& article) {
        CHECK(std::ranges::equal(extractor().extract_facts(article), extractor().extract(article).facts, {}, &Fact::evidence, &Fact::evidence));
    });
}

TEST_CASE("scopes that are found for some sentences are theirs among all of the article") {
    Diagnostics diagnostics;
    const Annotator annotator(shipped_rules().vocabulary, diagnostics);
    for_each_fixture([&](const Article& article) {
        const Annotation annotation = annotator.annotate(article);
        const auto is_second = [](std::size_t sentence) { return sentence % 2 == 1; };
        std::vector<Scope> some, among_all;
        ScopeFinder finder = annotator.scope_finder(annotation);
        for (std::uint32_t i = 0; i < annotation.sentences.size(); ++i)
            for (int again = 0; again < 2 && is_second(i); ++again) finder.add(i, some);
        std::ranges::copy_if(annotation.scopes, std::back_inserter(among_all), [&](const Scope& one) {
            return one.kind != ScopeKind::quotation && is_second(annotation.tokens()[one.cue.begin].sentence);
        });
        const auto same = [](const Scope& a, const Scope& b) { return a.kind == b.kind && a.cue == b.cue && a.covers == b.covers && a.entry == b.entry; };
        CHECK(std::ranges::equal(some, among_all, same));
    });
}
