/// What carries a finding, and what would clear it.
#pragma once
#include "engine/evaluate/apply_rule.hpp"
#include "engine/evaluate/finding.hpp"
#include "engine/facts/schema.hpp"
#include "engine/infer/infer.hpp"

namespace checkrules {

struct CounterfactualInput {
    const Rule& rule;
    const Fact& stated;  ///< without inferences
    const std::optional<DateRange>& published;
    const Inferrer& inferrer;
    const Vocabulary& vocabulary;
    const std::optional<Day>& as_of;
};

/// Stated fields: without any one of them the finding falls, without all others it stands. One field after the other is taken
/// away for good if the finding stands without it; no sets are tried, so that this stays linear.
/// REQUIRES: the finding is a possible violation.
std::vector<std::string> carrying_fields(const CounterfactualInput& input, const FactView& fact, const Finding& finding);

/// Sentences: "It would be cleared if the goods were not luxury goods."; "Did the committee approve it? If so, it is cleared
/// (para. 7)." One for each leaf that has to be true, and for each exception that nobody knows of.
std::vector<std::string> clearing_changes(const Evaluation& whole, const std::vector<OpenException>& open, const FactView& fact, const Schema& schema);

}  // namespace checkrules
