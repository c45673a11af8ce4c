// rates: NAME, per-usd: {EUR: {2018: [0.847, 4], …}}: units of the currency for one US dollar, with the error in percent.
#include "engine/vocabulary/load_section.hpp"

#include <algorithm>
#include <utility>

namespace checkrules {
namespace {

std::optional<RatePeriod> read_period(const yaml::Entry& entry, Loading& loading) {
    const auto period = parse_edtf(entry.key.scalar);
    if (!period || !period->first || !period->last) {
        loading.error("V008", fmt::format("'{}' is no year or month", entry.key.scalar), entry.key.where, "2018 or 2018-05");
        return {};
    }
    const auto& items = entry.value.items;
    const auto rate = items.size() == 2 ? Decimal::parse(items[0].scalar) : std::nullopt;
    const auto error = items.size() == 2 ? Decimal::parse(items[1].scalar) : std::nullopt;
    if (!rate || !error || *rate <= Decimal{} || *error < Decimal{}) {
        loading.error("V012", "a rate must be two numbers", entry.value.where, "units for one US dollar, error in percent: [0.847, 4]");
        return {};
    }
    return RatePeriod{*period, *rate, *error};
}

void read_currency(const yaml::Entry& entry, Loading& loading) {
    const std::string code(entry.key.scalar);
    if (!is_currency_code(code)) return loading.error("V010", fmt::format("'{}' is no currency code", code), entry.key.where, "three capitals, as in ISO 4217: USD");
    auto& periods = loading.vocabulary.rates[code];
    if (!periods.empty()) return loading.error("V003", fmt::format("rates of {} are given twice", code), entry.key.where, "leave one out: the shipped rates are always there");
    for (const yaml::Entry& item : entry.value.entries)
        if (auto period = read_period(item, loading)) periods.push_back(std::move(*period));
    std::ranges::stable_sort(periods, {}, [](const RatePeriod& period) { return std::pair(*period.period.first, *period.period.last); });
    // A month may stand beside its year; the month is then taken.
    for (std::size_t i = 1; i < periods.size(); ++i)
        if (periods[i].period == periods[i - 1].period)
            loading.error("V012", fmt::format("two rates of {} for {}", code, periods[i].period.edtf), entry.key.where);
}

}  // namespace

void load_rates(const yaml::Node& root, Loading& loading) {
    yaml::MapReader reader(root, "table of rates", loading.diagnostics);
    reader.text("rates");
    reader.text("source");
    if (const yaml::Node* table = reader.require("per-usd"))
        for (const yaml::Entry& entry : table->entries) read_currency(entry, loading);
    reader.finish();
}

}  // namespace checkrules
