// `checkrules new rule BOOK.NAME`, `checkrules new fixture NAME`: where to begin to write.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "engine/gate/suggest_edits.hpp"
#include "engine/yaml/read_yaml.hpp"
#include "tools/checkrules/rules_of.hpp"
#include "tools/checkrules/templates.hpp"

namespace checkrules {
namespace {

namespace fs = std::filesystem;

bool is_name(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](unsigned char c) { return std::islower(c) || std::isdigit(c) || c == '-'; });
}

/// The folder in which the rulebooks of --rules or checkrules.yaml are.
fs::path rules_folder(const Options& options) {
    const fs::path first = options.rules.empty() ? "rules" : options.rules.front();
    return fs::is_regular_file(first) ? first.parent_path() : first;
}

/// `rules:` of a rulebook's text with one more.
std::optional<std::string> with_rule(const SourcePtr& file, const std::string& name) {
    Diagnostics diagnostics;
    const auto root = yaml::read_yaml(file, diagnostics);
    if (!root) return complain(diagnostics), std::nullopt;
    const yaml::Node *list = root->find("rules"), *provisions = root->find("provisions");
    if (!list || list->kind != yaml::Kind::sequence || !provisions || provisions->entries.empty())
        return complain("C025", fmt::format("'{}' has no list of rules, or no provision that a rule could stand for", file->name())), std::nullopt;
    const auto item = fill_templates("rule.yaml", "", {{"NAME", name}, {"PROVISION", std::string(provisions->entries.front().key.scalar)}});
    if (item.empty()) return {};
    std::string text = item.front().text;
    while (text.ends_with('\n')) text.pop_back();
    return apply_edits(file, append_item(*list, continued(text, "  ")));
}

int new_rule(const std::string& qualified, const Options& options) {
    const std::size_t dot = qualified.find('.');
    const std::string book = qualified.substr(0, dot), name = dot == std::string::npos ? "" : qualified.substr(dot + 1);
    if (!is_name(book) || !is_name(name))
        return complain("C026", fmt::format("'{}' does not name a rule", qualified), "RULEBOOK.RULE, of small letters, digits and hyphens: house.vehicles"), exit_wrong;
    const auto rules = load_rules_of(options);
    if (!rules) return exit_wrong;
    const auto known = std::ranges::find(rules->rulebooks, book, &Rulebook::id);
    const bool is_known = known != rules->rulebooks.end() && !options.rules.empty();
    if (is_known && std::ranges::find(known->rules, name, &Rule::local_id) != known->rules.end())
        return complain("C024", fmt::format("there is a rule '{}' already", qualified)), exit_wrong;
    auto files = is_known ? std::vector<NewFile>{{known->file->name(), std::string(known->file->text())}}
                          : fill_templates("rulebook.yaml", rules_folder(options) / (book + ".yaml"), {{"BOOK", book}});
    if (files.empty()) return exit_wrong;
    if (!is_known) files.front().text.insert(0, schema_line(files.front().path, "rulebook"));
    auto text = with_rule(std::make_shared<Source>(files.front().path.generic_string(), files.front().text), name);
    if (!text) return exit_wrong;
    files.front().text = std::move(*text);
    if (!is_known) return write_new_files(files) ? exit_nothing : exit_wrong;
    if (!(std::ofstream(files.front().path, std::ios::binary) << files.front().text << std::flush))
        return complain("C006", fmt::format("cannot write '{}'", files.front().path.generic_string())), exit_wrong;
    std::cout << "added " << qualified << " to " << files.front().path.generic_string() << '\n';
    return exit_nothing;
}

/// Every field that facts may have, as comments: what to write, and what it is.
std::string fields_in_comments(const Schema& schema) {
    std::string out;
    for (const auto& [path, field] : schema.fields)
        out += fmt::format("{}#   {}{}{}", out.empty() ? "" : "\n", path, field.is_list ? " (a list)" : "", field.label.empty() ? "" : ": " + field.label);
    return out;
}

int new_fixture(const std::string& name, const Options& options) {
    if (!is_name(name)) return complain("C026", fmt::format("'{}' does not name a fixture", name), "small letters, digits and hyphens: first-article"), exit_wrong;
    const auto rules = load_rules_of(options);
    if (!rules) return exit_wrong;
    const fs::path folder = fs::path(options.fixtures.empty() ? "fixtures" : options.fixtures.front()) / "articles" / name;
    auto files = fill_templates("fixture", folder, {{"NAME", name}, {"FIELDS", fields_in_comments(rules->schema)}});
    for (NewFile& file : files)
        if (file.path.extension() == ".yaml") file.text.insert(0, schema_line(file.path, "fixture"));
    return !files.empty() && write_new_files(files) ? exit_nothing : exit_wrong;
}

int make_new(const Options& options) {
    const auto& words = options.arguments;
    if (words.size() == 2 && words[0] == "rule") return new_rule(words[1], options);
    if (words.size() == 2 && words[0] == "fixture") return new_fixture(words[1], options);
    complain("C022", "'new' makes one rule or one fixture", "checkrules new rule BOOK.NAME, or checkrules new fixture NAME");
    return exit_wrong;
}

const Registration new_command{{"new", "WHAT", "A rule (new rule BOOK.NAME) or a fixture (new fixture NAME) to begin with", {Shared::rules}, make_new}};

}  // namespace
}  // namespace checkrules
