/// Many examples in one: a fact of which one field varies, and what the rule says for each of its values.
///
///     - note: the chapters that the paragraph names, and those beside them
///       fact: {kind: sale, destination: KP, date: 2018-03-20}
///       each: goods.hs
///       possible-violation: ["86", "8703", "89"]
///       none: ["85", "90", ~]            # ~: the field is not known
///       provisions: [2397-7]             # of those possibly violating or not in force; `exception` of those excepted, `missing`
///                                        # of those undetermined
#pragma once
#include <string>
#include <vector>

#include "engine/gate/run_mutants.hpp"
#include "engine/yaml/tree.hpp"

namespace checkrules {

bool is_table(const yaml::Node& example);

/// The table's examples as maps of their own, each standing where its value stands; made in `storage`. Wrong keys, fields and shapes are told.
std::vector<yaml::Node> expand_table(const yaml::Node& table, const Rules& rules, yaml::Storage& storage, Diagnostics& diagnostics);

/// Examples of one rule as items of YAML lists, as few as tables can make them; several lines each. `rules`: for the fields' types.
std::vector<std::string> tabulate(const std::vector<const KillingExample*>& examples, const Rules& rules);

}  // namespace checkrules
