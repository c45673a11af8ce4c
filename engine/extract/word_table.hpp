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
    /// One more than the greatest number.
    std::size_t size() const { return words_.size(); }

  private:
    std::size_t slot_of(std::string_view word) const;
    void grow();
    std::vector<std::string> words_;   // by number; [0] is no word
    std::vector<WordId> slots_;        // open addressing, at most half full
};

}  // namespace checkrules
