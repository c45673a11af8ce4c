// Who asks for the facts alone is to get those that he gets with the reasons: only sentences that can tell nothing are passed over.
#include <filesystem>

#include "engine/article/read_article.hpp"
#include "engine/article/read_file.hpp"
#include "tests/catch.hpp"
#include "tests/extract/extract_text.hpp"

using namespace checkrules;

namespace {

constexpr std::size_t largest = 1 << 20;

std::vector<Article> articles_of_fixtures() {
    std::vector<Article> articles;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(CHECKRULES_SOURCE_DIR "/fixtures/articles")) {
        const std::string path = entry.path().string();
        if (entry.path().stem() != "article") continue;
        Diagnostics remarks;
        const auto file = read_file(path, path, largest);
        REQUIRE(file);
        auto article = parse_article(*file, path.ends_with(".html") ? ArticleForm::html : ArticleForm::text, remarks);
        REQUIRE(article);
        articles.push_back(std::move(*article));
    }
    return articles;
}

std::vector<std::string> told(const std::vector<Fact>& facts) {
    std::vector<std::string> out;
    for (const Fact& fact : facts) {
        std::string& one = out.emplace_back(fact.id + " " + std::string(fact.kind()));
        for (const Evidence& quote : fact.evidence) one += "|" + quote.field + "=" + quote.exact;
    }
    return out;
}

}  // namespace

TEST_CASE("facts are the same with reasons and without, of every fixture") {
    const std::vector<Article> articles = articles_of_fixtures();
    REQUIRE(articles.size() > 40);
    for (const Article& article : articles) {
        INFO(article.title);
        CHECK(told(shipped_extractor().extract_facts(article)) == told(shipped_extractor().extract(article).facts));
    }
}

TEST_CASE("facts are the same with reasons and without, where words for the goods or the way stand elsewhere") {
    for (const char* text : {"A stream of goods poured into Russia.", "Turkey held 300 rifles. It had known that Libya was where they would go.",
                             "Iran held 200 cases of whisky and 40 of wine. Pyongyang was where the two cargoes would have gone, the report says.",
                             "Crates full of something went to Syria from Iran.", "Oltec bought lathes in Japan. Half of them went on to North Korea."}) {
        INFO(text);
        CHECK(!extract_text(text).empty());  // which compares the two
    }
}

TEST_CASE("more of what was sent went where the rest went") {
    const auto more = GENERATE(as<std::string>{}, "Whisky went along too.", "Whisky was among the goods, too.", "Whisky was part of the shipment.");
    INFO(more);
    const auto facts = extract_text("A firm in Japan shipped shampoo to North Korea. " + more);
    REQUIRE(facts.size() == 2);
    CHECK(text_of(facts[1], "goods.description").find("hisky") != std::string::npos);
    CHECK((country(facts[1], "destination") == "KP" || country(facts[1], "recipient.country") == "KP"));
}
