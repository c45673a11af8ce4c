/// The ways in which an analyst may have got a condition wrong, one at a time.
#pragma once
#include <string>
#include <vector>

#include "engine/language/typed.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

struct Variant {
    typed::ConditionPtr condition;
    std::string what;     ///< "'<' instead of '<='", "'date within 2017' left out"
    Location where;
};

/// Named conditions are not looked into (they vary once, for all that use them), and members of long named lists only at their
/// ends. Everything else: operators, bounds, dates, terms one step wider or narrower, members and parts left out, `and` and `or`,
/// `not`, `any` and `all`, a country for its neighbour.
std::vector<Variant> vary_condition(const typed::ConditionPtr& condition, const Vocabulary& vocabulary);

/// Holds for every fact.
typed::ConditionPtr always();

/// The day before and the day after each end of a period, in words.
struct MovedPeriod {
    DateRange period;
    std::string what;     ///< "2017-12-22 instead of 2017-12-23"
};
std::vector<MovedPeriod> move_ends(const DateRange& period);

/// `condition` with every use of `from` (by identity) replaced; the same pointer when there is none.
typed::ConditionPtr replace(const typed::ConditionPtr& condition, const typed::ConditionPtr& from, const typed::ConditionPtr& to);

/// All conditions that stand under a name in it, each once, inner ones too.
void collect_named(const typed::ConditionPtr& condition, std::vector<typed::Named>& out);

}  // namespace checkrules
