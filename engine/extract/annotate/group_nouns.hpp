/// Tokens and mentions → noun groups, by a finite-state walk over guessed parts of speech.
#pragma once
#include "engine/extract/annotate/article_words.hpp"
#include "engine/extract/words/noun_words.hpp"

namespace checkrules {

/// What a token is taken for.
enum class Tag : std::uint8_t { stop, determiner, number, adjective, noun, name, pronoun, verb, adverb, possessive, date };

/// One tag a token. `mentions` are by place and do not overlap.
std::vector<Tag> tag_words(const NounWords& nouns, const ArticleWords& words, const std::vector<Mention>& mentions);

/// By place, not overlapping.
std::vector<NounGroup> group_nouns(const NounWords& nouns, const ArticleWords& words, const std::vector<Mention>& mentions);

}  // namespace checkrules
