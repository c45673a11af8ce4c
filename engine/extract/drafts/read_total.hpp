/// "Exports of chips to Russia rose from $2 million to $50 million in 2023": what trade came to, and when.
#pragma once
#include "engine/extract/drafts/draft.hpp"

namespace checkrules {

/// Gives the goods of an event that a noun tells the figure behind its verb, and the event the date behind that.
void read_total(const Chunks& chunks, const Event& event, Draft& draft);

}  // namespace checkrules
