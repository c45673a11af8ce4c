/// Tokens → mentions of money, quantities, percentages and numbers, each an interval.
#pragma once
#include "engine/extract/words/amount_rules.hpp"
#include "engine/extract/annotate/article_words.hpp"

namespace checkrules {

/// Amounts by place. `taken`: by token, already part of a date. A count of things ("two missiles") is a quantity of items
/// and covers only the count; so do "dozens of" and "a pair of", whose "of" belongs to it.
std::vector<Mention> find_amounts(const AmountRules& rules, const ArticleWords& words, const std::vector<char>& taken,
                                  const WordSet& duration_units, const WordSet& closed);

}  // namespace checkrules
