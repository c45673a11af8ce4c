/// Words of YAML → the enumerators that stand in the same order.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace checkrules {

/// Nothing when the name is none of them.
template <typename Names>
std::optional<std::size_t> position_in(const Names& names, std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return i;
    return {};
}

}  // namespace checkrules
