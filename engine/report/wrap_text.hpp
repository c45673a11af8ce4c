/// Lines for a terminal.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/source.hpp"

namespace checkrules {

/// Cuts a text into lines of at most `width` columns, at blanks where there are some. The blank at a cut is in no line.
std::vector<Span> wrap_spans(std::string_view text, std::size_t width);

/// `first` and then text, further lines indented as far as `first` is wide. Ends with a newline. `text` is made
/// harmless.
std::string wrap_paragraph(std::string_view first, std::string_view text, std::size_t width);

}  // namespace checkrules
