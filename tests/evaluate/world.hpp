// A small vocabulary, schema and rulebook of their own, so that tests of evaluation do not depend on the shipped ones.
#pragma once
#include <string>

#include "engine/evaluate/evaluate.hpp"
#include "engine/evaluate/evaluation.hpp"
#include "engine/facts/read_facts.hpp"
#include "engine/rulebook/load_rules.hpp"

namespace checkrules::test {

/// The rules of tests/evaluate/world.cpp, loaded once.
const Rules& world();
/// The world's vocabulary and schema with a rulebook of the test's own. Mistakes in it fail the test.
Rules world_with(const std::string& rulebook);
/// A condition over the world's fields. Mistakes in it fail the test.
typed::ConditionPtr condition(const std::string& text);
/// A record, or a document with one fact, read as from outside. Mistakes in it fail the test.
Fact fact(const std::string& json);
/// The truth of a condition over a record, inferences included; `note` gets the words of the explanation's first leaf.
Truth evaluated(const std::string& text, const std::string& json, std::string* note = nullptr);
/// What the rules say of a document, which is read as from outside.
DocumentReport checked(const std::string& json, const Rules& rules = world(), const EvaluateOptions& options = {});

}  // namespace checkrules::test
