#include "engine/extract/words/calendar.hpp"

#include <fmt/compile.h>

#include <algorithm>

namespace checkrules {
namespace {

using namespace std::chrono;

Day first_day(year_month month) { return Day(month / 1); }
Day last_day(year_month month) { return Day(month / last); }
year_month month_at(Day day) {
    const year_month_day date(day);
    return date.year() / date.month();
}
std::string year_text(Day day) { return fmt::format(FMT_COMPILE("{:04}"), year_of(day)); }
std::string month_text(Day day) { return fmt::format(FMT_COMPILE("{:04}-{:02}"), year_of(day), month_of(day)); }

std::string shortest_edtf(Day from, Day to) {
    const bool whole_months = from == first_day(month_at(from)) && to == last_day(month_at(to));
    const bool whole_years = whole_months && month_of(from) == 1 && month_of(to) == 12;
    const auto both = [&](auto text_of, bool same) { return same ? text_of(from) : text_of(from) + "/" + text_of(to); };
    if (whole_years) return both(year_text, year_of(from) == year_of(to));
    if (whole_months) return both(month_text, month_at(from) == month_at(to));
    return both([](Day day) { return to_string(day); }, from == to);
}

int months_in(DateUnit unit) {
    switch (unit) {
        case DateUnit::month: return 1;
        case DateUnit::quarter: return 3;
        case DateUnit::year: return 12;
        case DateUnit::decade: return 120;
        default: return 0;
    }
}

}  // namespace

int year_of(Day day) { return int(year_month_day(day).year()); }
int month_of(Day day) { return int(unsigned(year_month_day(day).month())); }
int weekday_of(Day day) { return int(weekday(day).iso_encoding()); }

DateRange range_between(std::optional<Day> first, std::optional<Day> last) {
    if (first && last && *last < *first) last = first;
    DateRange range{first, last, ""};
    range.edtf = first && last ? shortest_edtf(*first, *last) : (first ? to_string(*first) : "..") + "/" + (last ? to_string(*last) : "..");
    return range;
}

DateRange year_range(int y) { return range_between(first_day(year(y) / 1), last_day(year(y) / 12)); }
DateRange month_range(int y, int m) { return range_between(first_day(year(y) / m), last_day(year(y) / m)); }

std::optional<DateRange> day_of(int y, int m, int d) {
    const year_month_day date = year(y) / m / d;
    if (!date.ok()) return {};
    return day_range(Day(date));
}

Day shifted(Day day, DateUnit unit, int plus) {
    plus = std::clamp(plus, -4000, 4000);
    if (unit <= DateUnit::fortnight) return day + days(plus * (unit == DateUnit::day ? 1 : unit == DateUnit::week ? 7 : 14));
    const year_month month = month_at(day) + months(plus * months_in(unit));
    return std::min(first_day(month) + (day - first_day(month_at(day))), last_day(month));
}

DateRange period_at(Day day, DateUnit unit, int plus) {
    const Day moved = shifted(day, unit, plus);
    switch (unit) {
        case DateUnit::day: return day_range(moved);
        case DateUnit::week:
        case DateUnit::fortnight: {
            const Day monday = moved - days(weekday_of(moved) - 1);
            return range_between(monday, monday + days(unit == DateUnit::week ? 6 : 13));
        }
        case DateUnit::month: return month_range(year_of(moved), month_of(moved));
        case DateUnit::quarter: {
            const int first = (month_of(moved) - 1) / 3 * 3 + 1;
            return range_between(month_range(year_of(moved), first).first, month_range(year_of(moved), first + 2).last);
        }
        case DateUnit::year: return year_range(year_of(moved));
        case DateUnit::decade: {
            const int first = year_of(moved) / 10 * 10;
            return range_between(year_range(first).first, year_range(first + 9).last);
        }
    }
    return day_range(moved);
}

DateRange part_of(const DateRange& whole, int nth, int count) {
    if (!whole.first || !whole.last || count < 1) return whole;
    const long total = (*whole.last - *whole.first).count() + 1;
    const long span_months = (month_at(*whole.last) - month_at(*whole.first)).count() + 1;
    nth = std::clamp(nth, 1, count);
    if (span_months >= 12 && span_months % count == 0) {
        const long each = span_months / count;
        const year_month from = month_at(*whole.first) + months(each * (nth - 1));
        return range_between(first_day(from), last_day(from + months(each - 1)));
    }
    return range_between(*whole.first + days(total * (nth - 1) / count), *whole.first + days(total * nth / count - 1));
}

}  // namespace checkrules
