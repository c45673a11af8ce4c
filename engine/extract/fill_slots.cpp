#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/event.hpp"

namespace checkrules {
namespace {

constexpr Senses goods_senses = Senses(Sense::known_goods) | Senses(Sense::thing) | Senses(Sense::stand_in) | Senses(Sense::vehicle) | Senses(Sense::pronoun);
constexpr Senses party_senses = Senses(Sense::party) | Senses(Sense::country) | Senses(Sense::pronoun);
constexpr Senses place_senses = Senses(Sense::party) | Senses(Sense::country) | Senses(Sense::place);

// "to the army" fills the recipient, "to Nampo" the destination, whatever the frame calls it.
Role settle(Role role, Senses senses) {
    const bool place = has(senses, Sense::place) && !has(senses, Sense::party);
    const bool party = has(senses, Sense::party) && !has(senses, Sense::country) && !has(senses, Sense::place);
    if (role == Role::recipient && place) return Role::destination;
    if (role == Role::supplier && place) return Role::origin;
    if (role == Role::destination && party) return Role::recipient;
    if (role == Role::origin && party) return Role::supplier;
    return role;
}

const Step* step_for(const std::vector<Step>& steps, const std::string& marker, Senses senses, const Event& event) {
    for (const Step& step : steps)
        if (std::ranges::find(step.markers, marker) != step.markers.end() && event.slot(settle(step.role, senses)).empty() && fits(step.role, senses)) return &step;
    return nullptr;
}

}  // namespace

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
        case Role::via: return (senses & place_senses) != 0;
        case Role::carrier: return has(senses, Sense::vehicle) || has(senses, Sense::party) || has(senses, Sense::pronoun) || has(senses, Sense::thing);
        case Role::someone: return true;
    }
    return false;
}

bool fill_slot(const Chunks& chunks, Event& event, Role role, const Filler& filler, std::string how) {
    const Senses senses = chunks.senses(filler);
    if (filler.empty() || !fits(role, senses)) return false;
    const Role settled = settle(role, senses);
    Filler& slot = event.slot(settled);
    if (!slot.empty()) return false;
    slot = filler;
    event.trace.push_back({"slot", fmt::format("{} = '{}' ({})", to_string(settled), chunks.text(filler.tokens), how)});
    event.how[std::size_t(settled)] = std::move(how);
    return true;
}

void fill_marked_slots(const Chunks& chunks, const std::vector<Complement>& complements, std::optional<Role> by, Event& event) {
    for (const Complement& one : complements) {
        if (one.marker.empty()) continue;
        const Senses senses = chunks.senses(one.filler);
        const std::string how = fmt::format("after '{}'", one.marker);
        if (const Step* step = step_for(event.frame->steps, one.marker, senses, event)) fill_slot(chunks, event, step->role, one.filler, how);
        else if (by && one.marker == "by" && fits(*by, senses)) fill_slot(chunks, event, *by, one.filler, how);
        else if (const Step* common = step_for(chunks.grammar().common_steps(), one.marker, senses, event)) fill_slot(chunks, event, common->role, one.filler, how);
    }
}

}  // namespace checkrules
