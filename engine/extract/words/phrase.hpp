/// The notation of phrases in the sections cues, dates, amounts and grammar:
///
///     no evidence that         these words
///     deny|reject that         one word or the other
///     <deny|reject> that       any form of the verb: denies, denied, denying
///     in {month} [of] {year}   a word of a class; square brackets: may be missing
///
/// and a trie over all phrases of a section, in which the longest match from a token is found in bounded time.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/extract/words/inflection.hpp"
#include "engine/extract/words/word_table.hpp"
#include "engine/text/diagnostic.hpp"
#include "engine/yaml/node.hpp"

namespace checkrules {

/// Classes of words that a section defines ("month", "count"), numbered; a token has a bit for each class it belongs to.
using ClassNames = std::map<std::string, std::uint8_t, std::less<>>;
using ClassBits = std::uint32_t;

/// One place in a phrase: one of some words, or a class.
struct PhraseStep {
    std::vector<std::string> words;
    std::optional<std::uint8_t> word_class;
};
using Phrase = std::vector<PhraseStep>;

/// All readings of a phrase, with and without what is optional. Empty when it is wrong; each mistake is reported once, at its place.
std::vector<Phrase> parse_phrase(const yaml::Node& scalar, const ClassNames& classes, const IrregularVerbs& irregular,
                                 Diagnostics& diagnostics);

/// A token that a class took.
struct Capture {
    std::uint8_t word_class = 0;
    std::uint32_t token = 0;
};

struct PhraseMatch {
    std::uint32_t entry = 0, end = 0;  ///< as given to add; first token after the match
    std::uint8_t count = 0;
    std::array<Capture, 8> captures;
    std::optional<std::uint32_t> token_of(std::uint8_t word_class, std::uint8_t nth = 0) const;
};

/// What phrases are matched against. `ends`: of a class that stands for several tokens ({date}), where it ends from each token.
struct PhraseInput {
    std::span<const WordId> words;
    std::span<const ClassBits> classes;
    std::optional<std::uint8_t> long_class;
    std::span<const std::uint32_t> ends;
};

class PhraseTrie {
  public:
    /// Every word is interned. Of equal phrases the lower entry counts.
    void add(const Phrase& phrase, std::uint32_t entry, WordTable& words);
    /// Whether a phrase may begin with such a word: cheap, and nearly always no.
    bool may_start(WordId word, ClassBits classes = 0) const { return may_start_.contains(word) || (classes & start_classes_) != 0; }
    /// The same where the word behind it is known too. `more`: classes that it may yet get.
    bool may_start_at(const PhraseInput& input, std::uint32_t at, ClassBits more = 0) const;
    /// The longest match that begins at `at` and ends at `limit` or before.
    std::optional<PhraseMatch> longest(const PhraseInput& input, std::uint32_t at, std::uint32_t limit) const;

  private:
    // One node stands behind all words of a step, so that a phrase takes as many nodes as it has steps, however many ways of saying it there are.
    struct Node {
        std::uint64_t next_words = 0;                                    // a bit for each word that may follow, by its last bits: mostly says no at once
        ClassBits next_classes = 0;                                      // the same for classes
        std::optional<std::uint32_t> entry;
        std::vector<WordId> words;                                       // that lead to it, sorted, if they are several
        std::vector<std::pair<std::uint8_t, std::uint32_t>> by_class;
    };
    struct Edge {
        std::uint64_t key = 0;   // node and word
        std::uint32_t to = 0;
        std::uint32_t next = 0;  // another edge of the same key, in the order in which they were added; 0 is none
    };
    static std::uint64_t word_bit(WordId word) { return std::uint64_t(1) << (word % 64); }
    /// What is known of the phrases that begin with one word: asked for each word of an article.
    struct Start {
        std::uint32_t edge = 0;                                          // the first edge of the root by the word
        bool ends = false;                                               // the word alone is a phrase
        ClassBits next_classes = 0;                                      // what may follow, as in Node
        WordSketch next_words;
    };
    const Start& start(WordId word) const { return start_list_[word < starts_.size() ? starts_[word] : 0]; }
    Start& start_or_new(WordId word);
    std::uint32_t first_start(WordId word) const { return start(word).edge; }
    void note_second(const Phrase& phrase, const WordTable& words);
    std::uint32_t first_edge(std::uint32_t node, WordId word) const;
    std::size_t slot_of(std::uint64_t key) const;
    void add_edge(std::uint32_t node, WordId word, std::uint32_t to);
    std::uint32_t child_by_words(std::uint32_t node, const std::vector<std::string>& step, WordTable& words);
    std::uint32_t child_by_class(std::uint32_t node, std::uint8_t word_class);
    void follow(const PhraseInput& input, std::uint32_t node, std::uint32_t at, std::uint32_t limit, PhraseMatch& path,
                std::optional<PhraseMatch>& best) const;

    std::vector<Node> nodes_{1};
    std::vector<Edge> edges_{1};                                         // [0] is none
    std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(64);  // first edges by key: open addressing, at most half full
    std::vector<std::uint32_t> starts_;                                  // by word: number in the list
    std::vector<Start> start_list_{1};                                   // [0] is none
    WordSet may_start_;                                                  // words that have one; small, to stay in the cache
    ClassBits start_classes_ = 0;                                        // classes that some phrase begins with
};

}  // namespace checkrules
