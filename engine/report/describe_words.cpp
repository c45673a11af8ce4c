// Words of the vocabulary and fields of the schema, by name, and the search for all that goes by a name.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

#include "engine/report/describe_rules.hpp"

namespace checkrules {
namespace {

Page describe_taxonomy(const Taxonomy& taxonomy, std::string_view what, const std::string& id,
                       const std::string& label) {
    Page page;
    page.title(fmt::format("{} ({})", label.empty() ? id : label, id));
    page.paragraph(fmt::format("{}.", what));
    page.entry("is", fmt::format("{}", fmt::join(taxonomy.parents(id), ", ")));
    page.entry("below it", fmt::format("{}", fmt::join(taxonomy.children(id), ", ")));
    return page;
}

Page describe_goods(const Vocabulary& words, const GoodsTerm& term) {
    Page page = describe_taxonomy(words.goods_taxonomy, "A kind of goods", term.id, term.label);
    page.entry("names in reports", fmt::format("{}", fmt::join(term.names, ", ")));
    page.entry("HS codes", fmt::format("{}", fmt::join(words.hs_of(term.id), ", ")));
    page.entry("made in", term.made_in.value_or(""));
    page.entry("source", term.source);
    page.entry("note", term.note);
    return page;
}

// "8703", "HS 8703": what it holds, and which goods are found under it.
void find_hs(const Vocabulary& words, std::string_view name, std::vector<Page>& pages) {
    const std::string_view code = name.starts_with("HS ") ? name.substr(3) : name;
    const std::string_view label = words.hs_label(code);
    if (label.empty() || !std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; })) return;
    std::vector<std::string> goods;
    for (const auto& [id, term] : words.goods)
        if (std::ranges::find(term.hs, code) != term.hs.end()) goods.push_back(id);
    Page page;
    page.title(fmt::format("HS {}: {}", code, label));
    page.paragraph("A code of the Harmonized System, 2022 edition.");
    const std::string_view above = code.substr(0, code.size() - 2);
    if (const std::string_view wider = words.hs_label(above); !wider.empty()) page.entry("under", fmt::format("HS {}: {}", above, wider));
    page.entry("goods under it", fmt::format("{}", fmt::join(goods, ", ")));
    pages.push_back(std::move(page));
}

Page describe_party(const Vocabulary& words, const PartyEntry& party) {
    Page page = describe_taxonomy(words.party_taxonomy, "A party: " + party.kind, party.id, party.label);
    page.entry("names in reports", fmt::format("{}", fmt::join(party.names, ", ")));
    page.entry("country", party.country.value_or(""));
    page.entry("source", party.source);
    page.entry("note", party.note);
    return page;
}

Page describe_country(const CountryEntry& country) {
    Page page;
    page.title(fmt::format("{} ({})", country.name, country.code));
    page.entry("names in reports", fmt::format("{}", fmt::join(country.names, ", ")));
    page.entry("adjectives", fmt::format("{}", fmt::join(country.adjectives, ", ")));
    page.entry("capitals, which stand for its government too", fmt::format("{}", fmt::join(country.capitals, ", ")));
    return page;
}

Page describe_field(const FieldDeclaration& field) {
    Page page;
    page.title(fmt::format("{} ({})", field.label.empty() ? field.path : field.label, field.path));
    page.paragraph(fmt::format("A field of facts: {}.", type_in_words(field)));
    page.entry("asked as", field.question);
    return page;
}

Page describe_list(const NamedList& list) {
    Page page;
    page.title(list.label == list.name ? list.name : fmt::format("{} ({})", list.label, list.name));
    page.paragraph("A named list.");
    for (const ListMember& member : list.members)
        page.item(member.text, member.when ? period_in_words(*member.when) : "");
    return page;
}

Page describe_named(const NamedCondition& condition) {
    Page page;
    page.title(condition.name);
    page.paragraph("A named condition" +
                   (condition.label == condition.name ? std::string(".") : ": " + condition.label + "."));
    page.entry("stands for", std::string(condition.text.scalar));
    return page;
}

}  // namespace

std::vector<Page> describe_word(const Rules& rules, std::string_view name) {
    std::vector<Page> pages;
    const Vocabulary& words = rules.vocabulary;
    const auto in = [name](const auto& map) { return map.find(name); };
    if (const auto found = in(words.goods); found != words.goods.end())
        pages.push_back(describe_goods(words, found->second));
    if (const auto found = in(words.parties); found != words.parties.end())
        pages.push_back(describe_party(words, found->second));
    if (const auto found = in(words.countries); found != words.countries.end())
        pages.push_back(describe_country(found->second));
    if (const auto found = in(words.lists); found != words.lists.end()) pages.push_back(describe_list(found->second));
    if (const auto found = in(words.conditions); found != words.conditions.end())
        pages.push_back(describe_named(found->second));
    if (words.kind_taxonomy.contains(name))
        pages.push_back(describe_taxonomy(words.kind_taxonomy, "A kind of event", std::string(name), ""));
    find_hs(words, name, pages);
    if (const FieldDeclaration* field = rules.schema.find(name)) pages.push_back(describe_field(*field));
    return pages;
}

std::vector<Page> describe_name(const Rules& rules, std::string_view name) {
    std::vector<Page> pages;
    for (const Rulebook& rulebook : rules.rulebooks) {
        if (rulebook.id == name) pages.push_back(describe_rulebook(rules, rulebook));
        for (const Rule& rule : rulebook.rules)
            if (rule.id == name || rule.local_id == name) pages.push_back(describe_rule(rules, rulebook, rule));
        for (const ProvisionPtr& provision : rulebook.provisions)
            if (provision->id == name || provision->local_id == name || (!name.empty() && provision->law == name))
                pages.push_back(describe_provision(rules, rulebook, *provision));
    }
    std::vector<Page> words = describe_word(rules, name);
    pages.insert(pages.end(), std::move_iterator(words.begin()), std::move_iterator(words.end()));
    return pages;
}

std::vector<std::string> describable_names(const Rules& rules) {
    std::vector<std::string> names = rules.schema.names();
    for (const Rulebook& rulebook : rules.rulebooks) {
        names.push_back(rulebook.id);
        for (const Rule& rule : rulebook.rules) names.insert(names.end(), {rule.id, rule.local_id});
        for (const ProvisionPtr& provision : rulebook.provisions)
            names.insert(names.end(), {provision->id, provision->law});
    }
    for (const auto& [id, term] : rules.vocabulary.goods) names.push_back(id);
    for (const auto& [id, party] : rules.vocabulary.parties) names.push_back(id);
    for (const auto& [id, list] : rules.vocabulary.lists) names.push_back(id);
    for (const auto& [id, condition] : rules.vocabulary.conditions) names.push_back(id);
    std::erase(names, "");  // not every provision stands in the law reference
    return names;
}

}  // namespace checkrules
