/// The JSON of reports, shared by `json` and `ndjson`.
#pragma once
#include <nlohmann/json_fwd.hpp>

#include "engine/evaluate/finding.hpp"

namespace checkrules {

nlohmann::ordered_json document_to_json(const DocumentReport& document);
nlohmann::ordered_json finding_to_json(const Finding& finding);

}  // namespace checkrules
