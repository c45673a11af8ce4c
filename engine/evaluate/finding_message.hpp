/// A rule's message with the fact's own words in it, and what tells two findings apart for good.
#pragma once
#include <string>
#include <string_view>

#include "engine/evaluate/fact_view.hpp"
#include "engine/evaluate/finding.hpp"

namespace checkrules {

/// Fills `{goods}`, `{recipient}`, `{supplier}` and `{path.of.a.field}`. What is not known is told as such.
std::string finding_message(std::string_view pattern, const FactView& fact);

/// Of rule, source and evidence, not of positions or the run; of a record, whose evidence has no words, its values.
std::string finding_fingerprint(const Finding& finding, std::string_view source, const FactView& fact);

}  // namespace checkrules
