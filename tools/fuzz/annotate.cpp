// Any text is annotated without fault, and every token, mention and group lies where it says.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "engine/extract/annotate/annotate.hpp"
#include "engine/rulebook/load_rules.hpp"
#include "engine/text/unicode.hpp"

namespace {

const checkrules::Annotator& shipped() {
    static checkrules::Diagnostics diagnostics;
    static const std::string folder = std::getenv("CHECKRULES_RULES") ? std::getenv("CHECKRULES_RULES") : "rules";
    static const checkrules::Rules rules = checkrules::load_rules(std::span(&folder, 1), diagnostics);
    static const checkrules::Annotator annotator(rules.vocabulary, diagnostics);
    return annotator;
}

/// Says what does not hold, so that a log of CI alone tells it.
void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    checkrules::Article article;
    article.text.assign(reinterpret_cast<const char*>(data), size);
    if (checkrules::first_invalid_utf8(article.text)) return 0;
    article.published = checkrules::parse_edtf(size % 2 ? "2024-02-20" : "2024").value();
    article.index();
    const checkrules::Annotation annotation = shipped().annotate(article);
    std::size_t last = 0;
    for (const checkrules::Token& token : annotation.tokens()) {
        require(token.bytes.begin >= last && token.bytes.end > token.bytes.begin && token.bytes.end <= size, "tokens follow each other within the text");
        last = token.bytes.end;
    }
    std::uint32_t end = 0;
    for (const checkrules::NounGroup& group : annotation.groups) {
        require(group.tokens.begin >= end && group.tokens.contains(group.head), "noun groups follow each other and hold their heads");
        end = group.tokens.end;
    }
    end = 0;
    for (const checkrules::Mention& mention : annotation.mentions) {
        require(mention.tokens.begin >= end && !mention.tokens.empty(), "mentions follow each other");
        require(annotation.tokens()[mention.tokens.begin].sentence == annotation.tokens()[mention.tokens.end - 1].sentence, "a mention lies in one sentence");
        end = mention.tokens.end;
    }
    for (const checkrules::Scope& scope : annotation.scopes)
        require(!scope.covers.empty() && scope.covers.end <= annotation.tokens().size(), "scopes cover words of the text");
    for (const checkrules::Attribution& one : annotation.attributions)
        require(one.source.end <= annotation.tokens().size(), "sources are words of the text");
    return 0;
}
