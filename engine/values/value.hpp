/// The values that a field of a fact can have. A field that is absent has no Value at all: it is unknown.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/values/date.hpp"
#include "engine/values/decimal.hpp"

namespace checkrules {

/// What a field is declared to hold. The names are those of rules/schema.yaml.
enum class Type { truth, text, term, country, party, hs, number, percentage, quantity, money, date, list };
std::string_view to_string(Type type);
std::optional<Type> type_named(std::string_view name);

/// Bounds of a number that is known only so far; an absent bound is open. "more than 800" (items) has min 801, and
/// "more than 800 tons" min 800 with min_excluded.
struct Interval {
    std::optional<Decimal> min, max;
    bool min_excluded = false, max_excluded = false;
    bool is_exact() const { return min && max && *min == *max; }
    bool operator==(const Interval&) const = default;
};

struct Text {
    std::string value;
    bool operator==(const Text&) const = default;
};
/// An identifier of a taxonomy: goods term, kind, status, certainty.
struct Term {
    std::string id;
    bool operator==(const Term&) const = default;
};
struct Country {
    std::string code;  ///< ISO 3166-1 alpha-2, upper case
    bool operator==(const Country&) const = default;
};
/// A party of the vocabulary ("kim-jong-un"), which may be is-a another ("kpa" is "dprk-armed-forces").
struct PartyId {
    std::string id;
    bool operator==(const PartyId&) const = default;
};
struct HsCode {
    std::string digits;  ///< 2 to 10 digits; a shorter code is a chapter or heading
    bool operator==(const HsCode&) const = default;
};
struct Number {
    Interval amount;
    bool operator==(const Number&) const = default;
};
struct Percentage {
    Interval amount;  ///< 50 is 50 %
    bool operator==(const Percentage&) const = default;
};
struct Quantity {
    Interval amount;
    std::string unit;  ///< of the vocabulary: item, tonne, barrel, …
    bool operator==(const Quantity&) const = default;
};
struct Money {
    Interval amount;
    std::string currency;  ///< ISO 4217, upper case
    bool operator==(const Money&) const = default;
};

struct Value;
/// Members of a list are of one type. A list that is present is complete: what is not in it is not.
using List = std::vector<Value>;

struct Value {
    std::variant<bool, Text, Term, Country, PartyId, HsCode, Number, Percentage, Quantity, Money, DateRange, List> is;
    bool operator==(const Value&) const = default;
};

}  // namespace checkrules
