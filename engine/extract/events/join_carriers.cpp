#include <algorithm>
#include <utility>

#include "engine/extract/events/event.hpp"

namespace checkrules {
namespace {

constexpr std::size_t looked_around = 8;  // events on each side, so that ten thousand stay linear

/// The one group that fills the slot, or `nothing`.
GroupNumber group_in(const Event& event, Role role) {
    const Filler& filler = event.slot(role);
    return filler.items.size() == 1 && filler.items.front().parts.empty() ? filler.items.front().group : nothing;
}

/// Ships are sold too: only of what moves or was stopped.
bool moves_something(const Chunks& chunks, const Event& event) {
    const Vocabulary& vocabulary = chunks.vocabulary();
    return !vocabulary.is_listed("kinds-that-say-most", event.trigger->kind) && !vocabulary.is_listed("kinds-of-trade", event.trigger->kind);
}

bool carries(const Chunks& chunks, const Event& loaded, const Event& moved) {
    const std::uint32_t carrier = group_in(moved, Role::goods);
    if (&loaded == &moved || carrier == nothing || !carries_goods(chunks, moved.slot(Role::goods)) || !moves_something(chunks, moved)) return false;
    if (group_in(loaded, Role::goods) == carrier || !has(chunks.senses(loaded.slot(Role::goods)), Sense::known_goods)) return false;
    const auto is_it = [&](Role role) { return loaded.slot(role).tokens.contains(moved.slot(Role::goods).tokens); };
    return is_it(Role::carrier) || is_it(Role::someone);
}

void take_journey(const Chunks& chunks, const Event& moved, Event& loaded) {
    const bool moves = chunks.vocabulary().kind_taxonomy.is(moved.trigger->kind, "transfer") == Truth::yes || moved.trigger->if_foreign;
    for (const Role role : {Role::origin, Role::destination, Role::recipient, Role::via})
        if (moves || role != Role::recipient) fill_slot(chunks, loaded, role, moved.slot(role), "where its carrier went");  // who inspects a dhow gets nothing
    const bool goes = loaded.trigger->kind == "shipment" || loaded.trigger->kind == "smuggling";  // "stopped a boat smuggling rifles"
    const bool has_left = chunks.vocabulary().is_listed("triggers-of-leaving", loaded.trigger->id) && chunks.vocabulary().is_listed("triggers-of-being-under-way", moved.trigger->id);  // "left Antwerp aboard a ship [bound for Poti]"
    if (!moved.trigger->status || !goes || has_left) return;
    loaded.stop = moved.trigger;
    fill_slot(chunks, loaded, Role::someone, moved.slot(Role::someone), "who stopped it");
}

/// "put in", "docked"
bool puts_in(const Chunks& chunks, const VerbGroup& verb) {
    return std::ranges::any_of(chunks.word(verb.main).verbs, [&](const TriggerMatch& match) {
        return chunks.vocabulary().is_listed("triggers-for-arriving", match.trigger->id) && (match.particle.empty() || chunks.match_words(match.particle, verb.main + 1) > 0);
    });
}

/// "at Chongjin two days later"; but "at Mombasa [on its way to] Juba" is a stop.
void fill_port(const Chunks& chunks, const std::vector<Complement>& behind, Event& event) {
    for (const Complement& one : behind) {
        if (!(one.marker == "at" || one.marker == "in") || !has(chunks.senses(one.filler), Sense::place)) continue;
        const TokenRange port = chunks.groups()[one.filler.items.front().group].tokens;
        const std::uint32_t farther = chunks.match_listed("words-for-going-farther", port.end);
        if (farther > 0) {
            fill_slot(chunks, event, Role::via, chunks.read_filler(port.begin, port.end), "where its carrier called");
            fill_slot(chunks, event, Role::destination, chunks.read_filler(port.end + farther, one.filler.tokens.end + farther), "where its carrier was going");
        } else {
            fill_slot(chunks, event, Role::destination, one.filler, "where its carrier put in");
        }
    }
}

}  // namespace

bool carries_goods(const Chunks& chunks, const Filler& filler) {
    const GroupNumber group = filler.items.front().group;
    return has(chunks.senses(group), Sense::vehicle) || chunks.is(chunks.groups()[group].head, WordClass::container) || chunks.may_name_vessel(filler);
}

void follow_carrier(const Chunks& chunks, const Sentence& sentence, const std::vector<VerbGroup>& verbs, std::size_t number, Event& event) {
    for (const Role role : {Role::carrier, Role::someone}) {
        const Filler& carrier = event.slot(role);
        if (carrier.empty()) continue;
        if (!carries_goods(chunks, carrier)) continue;
        for (std::size_t i = number > 2 ? number - 2 : 0; i < verbs.size() && i < number + 3; ++i) {
            const bool moves = i != number && !verbs[i].is_passive && !verbs[i].is_copula && !verbs[i].subject.empty() && verbs[i].subject.items.front().group == carrier.items.front().group;
            const bool is_later = event.trigger->status == "attempted" && chunks.is_listed("words-for-what-is-to-come", verbs[i].tokens.begin);  // "the ship seized in May [is returning] to Cuba"
            if (!moves || is_later) continue;
            const std::vector<Complement> behind = find_complements(chunks, verbs[i].tokens.end, sentence.tokens.end);
            if (puts_in(chunks, verbs[i])) fill_port(chunks, behind, event);
            return fill_marked_slots(chunks, behind, std::nullopt, event);
        }
    }
}

// "seized rifles from [the Ozge]": of what was stopped, a name with an article is that of a ship.
void take_vessel(const Chunks& chunks, Event& event) {
    Filler& giver = event.slot(Role::supplier);
    if (event.trigger->status != "attempted" || giver.empty() || !chunks.may_name_vessel(giver) || !event.slot(Role::carrier).empty()) return;
    fill_slot(chunks, event, Role::carrier, std::exchange(giver, {}), Senses(Sense::vehicle), "a name of what was stopped");
}

void join_carriers(const Chunks& chunks, SentenceEvents& found) {
    std::vector<bool> is_carrier(found.events.size());
    for (std::size_t i = 0; i < found.events.size(); ++i) {
        const std::size_t first = i > looked_around ? i - looked_around : 0, last = std::min(found.events.size(), i + looked_around);
        for (std::size_t j = first; j < last; ++j) {
            if (!carries(chunks, found.events[j], found.events[i])) continue;
            take_journey(chunks, found.events[i], found.events[j]);
            is_carrier[i] = true;
        }
        if (is_carrier[i]) found.passed_over.push_back({found.events[i].trigger, found.events[i].words, "it tells of what carries the goods"});
    }
    std::size_t number = 0;
    std::erase_if(found.events, [&](const Event&) { return is_carrier[number++]; });
}

}  // namespace checkrules
