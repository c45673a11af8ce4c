/// What stands on either side of a comparison: fields, literals and arithmetic. Internal to engine/language.
#pragma once
#include <optional>

#include "engine/language/check_value.hpp"
#include "engine/language/scalar.hpp"

namespace checkrules {

/// Both sides of `left = right`, of one type that can be compared; nothing when anything is wrong, which has been told.
std::optional<typed::Compare> check_comparison(const syntax::Test& test, typed::Comparison comparison, const Scalar& scalar, NameTable& names);

/// A field by its declaration.
typed::Field field_of(const FieldDeclaration& declaration);
/// Tells that a name is nothing that stands here, with what it is or what is near.
void tell_unknown_field(const syntax::Name& name, const Location& where, NameTable& names);

}  // namespace checkrules
