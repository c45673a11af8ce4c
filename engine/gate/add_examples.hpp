/// Examples into a file of examples, beside those that stand there.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/gate/run_mutants.hpp"

namespace checkrules {

/// The file's text with the examples at the ends of their rules' lists, gathered in tables; rules that it does not have come last.
/// Nothing when the file is no YAML.
std::optional<std::string> add_examples(const SourcePtr& file, const std::vector<const KillingExample*>& examples, const Rules& rules);

}  // namespace checkrules
