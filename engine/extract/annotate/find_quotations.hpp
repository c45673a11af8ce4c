#pragma once
#include <vector>

#include "engine/extract/annotate/article_words.hpp"
#include "engine/extract/words/annotation.hpp"

namespace checkrules {

bool is_double_quote(const Token& token);

/// What stands in double quotation marks, each sentence for itself. An opening mark is open until its closing one, at most to the end of the paragraph.
void find_quotations(const ArticleWords& words, std::vector<Scope>& scopes);

}  // namespace checkrules
