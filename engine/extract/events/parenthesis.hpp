/// What stands in the middle of a clause between commas or dashes, and says nothing of where its goods went.
#pragma once
#include <cstdint>

#include "engine/extract/events/chunks.hpp"

namespace checkrules {

/// "sold 40 drones[, made in Turkey,] to the army", "armed the rebels[, who hold the north,] with rifles": the token with which the clause goes on
/// behind what the comma opens, or 0 when it does not. Behind an object more may stand there than who says so.
std::uint32_t end_of_parenthesis(const Chunks& chunks, std::uint32_t comma, std::uint32_t end, bool is_behind_object);
/// "gold [-- in bars and coins --] into the country": the same of dashes.
std::uint32_t end_of_dashes(const Chunks& chunks, std::uint32_t dash, std::uint32_t end, bool is_behind_object);
bool may_be_participle(const Chunks& chunks, std::uint32_t token);

}  // namespace checkrules
