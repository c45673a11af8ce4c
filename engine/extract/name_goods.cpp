#include <algorithm>

#include "engine/extract/compiled.hpp"
#include "engine/extract/drafts/goods_terms.hpp"

namespace checkrules {
namespace {

/// Terms for all that the text lists. A list of terms is taken to be complete, so where one part of it is not known nothing is.
std::vector<std::string_view> terms_in(const Chunks& chunks) {
    const auto& sentences = chunks.annotation().sentences;
    if (sentences.size() != 1) return {};
    const TokenRange words{sentences.front().body, sentences.front().tokens.end};
    const Filler all = chunks.read_filler(words.begin, words.end);
    const auto [next, last] = chunks.groups_in({all.tokens.end, words.end});
    if (all.empty() || next != last) return {};
    std::vector<std::string_view> terms;
    for (const Item& item : all.items) {
        const std::vector<std::string_view> own = goods_terms(chunks, item);
        if (own.empty()) return {};
        terms.insert(terms.end(), own.begin(), own.end());
    }
    return terms;
}

}  // namespace

void Extractor::name_goods(Fact& fact) const {
    const Text* described = fact.get<Text>("goods.description");
    if (!described || fact.find("goods.terms")) return;
    Article article;
    article.text = described->value;
    article.index();
    const Annotation annotation = compiled_->annotator.annotate_words(article);
    const Chunks chunks(annotation, compiled_->grammar, compiled_->words, compiled_->vocabulary);
    List terms;
    for (const std::string_view one : terms_in(chunks))
        if (const Value term{Term{std::string(one)}}; std::ranges::find(terms, term) == terms.end()) terms.push_back(term);
    if (terms.empty()) return;
    fact.inferred.push_back({"goods.terms", "goods.description", "goods/" + std::get<Term>(terms.front().is).id});
    fact.values.emplace("goods.terms", Value{std::move(terms)});
}

}  // namespace checkrules
