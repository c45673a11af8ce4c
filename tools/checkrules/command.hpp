/// The commands of the program. Each file of this folder holds one command and registers it; main.cpp reads the command
/// line and runs the one that is named.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/text/diagnostic.hpp"
#include "engine/values/date.hpp"

namespace CLI {
class App;
}

namespace checkrules {

/// What all commands return, and what scripts rely on.
enum Exit : int {
    exit_nothing = 0,  ///< nothing at or above --fail-on
    exit_found = 1,    ///< findings at or above it, or a test that failed
    exit_wrong = 2,    ///< nothing was decided: a rulebook, the command line or the input is wrong
    exit_refused = 3,  ///< done, but some inputs were refused
};

/// One `--format FORMAT[=FILE]`; without a file it goes to standard output.
struct Output {
    std::string format, file;
};

/// Options that several commands share, validated.
struct Options {
    std::vector<std::string> arguments;  ///< PATHs, or whatever the command takes
    std::vector<std::string> rules;      ///< --rules PATH…; empty: the shipped rulebooks
    std::vector<Output> outputs;         ///< never empty: text on standard output by default
    bool is_default_output = true;       ///< no --format was given
    std::string fail_on = "possible-violation";
    std::string baseline;                ///< file of reviewers' decisions; empty: none
    std::vector<std::string> fixtures;   ///< of checkrules.yaml; empty: where they usually are
    std::optional<Day> as_of;
    std::size_t jobs = 1;
    std::string color = "auto";
};

enum class Shared { rules, format, fail_on, baseline, as_of, jobs, color };

struct Command {
    std::string name, argument, summary;  ///< `argument`: "PATH", repeatable; empty when the command takes none
    std::vector<Shared> options;          ///< the shared options that it understands
    int (*run)(const Options&) = nullptr;
    void (*add_options)(CLI::App&) = nullptr;  ///< its own options, bound to variables of its file; may be null
};

/// Stands once in a command's file, at namespace scope: `const Registration registration{{"check", "PATH", …}};`
struct Registration {
    explicit Registration(Command command);
};
/// In order of name.
std::vector<Command> commands();

/// Prints to standard error, in the form that all messages of the program have.
void complain(const Diagnostics& diagnostics);
void complain(std::string code, std::string message, std::string help = {});

/// A folder that comes with the program: two folders above it (a build tree), else in `share/checkrules` beside its `bin`.
std::string shipped_folder(const std::string& name);
/// Folder of the shipped rules: $CHECKRULES_RULES, else the one that comes with the program.
std::string shipped_rules();

/// Where rules that were read are kept for the next start: $CHECKRULES_CACHE (empty: nowhere), else `checkrules` in the user's folder
/// of caches, by the XDG base directories.
std::string cache_folder();

/// True when text on standard output is to be coloured: --color, or a terminal and no NO_COLOR.
bool wants_color(const Options& options);

}  // namespace checkrules
