/// What a verb says of a noun that tells of a deed: that it happens, or that nothing came of it. Empty where no verb does.
#pragma once
#include <vector>

#include "engine/extract/events/clause.hpp"

namespace checkrules {

/// "The delivery [will begin] in May", "the sale [is] due next year"
TokenRange predicate_of(const Chunks& chunks, GroupNumber group, const std::vector<VerbGroup>& verbs);
/// "The sale [was cancelled]", "Berlin [blocked] Oltec's sale"; but "the exports were halted" tells of those before.
TokenRange verb_that_undoes(const Chunks& chunks, const Sentence& sentence, GroupNumber group, const std::vector<VerbGroup>& verbs);

}  // namespace checkrules
