/// Numbers that are known only so far: arithmetic and three-valued comparison of intervals.
#pragma once
#include <optional>

#include "engine/language/typed.hpp"
#include "engine/values/truth.hpp"
#include "engine/values/value.hpp"

namespace checkrules {

/// Whether it holds for the true numbers, whichever they are in the two intervals.
Truth compare_intervals(const Interval& left, typed::Comparison comparison, const Interval& right);

/// Of days. A range on the left is a day that is not known better; so is one on the right, unless it is a `period` that a
/// rule names: `date < 2017` is before all of 2017, `date = 2017` anywhere in it.
enum class RightSide { unknown_day, period };
Truth compare_dates(const DateRange& left, typed::Comparison comparison, const DateRange& right, RightSide side);

/// The day lies in the period, whichever day it is.
Truth within_dates(const DateRange& day, const DateRange& period);

/// Bounds that cannot be computed (too large, a division by what may be zero) are open.
Interval add(const Interval& left, const Interval& right);
Interval subtract(const Interval& left, const Interval& right);
Interval multiply(const Interval& left, const Interval& right);
Interval divide(const Interval& left, const Interval& right);

}  // namespace checkrules
