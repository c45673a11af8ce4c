// Cases worked out by hand (fixtures/law/worked-examples.yaml) against what the shipped rules say of their facts.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/article/read_file.hpp"
#include "engine/evaluate/apply_rule.hpp"
#include "engine/evaluate/fact_view.hpp"
#include "engine/gate/read_yaml_fact.hpp"
#include "engine/infer/infer.hpp"
#include "engine/yaml/read_yaml.hpp"
#include "tests/catch.hpp"
#include "tests/rulebook/shipped_rules.hpp"

namespace checkrules {
namespace {

using Ids = std::set<std::string>;

Ids ids_in(const yaml::Node* node) {
    Ids ids;
    if (!node) return ids;
    for (const yaml::Node& item : node->items) ids.emplace(item.scalar);
    for (const yaml::Entry& entry : node->entries) ids.emplace(entry.key.scalar);
    return ids;
}

void insert_law(const Rule& rule, const AppliedRule& applied, Truth at_least, Ids& ids) {
    for (const AppliedRule::Cited& cited : applied.cited)
        if (cited.holds >= at_least && !cited.citation->provision->law.empty()) ids.insert(cited.citation->provision->law);
    if (at_least != Truth::yes) ids.insert(rule.law_ids.begin(), rule.law_ids.end());
}

/// What the rules say of one fact, by ids of the law reference.
struct Said {
    Ids possible;
    Ids asked;  ///< a question stands between the fact and the paragraph
};

void insert_carried(const Rule& rule, Ids& ids) {
    ids.insert(rule.law_ids.begin(), rule.law_ids.end());
    for (const Citation& citation : rule.provisions) ids.insert(citation.provision->law);
}

Said say(const Fact& fact, const Rules& rules) {
    const Inferrer inferrer(rules.vocabulary);
    const Fact inferred = inferrer.infer(fact, {});
    FactView view(inferred, rules.vocabulary);
    Said said;
    for (const Rulebook& rulebook : rules.rulebooks)
        for (const Rule& rule : rulebook.rules) {
            const Outcome outcome = decide_rule(rule, view, {}).outcome;
            if (outcome == Outcome::could_apply || outcome == Outcome::excepted) insert_carried(rule, said.asked);
            if (outcome != Outcome::possible_violation && outcome != Outcome::undetermined) continue;
            const AppliedRule applied = apply_rule(rule, view, {});
            insert_law(rule, applied, outcome == Outcome::possible_violation ? Truth::yes : Truth::unknown, outcome == Outcome::possible_violation ? said.possible : said.asked);
            if (std::ranges::any_of(applied.exceptions, [](const auto& one) { return one.second.value == Truth::unknown; })) insert_carried(rule, said.asked);
        }
    return said;
}

std::string in_words(const Ids& ids) { return fmt::format("{}", fmt::join(ids, ", ")); }

TEST_CASE("the worked examples come out as a lawyer worked them out") {
    const Rules& rules = shipped_rules_for_tests();
    Diagnostics diagnostics;
    const auto file = read_file(CHECKRULES_SOURCE_DIR "/fixtures/law/worked-examples.yaml", "worked-examples.yaml", 1u << 20);
    REQUIRE(file);
    const auto root = yaml::read_yaml(*file, diagnostics);
    REQUIRE(root);
    CHECK(root->entries.size() == 38);
    for (const yaml::Entry& one : root->entries) {
        const auto fact = read_yaml_fact(*one.value.find("fact"), {}, rules, diagnostics);
        INFO(render(diagnostics));
        REQUIRE(fact);
        const Said said = say(*fact, rules);
        Ids possible = ids_in(one.value.find("possible"));
        for (const std::string& also : ids_in(one.value.find("also"))) possible.insert(also);
        INFO(one.key.scalar << " " << one.value.find("title")->scalar << "\n asked: " << in_words(said.asked));
        CHECK(in_words(said.possible) == in_words(possible));
        for (const std::string& id : ids_in(one.value.find("not-flagged"))) CHECK(said.possible.count(id) == 0);
        for (const std::string& id : ids_in(one.value.find("review"))) {
            INFO("review of " << id);
            CHECK(said.asked.count(id) == 1);
        }
    }
}

}  // namespace
}  // namespace checkrules
