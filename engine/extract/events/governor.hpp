/// What a verb takes over from the one before it. Private to find_subjects.cpp.
#pragma once
#include "engine/extract/events/clause.hpp"

namespace checkrules {

/// "[The ship] was stopped off Crete carrying", "[The ship] left Iran loaded with": the verb behind the place is told of the ship.
/// `last`: the group right before it.
bool tells_of_carrier(const Chunks& chunks, const VerbGroup& before, const VerbGroup& verb, GroupNumber last);
/// Who seizes or stops has no part in the transfer.
bool is_done_by_others(const Chunks& chunks, const VerbGroup& verb);
/// "asked the council for [permission] to supply": who asks for it does it. `noun`: the group before "to", or `nothing`.
bool asks_leave(const Chunks& chunks, GroupNumber noun);
/// "violated the embargo [by] providing", "[after] selling": who did the one did the other; but "accused Jordan [of] sending".
/// `left`: the token before the verb, or `nothing`.
bool shares_doer(const Chunks& chunks, const VerbGroup& verb, std::uint32_t left);

}  // namespace checkrules
