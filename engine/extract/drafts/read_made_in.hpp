/// Where the words for goods say that they were made, and whose they call them. Private to read_draft.cpp.
#pragma once
#include "engine/extract/drafts/read_party.hpp"

namespace checkrules {

struct MadeIn {
    std::optional<Grounded<std::string>> country;  ///< "Russian vodka", "rifles made in Iran", "Swiss watches"
    std::optional<Grounded<std::string>> owner;    ///< a country: "Iran's drones"
};

/// "which [a Serbian factory] made", "made by [Keysight]": the group of who made the goods that end at the token; or `nothing`.
GroupNumber maker_behind(const Chunks& chunks, std::uint32_t at);

/// `goods_end`: the token behind the words in the slot of the goods, where "made in" may stand too.
MadeIn read_made_in(const Chunks& chunks, const PartyReader& parties, const Item& item, std::uint32_t goods_end);

}  // namespace checkrules
