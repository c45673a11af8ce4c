#include "engine/values/date.hpp"

#include <fmt/format.h>

#include <array>

namespace checkrules {
namespace {

using namespace std::chrono;
using Parsed = tl::expected<DateRange, std::string>;

constexpr std::array month_names{"January", "February", "March",     "April",   "May",      "June",
                                 "July",    "August",   "September", "October", "November", "December"};

std::optional<int> digits(std::string_view text, std::size_t count) {
    if (text.size() != count) return {};
    int value = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return {};
        value = value * 10 + (c - '0');
    }
    return value;
}

Day first_of(year_month month) { return Day(month / 1); }
Day last_of(year_month month) { return Day(month / std::chrono::last); }

// There is no year 0: what would reach back to it begins with year 1.
DateRange from_year_one(DateRange range) {
    range.first = std::max(*range.first, first_of(year(1) / 1));
    return range;
}

// One date without an interval: YYYY, YYYY-MM, YYYY-MM-DD, a decade or century with X, each perhaps with ~ ? or %.
Parsed single(std::string_view text) {
    const std::string written(text);
    const auto fail = [&](std::string why) { return tl::make_unexpected(std::move(why)); };
    bool approximate = false;
    if (!text.empty() && (text.back() == '~' || text.back() == '?' || text.back() == '%')) {
        approximate = text.back() != '?';
        text.remove_suffix(1);
    }
    if (text.size() == 4 && (text.ends_with("X"))) {
        const bool century = text.ends_with("XX");
        const auto start = digits(text.substr(0, century ? 2 : 3), century ? 2 : 3);
        if (!start) return fail(fmt::format("'{}' is no date", written));
        const int from = *start * (century ? 100 : 10), to = from + (century ? 99 : 9);
        return from_year_one({first_of(year(from) / 1), last_of(year(to) / 12), written});
    }
    const auto y = digits(text.substr(0, std::min<std::size_t>(4, text.size())), 4);
    if (!y || *y == 0) return fail(fmt::format("'{}' is no date: write 2024, 2024-02 or 2024-02-18", written));
    if (text.size() == 4) {
        const int widen = approximate ? 1 : 0;
        return from_year_one({first_of(year(*y - widen) / 1), last_of(year(*y + widen) / 12), written});
    }
    const auto m = text.size() >= 7 && text[4] == '-' ? digits(text.substr(5, 2), 2) : std::nullopt;
    if (!m || (text.size() != 7 && text.size() != 10)) return fail(fmt::format("'{}' is no date: write 2024, 2024-02 or 2024-02-18", written));
    if (*m < 1 || *m > 12) return fail(fmt::format("month {:02} does not exist", *m));
    const year_month month = year(*y) / *m;
    if (text.size() == 7) {
        const months widen{approximate ? 1 : 0};
        return from_year_one({first_of(month - widen), last_of(month + widen), written});
    }
    const auto d = text[7] == '-' ? digits(text.substr(8, 2), 2) : std::nullopt;
    if (!d) return fail(fmt::format("'{}' is no date: write 2024, 2024-02 or 2024-02-18", written));
    const year_month_day date = month / *d;
    if (!date.ok()) return fail(fmt::format("day {:02} does not exist in {} {}", *d, month_names[std::size_t(*m - 1)], *y));
    const days widen{approximate ? 3 : 0};
    return from_year_one({Day(date) - widen, Day(date) + widen, written});
}

}  // namespace

Parsed parse_edtf(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return single(text);
    DateRange range{{}, {}, std::string(text)};
    const std::string_view from = text.substr(0, slash), to = text.substr(slash + 1);
    if (from != ".." && !from.empty()) {
        const auto start = single(from);
        if (!start) return start;
        range.first = start->first;
    }
    if (to != ".." && !to.empty()) {
        const auto end = single(to);
        if (!end) return end;
        range.last = end->last;
    }
    if (range.first && range.last && *range.last < *range.first) return tl::make_unexpected(fmt::format("'{}' ends before it begins", text));
    return range;
}

std::optional<Day> parse_day(std::string_view text) {
    if (text.size() != 10) return {};
    const auto date = single(text);
    if (!date) return {};
    return date->first;
}

DateRange day_range(Day day) { return {day, day, to_string(day)}; }

std::string to_string(Day day) {
    const year_month_day date(day);
    return fmt::format("{:04}-{:02}-{:02}", int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

std::string in_words(Day day) {
    const year_month_day date(day);
    return fmt::format("{} {} {}", unsigned(date.day()), month_names[unsigned(date.month()) - 1], int(date.year()));
}

std::string in_words(const DateRange& date) {
    const std::string_view text = date.edtf;
    const std::size_t slash = text.find('/');
    if (slash != std::string_view::npos) {
        const std::string_view from = text.substr(0, slash), to = text.substr(slash + 1);
        const auto part = [](std::string_view half) {
            const auto parsed = single(half);
            return parsed ? in_words(*parsed) : std::string(half);
        };
        if (to == ".." || to.empty()) return fmt::format("since {}", part(from));
        if (from == ".." || from.empty()) return fmt::format("until {}", part(to));
        return fmt::format("{} to {}", part(from), part(to));
    }
    if (!text.empty() && (text.back() == '~' || text.back() == '%' || text.back() == '?')) {
        const auto bare = single(text.substr(0, text.size() - 1));
        return fmt::format("{} {}", text.back() == '?' ? "perhaps" : "about", bare ? in_words(*bare) : std::string(text));
    }
    if (date.is_day()) return in_words(*date.first);
    if (text.size() == 7 && date.first) return fmt::format("{} {}", month_names[unsigned(year_month_day(*date.first).month()) - 1], text.substr(0, 4));
    return std::string(text);
}

}  // namespace checkrules
