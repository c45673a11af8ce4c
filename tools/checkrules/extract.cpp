// checkrules extract PATH…: articles → facts, one document a line, in the form that `check` reads.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <CLI/CLI.hpp>
#include <iostream>
#include <utility>

#include "engine/article/read_article.hpp"
#include "engine/article/read_file.hpp"
#include "engine/report/render_report.hpp"
#include "tools/checkrules/extract_articles.hpp"
#include "tools/checkrules/parallel.hpp"
#include "tools/checkrules/rules_of.hpp"
#include "tools/checkrules/stream_facts.hpp"
#include "tools/checkrules/stream_lines.hpp"

namespace checkrules {
namespace {

bool explain_facts = false;

void add_extract_options(CLI::App& app) {
    app.add_flag("--explain", explain_facts, "Which pattern fired on which words, what was merged, and why other words gave nothing");
}

int extract_files(const std::vector<Input>& inputs, const ExtractDesk& desk, std::size_t jobs) {
    std::vector<Extracted> done(inputs.size());
    for_each_index(inputs.size(), jobs, [&](std::size_t i) { done[i] = extract_file(inputs[i], desk); });
    for (const Extracted& one : done) {
        std::cout << one.text << std::flush;
        complain(one.errors);
    }
    const auto refused = std::ranges::count_if(done, [](const Extracted& one) { return has_errors(one.errors); });
    if (refused == std::ssize(done)) return exit_wrong;
    return refused > 0 ? exit_refused : exit_nothing;
}

int extract_stream(LineReader lines, const Input& input, const ExtractDesk& desk, std::size_t jobs) {
    const std::string folder = input.path == "-" ? "" : folder_of(input.path);
    int status = exit_nothing;
    const auto extract = [&](const StreamLine& line) {
        Extracted done;
        if (line.too_long) done.errors = {refused_line(input.shown, line.number)};
        else done = extract_document(std::make_shared<const Source>(input.shown, line.text, line.number), folder, desk);
        if (has_errors(done.errors) && done.text.empty()) done.text = render_ndjson_line(refused_document(input.shown, done.errors, line.number));
        return done;
    };
    stream_lines(lines, jobs, extract, [&](const Extracted& one) {
        complain(one.errors);
        if (has_errors(one.errors)) status = exit_refused;
        return one.text;
    });
    return status;
}

int extract_standard_input(Input input, const ExtractDesk& desk, std::size_t jobs) {
    LineReader lines(STDIN_FILENO, largest_facts);
    lines.fill();
    if (sniff_kind(lines.waiting()) == InputKind::ndjson) return extract_stream(std::move(lines), input, desk, jobs);
    while (lines.waiting().size() <= largest_article && lines.fill()) continue;
    input.loaded = std::make_shared<const Source>(input.shown, std::string(lines.waiting()));
    if (lines.waiting().size() > largest_article) input.refusal = refusal("A004", fmt::format("standard input is too large: at most {} MiB", largest_article >> 20));
    return extract_files({input}, desk, jobs);
}

// A stream is answered as one, files together; each in the order in which they were named.
int extract_inputs(const std::vector<Input>& inputs, const ExtractDesk& desk, std::size_t jobs) {
    std::vector<Input> files;
    int status = exit_nothing;
    bool any_done = false;
    const auto note = [&](int one) {
        any_done = any_done || one != exit_wrong;
        status = std::max(status, one == exit_wrong ? int(exit_refused) : one);
    };
    const auto finish_files = [&] {
        if (!files.empty()) note(extract_files(std::exchange(files, {}), desk, jobs));
    };
    for (const Input& input : inputs) {
        const bool is_stream = !input.refusal && (input.kind == InputKind::ndjson || input.kind == InputKind::standard_input);
        if (!is_stream) {
            files.push_back(input);
            continue;
        }
        finish_files();
        if (input.kind == InputKind::standard_input) {
            note(extract_standard_input(input, desk, jobs));
            continue;
        }
        const int descriptor = open(input.path.c_str(), O_RDONLY | O_CLOEXEC);
        note(extract_stream(LineReader(descriptor, largest_facts), input, desk, jobs));
        close(descriptor);
    }
    finish_files();
    return any_done ? status : int(exit_wrong);
}

int run_extract(const Options& options) {
    const std::vector<Input> inputs = collect_inputs(options.arguments);
    if (inputs.empty()) {
        complain("C007", "nothing to extract from", "name articles or folders of them; '-' is standard input");
        return exit_wrong;
    }
    auto loaded = load_rules_of(options, Wanted::words);
    if (!loaded) return exit_wrong;
    // These two are never taken apart: the process ends with them, as in `check`.
    static const Rules& rules = *new Rules(std::move(*loaded));
    Diagnostics diagnostics;
    static const Extractor& extractor = *new Extractor(rules.vocabulary, diagnostics);
    complain(diagnostics);
    if (has_errors(diagnostics)) return exit_wrong;
    return extract_inputs(inputs, {rules, extractor, explain_facts}, options.jobs);
}

const Registration extract_command{
    {"extract", "PATH", "articles → facts, one document a line", {Shared::rules, Shared::jobs}, run_extract, add_extract_options}};

}  // namespace
}  // namespace checkrules
