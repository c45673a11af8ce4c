/// `is`, `in` and `within`. Internal to engine/language.
#pragma once
#include <optional>

#include "engine/language/check_operand.hpp"

namespace checkrules {

/// A test of a field against values; nothing when anything is wrong, which has been told.
std::optional<typed::Test> check_test(const syntax::Test& test, const Scalar& scalar, NameTable& names);

}  // namespace checkrules
