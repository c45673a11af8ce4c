/// Tokens → sentences. Which points do not end a sentence is told by the `abbreviations` and `sentence-starters` of the cues.
#pragma once
#include <string_view>
#include <vector>

#include "engine/extract/words/annotation.hpp"
#include "engine/extract/words/cue_words.hpp"

namespace checkrules {

/// No sentence is longer: what is (a table, hostile text) is cut at a comma, or anywhere.
constexpr std::uint32_t longest_sentence = 400;

/// Numbers the sentence of every token too. `ids`: the word of each token.
std::vector<Sentence> split_sentences(std::vector<Token>& tokens, const std::vector<WordId>& ids, const AbbreviationWords& words);

}  // namespace checkrules
