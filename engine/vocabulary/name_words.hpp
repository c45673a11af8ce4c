/// Tokens → the words that names are compared by. Private to the name index.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/hash_set.hpp"
#include "engine/text/hash_word.hpp"
#include "engine/text/token.hpp"

namespace checkrules {

constexpr std::size_t most_name_words = 32;  ///< of one name

/// A token, or the letters or the digits of one ("KN23" has two); a hyphen between two words has none.
struct NameWord {
    std::string_view text;                 ///< in lower case
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

/// The words of some tokens, cut as far as they are asked for: most words of a text begin no name.
class NameWordReader {
  public:
    /// REQUIRES: both outlive it.
    NameWordReader(std::span<const Token> tokens, const IrregularPlurals& irregular) : tokens_(tokens), irregular_(&irregular) {}
    /// Words without `singulars`: of the names themselves.
    explicit NameWordReader(std::span<const Token> tokens) : tokens_(tokens) {}
    /// The first word will be that of this token, or of the one behind a hyphen.
    void begin_at(std::uint32_t token);
    /// The word that many places behind the first; null behind the last token. Good until another is asked for.
    const NameWord* at(std::size_t place);

  private:
    void cut(std::uint32_t token);
    void add(std::uint32_t token, std::string_view word, std::uint64_t hash, bool begins, bool ends);

    std::span<const Token> tokens_;
    const IrregularPlurals* irregular_ = nullptr;
    std::vector<NameWord> words_;
    std::uint32_t next_ = 0;  // token
    bool after_hyphen_ = false;
};

/// What a whole token may be the plural of, by hash; 0 is none.
std::array<std::uint64_t, 2> singulars_of(const Token& token, const IrregularPlurals& irregular);

/// Regular forms that `singulars` of a text's word would lead back to this one; empty ones are none.
std::array<std::string, 3> plurals_of(std::string_view word);

}  // namespace checkrules
