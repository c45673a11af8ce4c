/// text → syntax tree. The grammar is in the .cpp alone.
#pragma once
#include <string_view>
#include <tl/expected.hpp>

#include "engine/language/syntax.hpp"

namespace checkrules {

/// The first thing that the grammar does not allow, in bytes of the text.
struct SyntaxError {
    std::string code, message;
    Span where;
    std::string help;
};

/// Whole text or nothing. Refused before parsing: over 16 KiB, or nested over 50 levels of parentheses and `not`.
tl::expected<syntax::Disjunction, SyntaxError> parse_condition(std::string_view text);
/// A lone value, as a list in YAML holds it: "KP", "HS 8703", "EUR 300".
tl::expected<syntax::Primary, SyntaxError> parse_value(std::string_view text);

}  // namespace checkrules
