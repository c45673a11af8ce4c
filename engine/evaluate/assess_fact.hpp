/// No fact passes in silence: flagged, undetermined, cleared or unassessed, and by what.
#pragma once
#include <string>
#include <vector>

#include "engine/evaluate/apply_rule.hpp"
#include "engine/evaluate/finding.hpp"

namespace checkrules {

/// What all rules said of one fact.
class FactTally {
  public:
    void add(const Rule& rule, const Decision& decision);
    /// `findings`: those of this fact.
    Assessment assess(FactView& fact, const std::vector<Finding>& findings) const;

  private:
    struct Leaf {
        const typed::Condition* condition;
        std::size_t rules;  // that it kept from applying
    };
    std::string open_fields(FactView& fact) const;
    std::string clearing_reason(FactView& fact) const;

    std::vector<Leaf> false_leaves_;
    std::vector<const Rule*> could_apply_;
};

}  // namespace checkrules
