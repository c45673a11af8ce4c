/// The `dates` sections of the vocabulary, compiled: words with values, and patterns in three layers.
///
///     simple     "last September", "Oct. 19", "two years ago"     over tokens
///     parts      "early {date}", "the first half of {date}"       over what the layer before found
///     relations  "from {date} to {date}", "since {date}"          likewise
#pragma once
#include <map>
#include <string>
#include <vector>

#include "engine/extract/words/calendar.hpp"
#include "engine/extract/words/phrase.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

/// What a pattern means. Each is explained where rules/vocabulary/dates.yaml uses it.
enum class DateMeaning : std::uint8_t { calendar, weekday, season, decade, period, recent, ago, later, same, days, part, range, since, until, before, after, by, around, run, past };

struct DatePattern {
    DateMeaning meaning = DateMeaning::calendar;
    int plus = 0;                     ///< units from the publication; of `calendar`, years
    std::optional<DateUnit> unit;     ///< where the pattern has no {unit}; of `calendar`: counted from the publication alone
    int part = 1, parts = 1;          ///< "1/3": the first third
    bool fixes_year = false;          ///< `plus` was given
    std::optional<Day> until;         ///< of `past`: the last day that it can mean
};

/// The classes that patterns use. The first are words with values under `words:`; the others are kinds of numbers.
enum DateClass : std::uint8_t { month_word, weekday_word, season_word, unit_word, count_word, ordinal_word, fraction_word, feast_word, year_number, day_number, month_number, decade_number, date_itself };

/// Least and greatest, where a word is vague: "several" is 3 to 9.
struct WordValue {
    int from = 0, to = 0;
};

struct DateRules {
    ClassNames classes;
    std::map<std::pair<std::uint8_t, WordId>, WordValue> values;
    std::vector<ClassBits> bits;      ///< by word
    WordSet needs_capital;            ///< "May", "March"
    std::vector<DatePattern> patterns;
    PhraseTrie simple, parts, relations;
    WordSet telling;                  ///< words of a class, and those that a simple pattern or a part may begin with
    WordSet points_ahead;             ///< "will", "next": a date behind it lies after publication
};

DateRules load_date_rules(const Vocabulary& vocabulary, const IrregularVerbs& irregular, WordTable& words, Diagnostics& diagnostics);

}  // namespace checkrules
