/// Names → mentions: those of the vocabulary, and runs of capitals that it does not have.
#pragma once
#include "engine/extract/annotate/article_words.hpp"
#include "engine/extract/words/noun_words.hpp"
#include "engine/vocabulary/name_index.hpp"

namespace checkrules {

/// What the vocabulary's names mean in this text, by place. Units and currencies are left to the amounts.
std::vector<Mention> find_known_names(const NameIndex& index, const Vocabulary& vocabulary, const NameWords& names, const ArticleWords& words);

/// Names that the vocabulary does not have. `taken`: by token, part of another mention.
std::vector<Mention> find_other_names(const NounWords& nouns, const ArticleWords& words, const std::vector<char>& taken);

}  // namespace checkrules
