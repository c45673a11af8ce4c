/// Facts → JSON, in the shape in which read_facts takes them.
#pragma once
#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "engine/article/article.hpp"
#include "engine/facts/fact.hpp"

namespace checkrules {

/// One fact; keys in the order of the design: id, the qualifiers, goods, who, where, when, then other fields, evidence, inferred.
nlohmann::ordered_json fact_to_json(const Fact& fact);
/// One quote, or one JSON Pointer.
nlohmann::ordered_json evidence_to_json(const Evidence& evidence);
/// A whole document: {"article": {…}, "facts": […]}. Without an article when it has no text.
nlohmann::ordered_json facts_to_json(const Article& article, const std::vector<Fact>& facts);

}  // namespace checkrules
