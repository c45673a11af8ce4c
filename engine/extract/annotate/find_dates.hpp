/// Tokens → date mentions, resolved against the day (or month, or year) of publication. After HeidelTime's inventory of rules.
#pragma once
#include "engine/extract/annotate/article_words.hpp"
#include "engine/extract/words/date_rules.hpp"

namespace checkrules {

/// A date that a pattern found, not yet resolved; parts and relations have one or two others within.
struct DateReading {
    TokenRange tokens;
    std::uint32_t pattern = 0;
    std::optional<WordValue> month, day, second_day, count, ordinal, fraction, season, weekday, unit;
    std::optional<int> year, decade;
    bool is_plural = false;               ///< "recent weeks"
    bool is_ahead = false;                ///< behind "will" or the like
    std::optional<std::uint32_t> first, second;  ///< numbers of readings within
};

struct DateReadings {
    std::vector<DateReading> all;
    std::vector<std::uint32_t> found;     ///< those that are not within another, by place
};
DateReadings read_dates(const DateRules& rules, const ArticleWords& words);

/// What a date is told against.
struct DateContext {
    std::optional<DateRange> published;
    std::optional<DateRange> told_last;   ///< the date before it in the text
};
std::optional<DateRange> resolve_date(const DateReading& reading, const DateReadings& readings, const DateRules& rules, const DateContext& context);

/// Mentions by place. The value is missing where nothing tells the year.
std::vector<Mention> find_dates(const DateRules& rules, const ArticleWords& words, std::optional<DateRange> published);

}  // namespace checkrules
