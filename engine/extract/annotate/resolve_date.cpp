#include <algorithm>

#include "engine/extract/annotate/find_dates.hpp"

namespace checkrules {
namespace {

using std::chrono::days;
using Range = std::optional<DateRange>;

constexpr int vague_count = 9;  // "recent weeks": up to nine of them

class Resolver {
  public:
    Resolver(const DateReadings& readings, const DateRules& rules, const DateContext& context) : readings_(readings), rules_(rules), context_(context) {}

    Range resolve(const DateReading& r) const {
        const DatePattern& pattern = rules_.patterns[r.pattern];
        switch (pattern.meaning) {
            case DateMeaning::calendar: return calendar(r, pattern);
            case DateMeaning::days: return between_days(r, pattern);
            case DateMeaning::weekday: return weekday(r, pattern);
            case DateMeaning::season: return season(r, pattern);
            case DateMeaning::decade: return range_between(year_range(*r.decade).first, year_range(*r.decade + 9).last);
            case DateMeaning::period: return period(unit_of(r, pattern), pattern.plus);
            case DateMeaning::recent: return recent(r, pattern);
            case DateMeaning::ago: return ago(r, pattern);
            case DateMeaning::later: return later(r, pattern);
            case DateMeaning::same: return same(r, pattern);
            case DateMeaning::part: return part(r, pattern);
            case DateMeaning::range: return between(r);
            case DateMeaning::run: return run(r, pattern);
            case DateMeaning::past: return past(pattern);
            default: return r.first ? related(pattern.meaning, resolve(readings_.all[*r.first])) : Range{};
        }
    }

  private:
    bool is_published() const { return context_.published && context_.published->first && context_.published->last; }
    Day first() const { return *context_.published->first; }
    Day last() const { return *context_.published->last; }
    static DateUnit unit_of(const DateReading& r, const DatePattern& pattern) {
        return r.unit ? DateUnit(r.unit->from) : pattern.unit.value_or(DateUnit::year);
    }
    static Range month_and_day(int year, const DateReading& r) {
        if (!r.month) return year_range(year);
        return r.day ? day_of(year, r.month->from, r.day->from) : Range(month_range(year, r.month->from));
    }

    // "That year"; "that June", "in June of the same year"; "in that period": all of it.
    Range same(const DateReading& r, const DatePattern& pattern) const {
        if (!context_.told_last || !context_.told_last->first) return {};
        if (r.month) return month_and_day(year_of(*context_.told_last->first), r);
        if (r.season) return season_of(year_of(*context_.told_last->first), r.season->from);
        if (!r.unit && !pattern.unit) return context_.told_last;
        const Range one = period_at(*context_.told_last->first, unit_of(r, pattern), 0);
        const bool is_within = one && context_.told_last->last && *context_.told_last->last <= *one->last;
        return is_within ? one : Range{};  // of "2022", "that month" is none
    }

    Range calendar(const DateReading& r, const DatePattern& pattern) const {
        if (r.year) return month_and_day(*r.year, r);
        if (!is_published()) return {};
        if (pattern.fixes_year) return month_and_day(year_of(last()) + pattern.plus, r);
        const int year = year_of(last());
        if (r.is_ahead) {
            const Range now = month_and_day(year, r);
            return now && *now->last < first() ? month_and_day(year + 1, r) : now;
        }
        const Range now = month_and_day(year, r), before = month_and_day(year - 1, r);
        const bool only_year = last() - first() > days(200);
        if (only_year && now && before) return range_between(before->first, now->last);
        return now && *now->first > last() ? before : now ? now : before;
    }

    Range between_days(const DateReading& r, const DatePattern& pattern) const {
        DateReading end = r;
        end.day = r.second_day;
        const Range from = calendar(r, pattern), to = calendar(end, pattern);
        if (!from || !to) return from;
        return range_between(from->first, to->last);
    }

    // Within seven days of publication, which the report's "on Tuesday" means; on a Tuesday the day itself.
    Range weekday(const DateReading& r, const DatePattern& pattern) const {
        if (!is_published()) return {};
        const bool is_ahead = pattern.plus > 0 || (r.is_ahead && pattern.plus == 0);
        if (!context_.published->is_day()) return range_between(first() - days(is_ahead ? 0 : 6), last() + days(is_ahead ? 6 : 0));
        const int back = (weekday_of(first()) - r.weekday->from + 7) % 7;
        if (is_ahead) return day_range(first() + days(7 - back));
        return day_range(first() - days(back == 0 && pattern.plus < 0 ? 7 : back));
    }

    Range season(const DateReading& r, const DatePattern& pattern) const {
        if (!r.year && !is_published()) return {};
        const int month = r.season->from;
        auto of = [month](int year) { return season_of(year, month); };
        if (r.year) return of(*r.year);
        const int year = year_of(last());
        if (month == 12) return winter_from(year - (month_of(last()) < (pattern.plus == 0 && pattern.fixes_year ? 9 : 12)) - (pattern.plus < 0 && month_of(last()) % 12 < 3) + std::max(0, pattern.plus));
        if (pattern.fixes_year && (pattern.plus != -1 || pattern.unit)) return of(year + pattern.plus);
        const bool is_over = pattern.fixes_year ? *month_range(year, month + 2).last < first() : *month_range(year, month).first <= last();  // "last summer" in July was a year ago
        return is_over ? of(year) : of(year - 1);
    }

    static DateRange season_of(int year, int month) {
        const bool crosses = month == 12;  // a winter is named after either of its years
        const Day from = *month_range(crosses ? year - 1 : year, month).first;
        return range_between(from, month_range(crosses ? year + 1 : year, crosses ? 2 : month + 2).last);
    }

    static DateRange winter_from(int year) { return range_between(month_range(year, 12).first, month_range(year + 1, 2).last); }

    Range period(DateUnit unit, int plus) const {
        if (!is_published()) return {};
        return range_between(period_at(first(), unit, plus).first, period_at(last(), unit, plus).last);
    }

    Range recent(const DateReading& r, const DatePattern& pattern) const {
        if (!is_published()) return {};
        const int count = r.count ? r.count->to : r.is_plural ? vague_count : 1;
        return range_between(shifted(first(), unit_of(r, pattern), -count), last());
    }

    // "the three months to August": June, July and August.
    Range run(const DateReading& r, const DatePattern& pattern) const {
        const Range end = r.first ? resolve(readings_.all[*r.first]) : Range{};
        if (!end || !end->last) return {};
        return range_between(shifted(*end->last + days(1), unit_of(r, pattern), r.count ? -r.count->to : -1), end->last);
    }

    // "Before the war": whenever that was, not lately.
    Range past(const DatePattern& pattern) const {
        if (!pattern.until && !is_published()) return {};
        return range_between({}, is_published() && (!pattern.until || last() < *pattern.until) ? last() : *pattern.until);
    }

    static WordValue count_of(const DateReading& r) { return r.count ? *r.count : r.is_plural ? WordValue{2, vague_count} : WordValue{1, 1}; }

    // Two weeks ago is a week more or less; two months ago, that month.
    static DateRange about(Day day, DateUnit unit) {
        if (unit == DateUnit::week || unit == DateUnit::fortnight) return range_between(day - days(3), day + days(3));
        return period_at(day, unit, 0);
    }
    Range ago(const DateReading& r, const DatePattern& pattern) const {
        if (!is_published()) return {};
        const DateUnit unit = unit_of(r, pattern);
        const WordValue count = count_of(r);
        return range_between(about(shifted(first(), unit, -count.to), unit).first, std::min(last(), *about(shifted(last(), unit, -count.from), unit).last));
    }

    Range later(const DateReading& r, const DatePattern& pattern) const {
        const Range& told = context_.told_last;
        if (!told || !told->first || !told->last) return {};
        if (r.month) {  // "the following June"
            const int year = year_of(*told->last);
            const Range now = month_and_day(year, r);
            return now && *now->first > *told->last ? now : month_and_day(year + 1, r);
        }
        const DateUnit unit = unit_of(r, pattern);
        const WordValue count = count_of(r);
        const int from = pattern.plus < 0 ? -count.to : count.from, to = pattern.plus < 0 ? -count.from : count.to;
        return range_between(about(shifted(*told->first, unit, from), unit).first, about(shifted(*told->last, unit, to), unit).last);
    }

    Range part(const DateReading& r, const DatePattern& pattern) const {
        const Range whole = r.first ? resolve(readings_.all[*r.first]) : period(unit_of(r, pattern), 0);
        if (!whole) return {};
        if (!r.ordinal) return part_of(*whole, pattern.part, pattern.parts);
        const int parts = r.fraction ? r.fraction->from : 12;
        const int nth = r.ordinal->from < 0 ? parts : r.ordinal->from;
        if (r.fraction && !r.first && !r.unit) return last_told(*whole, nth, parts);
        if (r.fraction || !r.count) return part_of(*whole, nth, parts);
        const int months = std::clamp(r.count->from, 1, 12);  // "the first nine months of"
        return r.ordinal->from < 0 ? range_between(part_of(*whole, 13 - months, 12).first, whole->last)
                                   : range_between(whole->first, part_of(*whole, months, 12).last);
    }

    // "in the third quarter", told in March: of the year before.
    Range last_told(const DateRange& year, int nth, int parts) const {
        const DateRange part = part_of(year, nth, parts);
        return part.first && *part.first > last() ? Range(part_of(year_range(year_of(*part.first) - 1), nth, parts)) : Range(part);
    }

    // "January and April 2017": the year of one end is that of the other, unless the order of months says it turned.
    Range between(const DateReading& r) const {
        if (!r.first || !r.second) return {};
        DateReading from = readings_.all[*r.first], to = readings_.all[*r.second];
        const bool turns = from.month && to.month && from.month->from > to.month->from;
        if (lacks_year(from) && to.year) from.year = *to.year - (turns ? 1 : 0);
        if (lacks_year(to) && from.year) to.year = *from.year + (turns ? 1 : 0);
        const Range end = resolve(to);
        if (lacks_year(from) && !from.year && end && end->first && to.month) from.year = year_of(*end->first) - (turns ? 1 : 0);
        const Range begin = resolve(from);
        if (!begin || !end) return begin ? begin : end;
        return range_between(std::min(begin->first, end->first), std::max(begin->last, end->last));
    }
    bool lacks_year(const DateReading& r) const {
        const DatePattern& pattern = rules_.patterns[r.pattern];
        return pattern.meaning == DateMeaning::calendar && !r.year && !pattern.fixes_year && !pattern.unit;
    }

    Range related(DateMeaning meaning, Range told) const {
        if (!told) return {};
        const std::optional<Day> published = is_published() ? std::optional(last()) : std::nullopt;
        switch (meaning) {
            case DateMeaning::since:
            case DateMeaning::after: return range_between(told->first, published && told->first && *published < *told->first ? std::nullopt : published);
            case DateMeaning::until:
            case DateMeaning::by: return range_between({}, told->last);
            case DateMeaning::before: return range_between({}, told->first ? std::optional(*told->first - days(1)) : std::nullopt);
            case DateMeaning::around: return widened(*told);
            default: return told;
        }
    }
    static DateRange widened(const DateRange& told) {
        if (!told.first || !told.last) return told;
        const days margin = std::max(days(3), *told.last - *told.first + days(1));
        return range_between(*told.first - margin, *told.last + margin);
    }

    const DateReadings& readings_;
    const DateRules& rules_;
    const DateContext& context_;
};

}  // namespace

std::optional<DateRange> resolve_date(const DateReading& reading, const DateReadings& readings, const DateRules& rules, const DateContext& context) {
    return Resolver(readings, rules, context).resolve(reading);
}

}  // namespace checkrules
