#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <CLI/CLI.hpp>
#include <iostream>
#include <set>

#include "engine/article/read_file.hpp"
#include "engine/report/coverage.hpp"
#include "engine/report/describe_rules.hpp"
#include "engine/report/find_rules.hpp"
#include "engine/text/suggest.hpp"
#include "tools/checkrules/command.hpp"
#include "tools/checkrules/rules_of.hpp"

namespace checkrules {
namespace {

struct {
    std::string country, programme, tag, date;
    bool coverage = false, fields = false;
} wanted;

void add_list_options(CLI::App& app) {
    app.add_option("--country", wanted.country, "Rules whose conditions name the country")->type_name("CODE");
    app.add_option("--programme", wanted.programme, "Rules of one rulebook")->type_name("RULEBOOK");
    app.add_option("--tag", wanted.tag, "Rules that carry the tag")->type_name("TAG");
    app.add_option("--date", wanted.date, "Rules with law in force on that day")->type_name("DATE");
    app.add_flag("--fields", wanted.fields, "Fields of facts, with their types");
    app.add_flag("--coverage", wanted.coverage, "Provisions of the law reference, and the rules that carry them");
}

int list_coverage(const Rules& rules) {
    const std::string path = shipped_rules() + "/coverage.txt";
    const auto file = read_file(path, path, 1u << 20);
    if (!file) return complain({file.error()}), exit_wrong;
    const auto law = cover_law(rules, read_law_ids((*file)->text()));
    std::size_t missing = 0;
    for (const CoveredProvision& one : law) {
        const std::string what = !one.rules.empty() ? fmt::format("{}", fmt::join(one.rules, ", ")) : one.is_accounted_for() ? "not codable: " + one.not_codable : "MISSING";
        missing += !one.is_accounted_for();
        std::cout << fmt::format("{:<16} {}\n", one.id, what);
    }
    std::cout << fmt::format("\n{} provisions, {} missing\n", law.size(), missing);
    return missing ? exit_found : exit_nothing;
}

int list_fields(const Schema& schema) {
    for (const auto& [path, field] : schema.fields) std::cout << fmt::format("{:<24} {:<22} {}\n", path, type_in_words(field), field.label);
    for (const auto& [word, paths] : schema.aliases) std::cout << fmt::format("{:<24} short for {}\n", word, fmt::join(paths, " or "));
    return exit_nothing;
}

bool is_one_of(std::string_view what, const std::string& word, const std::vector<std::string>& known) {
    if (word.empty() || std::ranges::find(known, word) != known.end()) return true;
    const std::string help = did_you_mean(word, known);
    const bool few = help.empty() && known.size() < 40;
    complain("C007", fmt::format("no {} is called '{}'", what, word), few ? fmt::format("one of: {}", fmt::join(known, ", ")) : help);
    return false;
}

/// A word that names nothing would list nothing, as if there were no such rules.
bool names_something(const Rules& rules) {
    std::vector<std::string> books, countries;
    std::set<std::string> tags;
    for (const Rulebook& book : rules.rulebooks) {
        books.push_back(book.id);
        for (const Rule& rule : book.rules) tags.insert(rule.tags.begin(), rule.tags.end());
    }
    for (const auto& [code, country] : rules.vocabulary.countries) countries.push_back(code);
    return is_one_of("rulebook", wanted.programme, books) && is_one_of("tag", wanted.tag, {tags.begin(), tags.end()}) && is_one_of("country", wanted.country, countries);
}

void print_rule(const Rule& rule) {
    std::vector<std::string> law;
    for (const Citation& citation : rule.provisions) law.push_back(fmt::format("{}, {}", citation.provision->citation, in_force_in_words(*citation.provision)));
    std::cout << fmt::format("{}{}\n    {}\n    {}\n", rule.id, rule.trial ? " (on trial)" : "", rule.title, fmt::join(law, "\n    "));
}

int list(const Options& options) {
    RuleFilter filter{wanted.country, wanted.programme, wanted.tag, {}};
    if (!wanted.date.empty() && !(filter.date = parse_day(wanted.date))) {
        complain("C003", fmt::format("--date needs a day, not '{}'", wanted.date), "for instance 2024-02-18");
        return exit_wrong;
    }
    const auto rules = load_rules_of(options);
    if (!rules || !names_something(*rules)) return exit_wrong;
    if (wanted.fields) return list_fields(rules->schema);
    if (wanted.coverage) return list_coverage(*rules);
    const auto found = find_rules(*rules, filter);
    for (const Rule* rule : found) print_rule(*rule);
    std::cout << fmt::format("{}{} {}\n", found.empty() ? "" : "\n", found.size(), found.size() == 1 ? "rule" : "rules");
    return exit_nothing;
}

const Registration list_command{{"list", "", "Rules by country, programme, tag and date; --fields: what facts can say; --coverage: provisions and who carries them", {Shared::rules}, list, add_list_options}};

}  // namespace
}  // namespace checkrules
