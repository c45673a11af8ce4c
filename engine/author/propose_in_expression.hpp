/// Names that can stand in an expression, or alone where a name belongs. Private to engine/author.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/author/assist.hpp"

namespace checkrules {

/// `before`: the expression up to the word that is being written.
std::vector<Proposal> propose_in_expression(const Analysis& analysis, const std::string& rulebook, std::string_view before);
/// Of one kind of Symbol, as they are written in the rulebook.
std::vector<Proposal> propose_names(const Analysis& analysis, const std::string& rulebook, const std::string& kind);

}  // namespace checkrules
