/// What is wrong, where, and what would work: data, rendered elsewhere.
#pragma once
#include <string>
#include <vector>

#include "engine/text/source.hpp"

namespace checkrules {

enum class Severity { error, warning, note };

/// A second place that explains the first: "first defined here".
struct Label {
    Location where;
    std::string text;
};

struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;     ///< stable, for instance "R012"; listed in rules/README.md
    std::string message;  ///< lower case, names the thing in the user's words
    Location where;
    std::vector<Label> labels;
    std::string help;  ///< "did you mean 'destination'?"; empty when there is nothing useful to say
};

/// Passes collect: one mistake, one diagnostic, and the pass goes on.
using Diagnostics = std::vector<Diagnostic>;

bool has_errors(const Diagnostics& diagnostics);

/// `file:line:column: error[R012]: message`, the source line, a caret under the place, labels, help.
/// A place without a source is printed without a line. Ends with a newline.
std::string render(const Diagnostic& diagnostic);
std::string render(const Diagnostics& diagnostics);

}  // namespace checkrules
