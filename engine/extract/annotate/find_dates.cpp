#include "engine/extract/annotate/find_dates.hpp"

namespace checkrules {
namespace {

// A dateline ("SEOUL, Dec. 23 --") tells the day where the article's own date does not.
std::optional<DateRange> anchor_of(const DateReadings& readings, const DateRules& rules, const ArticleWords& words, std::optional<DateRange> published) {
    if (!published || published->is_day()) return published;
    for (std::uint32_t number : readings.found) {
        const DateReading& reading = readings.all[number];
        const Sentence& sentence = words.sentences[words.tokens[reading.tokens.begin].sentence];
        if (reading.tokens.end > sentence.body) break;
        const auto day = resolve_date(reading, readings, rules, {published, {}});
        if (day && day->is_day()) return day;
    }
    return published;
}

}  // namespace

std::vector<Mention> find_dates(const DateRules& rules, const ArticleWords& words, std::optional<DateRange> published) {
    std::vector<Mention> mentions;
    const DateReadings readings = read_dates(rules, words);
    mentions.reserve(readings.found.size());
    DateContext context{anchor_of(readings, rules, words, std::move(published)), {}};
    for (std::uint32_t number : readings.found) {
        const DateReading& reading = readings.all[number];
        const Sentence& sentence = words.sentences[words.tokens[reading.tokens.begin].sentence];
        if (reading.tokens.begin < sentence.body) continue;  // the day of the report, not of what it tells
        if (reading.tokens.end > sentence.tokens.end) continue;
        Mention mention;
        mention.kind = MentionKind::date;
        mention.tokens = reading.tokens;
        if (auto date = resolve_date(reading, readings, rules, context)) {
            mention.value = Value{*date};
            if (date->first && date->last) context.told_last = std::move(date);
        }
        mentions.push_back(std::move(mention));
    }
    return mentions;
}

}  // namespace checkrules
