/// What a reviewer would have to find out.
#pragma once
#include <vector>

#include "engine/evaluate/evaluation.hpp"
#include "engine/facts/schema.hpp"

namespace checkrules {

/// REQUIRES: the evaluation is unknown. The smallest sets of fields which, once known, can decide it: no set has another one
/// in it, and the set that decides in more cases comes first. They are the fields of the prime implicants of what is left
/// undecided and of its contrary. Work is bounded: at most 8 fields and 3 in a set are tried; past that, all are one set.
std::vector<MissingSet> find_missing(const Evaluation& evaluation, const Schema& schema);

}  // namespace checkrules
