// checkrules check PATH…: the main job, from articles and facts to reports.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <set>

#include "engine/article/read_file.hpp"
#include "engine/facts/read_facts.hpp"
#include "engine/report/render_report.hpp"
#include "tools/checkrules/parallel.hpp"
#include "tools/checkrules/pipeline.hpp"
#include "tools/checkrules/rules_of.hpp"
#include "tools/checkrules/stream_facts.hpp"

namespace checkrules {
namespace {

std::size_t terminal_width() {
    winsize size{};
    const bool known = isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? std::clamp<std::size_t>(size.ws_col, 40, 140) : 100;
}

bool gates(const Finding& finding, const std::string& fail_on) {
    if (finding.trial || fail_on == "never") return false;
    return finding.verdict == Verdict::possible_violation ||
           (fail_on == "undetermined" && finding.verdict == Verdict::undetermined);
}

int exit_status(const Report& report, const Options& options) {
    int status = exit_nothing;
    for (const DocumentReport& document : report.documents) {
        if (has_errors(document.errors)) return exit_refused;
        for (const Finding& finding : document.findings)
            if (gates(finding, options.fail_on)) status = exit_found;
    }
    return status;
}

bool write(const Output& output, const Report& report, const Options& options) {
    const RenderOptions how{terminal_width(), output.file.empty() && wants_color(options)};
    const std::string text = render_report(output.format, report, how);
    if (output.file.empty()) return bool(std::cout << text << std::flush);
    std::ofstream file(output.file, std::ios::binary);
    if (file << text << std::flush) return true;
    complain("C006", fmt::format("cannot write '{}'", output.file));
    return false;
}

Report check_all(const std::vector<Input>& inputs, const Rules& rules, const Pipeline& pipeline, std::size_t jobs) {
    std::vector<std::vector<DocumentReport>> documents(inputs.size());
    for_each_index(inputs.size(), jobs, [&](std::size_t i) { documents[i] = pipeline.check(inputs[i]); });
    Report report;
    for (const Rulebook& rulebook : rules.rulebooks) report.rulebooks.push_back({rulebook.id, rulebook.sha256});
    std::set<std::string> told;
    for (std::vector<DocumentReport>& several : documents)
        for (DocumentReport& document : several) {
            tell_once(document.errors, told);
            complain(document.errors);
            report.documents.push_back(std::move(document));
        }
    return report;
}

int report_all(const std::vector<Input>& inputs, const Rules& rules, const Pipeline& pipeline, const Options& options) {
    const Report report = check_all(inputs, rules, pipeline, options.jobs);
    bool written = true;
    for (const Output& output : options.outputs) written = write(output, report, options) && written;
    return written ? exit_status(report, options) : exit_wrong;
}

/// A stream is answered as a stream unless another format is asked for.
bool wants_stream(const Options& options) {
    return options.is_default_output ||
           (options.outputs.size() == 1 && options.outputs[0].format == "ndjson" && options.outputs[0].file.empty());
}

int stream(LineReader lines, const Input& input, const Pipeline& pipeline, const Options& options) {
    const std::string folder = input.path == "-" ? "" : folder_of(input.path);
    return stream_facts(lines, input.shown, folder, pipeline, options.jobs) ? exit_refused : exit_nothing;
}

int stream_files(const std::vector<Input>& inputs, const Pipeline& pipeline, const Options& options) {
    int status = exit_nothing;
    for (const Input& input : inputs) {
        const int descriptor = open(input.path.c_str(), O_RDONLY | O_CLOEXEC);
        status = std::max(status, stream(LineReader(descriptor, largest_facts), input, pipeline, options));
        close(descriptor);
    }
    return status;
}

/// Standard input alone is a stream when it begins like one.
int check_standard_input(Input input, const Rules& rules, const Pipeline& pipeline, const Options& options) {
    LineReader lines(STDIN_FILENO, largest_facts);
    lines.fill();
    const bool is_empty_stream = lines.waiting().empty() && options.outputs[0].format == "ndjson";
    if ((is_empty_stream || sniff_kind(lines.waiting()) == InputKind::ndjson) && wants_stream(options))
        return stream(std::move(lines), input, pipeline, options);
    while (lines.waiting().size() <= largest_facts && lines.fill()) continue;
    input.loaded = std::make_shared<const Source>(input.shown, std::string(lines.waiting()));
    return report_all({input}, rules, pipeline, options);
}

int check(const std::vector<Input>& inputs, const Options& options) {
    const auto rules = load_rules_of(options);
    if (!rules) return exit_wrong;
    Diagnostics diagnostics;
    const Pipeline pipeline(*rules, {options.as_of}, diagnostics);
    complain(diagnostics);
    if (has_errors(diagnostics)) return exit_wrong;
    if (inputs.size() == 1 && inputs[0].kind == InputKind::standard_input)
        return check_standard_input(inputs[0], *rules, pipeline, options);
    const bool all_lines = std::ranges::all_of(
        inputs, [](const Input& input) { return input.kind == InputKind::ndjson && !input.refusal; });
    if (all_lines && wants_stream(options)) return stream_files(inputs, pipeline, options);
    return report_all(inputs, *rules, pipeline, options);
}

int run_check(const Options& options) {
    const std::vector<Input> inputs = collect_inputs(options.arguments);
    if (inputs.empty()) {
        complain("C007", "nothing to check", "name articles, facts, or folders of them; '-' is standard input");
        return exit_wrong;
    }
    if (std::ranges::all_of(inputs, [](const Input& input) { return input.refusal.has_value(); })) {
        for (const Input& input : inputs) complain({*input.refusal});
        return exit_wrong;
    }
    return check(inputs, options);
}

const Registration registration{
    {"check",
     "PATH",
     "What articles and facts tell of that possibly violates a provision, and the words that say so",
     {Shared::rules, Shared::format, Shared::fail_on, Shared::as_of, Shared::jobs, Shared::color},
     run_check}};

}  // namespace
}  // namespace checkrules
