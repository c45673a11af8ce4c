/// Words as numbers. A token is looked up once; after that every phrase of the vocabulary is compared by number.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/text/hash_word.hpp"

namespace checkrules {

using WordId = std::uint32_t;
constexpr WordId unknown_word = 0;  ///< no phrase of the vocabulary has it

class WordTable {
  public:
    /// The same number for the same word, from 1. Looking up is by lower-case text.
    WordId intern(std::string_view word);
    WordId find(std::string_view word) const { return find_hash(hash_word(word)); }
    /// The same where the word's hash_word is known.
    WordId find_hash(std::uint64_t hash) const { return slots_[slot_of(hash)].id; }
    /// One more than the greatest number.
    std::size_t size() const { return last_ + 1; }

  private:
    // Words are compared by a 64-bit hash: among some ten thousand words two are equal with a chance of one in 10^11.
    struct Slot {
        std::uint64_t hash = 0;  // 0: free
        WordId id = unknown_word;
    };
    std::size_t slot_of(std::uint64_t hash) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t slot = (hash >> 32) & mask;
        while (slots_[slot].hash != 0 && slots_[slot].hash != hash) slot = (slot + 1) & mask;
        return slot;
    }
    void grow();
    std::vector<Slot> slots_ = std::vector<Slot>(64);  // open addressing, at most half full
    WordId last_ = unknown_word;
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

/// A coarse set of words, mostly right when it says that one may be in it, and always when it says that none is.
class WordSketch {
  public:
    void add(WordId word) { bits_[word / 64 % bits_.size()] |= std::uint64_t(1) << word % 64; }
    void add(const WordSketch& other) {
        for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
    }
    void add_all() { bits_.fill(~std::uint64_t(0)); }
    bool may_have(WordId word) const { return (bits_[word / 64 % bits_.size()] >> word % 64 & 1) != 0; }
    bool may_share(const WordSketch& other) const {
        for (std::size_t i = 0; i < bits_.size(); ++i)
            if ((bits_[i] & other.bits_[i]) != 0) return true;
        return false;
    }

  private:
    std::array<std::uint64_t, 8> bits_{};
};

}  // namespace checkrules
