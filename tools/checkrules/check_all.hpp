/// A run: inputs → one report, with what reviewers decided.
#pragma once
#include <optional>
#include <vector>

#include "tools/checkrules/command.hpp"
#include "tools/checkrules/pipeline.hpp"

namespace checkrules {

/// Documents in the order of the inputs; each undeclared field is told once.
Report check_all(const std::vector<Input>& inputs, const Rules& rules, const Pipeline& pipeline, std::size_t jobs);

/// The errors of all documents, to standard error.
void complain_about(const Report& report);

/// Whether the finding counts: not on trial, not suppressed, and at or above `fail_on`.
bool gates(const Finding& finding, const std::string& fail_on);

/// What PATHs name, refusals among it. Nothing, and the reason on standard error, when there is nothing that can be read.
std::optional<std::vector<Input>> inputs_of(const Options& options);

enum class MissingBaseline { is_wrong, is_empty };
/// The overlay of --baseline, empty without one. Nothing, and the reasons on standard error, when something is wrong with it.
std::optional<Overlay> load_overlay_of(const Options& options, const Rules& rules, MissingBaseline missing = MissingBaseline::is_wrong);

}  // namespace checkrules
