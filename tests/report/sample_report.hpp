/// Reports for the tests of the formats.
#pragma once
#include "engine/evaluate/finding.hpp"

namespace checkrules {

/// Three documents: an article with every verdict and a cleared and an unassessed fact, a record, and a refused file.
Report sample_report();

/// An article, title, rule and message that are out to harm: markup, control characters, escape sequences, bidi
/// controls.
Report hostile_report();

}  // namespace checkrules
