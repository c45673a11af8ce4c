/// What to say of a text that the grammar refuses. Internal to engine/language.
#pragma once
#include <optional>
#include <string_view>

#include "engine/language/parse_condition.hpp"

namespace checkrules {

/// "expected X, found 'Y'" for the token at a byte, with what to type instead where that is plain.
SyntaxError explain_syntax_error(std::string_view text, std::size_t at, std::string_view expected);

/// Texts that would cost too much time or stack: too long, or nested too deeply.
std::optional<SyntaxError> refuse_hostile(std::string_view text);

}  // namespace checkrules
