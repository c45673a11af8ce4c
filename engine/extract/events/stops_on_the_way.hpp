/// Stops on the way, told behind markers: "to Dubai and then to Iran".
#pragma once
#include "engine/extract/events/event.hpp"

namespace checkrules {

/// A country, a place, or who is at one.
bool may_be_place(Senses senses);
/// "to Dalian, then to Busan", "then [by ship] to Busan", "and from there to Busan": the last one is where it goes. `before`: what stands before it, or null.
bool goes_on(const Chunks& chunks, const Complement& one, const Complement* before);
/// "through Turkey, [Georgia] and then to Russia": a list of stops whose last one is joined to nothing.
void add_stop(const Chunks& chunks, const Complement& one, Event& event);
/// What was the destination is a stop on the way to the next one.
void move_on(const Chunks& chunks, const Complement& next, Senses senses, Event& event);
/// "to Dubai and [from Dubai] to Iran": it goes on from where it went.
bool leaves_there(const Chunks& chunks, const Complement& one, const Event& event);
/// "to Dubai and then to Iran": where it went first was on the way.
void leave_behind(Event& event);

}  // namespace checkrules
