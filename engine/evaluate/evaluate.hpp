/// Last step of the engine: the facts of one document × the rules → an assessment of every fact, and findings.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/article/article.hpp"
#include "engine/evaluate/finding.hpp"
#include "engine/facts/fact.hpp"

namespace checkrules {

struct Rules;

struct EvaluateOptions {
    /// Law as it was known on that day: provisions recorded later are left out. Nothing: all that is recorded.
    std::optional<Day> as_of;
};

/// Pure: the same input gives the same report, findings in the order of facts, then of rules. `article` may be empty
/// (records). What the vocabulary knows is added to copies for evaluation (engine/infer), so the facts of the report
/// carry it in `inferred`, with their values as they were given. A fact that is `refused` is never evaluated.
/// `errors` of the report: facts that would be findings but have no evidence.
DocumentReport evaluate(Article article, std::string source, std::vector<Fact> facts, const Rules& rules,
                        const EvaluateOptions& options = {});

}  // namespace checkrules
