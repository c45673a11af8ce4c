#pragma once
#include <string>
#include <vector>

#include "engine/gate/test_case.hpp"
#include "engine/rulebook/load_rules.hpp"

namespace checkrules {

/// SARIF of tests that have run, a result for all that differs of one thing. A finding that comes out otherwise is shown at its rule,
/// since that is what was edited when it does, with the words of the article and the expectation related; all else where it is expected.
std::string as_sarif(const std::vector<TestCase>& tests, const Rules& rules);

}  // namespace checkrules
