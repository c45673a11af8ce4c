/// What a rule said of a fact → the finding that a report shows.
#pragma once
#include <string>

#include "engine/evaluate/apply_rule.hpp"
#include "engine/evaluate/finding.hpp"
#include "engine/facts/schema.hpp"

namespace checkrules {

/// REQUIRES: `outcome` is that of the rule for the fact, and one with a verdict. Evidence is empty only when the fact has none.
/// `carried_by` is left to the caller.
Finding make_finding(const Rule& rule, Outcome outcome, FactView& fact, const std::string& source, const Schema& schema,
                     const std::optional<Day>& as_of);

/// Stated fields behind a field that was inferred, or the field itself.
std::vector<std::string> stated_fields(const std::string& path, const FactView& fact);

}  // namespace checkrules
