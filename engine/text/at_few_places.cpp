#include "engine/text/at_few_places.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace checkrules {

Diagnostics at_few_places(Diagnostics diagnostics) {
    constexpr std::size_t most = 3;
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < diagnostics.size(); ++i) places[{diagnostics[i].code, diagnostics[i].message}].push_back(i);
    std::vector<bool> left_out(diagnostics.size());
    for (const auto& [what, where] : places) {
        if (where.size() <= most + 1) continue;
        std::string& help = diagnostics[where[most - 1]].help;
        help += fmt::format("{}(the same at {} more places)", help.empty() ? "" : " ", where.size() - most);
        for (std::size_t i = most; i < where.size(); ++i) left_out[where[i]] = true;
    }
    std::size_t i = 0;
    std::erase_if(diagnostics, [&](const Diagnostic&) { return left_out[i++]; });
    return diagnostics;
}

}  // namespace checkrules
