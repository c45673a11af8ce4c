/// What goods are told to be a part of. Private to read_draft.cpp.
#pragma once
#include "engine/extract/drafts/read_party.hpp"

namespace checkrules {

/// Whose the weapon is that the goods belong to: "the engine of the drone", "the Orlan's camera". Empty when they belong to none, or to nobody's.
std::optional<Grounded<std::string>> read_whole(const Chunks& chunks, const PartyReader& parties, const Item& goods);

}  // namespace checkrules
