#include "engine/evaluate/measure.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/interval.hpp"

namespace checkrules {
namespace {

using Rate = tl::expected<Interval, NoConversion>;

struct Base {
    std::string unit;
    Decimal factor{1};
};

Base base_of(const std::string& unit, const Vocabulary& vocabulary) {
    const auto entry = vocabulary.units.find(unit);
    if (entry == vocabulary.units.end() || !entry->second.base || !entry->second.factor) return {unit, Decimal(1)};
    return {*entry->second.base, *entry->second.factor};
}

Interval exactly(Decimal number) { return {number, number, false, false}; }

bool overlaps(const RatePeriod& rate, const DateRange& date) { return within_dates(date, rate.period) != Truth::no; }

Interval with_error(const RatePeriod& rate) {
    const auto error = rate.per_usd.times(rate.error_percent.over(Decimal(100)).value_or(Decimal(0))).value_or(Decimal(0));
    return {rate.per_usd.minus(error), rate.per_usd.plus(error), false, false};
}

bool is_month(const RatePeriod& rate) { return rate.period.first && rate.period.last && *rate.period.last - *rate.period.first <= std::chrono::days(31); }

// The periods cover every day of the date.
bool cover(const std::vector<RatePeriod>& rates, const DateRange& date) {
    if (!date.first || !date.last) return false;
    Day next = *date.first;
    for (const RatePeriod& rate : rates)
        if (rate.period.first && rate.period.last && *rate.period.first <= next) next = std::max(next, *rate.period.last + std::chrono::days(1));
    return next > *date.last;
}

Rate spread(const std::vector<RatePeriod>& rates, const DateRange& date) {
    Interval out;
    for (const RatePeriod& rate : rates) {
        if (!overlaps(rate, date)) continue;
        const Interval one = with_error(rate);
        out.min = out.min ? std::min(out.min, one.min) : one.min;
        out.max = out.max ? std::max(out.max, one.max) : one.max;
    }
    return out;
}

// Units of the currency for one US dollar at the date.
Rate per_dollar(const std::string& currency, const FactView& fact) {
    if (currency == "USD") return exactly(Decimal(1));
    if (!fact.date()) return tl::unexpected(NoConversion{fmt::format("the date is not known, nor so the rate of {}", currency), true});
    const auto table = fact.vocabulary().rates.find(currency);
    if (table == fact.vocabulary().rates.end()) return tl::unexpected(NoConversion{fmt::format("no rates for {}", currency), false});
    std::vector<RatePeriod> months;
    std::ranges::copy_if(table->second, std::back_inserter(months), is_month);
    if (cover(months, *fact.date())) return spread(months, *fact.date());
    if (cover(table->second, *fact.date())) return spread(table->second, *fact.date());
    return tl::unexpected(NoConversion{fmt::format("no rate for {} in {}", currency, in_words(*fact.date())), !fact.date()->is_day()});
}

}  // namespace

tl::expected<Quantity, NoConversion> convert_quantity(const Quantity& quantity, const std::string& unit, const Vocabulary& vocabulary) {
    if (quantity.unit == unit) return quantity;
    const Base from = base_of(quantity.unit, vocabulary), to = base_of(unit, vocabulary);
    if (from.unit != to.unit) return tl::unexpected(NoConversion{fmt::format("{} is no measure of {}", quantity.unit, unit), false});
    return Quantity{divide(multiply(quantity.amount, exactly(from.factor)), exactly(to.factor)), unit};
}

tl::expected<Money, NoConversion> convert_money(const Money& money, const std::string& currency, const FactView& fact) {
    if (money.currency == currency) return money;
    const Rate from = per_dollar(money.currency, fact), to = per_dollar(currency, fact);
    if (!from) return tl::unexpected(from.error());
    if (!to) return tl::unexpected(to.error());
    return Money{divide(multiply(money.amount, *to), *from), currency};
}

}  // namespace checkrules
