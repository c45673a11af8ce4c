/// Reports for the tests of the formats.
#pragma once
#include "engine/evaluate/finding.hpp"

namespace checkrules {

/// An article with every verdict and a cleared and an unassessed fact, a record, an article of nothing, and a refused file.
Report sample_report();

/// An article, title, rule and message that are out to harm: markup, control characters, escape sequences, bidi
/// controls.
Report hostile_report();

}  // namespace checkrules
