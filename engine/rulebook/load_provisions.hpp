/// `provisions:` and `not-codable:` of a rulebook. Internal to engine/rulebook.
#pragma once
#include <vector>

#include "engine/rulebook/rulebook.hpp"

namespace checkrules {

std::vector<ProvisionPtr> load_provisions(const yaml::Node& section, const std::string& rulebook, Diagnostics& diagnostics);
std::vector<NotCodable> load_not_codable(const yaml::Node& section, Diagnostics& diagnostics);

/// False, and told, unless the id is letters, digits and hyphens; of a provision dots too (746.4).
bool check_local_id(const yaml::Node& id, std::string_view what, Diagnostics& diagnostics);

}  // namespace checkrules
