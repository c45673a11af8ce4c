/// Places in JSON text. Values are read without places, since that is quick; only a mistake is looked up.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "engine/text/source.hpp"

namespace checkrules {

/// Bytes of the value at a JSON Pointer (RFC 6901) in text that is valid JSON. Of a key that stands twice, the first.
/// The whole text when there is no such value.
Span locate_json(std::string_view json, std::string_view pointer);

/// Adds a key to a JSON Pointer, after its slash, escaped.
void append_token(std::string& pointer, std::string_view key);

/// Calls `visit` with the JSON Pointer and the first byte of every value, in the order of the text, in one pass.
/// REQUIRES: valid JSON that is not nested deeply.
void walk_json(std::string_view json, const std::function<void(const std::string& pointer, std::size_t begin)>& visit);

}  // namespace checkrules
