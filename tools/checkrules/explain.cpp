#include <fmt/format.h>
#include <fmt/ranges.h>

#include <iostream>
#include <ranges>
#include <set>

#include "engine/report/describe_rules.hpp"
#include "engine/report/render_report.hpp"
#include "engine/text/suggest.hpp"
#include "engine/text/unicode.hpp"
#include "tools/checkrules/command.hpp"
#include "tools/checkrules/rules_of.hpp"

namespace checkrules {
namespace {

/// The nearest name, or else those that the words are part of: "kim" is no name, "kim-jong-un" is.
std::string help_for(const std::string& name, const Rules& rules) {
    constexpr std::size_t most = 5;
    const std::vector<std::string> names = describable_names(rules);
    if (std::string near = did_you_mean(name, names); !near.empty()) return near;
    std::set<std::pair<std::size_t, std::string>> holding;  // the shortest first
    for (const std::string& one : names)
        if (one.find(to_lower(name)) != std::string::npos) holding.emplace(one.size(), one);
    if (holding.empty()) return "'checkrules list' names the rules";
    const bool is_all = holding.size() <= most;
    return fmt::format("{}{}", fmt::join(holding | std::views::take(most) | std::views::values, ", "), is_all ? "" : fmt::format(" and {} more hold it", holding.size() - most));
}

int explain(const Options& options) {
    const std::string& format = options.outputs.front().format;
    if (format != "text" && format != "markdown") {
        complain("C003", fmt::format("explain has no format '{}'", format), "text or markdown");
        return exit_wrong;
    }
    if (options.arguments.empty()) {
        complain("C006", "explain what?", "a rule, rulebook, provision, term or field: checkrules explain un-dprk.luxury-goods");
        return exit_wrong;
    }
    const auto rules = load_rules_of(options);
    if (!rules) return exit_wrong;
    const RenderOptions style{.color = wants_color(options)};
    bool all_known = true;
    std::vector<std::string> shown;
    for (const std::string& name : options.arguments) {
        const std::vector<Page> pages = describe_name(*rules, name);
        if (pages.empty()) complain("C007", fmt::format("nothing is called '{}'", name), help_for(name, *rules));
        all_known = all_known && !pages.empty();
        for (const Page& page : pages) shown.push_back(format == "markdown" ? page_as_markdown(page) : page_as_text(page, style));
    }
    std::cout << fmt::format("{}", fmt::join(shown, "\n"));
    return all_known ? exit_nothing : exit_wrong;
}

const Registration explain_command{{"explain", "NAME", "What a rule, provision, rulebook, term or field says, in words", {Shared::rules, Shared::format, Shared::color}, explain}};

}  // namespace
}  // namespace checkrules
