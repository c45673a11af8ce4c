/// syntax tree → text, in one spelling: parsing it again gives the same tree.
#pragma once
#include <string>

#include "engine/language/syntax.hpp"

namespace checkrules {

std::string print_condition(const syntax::Disjunction& condition);
std::string print_value(const syntax::Primary& value);

}  // namespace checkrules
