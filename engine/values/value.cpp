#include "engine/values/value.hpp"

#include <algorithm>
#include <array>

namespace checkrules {
namespace {

constexpr std::array<std::string_view, 12> type_names{"truth",  "text",       "term",     "country", "party", "hs",
                                                      "number", "percentage", "quantity", "money",   "date",  "list"};

}  // namespace

std::string_view to_string(Type type) { return type_names[std::size_t(type)]; }

std::optional<Type> type_named(std::string_view name) {
    const auto found = std::ranges::find(type_names, name);
    if (found == type_names.end()) return {};
    return Type(found - type_names.begin());
}

}  // namespace checkrules
