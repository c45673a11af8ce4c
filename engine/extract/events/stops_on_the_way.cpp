#include "engine/extract/events/stops_on_the_way.hpp"

#include <algorithm>
#include <array>

#include "engine/extract/events/event_checks.hpp"

namespace checkrules {

bool may_be_place(Senses senses) { return (senses & (Senses(Sense::party) | Senses(Sense::country) | Senses(Sense::place))) != 0; }

bool goes_on(const Chunks& chunks, const Complement& one, const Complement* before) {
    const bool says_how = before && before->marker == "by" && before->filler.tokens.end == one.marker_tokens.begin;
    const std::uint32_t at = says_how ? before->marker_tokens.begin : one.marker_tokens.begin;
    return at > 0 && (chunks.is_listed("words-for-then", at - 1) || is_last_place(chunks, at - 1));
}

void add_stop(const Chunks& chunks, const Complement& one, Event& event) {
    constexpr std::uint32_t farthest = 2;  // ", then"
    Filler& via = event.slot(Role::via);
    const bool adjoins = !via.empty() && one.is_behind_comma && one.filler.tokens.begin - via.tokens.end <= farthest;
    if (!adjoins || !may_be_place(chunks.senses(one.filler)) || has(chunks.senses(one.filler), Sense::known_goods)) return;
    via.items.insert(via.items.end(), one.filler.items.begin(), one.filler.items.end());
    via.tokens.end = one.filler.tokens.end;
}

void move_on(const Chunks& chunks, const Complement& next, Senses senses, Event& event) {
    Filler& via = event.slot(Role::via);
    for (const Role role : {Role::destination, Role::recipient}) {
        Filler& stop = event.slot(role);
        if (stop.empty() || (chunks.senses(stop) & (Senses(Sense::place) | Senses(Sense::country))) == 0) continue;
        if (via.empty()) via.tokens = stop.tokens;
        via.items.insert(via.items.end(), stop.items.begin(), stop.items.end());
        stop = {};
    }
    fill_slot(chunks, event, Role::destination, next.filler, senses, "then", next.marker);
}

bool leaves_there(const Chunks& chunks, const Complement& one, const Event& event) {
    if (one.marker != "from") return false;
    return std::ranges::any_of(std::array{Role::destination, Role::recipient}, [&](Role role) {
        const Filler& end = event.slot(role);
        return !end.empty() && event.how[std::size_t(role)].place == Found::Place::behind_marker && end.items.size() == 1 && may_be_place(chunks.senses(end)) &&
               chunks.lower(end.tokens.end - 1) == chunks.lower(one.filler.tokens.end - 1);
    });
}

void leave_behind(Event& event) {
    for (const Role role : {Role::destination, Role::recipient}) {
        if (event.slot(role).empty() || event.how[std::size_t(role)].place != Found::Place::behind_marker) continue;
        Filler& via = event.slot(Role::via);
        via.tokens = event.slot(role).tokens;
        via.items.insert(via.items.end(), event.slot(role).items.begin(), event.slot(role).items.end());
        event.slot(role) = {};
        return;
    }
}

}  // namespace checkrules
