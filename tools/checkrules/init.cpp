// `checkrules init`: a repository of rules that passes lint and test at once.
#include <fmt/format.h>

#include <iostream>

#include "tools/checkrules/rules_of.hpp"
#include "tools/checkrules/templates.hpp"

namespace checkrules {
namespace {

int init(const Options& options) {
    if (options.arguments.size() > 1) return complain("C022", "'init' lays out one folder"), exit_wrong;
    const std::string folder = options.arguments.empty() ? "" : options.arguments.front();
    const auto rules = load_rules_of(options);
    auto files = fill_templates("repository", folder, {});
    if (!rules || files.empty()) return exit_wrong;
    for (NewFile& schema : schema_files(std::filesystem::path(folder) / schemas_folder, *rules)) files.push_back(std::move(schema));
    if (!write_new_files(files)) return exit_wrong;
    std::cout << "next: checkrules lint, checkrules test, checkrules new rule house.NAME, checkrules new fixture NAME\n";
    return exit_nothing;
}

const Registration init_command{{"init", "FOLDER", "Lay out a repository of rules: rules, fixtures, settings, workflow", {}, init}};

}  // namespace
}  // namespace checkrules
