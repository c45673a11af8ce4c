/// Words of a text, with exact byte places. The first step of reading an article, and of reading a name of the vocabulary:
/// both are cut alike, so that a name matches where it stands.
#pragma once
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/source.hpp"

namespace checkrules {

enum class Shape : std::uint8_t {
    word,         ///< delivered
    capitalised,  ///< Pyongyang, Élysée; also McDonald
    upper,        ///< KCNA, U.S., X; one letter counts
    mixed,        ///< iPhone, eBay, 김정은 (letters without case)
    number,       ///< 2,300  3.5  1970s  3rd; but K2 is `upper`, and S-400 three tokens
    punctuation,  ///< , . ; : ( ) - -- …
    quote,        ///< “ ” " ‘ ’ ' where they quote
    symbol,       ///< $ € % & / + emoji
};

/// Text of a token. Comparing it with a literal takes no call: nearly all that is asked of words is that.
struct Word : std::string_view {
    Word() = default;
    Word(std::string_view text) : std::string_view(text) {}
    Word(const std::string& text) : std::string_view(text) {}
    template <std::size_t size>
    friend bool operator==(const Word& word, const char (&literal)[size]) {
        return word.size() == size - 1 && std::memcmp(word.data(), literal, size - 1) == 0;
    }
    template <std::size_t size>
    bool ends_with(const char (&literal)[size]) const {
        return this->size() >= size - 1 && std::memcmp(data() + this->size() - (size - 1), literal, size - 1) == 0;
    }
};

/// One token. A hyphen, a slash and a possessive 's are tokens of their own ("North|Korean|-|supplied", "Kim|'s"; but "re-export"), as is n't
/// ("did|n't"), and a number's unit ("27|kg", "$|635|m"). Acronyms and initials keep their points ("U.S.", "Kim J. Un"); the
/// point of an abbreviation is a token ("Gen|.").
struct alignas(64) Token {  // of a power of two, as tokens are counted and found by number everywhere
    Span bytes;              ///< in the unchanged text
    Word lower;              ///< lower case; acronyms without points ("us" for U.S.), ’ as '; a hyphen is "-", a dash "--"
    std::uint64_t hash = 0;  ///< hash_word(lower)
    Shape shape = Shape::word;
    bool space_before = true;
    std::uint32_t line_breaks_before = 0;  ///< 2 or more: a new paragraph
    std::uint32_t sentence = 0;            ///< filled by split_sentences
    bool has_digits = false;               ///< of a word: KN23

    bool is_capital() const { return shape == Shape::capitalised || shape == Shape::upper || shape == Shape::mixed; }
    bool is_word() const { return shape <= Shape::mixed; }
    bool is_dash() const { return lower == "--" || (lower == "-" && space_before); }  ///< but no hyphen
};

/// Tokens and the lower-cased text they look into. Movable; the views stay good.
struct Tokens {
    std::vector<Token> all;
    std::unique_ptr<std::string> lowered;  ///< never grows once a view is taken
};

/// Linear in the text. REQUIRES: valid UTF-8.
Tokens split_tokens(std::string_view text);

}  // namespace checkrules
