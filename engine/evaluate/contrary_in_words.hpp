/// What would have to be otherwise.
#pragma once
#include <string>

#include "engine/facts/schema.hpp"
#include "engine/language/typed.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

/// The contrary of a condition, to follow an "if": "the goods were not luxury goods", "it was not a transfer", "value of one was
/// at most EUR 300". A condition that is joined of others is named as the rulebook has it.
std::string contrary_in_words(const typed::Condition& condition, const Vocabulary& vocabulary, const Schema& schema);

}  // namespace checkrules
