/// JSON text → values, with what is wrong and where. Internal to engine/facts.
#pragma once
#include <simdjson.h>

#include "engine/text/diagnostic.hpp"

namespace checkrules {

/// Refused, each with its place: invalid UTF-8, more than 64 MiB, nesting over 64, what is no JSON. Nothing then.
/// The element lives as long as the parser, and until its next document.
std::optional<simdjson::dom::element> parse_json(simdjson::dom::parser& parser, const SourcePtr& source, Diagnostics& errors);

}  // namespace checkrules
