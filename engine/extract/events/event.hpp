/// One place of an article that tells of an event: which trigger, and which words fill its slots. Several of them make a fact.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/extract/events/clause.hpp"
#include "engine/facts/fact.hpp"

namespace checkrules {

struct Event {
    const Trigger* trigger = nullptr;
    const Frame* frame = nullptr;
    TokenRange words;                              ///< of the trigger
    std::uint32_t sentence = 0;
    const Trigger* stop = nullptr;                 ///< what stopped the carrier, and so the goods
    std::array<Filler, role_count> slots;          ///< empty: not filled
    std::array<Found, role_count> how;             ///< where a filler was found
    TokenRange gap;                                ///< a clause that leaves out the trigger: "[another to Iran]"; empty for others
    Filler left_out;                               ///< goods of the clause before that a count stands for: "[five] to Sudan"
    TokenRange predicate;                          ///< of a noun, the verb that says whether it happens: "deliveries [will begin]"; empty for others
    TokenRange undone;                             ///< of a noun, the verb that says that nothing came of it: "the sale [was cancelled]"; empty for others
    bool moves_itself = false;                     ///< "the vessel sailed", not "the vessel was shipped"
    bool is_traced = true;                         ///< whether `trace` is wanted
    std::vector<Trace> trace;                      ///< which words filled which slot, and where they were found

    Filler& slot(Role role) { return slots[std::size_t(role)]; }
    const Filler& slot(Role role) const { return slots[std::size_t(role)]; }
    std::size_t filled() const;
};

/// A trigger that gave no event, and why.
struct PassedOver {
    const Trigger* trigger = nullptr;
    TokenRange words;
    std::string reason;
};

struct SentenceEvents {
    bool explains = false;               ///< whether `passed_over` is wanted
    std::vector<Event> events;
    std::vector<PassedOver> passed_over;

    void pass_over(PassedOver one) {
        if (explains) passed_over.push_back(std::move(one));
    }
};

/// Whether words of this sense can fill the slot.
bool fits(Role role, Senses senses);
/// "to the army" fills the recipient, "to Nampo" the destination, whatever the frame calls it.
Role settle(Role role, Senses senses, const Event& event);

/// Triggers of the sentence with their slots as grammar fills them; nothing is looked up outside the sentence.
void match_verbs(const Chunks& chunks, const Sentence& sentence, std::uint32_t number, const std::vector<VerbGroup>& verbs, SentenceEvents& out);
void match_nouns(const Chunks& chunks, const Sentence& sentence, std::uint32_t number, const std::vector<VerbGroup>& verbs, SentenceEvents& out);
void match_adjectives(const Chunks& chunks, const Sentence& sentence, std::uint32_t number, const std::vector<VerbGroup>& verbs, SentenceEvents& out);

/// "One went to Libya, another to Sudan": clauses that leave out the words of an event found before.
void match_gaps(const Chunks& chunks, const Sentence& sentence, const std::vector<VerbGroup>& verbs, SentenceEvents& found);
/// "Exports to Kazakhstan tripled, [those to Russia] fell": the noun of an event found before. After match_gaps.
void match_repeats(const Chunks& chunks, const Sentence& sentence, SentenceEvents& found);
/// "shipped flour to North Korea, and [corn]": goods of an event that stand apart from the first. After match_gaps.
void match_more_goods(const Chunks& chunks, const Sentence& sentence, const std::vector<VerbGroup>& verbs, SentenceEvents& out);

/// "was sending munitions and giving support [to the rebels]": what stands behind the second of two verbs is of the first, too.
void share_complements(const Chunks& chunks, const Sentence& sentence, const std::vector<VerbGroup>& verbs, SentenceEvents& found);

/// "Putin and Kim exchanged swords": each gives what the other gets.
void split_exchanges(const Chunks& chunks, SentenceEvents& found);

/// "Kim thanked Putin for the car [he had sent him]": who gave, and who got, is told by what stands around the relative clause.
void tell_again(const Chunks& chunks, SentenceEvents& found);

/// "The ship docked in Yemen carrying rockets": what carries goods is none itself, and goes where they go.
void join_carriers(const Chunks& chunks, SentenceEvents& found);
/// "A freighter", "the Ozge": what carries goods, or a name with an article, which may be a ship's.
bool carries_goods(const Chunks& chunks, const Filler& filler);
/// "Seized rifles from the Ozge": nobody's supplier, but what carried them.
void take_vessel(const Chunks& chunks, Event& event);
/// "stopped [a dhow from Iran] and found rifles", "rifles were found when they searched [a dhow]": what was found lay in what was searched. False when nothing that carries goods was.
bool fill_searched(const Chunks& chunks, const VerbGroup& finds, const VerbGroup* joined, std::span<const VerbGroup> verbs, std::uint32_t end, Event& event);
/// "found in a lorry that was travelling from Germany to Russia": where the carrier went, the goods went. `number`: the verb of the event.
void follow_carrier(const Chunks& chunks, const Sentence& sentence, const std::vector<VerbGroup>& verbs, std::size_t number, Event& event);

/// "sold goods to North Korea, including [whisky and brandy]": examples that stand behind where the goods went.
void fill_examples(const Chunks& chunks, const Sentence& sentence, Event& event);
/// Fills the slots of phrases behind markers: the frame's own first, then those that may follow every trigger.
void fill_marked_slots(const Chunks& chunks, std::span<const Complement> complements, std::optional<Role> by, Event& event);
/// Puts the filler in the slot if it is free and fits. A country or place after "to" is where it went, a party who got it.
bool fill_slot(const Chunks& chunks, Event& event, Role role, const Filler& filler, Found how);
/// The same where the words around the filler tell more of what it can be.
bool fill_slot(const Chunks& chunks, Event& event, Role role, const Filler& filler, Senses senses, Found how, std::string_view marker = {});

}  // namespace checkrules
