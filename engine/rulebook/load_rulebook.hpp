/// YAML → rulebooks. Three passes over all of them, because rules may grow from rules of other rulebooks:
///     heads (names, provisions)  →  grown rules (extends, overrides)  →  checked rules
/// Internal to engine/rulebook.
#pragma once
#include <deque>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/language/names.hpp"
#include "engine/rulebook/rulebook.hpp"
#include "engine/yaml/tree.hpp"

namespace checkrules {

/// A rulebook of which the head is read and the rules are still YAML.
struct RulebookDraft {
    Rulebook rulebook;
    Names names;
    const yaml::Node* root;
    std::map<std::string, ProvisionPtr, std::less<>> provisions;  ///< by local id
    std::vector<const yaml::Node*> rules;
};
using RulebookDrafts = std::deque<RulebookDraft>;

/// A value in a rule, and the rulebook in whose words it is written.
struct RulePart {
    const yaml::Node* value;
    RulebookDraft* words;
};

/// A rule with what it took over from others: by key, the nearest value wins; exceptions are joined by id.
struct GrownRule {
    RulebookDraft* home;
    std::string local_id, extends, overrides;
    const yaml::Node* source;
    Location where;
    std::map<std::string, RulePart, std::less<>> parts;
    std::vector<RulePart> unless;
    bool is_kept = true;  ///< not when its id is missing, wrong or taken: then only its mistakes are told
};

/// First pass. A root without an id for the rulebook gives none.
void read_head(const yaml::Node& root, const Names& shared, RulebookDrafts& drafts, Diagnostics& diagnostics);
/// Second pass: all rules of all drafts, in order, without those that are overridden.
std::vector<GrownRule> grow_rules(RulebookDrafts& drafts, Diagnostics& diagnostics);
/// Third pass. Nothing when a part that a rule needs is wrong; every mistake has been told.
std::optional<Rule> check_rule(const GrownRule& rule, const RulebookDrafts& drafts, const Schema& schema, Diagnostics& diagnostics);

/// `roots` are maps that begin with `rulebook:`, and outlive what is made of them. In order of id.
std::vector<Rulebook> load_rulebooks(std::span<const yaml::Tree> roots, const Names& shared, const Schema& schema, Diagnostics& diagnostics);

}  // namespace checkrules
