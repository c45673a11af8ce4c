// checkrules schema: JSON Schemas of the files that people write, and of facts.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iostream>

#include "engine/author/schemas.hpp"
#include "engine/text/suggest.hpp"
#include "tools/checkrules/command.hpp"
#include "tools/checkrules/rules_of.hpp"
#include "tools/checkrules/templates.hpp"

namespace checkrules {
namespace {

bool for_llm = false;
std::string schema_folder;

void add_schema_options(CLI::App& app) {
    app.add_option("--write", schema_folder, "Write all of them to this folder, each as NAME.json")->type_name("FOLDER");
    app.add_flag("--for-llm", for_llm, "Facts in the form that structured-output interfaces of language models take");
}

int print_names() {
    for (const SchemaKind& kind : schema_kinds()) std::cout << fmt::format("{:<11} {}\n", kind.name, kind.about);
    return exit_nothing;
}

int refuse(const std::string& name) {
    std::vector<std::string> names;
    for (const SchemaKind& kind : schema_kinds()) names.emplace_back(kind.name);
    complain("C003", fmt::format("there is no schema '{}'", name), did_you_mean(name, names));
    return exit_wrong;
}

int write_all(const Rules& rules) {
    std::error_code error;
    std::filesystem::create_directories(schema_folder, error);
    for (const NewFile& file : schema_files(schema_folder, rules))
        if (!(std::ofstream(file.path, std::ios::binary) << file.text << std::flush))
            return complain("C006", fmt::format("cannot write '{}'", file.path.generic_string())), exit_wrong;
    return exit_nothing;
}

int schema(const Options& options) {
    if (options.arguments.empty() && !for_llm && schema_folder.empty()) return print_names();
    if (options.arguments.size() > 1 || (for_llm && !options.arguments.empty() && options.arguments.front() != "facts")) {
        complain("C006", "one schema at a time", "checkrules schema rulebook; checkrules schema --for-llm");
        return exit_wrong;
    }
    const auto rules = load_rules_of(options);
    if (!rules) return exit_wrong;
    if (!schema_folder.empty()) return write_all(*rules);
    const auto text = for_llm ? write_schema_for_llm(*rules) : write_schema(options.arguments.front(), *rules);
    if (!text) return refuse(options.arguments.front());
    std::cout << *text;
    return exit_nothing;
}

const Registration schema_command{{"schema", "NAME", "JSON Schema of rulebooks, vocabularies, fixtures or facts, for editors and language models", {Shared::rules}, schema, add_schema_options}};

}  // namespace
}  // namespace checkrules
