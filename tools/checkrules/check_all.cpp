#include "tools/checkrules/check_all.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "engine/article/read_file.hpp"
#include "engine/facts/read_facts.hpp"
#include "tools/checkrules/parallel.hpp"

namespace checkrules {
namespace {

constexpr std::size_t largest_overlay = 4u << 20;

}  // namespace

Report check_all(const std::vector<Input>& inputs, const Rules& rules, const Pipeline& pipeline, std::size_t jobs) {
    std::vector<std::vector<DocumentReport>> documents(inputs.size());
    for_each_index(inputs.size(), jobs, [&](std::size_t i) { documents[i] = pipeline.check(inputs[i]); });
    Report report;
    report.map = &rules.vocabulary.map;
    for (const Rulebook& rulebook : rules.rulebooks) report.rulebooks.push_back({rulebook.id, rulebook.file});
    std::set<std::string> told;
    for (std::vector<DocumentReport>& several : documents)
        for (DocumentReport& document : several) {
            tell_once(document.errors, told);
            report.documents.push_back(std::move(document));
        }
    return report;
}

void complain_about(const Report& report) {
    for (const DocumentReport& document : report.documents) complain(document.errors);
}

bool gates(const Finding& finding, const std::string& fail_on) {
    if (finding.trial || finding.is_suppressed() || fail_on == "never") return false;
    return finding.verdict == Verdict::possible_violation ||
           (fail_on == "undetermined" && finding.verdict == Verdict::undetermined);
}

std::optional<std::vector<Input>> inputs_of(const Options& options) {
    std::vector<Input> inputs = collect_inputs(options.arguments);
    if (inputs.empty()) {
        complain("C007", "nothing to check", "name articles, facts, or folders of them; '-' is standard input");
        return {};
    }
    if (!std::ranges::all_of(inputs, [](const Input& input) { return input.refusal.has_value(); })) return inputs;
    for (const Input& input : inputs) complain({*input.refusal});
    return {};
}

std::optional<Overlay> load_overlay_of(const Options& options, const Rules& rules, MissingBaseline missing) {
    Diagnostics diagnostics;
    auto file = std::make_shared<const Source>(options.baseline, "");
    const bool is_new = missing == MissingBaseline::is_empty && !std::filesystem::exists(options.baseline);
    if (!options.baseline.empty() && !is_new) {
        const auto read = read_file(options.baseline, options.baseline, largest_overlay);
        if (!read) return complain({read.error()}), std::nullopt;
        file = *read;
    }
    auto overlay = read_overlay(file, rules, diagnostics);
    complain(diagnostics);
    return overlay;
}

}  // namespace checkrules
