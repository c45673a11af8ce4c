/// Questions to the words of one event.
#pragma once
#include <span>
#include <tuple>

#include "engine/extract/events/event.hpp"

namespace checkrules {

/// "North Korea built a [statue] in Dakar": of other goods than `only` allows it would be no transfer.
bool tells_of_such_goods(const Chunks& chunks, const Trigger& trigger, const Item& goods);
/// The same of all its goods; what "it" means in "it sailed" and "took it" is not known yet.
bool may_tell_of_such_goods(const Chunks& chunks, const Event& event);
/// "Paid [a fine] for the export of pumps": nobody bought them.
bool pays_penalty(const Chunks& chunks, const Event& event);
/// "The vessel sailed for Nampo": it carries, and is no goods.
bool is_carrier(const Chunks& chunks, const Item& item);
/// "from [there]", "from [where]"
bool is_last_place(const Chunks& chunks, std::uint32_t token);
/// "From there": where the goods were last said to go.
bool points_to_last_place(const Chunks& chunks, const Event& event);
/// "He paid in advance, the official said": who only tells it has no part in it.
bool only_tells_it(const Chunks& chunks, const Event& event, Role role);
/// "Police fight a ring [aimed at shipping] cars": who is the subject of another verb alone, and stops such things.
bool only_stops_it(const Chunks& chunks, const Event& event);
/// "sold [Nvidia] chips": a company before goods has made them.
bool is_maker(const Chunks& chunks, const Filler& party);
/// "textiles are what it sold [most] of": no party.
bool is_some_of_them(const Chunks& chunks, const Filler& filler);
/// "had chips sent to [Oman] and from there to Iran": where it went first was on the way.
bool is_stop(const Event& event, const Filler& filler);
/// "Russia bought chips for its army": a country that buys for its own gets them.
bool is_for_itself(const Chunks& chunks, const Event& event, const Filler& subject);
/// "By such trade the regime pays for its rockets": from nobody.
bool pays_for_its_own(const Chunks& chunks, const Event& event);
/// "made [a present] of rockets to": a noun that is part of what a verb with the same goods tells.
bool is_told_by_verb(const Event& noun, const Event& verb);
/// "in her holds", "on the deck of a dhow", "in a container": a place aboard, or what carries goods.
bool is_aboard(const Chunks& chunks, const Filler& where);
/// "delivered a speech": a head that makes the trigger another story.
bool is_refused(const Chunks& chunks, const Event& event, const Item& item);
/// "The freighter landed ammunition": what does that to goods is none itself.
bool is_intransitive(const Frame& frame);
/// The frame has an object that must be there, and none stands among the words.
bool lacks_object(const Frame& frame, std::span<const Complement> complements);
/// Whether the words fill a slot already.
bool is_slot(const Event& event, const Filler& filler);
/// Whether a weapon that holds the goods must be told of.
bool asks_for_holder(const Frame& frame);
/// Goods that can be some go first; then what names a weapon that holds them; then a phrasal verb, which says more than its verb; then what fills most.
std::tuple<bool, bool, bool, std::uint32_t, std::size_t> rank(const Chunks& chunks, const Event& event);
/// A place where a party was meant, or the other way round, will do.
bool fills(const Event& event, Role role, const Filler& filler);
/// "A dhow was on its way to Yemen. Marines boarded it": the last carrier that was told of in the two sentences before; empty when none was.
Filler carrier_before(const Chunks& chunks, std::uint32_t sentence);
/// "The ban covers exports of": the sentence tells what is forbidden or needs a licence, and not what was done.
bool tells_of_law(const Chunks& chunks, const Sentence& sentence, const std::vector<VerbGroup>& verbs, const Event& event);
/// The verb with which `verbs[number]` shares its subject, or null.
const VerbGroup* joined_to(const std::vector<VerbGroup>& verbs, std::size_t number);

}  // namespace checkrules
