/// One rule over one fact, quickly: for the many facts and changed rules that tests try.
#pragma once
#include "engine/gate/witness.hpp"
#include "engine/infer/infer.hpp"

namespace checkrules {

/// Says what `evaluate` would, without reasons. REQUIRES: both outlive what is returned.
Judge judge_with(const Inferrer& inferrer, const Vocabulary& vocabulary);

}  // namespace checkrules
