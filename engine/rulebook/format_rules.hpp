/// One spelling for rule files, by small edits of their text: comments, order, quotes and line ends stay as their author put them.
#pragma once
#include <string>

#include "engine/text/diagnostic.hpp"

namespace checkrules {

/// Conditions that stand on one line are spelt as the grammar prints them, blanks at line ends go, and the last line ends. The result reads as
/// the same YAML but for the spelling of conditions (it is read again to be sure; otherwise the text comes back unchanged), and formatting
/// it again changes nothing. A text that is no YAML comes back unchanged with the reason in `diagnostics`.
std::string format_rules(const SourcePtr& file, Diagnostics& diagnostics);

}  // namespace checkrules
