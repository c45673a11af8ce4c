/// Is this a text that can be read at all?
#pragma once
#include <string_view>

#include "engine/text/diagnostic.hpp"

namespace checkrules {

/// UTF-8 without NUL, or one error with its place.
bool check_encoding(const SourcePtr& file, Diagnostics& diagnostics);
/// Not empty, and English as far as one can see. Short texts are given the benefit of the doubt.
bool check_language(std::string_view text, const SourcePtr& file, Diagnostics& diagnostics);

}  // namespace checkrules
