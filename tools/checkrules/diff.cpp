// `checkrules diff OLD NEW`: what changed in meaning between two folders or git revisions of rules.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>

#include "engine/gate/diff_rules.hpp"
#include "engine/gate/suggest_edits.hpp"
#include "tools/checkrules/command.hpp"
#include "tools/checkrules/rules_at.hpp"

namespace checkrules {
namespace {

bool fail_on_change = false;

void add_options(CLI::App& app) { app.add_flag("--fail-on-change", fail_on_change, "Exit 1 when the meaning of a rule changed"); }

std::string fact_of(const RuleChange& change) { return fmt::format("{{{}}}", fields_as_yaml(change.witness->fact)); }

std::string as_text(const std::vector<RuleChange>& changes) {
    std::string out;
    for (const RuleChange& change : changes) {
        out += fmt::format("{:<8} {}\n", to_string(change.kind), change.rule);
        if (change.witness)
            out += fmt::format("  for      {}\n  before   {}\n  after    {}\n", fact_of(change), describe(change.witness->before), describe(change.witness->after));
        for (const std::string& note : change.notes) out += fmt::format("  {}\n", note);
    }
    return out + fmt::format("{} rules changed\n", changes.size());
}

std::string cell(std::string text) {
    for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2) text.replace(at, 1, "\\|");
    return text;
}

std::string as_markdown(const std::vector<RuleChange>& changes) {
    if (changes.empty()) return "No rule changed its meaning.\n";
    std::string out = fmt::format("**{} rules changed their meaning**\n\n| rule | | for this fact | before | after |\n|---|---|---|---|---|\n", changes.size());
    for (const RuleChange& change : changes) {
        std::string notes;
        for (const std::string& note : change.notes) notes += "<br>" + cell(note);
        const std::string fact = change.witness ? "`" + cell(fact_of(change)) + "`" : "";
        out += fmt::format("| `{}` | {}{} | {} | {} | {} |\n", change.rule, to_string(change.kind), notes, fact,
                           change.witness ? describe(change.witness->before) : "", change.witness ? describe(change.witness->after) : "");
    }
    return out;
}

std::string as_json(const std::vector<RuleChange>& changes) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const RuleChange& change : changes) {
        nlohmann::ordered_json one{{"rule", change.rule}, {"change", to_string(change.kind)}, {"notes", change.notes}};
        if (change.witness)
            one["witness"] = {{"fact", fact_of(change)}, {"before", describe(change.witness->before)}, {"after", describe(change.witness->after)}};
        list.push_back(std::move(one));
    }
    return nlohmann::ordered_json{{"version", 1}, {"changes", list}}.dump(1) + "\n";
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
    const auto changes = diff_rules({*old_rules, old_inferrer}, {*new_rules, new_inferrer});
    const std::string& format = options.outputs.front().format;
    std::cout << (format == "json" ? as_json(changes) : format == "markdown" ? as_markdown(changes) : as_text(changes));
    return fail_on_change && !changes.empty() ? exit_found : exit_nothing;
}

const Registration registration{{"diff", "VERSION", "What changed in meaning between two versions of the rules", {Shared::format}, diff, add_options}};

}  // namespace
}  // namespace checkrules
