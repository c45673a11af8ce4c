/// Whether YAML fits a schema, for the few keywords that our schemas use. An independent validator says the same in CI.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/yaml/node.hpp"

namespace checkrules {

/// What does not fit, in words; of several forms none of which fits only that.
std::vector<std::string> misfits(const yaml::Node& node, const nlohmann::ordered_json& schema);

}  // namespace checkrules
