#include "tools/checkrules/command_line.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <CLI/CLI.hpp>
#include <thread>

#include "engine/report/render_report.hpp"
#include "engine/text/suggest.hpp"
#include "engine/text/unicode.hpp"
#include "engine/text/version.hpp"

namespace checkrules {
namespace {

/// Options as written, before they are validated.
struct Written {
    std::vector<std::string> formats;
    std::string as_of;
};

Diagnostic mistake(std::string code, std::string message, std::string help = {}) {
    return {.code = std::move(code), .message = std::move(message), .where = {}, .labels = {}, .help = std::move(help)};
}

void add_shared(CLI::App& app, Shared option, Options& options, Written& written) {
    switch (option) {
        case Shared::rules:
            app.add_option("--rules", options.rules,
                           "Rulebook, vocabulary or schema, or a folder of them (repeatable)")
                ->type_name("PATH")
                ->allow_extra_args(false);
            break;
        case Shared::format:
            app.add_option(
                   "--format", written.formats,
                   fmt::format("{} (repeatable; to FILE, or standard output)", fmt::join(report_formats(), ", ")))
                ->type_name("FORMAT[=FILE]")
                ->allow_extra_args(false);
            break;
        case Shared::fail_on:
            app.add_option("--fail-on", options.fail_on,
                           "Exit 1 from this verdict on: possible-violation (default), undetermined, never")
                ->type_name("VERDICT");
            break;
        case Shared::baseline:
            app.add_option("--baseline", options.baseline, "What reviewers decided of findings and facts")
                ->type_name("FILE");
            break;
        case Shared::as_of:
            app.add_option("--as-of", written.as_of, "The law as known on that day")->type_name("DATE");
            break;
        case Shared::jobs:
            app.add_option("--jobs,-j", options.jobs, "Threads (default: one a processor)")->type_name("N");
            break;
        case Shared::color:
            app.add_option("--color", options.color, "auto (default), always, never")->type_name("WHEN");
            break;
    }
}

void check_word(std::string_view option, const std::string& word, const std::vector<std::string>& words,
                Diagnostics& diagnostics) {
    if (std::ranges::find(words, word) != words.end()) return;
    std::string help = did_you_mean(word, words);
    if (help.empty()) help = fmt::format("it is one of {}", fmt::join(words, ", "));
    diagnostics.push_back(mistake("C003", fmt::format("{} cannot be '{}'", option, word), help));
}

Output output_of(const std::string& written, Diagnostics& diagnostics) {
    const std::size_t equals = written.find('=');
    Output output{written.substr(0, equals), equals == std::string::npos ? "" : written.substr(equals + 1)};
    check_word("--format", output.format, report_formats(), diagnostics);
    if (equals != std::string::npos && output.file.empty())
        diagnostics.push_back(mistake("C004", fmt::format("'--format {}' names no file", written)));
    return output;
}

void validate(Options& options, const Written& written, Diagnostics& diagnostics) {
    for (const std::string& format : written.formats) options.outputs.push_back(output_of(format, diagnostics));
    options.is_default_output = options.outputs.empty();
    if (options.outputs.empty()) options.outputs.push_back({"text", ""});
    if (std::ranges::count(options.outputs, std::string(), &Output::file) > 1)
        diagnostics.push_back(mistake("C004", "two formats go to standard output",
                                      "give all but one of them a file: --format sarif=report.sarif"));
    check_word("--fail-on", options.fail_on, {"possible-violation", "undetermined", "never"}, diagnostics);
    check_word("--color", options.color, {"auto", "always", "never"}, diagnostics);
    if (!written.as_of.empty() && !(options.as_of = parse_day(written.as_of)))
        diagnostics.push_back(
            mistake("C003", fmt::format("--as-of needs a day, not '{}'", written.as_of), "for instance 2024-02-18"));
    if (options.jobs < 1 || options.jobs > 1024)
        diagnostics.push_back(mistake("C003", fmt::format("--jobs cannot be {}", options.jobs), "from 1 to 1024"));
}

std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options())
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

/// Lists of the settings stand where the command line has none. Formats are those of reports.
void fall_back(const Command& command, const Settings& settings, Options& options, Written& written) {
    if (options.rules.empty()) options.rules = settings.rules;
    if (written.formats.empty() && std::ranges::find(command.options, Shared::fail_on) != command.options.end())
        written.formats = settings.formats;
    if (written.as_of.empty()) written.as_of = settings.as_of.value_or("");
}

Diagnostics read_options(CLI::App& app, std::vector<std::string> words) {
    std::ranges::reverse(words);  // CLI11 takes them from the back
    Diagnostics diagnostics;
    try {
        app.parse(words);
    } catch (const CLI::CallForHelp&) {
        throw;
    } catch (const CLI::ParseError& error) {
        return {mistake("C005", to_lower(std::string(1, error.what()[0])) + (error.what() + 1))};
    }
    for (const std::string& word : app.remaining()) {
        if (word == "--") continue;
        const std::string name = word.substr(0, word.find('='));
        if (word.starts_with("-"))
            diagnostics.push_back(mistake("C002", fmt::format("'{}' has no option '{}'", app.get_name(), name),
                                          did_you_mean(name, option_names(app))));
        else
            diagnostics.push_back(mistake("C002", fmt::format("'{}' takes no argument '{}'", app.get_name(), word)));
    }
    return diagnostics;
}

std::string overview() {
    std::string text =
        "checkrules: which transfers that articles tell of possibly violate which sanctions provisions\n\nusage: "
        "checkrules COMMAND …\n\n";
    for (const Command& command : commands())
        text += fmt::format("  {:<8} {:<8} {}\n", command.name, command.argument.empty() ? "" : command.argument + "…",
                            command.summary);
    return text + "\n'checkrules COMMAND --help' tells its options.\n";
}

/// Options as they are before the command line is read.
Options options_of(const Settings& settings) {
    Options options;
    options.jobs = settings.jobs.value_or(std::max(1u, std::thread::hardware_concurrency()));
    options.fail_on = settings.fail_on.value_or(options.fail_on);
    options.color = settings.color.value_or(options.color);
    options.baseline = settings.baseline.value_or("");
    options.fixtures = settings.fixtures;
    return options;
}

std::variant<Call, Answer, Diagnostics> read_call(const Command& command, std::vector<std::string> words, const Settings& settings) {
    Call call{command, options_of(settings)};
    Written written;
    CLI::App app(command.summary, "checkrules " + command.name);
    app.allow_extras();
    if (!command.argument.empty()) app.add_option(command.argument, call.options.arguments);
    for (Shared option : command.options) add_shared(app, option, call.options, written);
    if (command.add_options) command.add_options(app);
    try {
        Diagnostics diagnostics = read_options(app, std::move(words));
        fall_back(command, settings, call.options, written);
        validate(call.options, written, diagnostics);
        if (!diagnostics.empty()) return diagnostics;
    } catch (const CLI::CallForHelp&) {
        return Answer{app.help()};
    }
    return call;
}

}  // namespace

std::variant<Call, Answer, Diagnostics> read_command_line(std::vector<std::string> words, const Settings& settings) {
    if (words.empty()) return Diagnostics{mistake("C001", "no command given", "'checkrules --help' lists them")};
    const std::string name = words.front();
    if (name == "--help" || name == "-h" || name == "help") return Answer{overview()};
    if (name == "--version") return Answer{fmt::format("checkrules {}\n", program_version)};
    std::vector<std::string> names;
    for (const Command& command : commands()) {
        if (command.name == name) return read_call(command, {words.begin() + 1, words.end()}, settings);
        names.push_back(command.name);
    }
    std::string help = did_you_mean(name, names);
    if (help.empty()) help = "'checkrules --help' lists the commands";
    return Diagnostics{mistake("C001", fmt::format("there is no command '{}'", name), help)};
}

}  // namespace checkrules
