/// Law has dates: whether a provision held on the day of a fact.
#pragma once
#include <optional>

#include "engine/evaluate/evaluation.hpp"
#include "engine/rulebook/rulebook.hpp"

namespace checkrules {

struct LawAtDate {
    Truth in_force = Truth::unknown;
    const InForce* version = nullptr;  ///< the one that applied, or may apply
    std::string note;                  ///< "in force since 22 December 2017"; "no law recorded for 2016: it begins on …"
    std::string choice;                ///< when unknown: "before or after 22 December 2017"
};

/// `date` null: not known. Versions that the rulebook recorded after `as_of` are left out.
LawAtDate law_at(const Provision& provision, const DateRange* date, const std::optional<Day>& as_of);

}  // namespace checkrules
