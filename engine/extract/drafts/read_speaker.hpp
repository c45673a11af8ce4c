/// Whom "we" and "us" mean.
#pragma once
#include "engine/extract/drafts/draft.hpp"

namespace checkrules {

/// "“[We] sold them,” said Serbia's minister": the country or the body for which the speaker speaks; empty when the item is no such word, or nobody is known to say it.
PartyValue read_speaker(const Chunks& chunks, const Item& item);

}  // namespace checkrules
