// checkrules lint: what is wrong in rulebooks, and only that.
#include <fmt/format.h>

#include <iostream>

#include "engine/analyse/lint_rules.hpp"
#include "engine/gate/run_tests.hpp"
#include "engine/report/summarize.hpp"
#include "tools/checkrules/command.hpp"
#include "tools/checkrules/rules_of.hpp"

namespace checkrules {
namespace {

int lint(const Options& options) {
    Options with_paths = options;
    with_paths.rules.insert(with_paths.rules.end(), options.arguments.begin(), options.arguments.end());
    const auto rules = load_rules_of(with_paths);
    if (!rules) return exit_wrong;
    Diagnostics mistakes;
    check_words(*rules, mistakes);
    check_examples(*rules, mistakes);
    complain(mistakes);
    if (has_errors(mistakes)) return exit_wrong;
    const Diagnostics warnings = lint_rules(*rules);
    std::size_t count = 0;
    for (const Rulebook& book : rules->rulebooks) count += book.rules.size();
    std::cout << render(warnings) << fmt::format("{}, {}: {}\n", counted(rules->rulebooks.size(), "rulebook"), counted(count, "rule"),
                                                 warnings.empty() ? "nothing wrong" : counted(warnings.size(), "warning"));
    return warnings.empty() ? exit_nothing : exit_found;
}

const Registration lint_command{{"lint", "PATH", "What is wrong in rulebooks: mistakes, and rules that cannot do what they seem to say", {Shared::rules}, lint}};

}  // namespace
}  // namespace checkrules
