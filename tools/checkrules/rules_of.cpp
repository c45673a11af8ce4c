#include "tools/checkrules/rules_of.hpp"

namespace checkrules {

std::optional<Rules> load_rules_of(const Options& options) {
    Diagnostics diagnostics;
    Rules rules = load_rules(shipped_rules(), options.rules, diagnostics, cache_folder());
    complain(diagnostics);
    if (has_errors(diagnostics)) return {};
    return rules;
}

}  // namespace checkrules
