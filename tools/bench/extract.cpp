// How fast articles are annotated and read: MB/s of article text on one core. Input: NDJSON of documents with "article": {"text"}.
//     bench_extract RULES FILE.ndjson [ROUNDS [annotate|extract|explain]]
#include <fmt/format.h>

#include <ctime>
#include <fstream>
#include <nlohmann/json.hpp>

#include "engine/extract/annotate/annotate.hpp"
#include "engine/extract/extract_facts.hpp"
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

template <typename Work>
void measure(std::string_view what, const std::vector<Article>& articles, int rounds, Work work) {
    std::size_t bytes = 0, found = 0;
    const auto start = std::clock();
    for (int round = 0; round < rounds; ++round)
        for (const Article& article : articles) {
            found += work(article);
            bytes += article.text.size();
        }
    fmt::print("{}: {:.1f} MB/s, {} found a round\n", what, double(bytes) / 1e6 / seconds_since(start), found / std::size_t(rounds));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        fmt::print(stderr, "bench_extract RULES FILE.ndjson [ROUNDS [annotate|extract|explain]]\n");
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
    const Extractor extractor(rules.vocabulary, diagnostics);
    const std::vector<Article> articles = read_articles(argv[2]);
    const int rounds = argc > 3 ? std::max(1, std::atoi(argv[3])) : 5;
    const std::string_view only = argc > 4 ? argv[4] : "";
    fmt::print("rules {:.1f} ms, lexicon {:.1f} ms; {} articles\n", loaded * 1e3, compiled * 1e3, articles.size());
    if (only.empty() || only == "annotate") measure("annotate", articles, rounds, [&](const Article& article) { return annotator.annotate(article).mentions.size(); });
    if (only.empty() || only == "extract") measure("extract", articles, rounds, [&](const Article& article) { return extractor.extract_facts(article).size(); });
    if (only.empty() || only == "explain") measure("explain", articles, rounds, [&](const Article& article) { return extractor.extract(article).unused.size(); });
}
