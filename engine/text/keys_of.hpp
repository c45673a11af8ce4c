/// The names of a map, for a message that says which there are.
#pragma once
#include <string>
#include <vector>

namespace checkrules {

/// In the order of the map.
template <typename Map>
std::vector<std::string> keys_of(const Map& map) {
    std::vector<std::string> out;
    for (const auto& [key, value] : map) out.push_back(key);
    return out;
}

}  // namespace checkrules
