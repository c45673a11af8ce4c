#include "tools/checkrules/rules_at.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "tools/checkrules/command.hpp"

namespace checkrules {
namespace {

namespace fs = std::filesystem;

/// Runs a program without a shell; true when it ends with 0. Its own messages are not shown: ours say more.
bool run_program(const std::vector<std::string>& words) {
    const pid_t child = fork();
    if (child < 0) return false;
    if (child == 0) {
        const int nowhere = open("/dev/null", O_RDWR);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        std::vector<char*> arguments;
        for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool has_schema(const fs::path& folder) {
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(folder, error))
        if (entry.path().filename().string().starts_with("schema")) return true;
    return false;
}

}  // namespace

RulesFolder::RulesFolder(const std::string& name) : name_(name), folder_(name) {
    if (fs::exists(folder_) || name.empty() || name[0] == '-') return;
    const std::size_t colon = name.find(':');
    const std::string revision = name.substr(0, colon), folder = colon == std::string::npos ? "rules" : name.substr(colon + 1);
    std::string pattern = (fs::temp_directory_path() / "checkrules-XXXXXX").string();
    if (!mkdtemp(pattern.data())) return;
    unpacked_ = pattern;
    const std::string archive = (unpacked_ / "rules.tar").string();
    if (run_program({"git", "archive", "--format=tar", "-o", archive, revision, "--", folder}) && run_program({"tar", "-xf", archive, "-C", unpacked_.string()}))
        folder_ = unpacked_ / folder;
}

RulesFolder::~RulesFolder() {
    std::error_code error;
    if (!unpacked_.empty()) fs::remove_all(unpacked_, error);
}

std::optional<Rules> RulesFolder::load() const {
    if (!fs::exists(folder_)) {
        complain("C020", fmt::format("'{}' is neither a folder nor a git revision with rules", name_), "for instance: checkrules diff main rules");
        return {};
    }
    Diagnostics diagnostics;
    const std::vector<std::string> paths{folder_.string()};
    Rules rules = has_schema(folder_) ? load_rules(paths, diagnostics) : load_rules(shipped_rules(), paths, diagnostics);
    complain(diagnostics);
    if (has_errors(diagnostics)) return {};
    if (rules.rulebooks.empty()) {
        complain("C021", fmt::format("no rulebooks in '{}'", name_));
        return {};
    }
    return rules;
}

}  // namespace checkrules
