/// What the passes of one annotation share: the tokens, and the number of each word.
#pragma once
#include <vector>

#include "engine/extract/words/annotation.hpp"
#include "engine/extract/words/word_table.hpp"

namespace checkrules {

struct ArticleWords {
    const std::vector<Token>& tokens;
    const std::vector<Sentence>& sentences;
    const std::vector<WordId>& ids;  ///< by token

    TokenRange sentence_of(std::uint32_t token) const { return sentences[tokens[token].sentence].tokens; }
    bool is_glued(std::uint32_t token) const { return !tokens[token].space_before; }
    /// Joins the words around it into one.
    bool is_hyphen(std::uint32_t token) const { return token + 1 < tokens.size() && tokens[token].lower == "-" && is_glued(token) && is_glued(token + 1); }
};

}  // namespace checkrules
