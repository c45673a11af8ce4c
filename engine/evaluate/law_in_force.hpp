/// Law has dates: whether a provision held on the day of a fact.
#pragma once
#include <optional>

#include "engine/evaluate/choice.hpp"
#include "engine/evaluate/evaluation.hpp"
#include "engine/rulebook/rulebook.hpp"

namespace checkrules {

struct LawAtDate {
    Truth in_force = Truth::unknown;
    std::optional<DateRange> version;  ///< the time that applied, or may apply
    std::string note;                  ///< "in force since 22 December 2017"; "no law recorded for 2016: it begins on …"
    bool by_breach = false;            ///< it held because the source says that it was broken
};

/// `date` null: not known. `is_dated_by_breach`: a date that may lie on either side of the law lies where it held. What the
/// rulebook recorded after `as_of` is not yet known: neither a version, nor the end of one, which until then has none.
LawAtDate law_at(const Provision& provision, const DateRange* date, bool is_dated_by_breach, const std::optional<Day>& as_of);

/// The days on which the provision began or ceased to be in force, as far as the date may lie on both sides of them.
Choice law_changes(const Provision& provision, const DateRange* date, const std::optional<Day>& as_of);

}  // namespace checkrules
