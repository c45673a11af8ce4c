/// What the conditions of rules can tell apart. Each field becomes an axis with one value for each class of values that no condition
/// treats differently: of countries those that are named and one other, of amounts the thresholds and what lies between them.
/// First step of analysis; the values are concrete, so that a witness can be shown.
#pragma once
#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/language/typed.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

struct Axis {
    std::string path;           ///< of the field
    bool is_list = false;       ///< a fact has any set of the values; otherwise one at most
    std::vector<Value> values;  ///< never empty
};

/// By name: the path, and for amounts the unit or currency too ("goods.value@EUR"), since amounts of different ones are compared at rates
/// which may be anything.
using Axes = std::map<std::string, Axis, std::less<>>;

/// `periods` are times of law, told apart on the axis "date".
Axes find_axes(std::span<const typed::ConditionPtr> conditions, std::span<const DateRange> periods, const Vocabulary& vocabulary);

/// The field and the literal of a comparison of one with the other; `field` is null for other comparisons, which analysis takes as free.
struct Threshold {
    const typed::Field* field = nullptr;
    const Value* value = nullptr;
};
Threshold threshold_of(const typed::Compare& compare);
std::string axis_name(const std::string& path, const Value& value);

/// As a rulebook would write it: KP, HS 8703, EUR 300.
std::string spell(const Value& value);

}  // namespace checkrules
