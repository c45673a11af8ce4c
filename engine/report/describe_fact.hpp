/// Facts in words, the same in every format. What a text said stays as it was said: callers make it harmless.
#pragma once
#include <string>

#include "engine/facts/fact.hpp"

namespace checkrules {

/// "2", "801 or more", "100 to 200"; empty when nothing is known.
std::string in_words(const Interval& amount);
/// "2018", "USD 1,000,000 or more", "HS 8703", "RU, CN".
std::string in_words(const Value& value);

/// "2 × Mercedes-Maybach S600 Guard", "500 tonne coal"; "goods" when nothing is known of them.
std::string describe_goods(const Fact& fact);
/// "Vladimir Putin (RU)", "RU", or empty. `side`: "supplier" (else the origin) or "recipient" (else the destination).
std::string describe_party(const Fact& fact, std::string_view side);
/// "Aurus car · Vladimir Putin (RU) → Kim Jong Un (KP) · 18 February 2024"
std::string describe_fact(const Fact& fact);
/// "stated by KCNA and TASS", "believed", "planned, reported by Yonhap"
std::string describe_certainty(const Fact& fact);

}  // namespace checkrules
