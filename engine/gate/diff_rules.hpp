/// Two versions of the rules: what changed in meaning, each change shown by a fact that they judge otherwise.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/gate/judge_rule.hpp"

namespace checkrules {

/// Everything on one side of a comparison; all of it outlives the comparison.
struct RulesVersion {
    const Rules& rules;
    const Inferrer& inferrer;
};

struct RuleChange {
    enum class Kind { added, removed, changed };
    Kind kind{};
    std::string rule;
    Location where;                  ///< of the new version, or of the old one when it was removed
    std::optional<Witness> witness;  ///< a fact whose ruling changes
    std::vector<std::string> notes;  ///< "severity high became low": what reports say, but not whether
};

/// In the order of rule ids. Layout, comments, order and names of conditions are no change. Searches facts made of what either
/// version asks about, so a change that only a fact of three or more unusual fields shows can be missed.
std::vector<RuleChange> diff_rules(const RulesVersion& before, const RulesVersion& after);

std::string to_string(RuleChange::Kind kind);

}  // namespace checkrules
