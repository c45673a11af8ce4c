#pragma once
#include <string>
#include <vector>

#include "engine/gate/test_case.hpp"

namespace checkrules {

/// JUnit XML of tests that have run: a suite for each kind; failures with all that differs, pending ones as skipped.
std::string as_junit(const std::vector<TestCase>& tests);

}  // namespace checkrules
