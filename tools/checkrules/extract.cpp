// checkrules extract PATH…: articles → facts, one document a line, in the form that `check` reads.
#include <fmt/format.h>

#include <algorithm>
#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>

#include "engine/article/read_article.hpp"
#include "engine/article/read_file.hpp"
#include "engine/extract/extract_facts.hpp"
#include "engine/facts/write_facts.hpp"
#include "tools/checkrules/inputs.hpp"
#include "tools/checkrules/parallel.hpp"
#include "tools/checkrules/pipeline.hpp"
#include "tools/checkrules/rules_of.hpp"

namespace checkrules {
namespace {

struct {
    bool explain = false;
} wanted;

void add_options(CLI::App& app) {
    app.add_flag("--explain", wanted.explain, "Which pattern fired on which words, what was merged, and why other words gave nothing");
}

std::string explained(const Evidence& words) { return fmt::format("line {}: '{}'", words.line, words.exact); }

std::string explain(const std::string& name, const Extraction& extraction) {
    std::string out = fmt::format("{}: {} facts\n", name, extraction.facts.size());
    for (const Fact& fact : extraction.facts) {
        out += fmt::format("\n{}  {}, {}, {}\n", fact.id, fact.kind(), fact.status(), fact.certainty());
        for (const Trace& trace : fact.trace) out += fmt::format("    {:<8} {}\n", trace.step, trace.detail);
        for (const Inference& one : fact.inferred) out += fmt::format("    inferred {} from {} ({})\n", one.field, one.from, one.because);
        for (const Evidence& words : fact.evidence) out += fmt::format("    {:<16} {}\n", words.field, explained(words));
    }
    if (!extraction.unused.empty()) out += "\nwords that gave no fact\n";
    for (const UnusedTrigger& one : extraction.unused)
        out += fmt::format("    {} ({}): {}\n", explained(one.words), one.trigger, one.reason);
    return out + "\n";
}

struct Extracted {
    std::string text;
    Diagnostics errors;
};

Extracted extract_article(const Input& input, const Extractor& extractor) {
    if (input.refusal) return {"", {*input.refusal}};
    const auto file = input.loaded ? tl::expected<SourcePtr, Diagnostic>(input.loaded) : read_file(input.path, input.shown, largest_article);
    if (!file) return {"", {file.error()}};
    const InputKind kind = input.kind == InputKind::standard_input ? sniff_kind((*file)->text()) : input.kind;
    if (kind == InputKind::json || kind == InputKind::ndjson)
        return {"", {{Severity::error, "C008", fmt::format("'{}' holds facts, not an article", input.shown), {}, {}, "'checkrules check' reads facts"}}};
    Extracted done;
    const auto article = parse_article(*file, kind == InputKind::html ? ArticleForm::html : ArticleForm::text, done.errors);
    if (!article) return {"", article.error()};
    const Extraction extraction = extractor.extract(*article);
    done.text = wanted.explain ? explain(input.shown, extraction) : facts_to_json(*article, extraction.facts).dump() + "\n";
    return done;
}

Input standard_input(Input input) {
    auto text = read_file("/dev/stdin", input.shown, largest_article);
    if (text) input.loaded = *text;
    else input.refusal = text.error();
    return input;
}

int run_extract(const Options& options) {
    std::vector<Input> inputs = collect_inputs(options.arguments);
    if (inputs.empty()) {
        complain("C007", "nothing to extract from", "name articles or folders of them; '-' is standard input");
        return exit_wrong;
    }
    const auto rules = load_rules_of(options);
    if (!rules) return exit_wrong;
    Diagnostics diagnostics;
    const Extractor extractor(rules->vocabulary, diagnostics);
    complain(diagnostics);
    if (has_errors(diagnostics)) return exit_wrong;
    for (Input& input : inputs)
        if (input.kind == InputKind::standard_input) input = standard_input(std::move(input));
    std::vector<Extracted> done(inputs.size());
    for_each_index(inputs.size(), options.jobs, [&](std::size_t i) { done[i] = extract_article(inputs[i], extractor); });
    for (const Extracted& one : done) {
        std::cout << one.text;
        complain(one.errors);
    }
    const auto refused = std::ranges::count_if(done, [](const Extracted& one) { return has_errors(one.errors); });
    if (refused == std::ssize(done)) return exit_wrong;
    return refused > 0 ? exit_refused : exit_nothing;
}

const Registration registration{
    {"extract", "PATH", "articles → facts, one document a line", {Shared::rules, Shared::jobs}, run_extract, add_options}};

}  // namespace
}  // namespace checkrules
