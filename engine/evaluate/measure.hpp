/// Amounts of different units and currencies, brought to one.
#pragma once
#include <string>
#include <tl/expected.hpp>

#include "engine/evaluate/fact_view.hpp"
#include "engine/values/value.hpp"

namespace checkrules {

/// Why an amount is not known in the other measure.
struct NoConversion {
    std::string note;        ///< "no rate for RUB in March 2031"
    bool for_date = false;   ///< a known date would help
};

tl::expected<Quantity, NoConversion> convert_quantity(const Quantity& quantity, const std::string& unit, const Vocabulary& vocabulary);

/// At the rates of the fact's date, widened by their error: over all periods in which the date may lie. The least and the most
/// that the amount may be.
tl::expected<Money, NoConversion> convert_money(const Money& money, const std::string& currency, const FactView& fact);

}  // namespace checkrules
