/// Which provisions of the law reference the rulebooks carry, and which they name as not codable.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/rulebook/load_rules.hpp"

namespace checkrules {

struct CoveredProvision {
    std::string id;                  ///< in the law reference: "UN-2397-7"
    std::vector<std::string> rules;  ///< that carry it, qualified
    std::string not_codable;         ///< why no rule states it; empty when none says so
    bool is_accounted_for() const { return !rules.empty() || !not_codable.empty(); }
};

/// Ids of a list of the law reference: one a line, `#` begins a comment.
std::vector<std::string> read_law_ids(std::string_view text);
/// In the order of `law`. A rule carries what it lists under `law-ids` and what its provisions stand for.
std::vector<CoveredProvision> cover_law(const Rules& rules, const std::vector<std::string>& law);

}  // namespace checkrules
