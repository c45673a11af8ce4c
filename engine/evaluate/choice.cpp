#include "engine/evaluate/choice.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace checkrules {
namespace {

constexpr std::size_t most_sides = 5;

// A day is first of a side that is worth asking about when the date may lie on both sides of it.
bool divides(Day day, const DateRange* date) { return !date || ((!date->first || *date->first < day) && (!date->last || day <= *date->last)); }

std::string day_before(Day day) { return in_words(day - std::chrono::days(1)); }

std::string side_between(const AmountEdge& low, const AmountEdge& high) { return fmt::format("{} and {}", low.above, high.below); }

}  // namespace

Truth Choice::truth_on(Day day) const { return truths[std::size_t(std::ranges::upper_bound(days, day) - days.begin())]; }

Choice choose_by_day(std::vector<Day> days, const DateRange* date, const std::function<Truth(const DateRange&)>& truth_on) {
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    std::erase_if(days, [&](Day day) { return !divides(day, date); });
    Choice out;
    if (days.empty()) return out;
    out.truths.push_back(truth_on(day_range(days.front() - std::chrono::days(1))));
    for (const Day day : days) out.truths.push_back(truth_on(day_range(day)));
    out.days = std::move(days);
    return out;
}

std::string days_in_words(const std::vector<Day>& days) {
    if (days.empty() || days.size() >= most_sides) return {};
    if (days.size() == 1) return fmt::format("before or after {}", in_words(days[0]));
    std::string out = fmt::format("before {}, between then and {}", in_words(days[0]), day_before(days[1]));
    for (std::size_t i = 2; i < days.size(); ++i) out += fmt::format(", between {} and {}", in_words(days[i - 1]), day_before(days[i]));
    return out + ", or after that";
}

std::string amounts_in_words(std::vector<AmountEdge> amounts) {
    std::ranges::sort(amounts, {}, [](const AmountEdge& edge) { return std::tie(edge.unit, edge.at, edge.below); });
    amounts.erase(std::unique(amounts.begin(), amounts.end()), amounts.end());
    const bool one_unit = std::ranges::all_of(amounts, [&](const AmountEdge& edge) { return edge.unit == amounts[0].unit; });
    if (amounts.empty() || amounts.size() >= most_sides || !one_unit) return {};
    if (amounts.size() == 1) return fmt::format("{}, or not", amounts[0].above);
    std::string out = amounts[0].below;
    for (std::size_t i = 1; i < amounts.size(); ++i) out += ", " + side_between(amounts[i - 1], amounts[i]);
    return fmt::format("{}, or {}", out, amounts.back().above);
}

std::string members_in_words(const std::vector<std::string>& among) {
    if (among.empty() || among.size() >= most_sides) return {};
    return among.size() == 1 ? among[0] + ", or not" : fmt::format("{}, or none of these", fmt::join(among, ", "));
}

}  // namespace checkrules
