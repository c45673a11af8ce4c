/// Who says what: "X said", "according to X", "a study by X found", and the same X again as "the center" or "it".
#pragma once
#include "engine/extract/annotate/article_words.hpp"
#include "engine/extract/words/cue_rules.hpp"
#include "engine/extract/words/noun_words.hpp"

namespace checkrules {

/// By place of the sentence, several in one where several speak. `groups` and `mentions` are by place.
std::vector<Attribution> find_attributions(const CueRules& rules, const NounWords& nouns, const ArticleWords& words, std::string_view text,
                                           const std::vector<Mention>& mentions, const std::vector<NounGroup>& groups);

}  // namespace checkrules
