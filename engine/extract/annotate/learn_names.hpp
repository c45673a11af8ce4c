/// Names that the article explains itself.
#pragma once
#include <vector>

#include "engine/extract/annotate/article_words.hpp"
#include "engine/extract/words/annotation.hpp"
#include "engine/extract/words/noun_words.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

/// "The F-7, a rocket-propelled grenade, …": the name is one of such goods, here and wherever else the article has it.
void learn_goods_names(std::vector<Mention>& mentions, const std::vector<NounGroup>& groups, const ArticleWords& words, const NounWords& nouns, const Vocabulary& vocabulary);

}  // namespace checkrules
