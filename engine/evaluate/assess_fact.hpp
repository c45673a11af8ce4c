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
        const Rule* first;  // of the rules that it kept from applying
        std::size_t rules;
    };
    std::string open_fields(FactView& fact) const;
    std::string clearing_reason(FactView& fact) const;
    /// "; RULE asks that …", of one that asks for the fact's value at `path` and fails on another field; empty if there is none.
    std::string nearest_miss(FactView& fact, std::string_view path) const;
    std::string covered_reason(FactView& fact) const;

    std::vector<Leaf> false_leaves_;
    std::size_t other_goods_ = 0;  // rules whose scope held and whose condition asks for other goods
    std::size_t out_of_time_ = 0;  // rules that may have held, but for the dates of their law
    std::vector<const Rule*> could_apply_;
};

}  // namespace checkrules
