// checkrules check PATH…: the main job, from articles and facts to reports.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iostream>

#include "engine/report/render_report.hpp"
#include "tools/checkrules/check_all.hpp"
#include "tools/checkrules/rules_of.hpp"
#include "tools/checkrules/stream_facts.hpp"

namespace checkrules {
namespace {

std::size_t terminal_width() {
    winsize size{};
    const bool known = isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? std::clamp<std::size_t>(size.ws_col, 40, 140) : 100;
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

/// What a run goes by, made once.
struct Run {
    const Rules& rules;
    const Pipeline& pipeline;
    DispositionDesk& desk;
    const Options& options;
};

int report_all(const std::vector<Input>& inputs, const Run& run) {
    Report report = check_all(inputs, run.rules, run.pipeline, run.options.jobs);
    complain_about(report);
    for (DocumentReport& document : report.documents) run.desk.dispose(document);
    bool written = true;
    for (const Output& output : run.options.outputs) written = write(output, report, run.options) && written;
    return written ? exit_status(report, run.options) : exit_wrong;
}

/// A stream is answered as a stream unless another format is asked for.
bool wants_stream(const Options& options) {
    return options.is_default_output ||
           (options.outputs.size() == 1 && options.outputs[0].format == "ndjson" && options.outputs[0].file.empty());
}

int stream(LineReader lines, const Input& input, const Run& run) {
    const std::string folder = input.path == "-" ? "" : folder_of(input.path);
    return stream_facts(lines, {input.shown, folder, run.options.jobs}, run.pipeline, run.desk) ? exit_refused
                                                                                                 : exit_nothing;
}

int stream_files(const std::vector<Input>& inputs, const Run& run) {
    int status = exit_nothing;
    for (const Input& input : inputs) {
        const int descriptor = open(input.path.c_str(), O_RDONLY | O_CLOEXEC);
        status = std::max(status, stream(LineReader(descriptor, largest_facts), input, run));
        close(descriptor);
    }
    return status;
}

/// Standard input alone is a stream when it begins like one.
int check_standard_input(Input input, const Run& run) {
    LineReader lines(STDIN_FILENO, largest_facts);
    lines.fill();
    const bool is_empty_stream = lines.waiting().empty() && run.options.outputs[0].format == "ndjson";
    if ((is_empty_stream || sniff_kind(lines.waiting()) == InputKind::ndjson) && wants_stream(run.options))
        return stream(std::move(lines), input, run);
    while (lines.waiting().size() <= largest_facts && lines.fill()) continue;
    input.loaded = std::make_shared<const Source>(input.shown, std::string(lines.waiting()));
    return report_all({input}, run);
}

int check(const std::vector<Input>& inputs, const Run& run) {
    if (inputs.size() == 1 && inputs[0].kind == InputKind::standard_input) return check_standard_input(inputs[0], run);
    const bool all_lines = std::ranges::all_of(
        inputs, [](const Input& input) { return input.kind == InputKind::ndjson && !input.refusal; });
    return all_lines && wants_stream(run.options) ? stream_files(inputs, run) : report_all(inputs, run);
}

int run_check(const Options& options) {
    const auto inputs = inputs_of(options);
    auto loaded = inputs ? load_rules_of(options, Wanted::verdicts) : std::nullopt;
    if (!loaded) return exit_wrong;
    // These two are never taken apart: the process ends with them, and a hundred thousand small pieces would take milliseconds.
    static const Rules& rules = *new Rules(std::move(*loaded));
    const auto overlay = load_overlay_of(options, rules);
    if (!overlay) return exit_wrong;
    Diagnostics diagnostics;
    static Pipeline& pipeline = *new Pipeline(rules, {options.as_of}, diagnostics);
    complain(diagnostics);
    if (has_errors(diagnostics)) return exit_wrong;
    pipeline.follow(*overlay);
    DispositionDesk desk(*overlay, options.as_of);
    const int status = check(*inputs, {rules, pipeline, desk, options});
    complain(desk.remarks());
    return status;
}

const Registration check_command{
    {"check",
     "PATH",
     "What articles and facts tell of that possibly violates a provision, and the words that say so",
     {Shared::rules, Shared::format, Shared::fail_on, Shared::baseline, Shared::as_of, Shared::jobs, Shared::color},
     run_check}};

}  // namespace
}  // namespace checkrules
