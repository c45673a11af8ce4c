/// Events that look like a transfer by their trigger and are none, whatever their goods are.
#pragma once
#include <string_view>

#include "engine/extract/events/event.hpp"

namespace checkrules {

/// Why nothing is read from the event; empty when it may be a transfer.
std::string_view why_no_transfer(const Chunks& chunks, const Event& event, const Item& goods);

}  // namespace checkrules
