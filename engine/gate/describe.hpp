/// Values, facts and sentences in the words that failures use.
#pragma once
#include <string>
#include <vector>

#include "engine/article/article.hpp"
#include "engine/evaluate/finding.hpp"
#include "engine/facts/fact.hpp"

namespace checkrules {

std::string describe(const Value& value);  ///< "KP", "801 or more item", "[aurus, car]"; as YAML writes it where that is short
std::string describe(const Fact& fact);    ///< "gift, completed: aurus, RU to KP, 2024-02-18"

struct SentenceAround {
    std::string text;
    std::size_t line = 0;
};
/// The sentence around a place of the article, cut to a screen line. Nothing when the article has no text.
SentenceAround sentence_at(std::size_t byte, const Article& article);
/// Byte of the fact's first evidence.
std::size_t first_evidence(const Fact& fact, const Article& article);

/// Fields of all smallest sets, each once, sorted.
std::vector<std::string> missing_fields(const Finding& finding);
std::vector<std::string> provision_ids(const Finding& finding);  ///< sorted

}  // namespace checkrules
