/// Cues → scopes: what is denied, planned, only said, believed, alleged, supposed, or quoted. After ConText: a cue, a direction, an end.
#pragma once
#include "engine/extract/annotate/article_words.hpp"
#include "engine/extract/words/cue_rules.hpp"
#include "engine/extract/words/noun_words.hpp"

namespace checkrules {

/// By place of the cue. `groups` are by place.
std::vector<Scope> find_scopes(const CueRules& rules, const NounWords& nouns, const ArticleWords& words, const std::vector<NounGroup>& groups);

}  // namespace checkrules
