/// What `extract --explain` prints of one article.
#pragma once
#include <string>

#include "engine/extract/extract_facts.hpp"

namespace checkrules {

/// Each fact with its steps and quotes, then each word of a trigger that gave none, with what the triggers lacked.
std::string explain_extraction(const std::string& name, const Extraction& extraction);

}  // namespace checkrules
