/// All names of the vocabulary in one trie over words: longest match, plurals, hyphens, capitals, context.
///
///     vocabulary → NameIndex (once) → find(tokens of an article) → matches, by place, not overlapping
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/token.hpp"
#include "engine/vocabulary/name_words.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

/// Enumerators are in order of preference where the same words name several things.
enum class NameKind : std::uint8_t { party, country, place, goods, currency, unit };
enum class NameForm : std::uint8_t {
    name,
    adjective,   ///< of a country: "North Korean"
    people,      ///< "North Koreans"
    capital,     ///< "Pyongyang": also the government
    loose,       ///< "the North", "watch": was let through by its context
    short_name,  ///< "Kim": a full name stands in the article
    symbol,      ///< "€"
};

struct NameReading {
    NameKind kind = NameKind::goods;
    NameForm form = NameForm::name;
    std::string_view id;  ///< of the entry, in the vocabulary
    bool operator==(const NameReading&) const = default;
};

/// Token numbers, half open, without a possessive that follows.
struct NameMatch {
    std::uint32_t begin = 0, end = 0;
    bool plural = false;                ///< a word of it was read as the plural of the name's
    std::vector<NameReading> readings;  ///< at least one; the likeliest first
};

class NameIndex {
  public:
    /// The vocabulary must outlive the index.
    explicit NameIndex(const Vocabulary& vocabulary);

    /// Names in a text, linear in it. A capital in a name must be one in the text; an acronym must be in capitals. A hyphen and a blank
    /// are the same within a name, and so are "KN-23", "KN 23" and "KN23". A loose or short name needs one of its `near` words in its
    /// sentence (at most 40 tokens away), or a firm name of the same entry anywhere in the text. Phrases of `not-names` hide what is in them.
    std::vector<NameMatch> find(std::span<const Token> tokens) const;

    std::size_t name_count() const { return entries_.size(); }

  private:
    friend class NameIndexBuilder;
    friend class NameFinder;

    /// What one name stands for, and what the text must be like.
    struct Entry {
        NameReading reading;
        std::uint64_t capitals = 0;   // two bits a word: 0 any, 1 a capital, 2 all capitals
        std::uint32_t near = 0;       // number of a set of context words; 0 is none
        bool needs_context = false;
        bool is_hidden = false;       // of not-names
        std::uint32_t next = 0;       // another entry of the same words; 0 is none
    };
    struct Edge {
        std::uint64_t word = 0;
        std::uint32_t from = 0, to = 0;  // to 0: an empty slot
    };

    /// Context words, by hash.
    struct NearWords {
        std::vector<std::uint64_t> sorted;
        std::uint64_t bits = 0;  // one for each, by its first bits: mostly says no at once
        static std::uint64_t bit_of(std::uint64_t word) { return std::uint64_t(1) << (word >> 58); }
        bool contains(std::uint64_t word) const { return (bits & bit_of(word)) != 0 && std::binary_search(sorted.begin(), sorted.end(), word); }
    };

    std::uint32_t child(std::uint32_t node, std::uint64_t word) const;
    static std::uint64_t key_of(std::uint32_t node, std::uint64_t word) { return word ^ (node * 0x9e3779b97f4a7c15ull); }
    /// One bit for each edge: mostly says no at once.
    class Filter {
      public:
        void add(std::uint64_t key) { bits_[bit_of(key) / 64] |= std::uint64_t(1) << bit_of(key) % 64; }
        bool may_have(std::uint64_t key) const { return (bits_[bit_of(key) / 64] >> bit_of(key) % 64 & 1) != 0; }

      private:
        static constexpr std::size_t count = 1 << 19;
        static std::size_t bit_of(std::uint64_t key) { return (key >> 20) & (count - 1); }
        std::vector<std::uint64_t> bits_ = std::vector<std::uint64_t>(count / 64);
    };
    bool may_begin(std::uint64_t word) const { return first_words_.may_have(word); }
    bool may_follow(std::uint32_t node, std::uint64_t word) const { return node == 0 ? may_begin(word) : next_words_.may_have(key_of(node, word)); }

    // Words are compared by a 64-bit hash: among the 20,000 words of the vocabulary two are equal with a chance of one in 10^11.
    // Most words begin no name, nor go on with one: a small table that stays in the cache says so before the large one is asked.
    // It also has the plurals of the words that names begin with.
    // Those that begin one are asked about for every word, and are apart, so that they are told from each other.
    Filter first_words_, next_words_;
    std::vector<Edge> edges_;                         // open addressing, at most two thirds full
    std::vector<std::uint32_t> first_entry_;          // by node; 0 is none
    std::vector<Entry> entries_;                      // [0] is none
    std::vector<NearWords> near_;                     // [0] is empty
    IrregularPlurals irregular_;
};

}  // namespace checkrules
