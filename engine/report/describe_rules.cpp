#include "engine/report/describe_rules.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "engine/report/condition_in_words.hpp"

namespace checkrules {
namespace {

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = char(text[0] - 'a' + 'A');
    return text;
}

void say_condition(Page& page, const typed::Condition& condition, const Rules& rules) {
    const ConditionParts said = parts_in_words(condition, rules);
    if (said.joined_by.empty()) return page.paragraph(capitalised(said.parts.front()) + ".");
    page.paragraph(said.joined_by == "or" ? "One of these holds:" : "All of these hold:");
    for (const std::string& part : said.parts) page.item("", part);
}

// "EUR 501", "more than 5 tonne".
std::string amount_in_words(const yaml::Node& map) {
    const auto part = [&](std::string_view key) { return map.find(key) ? std::string(map.find(key)->scalar) : std::string(); };
    const std::string least = part("min"), most = part("max"), currency = part("currency"), unit = part("unit");
    const auto measured = [&](const std::string& number) { return currency.empty() ? fmt::format("{} {}", number, unit) : fmt::format("{} {}", currency, number); };
    if (least == most) return measured(least);
    if (most.empty()) return (part("min-excluded") == "true" ? "more than " : "at least ") + measured(least);
    if (least.empty()) return (part("max-excluded") == "true" ? "less than " : "at most ") + measured(most);
    return fmt::format("{} to {}", measured(least), most);
}

// A leaf of an example's fact as "destination KP".
void flatten(const yaml::Node& node, const std::string& path, std::vector<std::string>& out) {
    if (node.kind == yaml::Kind::map && (node.find("currency") || node.find("unit"))) return out.push_back(fmt::format("{} {}", path, amount_in_words(node)));
    if (node.kind == yaml::Kind::map) {
        for (const yaml::Entry& entry : node.entries)
            flatten(entry.value, path.empty() ? std::string(entry.key.scalar) : fmt::format("{}.{}", path, entry.key.scalar), out);
        return;
    }
    std::vector<std::string> values{std::string(node.scalar)};
    if (node.kind == yaml::Kind::sequence) {
        values.clear();
        for (const yaml::Node& item : node.items) values.emplace_back(item.scalar);
    }
    out.push_back(path == "kind" ? values.front() : fmt::format("{} {}", path, fmt::join(values, ", ")));
}

void say_example(Page& page, const yaml::Node& example) {
    const yaml::Node *fact = example.find("fact"), *verdict = example.find("verdict"),
                     *missing = example.find("missing");
    std::vector<std::string> leaves, fields;
    if (fact) flatten(*fact, "", leaves);
    if (missing)
        for (const yaml::Node& field : missing->items) fields.emplace_back(field.scalar);
    const std::string result(verdict ? verdict->scalar : "possible-violation");
    const std::string label = result == "none" ? "no finding"
                              : fields.empty() ? result
                                               : fmt::format("{}, missing {}", result, fmt::join(fields, ", "));
    page.item(label, fmt::format("{}", fmt::join(leaves, "; ")));
}

void say_law(Page& page, const Rule& rule, const Rules& rules) {
    page.heading("Law");
    for (const Citation& citation : rule.provisions) {
        const Provision& provision = *citation.provision;
        page.item(provision.citation,
                  fmt::format("in force {}; text checked: {}", in_force_in_words(provision), provision.checked));
        page.detail(provision.text);
        if (citation.when) page.detail("Cited when " + condition_in_words(*citation.when, rules) + ".");
        if (!provision.binds.empty()) page.detail("Binds " + provision.binds + ".");
        page.detail(provision.url);
    }
}

void say_exceptions(Page& page, const Rule& rule, const Rules& rules) {
    if (rule.unless.empty()) return;
    page.heading("Unless");
    for (const Exception& exception : rule.unless) {
        page.item(exception.id, condition_in_words(*exception.when, rules));
        page.detail(exception.cite);
        page.detail(exception.ask.empty() ? "" : "To ask: " + exception.ask);
    }
}

void say_names(Page& page, const Rule& rule) {
    std::vector<UsedName> names;
    for (const auto& condition : {rule.scope, rule.when}) collect_names(*condition, names);
    for (const Citation& citation : rule.provisions)
        if (citation.when) collect_names(*citation.when, names);
    for (const Exception& exception : rule.unless) collect_names(*exception.when, names);
    if (names.empty()) return;
    page.heading("As the rulebook has it");
    page.item("scope", rule.scope->text);
    page.item("when", rule.when->text);
    for (const UsedName& used : names) page.item(used.name, used.definition);
}

}  // namespace

std::string period_in_words(const DateRange& period) {
    if (period.first && period.last)
        return fmt::format("from {} to {}", in_words(*period.first), in_words(*period.last));
    return period.first  ? "since " + in_words(*period.first)
           : period.last ? "until " + in_words(*period.last)
                         : "always";
}

std::string in_force_in_words(const Provision& provision) {
    std::vector<std::string> periods;
    for (const InForce& version : provision.in_force) periods.push_back(period_in_words(version.period));
    if (!periods.empty()) return fmt::format("{}", fmt::join(periods, " and "));
    return provision.expected ? "not yet, expected " + in_words(*provision.expected) : "never";
}

Page describe_rule(const Rules& rules, const Rulebook& rulebook, const Rule& rule) {
    Page page;
    page.title(fmt::format("{} ({})", rule.title, rule.id));
    page.paragraph(fmt::format("{}. Severity {}.{}{}", rulebook.title.empty() ? rulebook.id : rulebook.title, rule.severity,
                               rule.tags.empty() ? "" : fmt::format(" Tags: {}.", fmt::join(rule.tags, ", ")),
                               rule.trial ? " On trial: it is reported and never stops anything." : ""));
    page.heading("Applies to a fact when");
    say_condition(page, *rule.scope, rules);
    page.heading("Flags it when");
    say_condition(page, *rule.when, rules);
    say_law(page, rule, rules);
    say_exceptions(page, rule, rules);
    say_names(page, rule);
    if (!rule.examples.empty()) page.heading("Examples");
    for (const yaml::Node& example : rule.examples) say_example(page, example);
    return page;
}

Page describe_provision(const Rules&, const Rulebook& rulebook, const Provision& provision) {
    Page page;
    page.title(fmt::format("{} ({})", provision.citation, provision.id));
    page.paragraph(provision.text);
    page.item("in force", in_force_in_words(provision));
    page.entry("binds", provision.binds);
    page.item("text checked", provision.checked);
    page.entry("in the law reference", provision.law);
    page.entry("address", provision.url);
    for (const std::string& source : provision.sources) page.item("also read", source);
    std::vector<std::string> cited;
    for (const Rule& rule : rulebook.rules)
        for (const Citation& citation : rule.provisions)
            if (citation.provision->id == provision.id) cited.push_back(rule.id);
    page.entry("rules", fmt::format("{}", fmt::join(cited, ", ")));
    return page;
}

Page describe_rulebook(const Rules& rules, const Rulebook& rulebook) {
    Page page;
    page.title(fmt::format("{} ({})", rulebook.title, rulebook.id));
    page.paragraph("Generated from the rulebook: change that, not this page.");
    page.heading("Provisions");
    for (const ProvisionPtr& provision : rulebook.provisions)
        page.item(provision->citation,
                  fmt::format("in force {}; text checked: {}", in_force_in_words(*provision), provision->checked));
    if (!rulebook.not_codable.empty()) page.heading("Not stated as rules");
    for (const NotCodable& one : rulebook.not_codable) page.item(one.citation, one.reason);
    for (const Rule& rule : rulebook.rules) {
        page.heading(fmt::format("{}: {}", rule.local_id, rule.title));
        const Page own = describe_rule(rules, rulebook, rule);
        for (const Block& block : own.blocks()) {
            if (block.kind == Block::Kind::title) continue;
            if (block.kind == Block::Kind::heading)
                page.subheading(block.text);
            else
                page.append(block);
        }
    }
    return page;
}

}  // namespace checkrules
