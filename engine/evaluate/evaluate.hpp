/// Last step of the engine: the facts of one document × the rules → an assessment of every fact, and findings.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/article/article.hpp"
#include "engine/evaluate/finding.hpp"
#include "engine/facts/fact.hpp"
#include "engine/infer/infer.hpp"

namespace checkrules {

class FactView;
struct Rule;
struct Rules;
enum class Outcome;
struct Decision;

struct EvaluateOptions {
    /// Law as it was known on that day: versions recorded later are left out. Nothing: all that is recorded.
    std::optional<Day> as_of;
};

/// Made once for a set of rules, then used for any number of documents, by any number of threads.
class Evaluator {
  public:
    /// REQUIRES: the rules outlive the evaluator.
    explicit Evaluator(const Rules& rules, EvaluateOptions options = {});

    /// Pure: the same input gives the same report, findings in the order of facts, then of rules. `article` may be empty
    /// (records). The facts of the report have what was inferred among their values, listed in `inferred`. A fact that is
    /// `refused` is never evaluated. `errors` of the report: facts that would be findings but have no evidence.
    DocumentReport evaluate(Article article, std::string source, std::vector<Fact> facts) const;

  private:
    using RuleDecision = std::pair<const Rule*, Decision>;
    /// What each rule says, in their order. A breach that the source tells of counts only where no rule is broken without it.
    std::vector<RuleDecision> decide(FactView& fact) const;
    void evaluate_fact(Fact stated, DocumentReport& report) const;
    /// A fact before inference, and what inference goes by.
    struct Told {
        const Fact& fact;
        const std::optional<DateRange>& published;
    };
    Finding find(const Rule& rule, Outcome outcome, const Told& told, FactView& fact, const DocumentReport& report) const;

    const Rules& rules_;
    EvaluateOptions options_;
    Inferrer inferrer_;
};

/// For a single document.
DocumentReport evaluate(Article article, std::string source, std::vector<Fact> facts, const Rules& rules,
                        const EvaluateOptions& options = {});

}  // namespace checkrules
