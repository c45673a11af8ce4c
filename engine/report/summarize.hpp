/// Counts over a report.
#pragma once
#include "engine/evaluate/finding.hpp"

namespace checkrules {

struct Summary {
    std::size_t documents = 0, facts = 0;
    std::size_t possible_violation = 0, undetermined = 0, excepted = 0, not_in_force = 0;  ///< findings
    std::size_t suppressed = 0;                                                            ///< of them, by a reviewer
    std::size_t cleared = 0, unassessed = 0;                                               ///< facts
    std::size_t refused = 0;                                                               ///< documents with an error
    std::size_t findings() const { return possible_violation + undetermined + excepted + not_in_force; }
};

Summary summarize(const Report& report);
Summary summarize(const DocumentReport& document);

/// "7 facts: 5 possible violations, 1 undetermined, 2 cleared"; counts of nothing are left out.
std::string in_words(const Summary& summary);
/// "1 fact", "7 facts".
std::string counted(std::size_t count, std::string_view noun);

}  // namespace checkrules
