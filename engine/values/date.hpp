/// Days and EDTF (ISO 8601-2) intervals. A date that is less exact than a day is the interval of days it may be.
#pragma once
#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace checkrules {

using Day = std::chrono::sys_days;

/// First and last possible day, both included; nothing is an open end. Which day in it is the true one is not known.
struct DateRange {
    std::optional<Day> first, last;
    std::string edtf;  ///< as written: "2018", "2024-02-18", "2015/2017", "2018~", "2017-12-22/.."
    bool operator==(const DateRange& other) const { return first == other.first && last == other.last; }
    bool is_day() const { return first && last && *first == *last; }
};

/// The error says what is wrong in lower case: "month 13 does not exist". `~` widens by one unit on each side.
tl::expected<DateRange, std::string> parse_edtf(std::string_view text);
/// Exactly YYYY-MM-DD of a real day.
std::optional<Day> parse_day(std::string_view text);
DateRange day_range(Day day);
std::string to_string(Day day);               ///< "2024-02-18"
std::string in_words(Day day);                ///< "18 February 2024"
std::string in_words(const DateRange& date);  ///< "2018", "February 2024", "2015 to 2017", "about 2018"

}  // namespace checkrules
