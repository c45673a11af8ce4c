/// Words of the command line → a command and its options, or what is wrong with them.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "tools/checkrules/command.hpp"
#include "tools/checkrules/settings.hpp"

namespace checkrules {

struct Call {
    Command command;
    Options options;
};
/// A text that was asked for: --help, --version.
struct Answer {
    std::string text;
};

/// What the command line leaves open is as the settings say. `words` are those after the program's name. Every mistake is told, with the nearest word that would have worked.
std::variant<Call, Answer, Diagnostics> read_command_line(std::vector<std::string> words, const Settings& settings = {});

}  // namespace checkrules
