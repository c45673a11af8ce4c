/// JSON Schemas (draft-07, which editors understand best) of everything that people and programs write for checkrules: for
/// completion and hints in editors that know nothing of checkrules, and for programs that make facts.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/rulebook/load_rules.hpp"

namespace checkrules {

struct SchemaKind {
    std::string_view name;   ///< "rulebook"
    std::string_view about;  ///< "a rulebook: rulebook: ID"
};

/// In the order of a table for readers.
std::vector<SchemaKind> schema_kinds();

/// The schema of that name as JSON text, with the fields, kinds and units that `rules` declare; nothing when there is none.
std::optional<std::string> write_schema(std::string_view name, const Rules& rules);

/// {"facts": […]} in the narrow form that structured-output interfaces of language models take: nothing recursive, no
/// references, every property required, null for what the text does not say, no further properties, no limits of length.
std::string write_schema_for_llm(const Rules& rules);

}  // namespace checkrules
