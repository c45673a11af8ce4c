// How fast articles are annotated: MB/s of article text on one core. Input: NDJSON of documents with "article": {"text"}.
//     bench_extract RULES FILE.ndjson [ROUNDS]
#include <fmt/format.h>

#include <ctime>
#include <fstream>
#include <nlohmann/json.hpp>

#include "engine/extract/annotate.hpp"
#include "engine/rulebook/load_rules.hpp"

using namespace checkrules;


namespace {

// Of the processor, so that a busy machine does not count.
double seconds_since(std::clock_t start) { return double(std::clock() - start) / CLOCKS_PER_SEC; }

std::vector<Article> read_articles(const char* path) {
    std::vector<Article> articles;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        const auto document = nlohmann::json::parse(line, nullptr, false);
        if (document.is_discarded() || !document.contains("article")) continue;
        Article article;
        article.text = document["article"].value("text", "");
        if (const auto date = parse_edtf(document["article"].value("published", ""))) article.published = *date;
        article.index();
        articles.push_back(std::move(article));
    }
    return articles;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        fmt::print(stderr, "bench_extract RULES FILE.ndjson [ROUNDS]\n");
        return 2;
    }
    Diagnostics diagnostics;
    const std::string folder = argv[1];
    auto start = std::clock();
    const Rules rules = load_rules(std::span(&folder, 1), diagnostics);
    const double loaded = seconds_since(start);
    start = std::clock();
    const Annotator annotator(rules.vocabulary, diagnostics);
    const double compiled = seconds_since(start);
    const std::vector<Article> articles = read_articles(argv[2]);
    const int rounds = argc > 3 ? std::atoi(argv[3]) : 5;
    std::size_t bytes = 0, mentions = 0, groups = 0;
    start = std::clock();
    for (int round = 0; round < rounds; ++round)
        for (const Article& article : articles) {
            const Annotation annotation = annotator.annotate(article);
            bytes += article.text.size();
            mentions += annotation.mentions.size();
            groups += annotation.groups.size();
        }
    const double seconds = seconds_since(start);
    fmt::print("rules {:.1f} ms, lexicon {:.1f} ms; {} articles, {:.2f} MB a round: {:.1f} MB/s, {} mentions, {} groups\n", loaded * 1e3, compiled * 1e3, articles.size(),
               double(bytes) / rounds / 1e6, double(bytes) / 1e6 / seconds, mentions / std::size_t(rounds), groups / std::size_t(rounds));
}
