/// What grammar and triggers know of a word, by its number: one look-up for each token of an article, and none after it.
#pragma once
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "engine/extract/words/grammar.hpp"
#include "engine/extract/words/trigger.hpp"
#include "engine/extract/words/word_table.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

/// A phrase of one of the lists, without its first word.
struct BegunPhrase {
    PhraseList list;
    std::string_view rest;
    WordId second = unknown_word;  ///< of `rest`; unknown where there is none
};

/// A marker of several words.
struct LongMarker {
    std::string_view words;  ///< all of them: "by way of"
    WordId second = unknown_word, third = unknown_word;  ///< unknown where there is none
};

/// What triggers ask for: goods that the vocabulary knows, or any.
enum class Pull : std::uint8_t { none, weak, strong };

/// What few words have: phrases and markers that begin with them, and what must stand around a verb.
struct WordContext {
    std::span<const TriggerMatch> adjectives;
    std::span<const TriggerMatch> phrases;        ///< that begin with the word; `particle` holds the words after it
    std::vector<WordId> behind_phrases;           ///< of each of `phrases` the second word; unknown_word where it has none
    WordSketch behind_any_phrase;                 ///< the same of all of them; any word where one is enough
    std::vector<BegunPhrase> begins;              ///< those that begin with the word
    std::vector<LongMarker> long_markers;         ///< that begin with the word, longest first
    WordSketch behind_markers;                    ///< their second words
    WordSketch around_verb, around_strong_verb;   ///< by the numbers of words asked for, of all verbs and of those that are not weak: one of them stands in a sentence where it tells of an event
    std::vector<WordSketch> around_verbs;         ///< the same of each of the word's verbs
    static const WordContext none;
};

/// What is asked of every token, in one line of the cache.
struct alignas(64) ClauseWord {
    std::uint32_t classes = 0;                    ///< bits of WordClass
    std::uint32_t asked_for = 0;                  ///< its number among the words that verbs ask for; 0: none does
    VerbForms irregular = 0;                      ///< forms of an irregular verb; 0: its ending tells them
    bool is_listed = false;                       ///< a list of the vocabulary has it
    bool begins_phrase = false, begins_marker = false;  ///< its context has some
    Pull by_noun = Pull::none, by_adjective = Pull::none, by_phrase = Pull::none;  ///< the strongest of `nouns`, and of its context's `adjectives` and `phrases`
    std::span<const TriggerMatch> verbs, nouns;
    const WordContext* context = &WordContext::none;
};
static_assert(sizeof(ClauseWord) == 64);

class ClauseWords {
  public:
    /// Interns what they know in `words`. REQUIRES: both outlive it.
    ClauseWords(const Vocabulary& vocabulary, const Grammar& grammar, const Triggers& triggers, WordTable& words);
    ClauseWords(const ClauseWords&) = delete;  // words point to their contexts
    const ClauseWord& of(WordId word) const { return entries_[word < numbers_.size() ? numbers_[word] : 0]; }

  private:
    ClauseWord& entry(WordId word);
    ClauseWord& entry(std::string_view word, WordTable& words) { return entry(words.intern(word)); }
    /// Made when first asked for.
    WordContext& context_of(ClauseWord& word);
    std::vector<std::uint32_t> numbers_;  // by word; 0: nothing is known of it
    std::vector<ClauseWord> entries_{1};
    std::deque<WordContext> contexts_;
};

}  // namespace checkrules
