/// What was found against what was expected: only what differs.
#pragma once
#include <vector>

#include "engine/evaluate/finding.hpp"
#include "engine/gate/expectation.hpp"
#include "engine/gate/test_case.hpp"
#include "engine/infer/infer.hpp"

namespace checkrules {

/// Of an article: facts are paired by their evidence, findings by rule and fact. What is inferred counts as found.
std::vector<Mismatch> compare_report(const Expectation& expected, const DocumentReport& found, const Rules& rules, const Inferrer& inferrer);

/// Of a facts file: findings by rule and the facts' own ids, over all its documents.
std::vector<Mismatch> compare_findings(const Expectation& expected, const std::vector<DocumentReport>& found);

/// Verdict, missing, provisions and exception of one finding; a null `found` is no finding. Used by examples too.
std::vector<Mismatch> compare_finding(const ExpectedFinding& expected, const Finding* found);

}  // namespace checkrules
