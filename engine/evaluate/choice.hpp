/// What an undecided test leaves to choose between, so that a question can name the choices.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "engine/values/date.hpp"
#include "engine/values/decimal.hpp"
#include "engine/values/truth.hpp"

namespace checkrules {

/// A threshold: the amounts on both sides of it, in words.
struct AmountEdge {
    std::string unit;          ///< edges of one unit are ordered
    Decimal at;
    std::string below, above;  ///< "at most EUR 300", "more than EUR 300"
    bool operator==(const AmountEdge&) const = default;
};

/// One of the three, or nothing that helps.
struct Choice {
    std::vector<Day> days;           ///< in order: on each the test may get another value
    std::vector<Truth> truths;       ///< the test's, before the first of the days and from each of them on
    std::vector<AmountEdge> amounts;
    std::vector<std::string> among;  ///< what it may be: "luxury goods"

    Truth truth_on(Day day) const;   ///< REQUIRES: there are days
};

/// The days of those given that lie within the date (null: any time). A day that is given is the first of another time.
Choice choose_by_day(std::vector<Day> days, const DateRange* date, const std::function<Truth(const DateRange&)>& truth_on);

/// "before or after 22 December 2017"; "before 16 January 2016, between then and 6 August 2018, or after that"; "at most USD 100,
/// more than USD 100 and at most USD 500, or more than USD 500"; "luxury goods, or not". Empty: too many to be asked, or none.
std::string days_in_words(const std::vector<Day>& days);
std::string amounts_in_words(std::vector<AmountEdge> amounts);
std::string members_in_words(const std::vector<std::string>& among);

}  // namespace checkrules
