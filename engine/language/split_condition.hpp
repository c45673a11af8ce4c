/// What can still be read of a text that the grammar refuses: so that its other mistakes are told in the same run.
/// Internal to engine/language.
#pragma once
#include <string_view>
#include <vector>

#include "engine/text/source.hpp"

namespace checkrules {

/// The parts between `and` and `or`, without the parentheses that are unbalanced in them. In order, never empty.
std::vector<Span> split_condition(std::string_view text);

/// Whether it may stand in a word of the language: a letter, a digit, or one of _ - .
bool is_word_byte(char c);

}  // namespace checkrules
