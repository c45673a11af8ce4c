/// Days, weeks, months and years around a day.
#pragma once
#include <optional>

#include "engine/values/date.hpp"

namespace checkrules {

enum class DateUnit : std::uint8_t { day, week, fortnight, month, quarter, year, decade };

/// The interval with the shortest EDTF for it: "2018", "2018-02", "2015/2017", "2022-03-01/..".
DateRange range_between(std::optional<Day> first, std::optional<Day> last);
DateRange year_range(int year);
/// REQUIRES: month from 1 to 12.
DateRange month_range(int year, int month);
/// Nothing when the day does not exist.
std::optional<DateRange> day_of(int year, int month, int day);
/// The day, week (from Monday), month … that the day lies in, `plus` of them later.
DateRange period_at(Day day, DateUnit unit, int plus);
/// So many units later; of months and years, the last day of the month at the most.
Day shifted(Day day, DateUnit unit, int plus);
/// Part `nth` of `count` equal parts: of a year by months, of a month by days.
DateRange part_of(const DateRange& whole, int nth, int count);

int year_of(Day day);
int month_of(Day day);
/// 1 is Monday.
int weekday_of(Day day);

}  // namespace checkrules
