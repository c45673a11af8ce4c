/// Literals that an analyst may have meant or mistaken: the next day, the next unit, the next term, the next country.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "engine/language/typed.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

/// A number, quantity, money or percentage one unit lower and higher; a date one day earlier and later. With what changed, in words.
std::vector<std::pair<Value, std::string>> move_bound(const Value& literal);

/// A term one step wider and one narrower, the neighbouring country, a heading one shorter or one further, a moved end of a period.
std::vector<typed::Member> vary_member(const typed::Test& test, const typed::Member& member, const Vocabulary& vocabulary);

const Taxonomy* taxonomy_named(std::string_view name, const Vocabulary& vocabulary);
/// The next code in the order of codes, the first after the last.
std::string neighbour_of(const std::string& country, const Vocabulary& vocabulary);

}  // namespace checkrules
