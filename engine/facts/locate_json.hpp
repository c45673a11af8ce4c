/// Places in JSON text. Values are read without places, since that is quick; only a mistake is looked up.
#pragma once
#include <string_view>

#include "engine/text/source.hpp"

namespace checkrules {

/// Bytes of the value at a JSON Pointer (RFC 6901) in text that is valid JSON. Of a key that stands twice, the first.
/// The whole text when there is no such value.
Span locate_json(std::string_view json, std::string_view pointer);

}  // namespace checkrules
