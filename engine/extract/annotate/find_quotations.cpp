#include "engine/extract/annotate/find_quotations.hpp"

namespace checkrules {
namespace {

void add(TokenRange mark, TokenRange covers, std::vector<Scope>& scopes) {
    if (!covers.empty()) scopes.push_back({ScopeKind::quotation, mark, covers, "quotation"});
}

}  // namespace

bool is_double_quote(const Token& token) {
    const std::string_view text = token.lower;
    return token.shape == Shape::quote && (text == "\"" || text == "“" || text == "”" || text == "„" || text == "«" || text == "»" || text == "``" || text == "''");
}

void find_quotations(const ArticleWords& words, std::vector<Scope>& scopes) {
    bool open = false;
    std::uint32_t paragraph = 0;
    for (const Sentence& sentence : words.sentences) {
        if (sentence.paragraph != paragraph) open = false;
        paragraph = sentence.paragraph;
        std::uint32_t from = sentence.tokens.begin, mark = from;
        for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
            if (!is_double_quote(words.tokens[i])) continue;
            const std::string_view text = words.tokens[i].lower;
            const bool closes = open && text != "“" && text != "«" && text != "„";
            if (closes) add({mark, mark + 1}, {from, i}, scopes);
            open = !closes;
            from = i + 1;
            mark = i;
        }
        if (open) add({mark, mark + 1}, {from, sentence.tokens.end}, scopes);
    }
}

}  // namespace checkrules
