/// Article text is hostile: terminals obey control characters, browsers obey markup.
#pragma once
#include <string>
#include <string_view>

namespace checkrules {

/// Line ends and tabs as a blank; other control characters, those that turn the direction of text and those that cannot
/// be seen as U+FFFD, and so are broken sequences.
std::string harmless(std::string_view text);
/// harmless, and `& < > " '` as entities: for HTML and XML, text and attributes alike.
std::string escape_markup(std::string_view text);
/// harmless, and every character that Markdown gives a meaning escaped.
std::string escape_markdown(std::string_view text);
/// JSON as it was, with what a terminal or a reader's eye obeys written as \uXXXX.
std::string escape_json_controls(std::string_view json);

}  // namespace checkrules
