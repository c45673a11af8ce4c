/// Tokens → the words that names are compared by. Private to the name index.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/text/hash_set.hpp"
#include "engine/text/hash_word.hpp"
#include "engine/text/token.hpp"

namespace checkrules {

constexpr std::size_t most_name_words = 32;  ///< of one name

/// A token, or the letters or the digits of one ("KN23" has two); a hyphen between two words has none.
struct NameWord {
    std::uint64_t hash = 0;
    std::array<std::uint64_t, 2> singulars{};  ///< what it may be the plural of; 0 is none
    std::uint32_t token = 0;
    Shape shape = Shape::word;
    bool begins_token = true, ends_token = true;
    bool after_hyphen = false;             ///< "Kim Jong-un": may be small where the name has a capital
};

/// By hash.
struct IrregularPlurals {
    HashSet plurals;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> singulars;  ///< plural and singular, sorted
};

std::vector<NameWord> split_name_words(std::span<const Token> tokens, const IrregularPlurals& irregular);

}  // namespace checkrules
