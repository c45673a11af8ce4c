// `checkrules diff OLD NEW`: what changed in meaning between two folders or git revisions of rules.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>

#include "engine/gate/diff_findings.hpp"
#include "engine/gate/diff_rules.hpp"
#include "engine/gate/suggest_edits.hpp"
#include "engine/report/escape.hpp"
#include "engine/report/summarize.hpp"
#include "engine/text/harmless.hpp"
#include "tools/checkrules/check_all.hpp"
#include "tools/checkrules/command.hpp"
#include "tools/checkrules/rules_at.hpp"

namespace checkrules {
namespace {

bool fail_on_change = false;
std::vector<std::string> corpus;

void add_diff_options(CLI::App& app) {
    app.add_flag("--fail-on-change", fail_on_change, "Exit 1 when the meaning of a rule or a finding changed");
    app.add_option("--corpus", corpus, "Articles or facts, or folders of them, in which findings are compared too (repeatable)")
        ->type_name("PATH")
        ->allow_extra_args(false);
}

std::string fact_of(const RuleChange& change) { return fmt::format("{{{}}}", fields_as_yaml(change.witness->fact)); }

/// What both comparisons found.
struct Changes {
    std::vector<RuleChange> rules;
    std::vector<FindingChange> findings;
    std::optional<std::size_t> documents;  ///< of the corpus, when there is one
};

std::string word_of(const std::optional<Verdict>& verdict) { return verdict ? std::string(to_string(*verdict)) : "no finding"; }

std::string as_text(const Changes& changes) {
    std::string out;
    for (const RuleChange& change : changes.rules) {
        out += fmt::format("{:<8} {}\n", to_string(change.kind), change.rule);
        if (change.witness)
            out += fmt::format("  for      {}\n  before   {}\n  after    {}\n", fact_of(change), describe(change.witness->before), describe(change.witness->after));
        for (const std::string& note : change.notes) out += fmt::format("  {}\n", note);
    }
    for (const FindingChange& change : changes.findings)
        out += fmt::format("{}:{} {}: {} became {}\n  {}\n", harmless(change.source), change.line, change.rule, word_of(change.before), word_of(change.after),
                           harmless(change.about));
    out += fmt::format("{} changed", counted(changes.rules.size(), "rule"));
    if (changes.documents) out += fmt::format(", and {} in {}", counted(changes.findings.size(), "finding"), counted(*changes.documents, "document"));
    return out + "\n";
}

/// Code in a table: a bar would end the cell, and nothing else needs care.
std::string code(std::string text) {
    for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2) text.replace(at, 1, "\\|");
    return "`" + text + "`";
}

std::string findings_as_markdown(const Changes& changes) {
    if (!changes.documents) return "";
    if (changes.findings.empty()) return fmt::format("\nNo finding changed in {}.\n", counted(*changes.documents, "document"));
    std::string out = fmt::format("\n**{} changed in {}**\n\n| document | rule | before | after | |\n|---|---|---|---|---|\n",
                                  counted(changes.findings.size(), "finding"), counted(*changes.documents, "document"));
    for (const FindingChange& change : changes.findings)
        out += fmt::format("| {}:{} | {} | {} | {} | {} |\n", escape_markdown(change.source), change.line, code(change.rule), word_of(change.before), word_of(change.after), escape_markdown(change.about));
    return out;
}

std::string as_markdown(const Changes& changes) {
    if (changes.rules.empty()) return "No rule changed its meaning.\n" + findings_as_markdown(changes);
    std::string out = fmt::format("**{} changed in meaning**\n\n| rule | | for this fact | before | after |\n|---|---|---|---|---|\n", counted(changes.rules.size(), "rule"));
    for (const RuleChange& change : changes.rules) {
        std::string notes;
        for (const std::string& note : change.notes) notes += "<br>" + escape_markdown(note);
        const std::string fact = change.witness ? code(fact_of(change)) : "";
        out += fmt::format("| {} | {}{} | {} | {} | {} |\n", code(change.rule), to_string(change.kind), notes, fact,
                           change.witness ? escape_markdown(describe(change.witness->before)) : "", change.witness ? escape_markdown(describe(change.witness->after)) : "");
    }
    return out + findings_as_markdown(changes);
}

std::string as_json(const Changes& changes) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array(), findings = nlohmann::ordered_json::array();
    for (const RuleChange& change : changes.rules) {
        nlohmann::ordered_json one{{"rule", change.rule}, {"change", to_string(change.kind)}, {"notes", change.notes}};
        if (change.witness)
            one["witness"] = {{"fact", fact_of(change)}, {"before", describe(change.witness->before)}, {"after", describe(change.witness->after)}};
        list.push_back(std::move(one));
    }
    for (const FindingChange& change : changes.findings)
        findings.push_back({{"source", change.source}, {"line", change.line}, {"rule", change.rule}, {"before", word_of(change.before)}, {"after", word_of(change.after)}, {"about", change.about}});
    nlohmann::ordered_json out{{"version", 1}, {"changes", list}};
    if (changes.documents) out["findings"] = findings;
    return out.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::optional<Report> report_on(const std::vector<Input>& inputs, const Rules& rules, const Options& options) {
    Diagnostics diagnostics;
    const Pipeline pipeline(rules, {options.as_of}, diagnostics);
    complain(diagnostics);
    if (has_errors(diagnostics)) return {};
    return check_all(inputs, rules, pipeline, options.jobs);
}

/// False, and the reasons on standard error, when the corpus or the rules cannot be used.
bool compare_over_corpus(const Rules& before, const Rules& after, const Options& options, Changes& changes) {
    Options of_corpus = options;
    of_corpus.arguments = corpus;
    const auto inputs = inputs_of(of_corpus);
    const auto old_report = inputs ? report_on(*inputs, before, options) : std::nullopt;
    const auto new_report = old_report ? report_on(*inputs, after, options) : std::nullopt;
    if (!new_report) return false;
    complain_about(*new_report);
    changes.findings = diff_findings(*old_report, *new_report);
    changes.documents = new_report->documents.size();
    return true;
}

int diff(const Options& options) {
    if (options.arguments.size() != 2) {
        complain("C022", fmt::format("'diff' compares two versions of the rules, not {}", options.arguments.size()), "checkrules diff OLD NEW");
        return exit_wrong;
    }
    const RulesFolder old_folder(options.arguments[0]), new_folder(options.arguments[1]);
    const auto old_rules = old_folder.load(), new_rules = new_folder.load();
    if (!old_rules || !new_rules) return exit_wrong;
    const Inferrer old_inferrer(old_rules->vocabulary), new_inferrer(new_rules->vocabulary);
    Changes changes;
    changes.rules = diff_rules({*old_rules, old_inferrer}, {*new_rules, new_inferrer});
    if (!corpus.empty() && !compare_over_corpus(*old_rules, *new_rules, options, changes)) return exit_wrong;
    const std::string& format = options.outputs.front().format;
    std::cout << (format == "json" ? as_json(changes) : format == "markdown" ? as_markdown(changes) : as_text(changes));
    return fail_on_change && !(changes.rules.empty() && changes.findings.empty()) ? exit_found : exit_nothing;
}

const Registration diff_command{{"diff", "VERSION", "What changed in meaning between two versions of the rules", {Shared::format, Shared::as_of, Shared::jobs}, diff, add_diff_options}};

}  // namespace
}  // namespace checkrules
