#include "tools/checkrules/command.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "engine/text/at_few_places.hpp"

namespace checkrules {
namespace {

std::vector<Command>& registered() {
    static std::vector<Command> all;
    return all;
}

}  // namespace

Registration::Registration(Command command) { registered().push_back(std::move(command)); }

std::vector<Command> commands() {
    std::vector<Command> all = registered();
    std::ranges::sort(all, {}, &Command::name);
    return all;
}

void complain(const Diagnostics& diagnostics) { std::cerr << render(at_few_places(diagnostics)); }

void complain(std::string code, std::string message, std::string help) {
    complain(
        {{.code = std::move(code), .message = std::move(message), .where = {}, .labels = {}, .help = std::move(help)}});
}

std::string shipped_folder(const std::string& name) {
    std::error_code error;
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    const auto in_tree = folder.parent_path().parent_path() / name;
    if (std::filesystem::is_directory(in_tree, error)) return in_tree.string();
    return (folder.parent_path() / "share/checkrules" / name).string();
}

std::string shipped_rules() {
    const char* chosen = std::getenv("CHECKRULES_RULES");
    return chosen && *chosen ? chosen : shipped_folder("rules");
}

std::string cache_folder() {
    if (const char* chosen = std::getenv("CHECKRULES_CACHE")) return chosen;
    if (const char* caches = std::getenv("XDG_CACHE_HOME"); caches && *caches == '/') return std::string(caches) + "/checkrules";
    const char* home = std::getenv("HOME");
    return home && *home == '/' ? std::string(home) + "/.cache/checkrules" : "";
}

bool wants_color(const Options& options) {
    if (options.color != "auto") return options.color == "always";
    const char* refused = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    return isatty(STDOUT_FILENO) && !(refused && *refused) && !(terminal && std::string_view(terminal) == "dumb");
}

}  // namespace checkrules
