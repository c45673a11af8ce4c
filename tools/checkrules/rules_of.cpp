#include "tools/checkrules/rules_of.hpp"

#include <algorithm>

#include "engine/extract/extract_facts.hpp"

namespace checkrules {
namespace {

// Where a vocabulary itself is wrong, what triggers say of it would be told as wrong a second time.
bool is_of_vocabulary(const Diagnostic& one) { return one.severity == Severity::error && (one.code.starts_with('V') || one.code.starts_with('Y')); }

}  // namespace

void check_words(const Rules& rules, Diagnostics& diagnostics) {
    if (std::ranges::none_of(diagnostics, is_of_vocabulary)) Extractor(rules.vocabulary, diagnostics);
}

std::optional<Rules> load_rules_of(const Options& options, Wanted wanted) {
    Diagnostics diagnostics;
    Rules rules = load_rules(shipped_rules(), options.rules, diagnostics, cache_folder(), wanted);
    if (has_errors(diagnostics)) check_words(rules, diagnostics);
    complain(diagnostics);
    if (has_errors(diagnostics)) return {};
    return rules;
}

}  // namespace checkrules
