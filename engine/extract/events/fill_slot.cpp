#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/events/event_checks.hpp"

namespace checkrules {
namespace {

constexpr Senses goods_senses = Senses(Sense::known_goods) | Senses(Sense::thing) | Senses(Sense::stand_in) | Senses(Sense::vehicle) | Senses(Sense::pronoun);
constexpr Senses party_senses = Senses(Sense::party) | Senses(Sense::country) | Senses(Sense::pronoun);
constexpr Senses place_senses = Senses(Sense::party) | Senses(Sense::country) | Senses(Sense::place);
constexpr Senses carrier_senses = Senses(Sense::vehicle) | Senses(Sense::party) | Senses(Sense::pronoun) | Senses(Sense::thing) | Senses(Sense::stand_in);  // "containers", "the cargo plane"

/// "[Bavaria] sold lathes", "the city of Hamburg": a place that acts is somebody; but not "a Chinese ship", "international waters".
bool is_acting_place(const Chunks& chunks, const Filler& filler) {
    const Item& item = filler.items.front();
    const Mention* head = chunks.head_mention(item.group);
    const bool is_named = head && (head->kind == MentionKind::place || head->kind == MentionKind::country);
    return is_named || chunks.is_listed("words-for-regions-that-act", chunks.groups()[item.group].head);
}

/// "The yacht left [Bodrum]": a name behind such a verb is a place's, unless it is known as somebody's.
bool is_left_behind(const Chunks& chunks, const Event& event, const Filler& filler) {
    const Mention* name = chunks.head_mention(filler.items.front().group);
    return event.frame && event.frame->subject == Role::goods && name && name->kind == MentionKind::name && name->name_class == NameClass::unknown && chunks.vocabulary().is_listed("triggers-of-leaving", event.trigger->id);
}

}  // namespace

Role settle(Role role, Senses senses, const Event& event) {
    if (role == Role::holder) return Role::destination;
    const bool place = has(senses, Sense::place) && !has(senses, Sense::party);
    const bool party = has(senses, Sense::party) && !has(senses, Sense::country) && !has(senses, Sense::place);
    if (role == Role::recipient && place) return Role::destination;
    if (role == Role::supplier && place) return Role::origin;
    if (role == Role::destination && party) return Role::recipient;
    if (role == Role::origin && party && event.slot(Role::supplier).empty()) return Role::supplier;  // but "he bought it for Iran from German firms"
    return role;
}

std::size_t Event::filled() const {
    return std::size_t(std::ranges::count_if(slots, [](const Filler& filler) { return !filler.empty(); }));
}

bool fits(Role role, Senses senses) {
    switch (role) {
        case Role::goods: return (senses & goods_senses) != 0 && (!has(senses, Sense::party) || has(senses, Sense::known_goods) || has(senses, Sense::thing));
        case Role::supplier:
        case Role::recipient: return (senses & (party_senses | Senses(Sense::place))) != 0;
        case Role::origin:
        case Role::destination:
        case Role::holder:
        case Role::via: return (senses & place_senses) != 0;
        case Role::carrier: return (senses & carrier_senses) != 0;
        case Role::someone: return true;
    }
    return false;
}

bool fill_slot(const Chunks& chunks, Event& event, Role role, const Filler& filler, Found how) {
    return fill_slot(chunks, event, role, filler, chunks.senses(filler), how);
}

bool fill_slot(const Chunks& chunks, Event& event, Role role, const Filler& filler, Senses senses, Found how, std::string_view marker) {
    if (filler.empty() || !fits(role, senses)) return false;
    const bool stays = role == Role::supplier ? how.is_subject() && is_acting_place(chunks, filler) : role == Role::origin && is_left_behind(chunks, event, filler);
    const Role settled = stays ? role : settle(role, senses, event);
    Filler& slot = event.slot(settled);
    if (!slot.empty()) return false;
    slot = filler;
    event.how[std::size_t(settled)] = how;
    if (!event.is_traced) return true;
    const std::string behind = marker.empty() ? "" : fmt::format(" '{}'", marker);
    event.trace.push_back({"slot", fmt::format("{} = '{}' ({}{})", to_string(settled), chunks.text(filler.tokens), how.words, behind)});
    return true;
}

}  // namespace checkrules
