/// UTF-8: validation, counting, folding. The only file that knows the Unicode library is unicode.cpp.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace checkrules {

/// Byte offset of the first invalid sequence (overlong forms and surrogates count as invalid), or nothing.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);
/// REQUIRES: valid UTF-8 (a broken sequence counts as one code point a lead byte).
std::size_t count_code_points(std::string_view text);
/// Columns a terminal needs: wide characters two, combining marks none.
std::size_t display_width(std::string_view text);
/// Decodes the code point at `at` and moves `at` past it. REQUIRES: at < text.size().
char32_t next_code_point(std::string_view text, std::size_t& at);
/// Lower case by Unicode's simple mapping; the number of code points stays the same.
std::string to_lower(std::string_view text);
/// Accents and other marks removed: "Kässbohrer" → "Kassbohrer".
std::string without_marks(std::string_view text);
/// What a code point is for cutting words. `joiner` counts as part of what it stands in (soft hyphen, zero-width joiner).
enum class CodePointKind { lower, upper, caseless, mark, digit, space, joiner, punctuation, symbol };
CodePointKind kind_of(char32_t code_point);
/// NFKC with case folding, white space runs as one blank, ’ as ' and “ as " and – as -: for comparing quotes, never for cutting them.
std::string fold(std::string_view text);

/// The same folding, letter by letter as a reader sees them, with the way back.
struct FoldedText {
    std::string text;
    std::vector<std::size_t> from;  ///< byte in the original of each folded byte's letter, and the original's size at the end
};
FoldedText fold_with_places(std::string_view text);

}  // namespace checkrules
