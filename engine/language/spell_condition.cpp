#include "engine/language/spell_condition.hpp"

#include "engine/language/parse_condition.hpp"
#include "engine/language/print_condition.hpp"

namespace checkrules {

std::optional<std::string> spell_condition(std::string_view text) {
    const auto tree = parse_condition(text);
    return tree ? std::optional(print_condition(*tree)) : std::nullopt;
}

}  // namespace checkrules
