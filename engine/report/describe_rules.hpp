/// Rules, provisions, rulebooks and words of the vocabulary as pages, for `explain` and for the documentation of
/// rulebooks.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/page.hpp"
#include "engine/rulebook/load_rules.hpp"

namespace checkrules {

Page describe_rule(const Rules& rules, const Rulebook& rulebook, const Rule& rule);
Page describe_provision(const Rules& rules, const Rulebook& rulebook, const Provision& provision);
Page describe_rulebook(const Rules& rules, const Rulebook& rulebook);

/// Everything that goes by a name: rulebooks, rules and provisions by qualified or local id, provisions by their id in
/// the law reference, terms, HS codes, kinds, parties, countries, fields, named lists and conditions. Empty when nothing does.
std::vector<Page> describe_name(const Rules& rules, std::string_view name);
/// The same for words of the vocabulary and fields alone.
std::vector<Page> describe_word(const Rules& rules, std::string_view name);
/// All names that describe_name knows, for suggestions.
std::vector<std::string> describable_names(const Rules& rules);

/// "since 14 October 2006", "from 1 January to 5 May 2020".
std::string period_in_words(const DateRange& period);
/// All versions of a provision; "not yet in force, expected 2027" when there is none.
std::string in_force_in_words(const Provision& provision);

}  // namespace checkrules
