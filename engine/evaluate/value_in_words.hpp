/// Values as a report says them.
#pragma once
#include <string>

#include "engine/values/value.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

/// "North Korea", "luxury vehicle", "at least USD 1,000,000", "2015 to 2017", "HS 8703 (cars)".
std::string in_words(const Value& value, const Vocabulary& vocabulary);
/// Label of a term of any taxonomy, or the term itself.
std::string term_in_words(const std::string& id, const Vocabulary& vocabulary);

}  // namespace checkrules
