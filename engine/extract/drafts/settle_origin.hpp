/// Where the goods of an event come from, and whose they are in the end.
#pragma once
#include <optional>
#include <string>

#include "engine/extract/drafts/draft.hpp"
#include "engine/extract/drafts/read_party.hpp"

namespace checkrules {

/// Country of who has the goods in the end; empty when nobody says so.
std::string holder_of(const Chunks& chunks, const Draft& draft);
/// "Iranian drones" came from Iran when nothing else is said; with a foreign user they must have come to him. `owner`: "[Iran's] drones".
void settle_origin(const Chunks& chunks, const PartyReader& parties, const Event& event, const std::optional<Grounded<std::string>>& owner, Draft& draft);

}  // namespace checkrules
