// Units, currencies, irregular plurals.
#include "engine/vocabulary/load_section.hpp"

namespace checkrules {
namespace {

// "0.001 tonne": how much of another unit this one is.
void read_base(yaml::MapReader& reader, UnitEntry& unit, Loading& loading) {
    const auto text = reader.text("is");
    if (!text) return;
    const auto blank = text->find(' ');
    const auto factor = Decimal::parse(text->substr(0, blank));
    const Location where = reader.node().find("is")->where;
    if (blank == std::string::npos || !factor || *factor <= Decimal{}) {
        loading.error("V009", fmt::format("'{}' is no measure of another unit", *text), where, "a number and a unit: 0.001 tonne");
        return;
    }
    unit.factor = factor;
    unit.base = text->substr(blank + 1);
    loading.units.push_back({unit.id, *unit.base, where});
}

}  // namespace

void load_units(const yaml::Node& section, Loading& loading) {
    for (const yaml::Entry& entry : section.entries) {
        const std::string id(entry.key.scalar);
        if (!check_id(entry.key, loading)) continue;
        if (const auto [first, fresh] = loading.unit_places.emplace(id, entry.key.where); !fresh) {
            report_twice("unit", id, entry.key.where, first->second, loading.diagnostics);
            continue;
        }
        UnitEntry unit{id, {}, {}, {}};
        yaml::MapReader reader(entry.value, "unit", loading.diagnostics);
        unit.names = read_names(reader, "names", loading);
        read_base(reader, unit, loading);
        reader.finish();
        loading.vocabulary.units.emplace(id, std::move(unit));
    }
}

void load_currencies(const yaml::Node& section, Loading& loading) {
    for (const yaml::Entry& entry : section.entries) {
        const std::string code(entry.key.scalar);
        if (!is_currency_code(code)) {
            loading.error("V010", fmt::format("'{}' is no currency code", code), entry.key.where, "three capitals, as in ISO 4217: USD");
            continue;
        }
        if (const auto [first, fresh] = loading.unit_places.emplace(code, entry.key.where); !fresh) {
            report_twice("currency", code, entry.key.where, first->second, loading.diagnostics);
            continue;
        }
        yaml::MapReader reader(entry.value, "currency", loading.diagnostics);
        CurrencyEntry currency{code, read_names(reader, "names", loading), read_names(reader, "symbols", loading)};
        reader.finish();
        loading.vocabulary.currencies.emplace(code, std::move(currency));
    }
}

void load_plurals(const yaml::Node& section, Loading& loading) {
    yaml::MapReader reader(section, "list of plurals", loading.diagnostics);
    for (const yaml::Entry& entry : section.entries) {
        auto& plurals = loading.vocabulary.plurals[std::string(entry.key.scalar)];
        for (std::string& plural : read_names(reader, entry.key.scalar, loading)) plurals.push_back(std::move(plural));
    }
}

}  // namespace checkrules
