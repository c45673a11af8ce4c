#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>

#include "tools/checkrules/command_line.hpp"
#include "tools/checkrules/heap.hpp"

namespace checkrules {
namespace {

int run(std::vector<std::string> words) {
    Diagnostics diagnostics;
    const Settings settings = find_settings(diagnostics);
    complain(diagnostics);
    if (has_errors(diagnostics)) return exit_wrong;
    const auto read = read_command_line(std::move(words), settings);
    if (const auto* answer = std::get_if<Answer>(&read)) {
        std::cout << answer->text;
        return exit_nothing;
    }
    if (const auto* mistakes = std::get_if<Diagnostics>(&read)) {
        complain(*mistakes);
        return exit_wrong;
    }
    const Call& call = std::get<Call>(read);
    return call.command.run(call.options);
}

}  // namespace
}  // namespace checkrules

int main(int count, char** words) {
    checkrules::use_huge_pages();
    std::ios::sync_with_stdio(false);
    try {
        const int status = checkrules::run({words + 1, words + count});
        std::cout.flush();
        std::fflush(nullptr);
        std::_Exit(status);  // a tenth of a short run went into giving memory back
    } catch (const std::exception& error) {
        checkrules::complain("C000", error.what());
        return checkrules::exit_wrong;
    }
}
