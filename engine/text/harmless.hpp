/// Text from outside is hostile: terminals obey control characters, and eyes obey those that turn the direction of text.
#pragma once
#include <string>
#include <string_view>

namespace checkrules {

/// Line ends and tabs as a blank; other control characters, those that turn the direction of text and those that cannot be
/// seen as U+FFFD, and so are broken sequences.
std::string harmless(std::string_view text);
bool is_direction_or_invisible(char32_t code_point);

}  // namespace checkrules
