// checkrules fmt: conditions in one spelling, in place.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "engine/article/read_file.hpp"
#include "engine/rulebook/format_rules.hpp"
#include "tools/checkrules/command.hpp"

namespace checkrules {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = 4u << 20;
bool only_check = false;

void add_fmt_options(CLI::App& app) { app.add_flag("--check", only_check, "Change nothing; name the files that would change"); }

std::vector<std::string> files_of(const std::vector<std::string>& paths) {
    std::vector<std::string> out;
    std::error_code failed;
    for (const std::string& path : paths) {
        if (!fs::is_directory(path, failed)) out.push_back(path);
        else
            for (const auto& entry : fs::recursive_directory_iterator(path, failed))
                if (entry.path().extension() == ".yaml" || entry.path().extension() == ".yml") out.push_back(entry.path().string());
    }
    std::ranges::sort(out);
    return out;
}

enum class Formatted { same, changed, failed };

Formatted format_file(const std::string& path) {
    const auto file = read_file(path, path, largest_file);
    if (!file) return complain({file.error()}), Formatted::failed;
    Diagnostics diagnostics;
    const std::string text = format_rules(*file, diagnostics);
    complain(diagnostics);
    if (has_errors(diagnostics)) return Formatted::failed;
    if (text == (*file)->text()) return Formatted::same;
    std::cout << path << '\n';
    if (only_check) return Formatted::changed;
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    if (out << text && out.flush()) return Formatted::changed;
    complain("C008", fmt::format("cannot write '{}'", path));
    return Formatted::failed;
}

int format(const Options& options) {
    const std::vector<std::string> files = files_of(options.arguments);
    if (files.empty()) return complain("C006", "format what?", "a rule file, or a folder of them: checkrules fmt my-rules.yaml"), exit_wrong;
    bool changed = false, failed = false;
    for (const std::string& path : files) {
        const Formatted result = format_file(path);
        changed = changed || result == Formatted::changed;
        failed = failed || result == Formatted::failed;
    }
    return failed ? exit_wrong : changed && only_check ? exit_found : exit_nothing;
}

const Registration fmt_command{{"fmt", "PATH", "Spell the conditions of rule files in one way, in place", {}, format, add_fmt_options}};

}  // namespace
}  // namespace checkrules
