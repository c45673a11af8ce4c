/// Two reports on the same documents, made with two versions of the rules: which findings come, go or say something else.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/evaluate/finding.hpp"

namespace checkrules {

struct FindingChange {
    std::string source, rule, about;       ///< "customs.ndjson:3"; what the finding is about, in one line
    std::size_t line = 0;                  ///< of its evidence in the file; 0 when it has none
    std::optional<Verdict> before, after;  ///< nothing: no such finding
};

/// In the order of documents and findings, those that went after those that came. A finding is the same when its rule, its
/// document and the words (of a record, the id) of its fact are.
std::vector<FindingChange> diff_findings(const Report& before, const Report& after);

}  // namespace checkrules
