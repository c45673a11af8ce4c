#include "tests/extract/extract_text.hpp"

#include <algorithm>

#include "engine/rulebook/load_rules.hpp"
#include "tests/catch.hpp"

using namespace checkrules;

const Extractor& shipped_extractor() {
    static Diagnostics diagnostics;
    static const std::vector<std::string> paths{CHECKRULES_SOURCE_DIR "/rules"};
    static const Rules rules = load_rules(std::span<const std::string>(paths), diagnostics);
    static const Extractor one(rules.vocabulary, diagnostics);
    return one;
}

std::vector<Fact> extract_text(std::string text, std::string_view published) {
    Article article;
    article.text = std::move(text);
    article.published = *parse_edtf(published);
    article.index();
    std::vector<Fact> facts = shipped_extractor().extract_facts(article);
    // Who also wants to know why the rest gave nothing gets the same facts, though all sentences are read for it.
    const std::vector<Fact> explained = shipped_extractor().extract(article).facts;
    CHECK(std::ranges::equal(facts, explained, {}, &Fact::evidence, &Fact::evidence));
    return facts;
}

Fact only_fact_of(std::string text, std::string_view published) {
    INFO(text);
    const auto facts = extract_text(std::move(text), published);
    REQUIRE(facts.size() == 1);
    return facts[0];
}

std::string country(const Fact& fact, std::string_view field) {
    const Country* value = fact.get<Country>(field);
    return value ? value->code : "";
}

std::string text_of(const Fact& fact, std::string_view field) {
    const Text* value = fact.get<Text>(field);
    return value ? value->value : "";
}

std::string certainty(const Fact& fact) { return fact.get<Term>("certainty")->id; }

std::vector<std::string> stops(const Fact& fact) {
    std::vector<std::string> out;
    if (const List* list = fact.get<List>("via"))
        for (const Value& one : *list) out.push_back(std::get<Country>(one.is).code);
    return out;
}
