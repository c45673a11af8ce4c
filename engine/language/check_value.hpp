/// Literals and names → values of the type that a field wants. Internal to engine/language.
#pragma once
#include <optional>
#include <string>

#include "engine/language/name_table.hpp"

namespace checkrules {

/// What a value is for: the field that it is compared to.
struct Target {
    Type type{};
    std::string taxonomy;
    std::string field;  ///< as written, for messages: "goods.unit-value"
};

enum class Spelling { in_expression, in_list };  ///< in a YAML list a text needs no quotes of ours

/// The value, or nothing after telling at `where` what would do instead.
std::optional<Value> check_value(const syntax::Primary& value, const Target& target, const Location& where, NameTable& names,
                                 Spelling spelling = Spelling::in_expression);
/// Whether check_value would give one; tells nothing.
bool fits(const syntax::Primary& value, const Target& target, NameTable& names, Spelling spelling = Spelling::in_expression);

/// The type that a literal has by itself; nothing for names, lists and conditions.
std::optional<Type> type_of_literal(const syntax::Primary& value);

/// "a country", "an amount of money", "goods terms".
std::string in_words(const Target& target);
std::string in_words(Type type);
/// What a name is, whatever it is for: "a country", "a party", "a condition"; empty when it is nothing.
std::string kind_of_name(const std::string& name, const NameTable& names);

}  // namespace checkrules
