/// Law and rules as loaded from one YAML file: provisions, and the rules that stand for them. Immutable after loading.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/language/typed.hpp"
#include "engine/yaml/node.hpp"

namespace checkrules {

/// One version of a provision in time.
struct InForce {
    DateRange period;                ///< "2017-12-22/.."; its ends are days
    std::optional<Day> recorded;     ///< since when the rulebook knew of it; nothing: always
    std::optional<Day> end_recorded; ///< since when it knew that the period ends: before, the period was open
    Location where;
};

/// A paragraph of law.
struct Provision {
    std::string id;                  ///< qualified: "un-dprk.2397-7"
    std::string local_id;            ///< "2397-7", as reports print it
    std::string citation, url;
    std::string binds;               ///< who is bound, in words
    std::string text;                ///< what it says, in our words
    std::string checked;             ///< verified, secondary, unverified: how well the text was read
    std::string law;                 ///< id in the law reference ("UN-2397-7"); may be empty
    std::vector<std::string> sources;
    std::vector<InForce> in_force;   ///< in order of time, apart from each other; empty when only expected
    std::optional<DateRange> expected;  ///< announced, not yet law: from when it is expected
    Location where;                  ///< its key
};
using ProvisionPtr = std::shared_ptr<const Provision>;

/// A provision as one rule cites it.
struct Citation {
    ProvisionPtr provision;
    typed::ConditionPtr when;        ///< null: whenever the rule holds
    Location where;
};

/// An `unless` of a rule.
struct Exception {
    std::string id, cite;
    std::string ask;                 ///< "Did the 1718 Committee approve it?"; may be empty
    typed::ConditionPtr when;        ///< never null
    Location where;
};

struct Rule {
    std::string id;                  ///< qualified: "un-dprk.transport-vehicles"
    std::string local_id, title;
    std::vector<std::string> tags;
    bool trial = false;              ///< `status: trial`: reported, never gates
    std::vector<Citation> provisions;  ///< never empty
    typed::ConditionPtr scope, when;   ///< never null
    std::vector<Exception> unless;
    std::string severity;            ///< high, medium, low
    std::string message;             ///< template: "{goods} to {recipient}"
    std::vector<std::string> law_ids;  ///< ids of the law reference that it carries
    std::span<const yaml::Node> examples;  ///< maps, read by engine/gate
    std::string extends, overrides;  ///< qualified id of the rule that this one grew from; else empty
    yaml::Node source;               ///< the rule's map, as written
    Location where;                  ///< its id
};

/// Law that no rule on goods can state, and why: so that nobody thinks it was forgotten.
struct NotCodable {
    std::string id, citation, reason;
    Location where;
};

struct Rulebook {
    std::string id, title;
    SourcePtr file;
    std::vector<ProvisionPtr> provisions;  ///< in the order of the file
    std::vector<Rule> rules;         ///< in the order of the file, without those that another rulebook overrides
    std::vector<NotCodable> not_codable;
    std::vector<Label> unused;       ///< own lists and conditions that no expression uses
    Location where;                  ///< its id
};

}  // namespace checkrules
