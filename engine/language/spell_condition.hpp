/// The one spelling of a condition: single blanks, blanks around signs, no space inside of brackets.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace checkrules {

/// Nothing when the text is no condition.
std::optional<std::string> spell_condition(std::string_view text);

}  // namespace checkrules
