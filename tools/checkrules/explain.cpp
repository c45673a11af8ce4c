#include <fmt/format.h>
#include <fmt/ranges.h>

#include <iostream>

#include "engine/report/describe_rules.hpp"
#include "engine/report/render_report.hpp"
#include "engine/text/suggest.hpp"
#include "tools/checkrules/command.hpp"
#include "tools/checkrules/rules_of.hpp"

namespace checkrules {
namespace {

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
        if (pages.empty()) complain("C007", fmt::format("nothing is called '{}'", name), did_you_mean(name, describable_names(*rules)));
        all_known = all_known && !pages.empty();
        for (const Page& page : pages) shown.push_back(format == "markdown" ? page_as_markdown(page) : page_as_text(page, style));
    }
    std::cout << fmt::format("{}", fmt::join(shown, "\n"));
    return all_known ? exit_nothing : exit_wrong;
}

const Registration registration{{"explain", "NAME", "What a rule, provision, rulebook, term or field says, in words", {Shared::rules, Shared::format, Shared::color}, explain}};

}  // namespace
}  // namespace checkrules
