/// The right side of `is`, `in` and `within`, before its values have types. Internal to engine/language.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/language/check_value.hpp"
#include "engine/language/scalar.hpp"

namespace checkrules {

struct Candidate {
    syntax::Primary value;
    std::optional<DateRange> when;
    std::string text;
    Location where;
    Spelling spelling = Spelling::in_expression;
};

struct Candidates {
    std::vector<Candidate> members;  ///< never empty
    std::string list;                ///< the named list that they are; else empty
    bool is_single = false;          ///< a value that stands alone: no list, no braces
};

enum class Verb { is, in, within };
Verb verb_of(syntax::Relation relation);
std::string_view to_string(Verb verb);

/// Nothing when the right side cannot be one, which has been told here or where the list is defined.
std::optional<Candidates> collect_members(const syntax::Right& right, const Scalar& scalar, NameTable& names);

}  // namespace checkrules
