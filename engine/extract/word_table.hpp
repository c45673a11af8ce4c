/// Words as numbers. A token is looked up once; after that every phrase of the vocabulary is compared by number.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace checkrules {

using WordId = std::uint32_t;
constexpr WordId unknown_word = 0;  ///< no phrase of the vocabulary has it

class WordTable {
  public:
    WordTable();
    /// The same number for the same word, from 1. Looking up is by lower-case text.
    WordId intern(std::string_view word);
    WordId find(std::string_view word) const;
    /// The same where the word's hash_word is known.
    WordId find(std::string_view word, std::uint64_t hash) const;
    /// One more than the greatest number.
    std::size_t size() const { return words_.size(); }

  private:
    struct Slot {
        std::uint32_t hash = 0;
        WordId id = unknown_word;
    };
    std::size_t slot_of(std::string_view word, std::uint32_t hash) const;
    void grow();
    std::vector<std::string> words_;   // by number; [0] is no word
    std::vector<Slot> slots_;          // open addressing, at most half full
};

/// A set of words, by number.
class WordSet {
  public:
    void add(WordId word) {
        if (flags_.size() <= word) flags_.resize(word + 1);
        flags_[word] = 1;
    }
    bool contains(WordId word) const { return word < flags_.size() && flags_[word]; }

  private:
    std::vector<char> flags_;
};

}  // namespace checkrules
