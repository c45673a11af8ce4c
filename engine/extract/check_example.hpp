/// Runs the example sentence of a trigger against what it says it gives.
#pragma once
#include <string>
#include <vector>

#include "engine/extract/words/trigger.hpp"
#include "engine/facts/fact.hpp"

namespace checkrules {

/// Empty when some fact has all that is expected; otherwise what is wrong, in words.
std::string check_example(const TriggerExample& example, const std::vector<Fact>& facts);

}  // namespace checkrules
