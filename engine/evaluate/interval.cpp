#include "engine/evaluate/interval.hpp"

namespace checkrules {
namespace {

using typed::Comparison;
using Bound = std::optional<Decimal>;

bool is_below(const Interval& left, const Interval& right) {
    if (!left.max || !right.min) return false;
    return *left.max < *right.min || (*left.max == *right.min && (left.max_excluded || right.min_excluded));
}

bool is_at_most(const Interval& left, const Interval& right) { return left.max && right.min && *left.max <= *right.min; }

Truth decide(bool yes, bool no) { return yes ? Truth::yes : no ? Truth::no : Truth::unknown; }

Truth equal(const Interval& left, const Interval& right) {
    return decide(left.is_exact() && right.is_exact() && *left.min == *right.min, is_below(left, right) || is_below(right, left));
}

Bound least(Bound a, Bound b) { return a && b ? std::min(a, b) : Bound(); }
Bound most(Bound a, Bound b) { return a && b ? std::max(a, b) : Bound(); }
Bound product(const Bound& a, const Bound& b) { return a && b ? a->times(*b) : Bound(); }

bool is_never_negative(const Interval& amount) { return amount.min && *amount.min >= Decimal(0); }

}  // namespace

Truth compare_intervals(const Interval& left, Comparison comparison, const Interval& right) {
    switch (comparison) {
        case Comparison::equal: return equal(left, right);
        case Comparison::not_equal: return !equal(left, right);
        case Comparison::less: return decide(is_below(left, right), is_at_most(right, left));
        case Comparison::at_most: return decide(is_at_most(left, right), is_below(right, left));
        case Comparison::greater: return decide(is_below(right, left), is_at_most(left, right));
        case Comparison::at_least: return decide(is_at_most(right, left), is_below(left, right));
    }
    return Truth::unknown;
}

Truth within_dates(const DateRange& day, const DateRange& period) {
    const bool before = day.last && period.first && *day.last < *period.first;
    const bool after = day.first && period.last && *day.first > *period.last;
    const bool begins = !period.first || (day.first && *day.first >= *period.first);
    const bool ends = !period.last || (day.last && *day.last <= *period.last);
    return decide(begins && ends, before || after);
}

Truth compare_dates(const DateRange& left, Comparison comparison, const DateRange& right, RightSide side) {
    // The comparison begins to hold, and ceases to fail, at these days of the right side.
    const bool period = side == RightSide::period;
    const auto before = [](const std::optional<Day>& a, const std::optional<Day>& b) { return a && b && *a < *b; };
    const auto at_most = [](const std::optional<Day>& a, const std::optional<Day>& b) { return a && b && *a <= *b; };
    switch (comparison) {
        case Comparison::less: return decide(before(left.last, right.first), at_most(period ? right.first : right.last, left.first));
        case Comparison::at_least: return !compare_dates(left, Comparison::less, right, side);
        case Comparison::at_most: return decide(at_most(left.last, period ? right.last : right.first), before(right.last, left.first));
        case Comparison::greater: return !compare_dates(left, Comparison::at_most, right, side);
        case Comparison::not_equal: return !compare_dates(left, Comparison::equal, right, side);
        case Comparison::equal: break;
    }
    if (period) return within_dates(left, right);
    return decide(left.is_day() && right.is_day() && left == right, before(left.last, right.first) || before(right.last, left.first));
}

Interval add(const Interval& left, const Interval& right) {
    const auto sum = [](const Bound& a, const Bound& b) { return a && b ? a->plus(*b) : Bound(); };
    return {sum(left.min, right.min), sum(left.max, right.max), left.min_excluded || right.min_excluded, left.max_excluded || right.max_excluded};
}

Interval subtract(const Interval& left, const Interval& right) {
    const auto difference = [](const Bound& a, const Bound& b) { return a && b ? a->minus(*b) : Bound(); };
    return {difference(left.min, right.max), difference(left.max, right.min), left.min_excluded || right.max_excluded, left.max_excluded || right.min_excluded};
}

Interval multiply(const Interval& left, const Interval& right) {
    if (is_never_negative(left) && is_never_negative(right))
        return {product(left.min, right.min), product(left.max, right.max),
                (left.min_excluded || right.min_excluded) && !left.min->is_zero() && !right.min->is_zero(), left.max_excluded || right.max_excluded};
    const Bound a = product(left.min, right.min), b = product(left.min, right.max), c = product(left.max, right.min), d = product(left.max, right.max);
    return {least(least(a, b), least(c, d)), most(most(a, b), most(c, d)), false, false};
}

Interval divide(const Interval& left, const Interval& right) {
    if (!is_never_negative(left) || !is_never_negative(right)) return {};
    const auto quotient = [](const Bound& a, const Bound& b) { return a && b ? a->over(*b) : Bound(); };
    Interval out{quotient(left.min, right.max), quotient(left.max, right.min), left.min_excluded || right.max_excluded,
                 left.max_excluded || right.min_excluded};
    if (!out.min) out.min = Decimal(0), out.min_excluded = false;  // the divisor has no upper bound
    return out;
}

}  // namespace checkrules
