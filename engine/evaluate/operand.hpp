/// The value of an operand: a field, a literal, or arithmetic on them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/evaluate/fact_view.hpp"
#include "engine/language/typed.hpp"

namespace checkrules {

/// What was met on the way to a value.
struct OperandTrail {
    std::vector<std::string> read;     ///< paths
    std::vector<std::string> missing;  ///< paths that are unknown, and `date` where it is needed for a rate
    std::vector<std::string> inexact;  ///< paths with a value that is not one number or day
    std::string note;                  ///< why there is no value, where it is not for a missing field
};

/// Nothing: unknown. `trail` may be null.
std::optional<Value> operand_value(const typed::Operand& operand, const FactView& fact, OperandTrail* trail);

/// The interval of a number, percentage, quantity or money; null of other values.
const Interval* amount_of(const Value& value);

/// `right` in the unit or currency of `left`; nothing when it cannot be converted.
std::optional<Value> in_measure_of(const Value& left, const Value& right, const FactView& fact, OperandTrail* trail);

}  // namespace checkrules
