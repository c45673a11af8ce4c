/// What the formats of reports give a meaning, written so that it has none.
#pragma once
#include <string>
#include <string_view>

namespace checkrules {

/// harmless, and `& < > " '` as entities: for HTML and XML, text and attributes alike.
std::string escape_markup(std::string_view text);
/// The same line by line: line ends are all that stays of what is not printed; it ends with one.
std::string escape_markup_lines(std::string_view text);
/// harmless, and every character that Markdown gives a meaning escaped.
std::string escape_markdown(std::string_view text);
/// JSON in valid UTF-8 as it was, with what a terminal or a reader's eye obeys written as \uXXXX.
std::string escape_json_controls(std::string_view json);

}  // namespace checkrules
