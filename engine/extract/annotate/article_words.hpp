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
};

}  // namespace checkrules
