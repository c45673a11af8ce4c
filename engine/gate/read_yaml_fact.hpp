/// A fact written in YAML, typed by the schema like any other record.
#pragma once
#include <optional>
#include <span>
#include <string>

#include "engine/facts/fact.hpp"
#include "engine/text/diagnostic.hpp"
#include "engine/yaml/node.hpp"

namespace checkrules {

struct Rules;

/// `other_keys` of the map are not the fact's. Mistakes are told with their places in the YAML; nothing is returned when there
/// was one. The fact cites itself, as records do.
std::optional<Fact> read_yaml_fact(const yaml::Node& map, std::span<const std::string> other_keys, const Rules& rules,
                                   Diagnostics& diagnostics);

}  // namespace checkrules
