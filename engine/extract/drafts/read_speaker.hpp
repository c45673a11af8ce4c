/// Whom "we", "us", "I" and "me" mean.
#pragma once
#include "engine/extract/drafts/draft.hpp"

namespace checkrules {

/// "“[We] sold them,” said Serbia's minister": the country or the body for which the speaker speaks; empty when the item is no such word, or nobody is known to say it.
PartyValue read_speaker(const Chunks& chunks, const Item& item);

/// "I", "me"
bool is_speaking_person(const Chunks& chunks, const Item& item);
/// "“[I] gave him a sabre,” Putin said": the group of who says what stands at the token; it may only point to him; `nothing` when nobody is known to.
GroupNumber speaker_at(const Chunks& chunks, std::uint32_t token);

}  // namespace checkrules
