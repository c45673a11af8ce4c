/// Whether what was found is what was expected: value by value, and which found fact is which expected one.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/article/article.hpp"
#include "engine/gate/expectation.hpp"

namespace checkrules {

/// fixtures/README.md has the table: a narrower term, a longer name and a longer list agree; all else must be equal.
bool agrees(const Value& expected, const Value& found, std::string_view path, const Rules& rules);

/// Paths of the expected fact that the found one lacks or contradicts, sorted. `status` counts even when it is not written.
std::vector<std::string> disagreements(const ExpectedFact& expected, const Fact& found, const Rules& rules);

/// Bytes of the article where the quote stands first; runs of white space in the quote match any in the article.
std::optional<Span> find_quote(std::string_view quote, const Article& article);

/// Quotes of the expected fact that share no byte with the found evidence: their indices.
std::vector<std::size_t> uncovered_quotes(const ExpectedFact& expected, const Fact& found, const Article& article);

struct Pairing {
    std::vector<std::optional<std::size_t>> found_of;     ///< by expected fact: index of the found one
    std::vector<std::optional<std::size_t>> expected_of;  ///< by found fact
};

/// Best pairs first: those that share evidence, then those with the fewest disagreements; each fact is in one pair at most.
/// A fact with quotes pairs only with one that shares evidence.
Pairing pair_facts(const std::vector<ExpectedFact>& expected, const std::vector<const Fact*>& found, const Article& article,
                   const Rules& rules);

}  // namespace checkrules
