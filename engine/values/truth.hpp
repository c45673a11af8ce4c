/// Strong Kleene logic: absent is unknown, and unknown is never quietly false.
#pragma once
#include <string_view>

namespace checkrules {

enum class Truth { no, unknown, yes };  // in this order: and is the minimum, or the maximum

constexpr Truth operator&(Truth a, Truth b) { return a < b ? a : b; }
constexpr Truth operator|(Truth a, Truth b) { return a < b ? b : a; }
constexpr Truth operator!(Truth a) { return a == Truth::yes ? Truth::no : a == Truth::no ? Truth::yes : Truth::unknown; }
constexpr Truth truth(bool value) { return value ? Truth::yes : Truth::no; }
constexpr std::string_view to_string(Truth a) { return a == Truth::yes ? "true" : a == Truth::no ? "false" : "unknown"; }

}  // namespace checkrules
