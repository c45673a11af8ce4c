/// The shipped rules, loaded once for all tests that need them.
#pragma once
#include "engine/rulebook/load_rules.hpp"

namespace checkrules {

/// Fails the test that asks first when they do not load without a mistake.
const Rules& shipped_rules_for_tests();

}  // namespace checkrules
