#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "engine/extract/events/event_checks.hpp"

namespace checkrules {
namespace {

constexpr Senses goods_senses = Senses(Sense::known_goods) | Senses(Sense::thing) | Senses(Sense::stand_in) | Senses(Sense::vehicle) | Senses(Sense::pronoun);
constexpr Senses party_senses = Senses(Sense::party) | Senses(Sense::country) | Senses(Sense::pronoun);
constexpr Senses place_senses = Senses(Sense::party) | Senses(Sense::country) | Senses(Sense::place);
constexpr Senses carrier_senses = Senses(Sense::vehicle) | Senses(Sense::party) | Senses(Sense::pronoun) | Senses(Sense::thing) | Senses(Sense::stand_in);  // "containers", "the cargo plane"

// "to the army" fills the recipient, "to Nampo" the destination, whatever the frame calls it.
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

/// "by smugglers", "by an unknown buyer", but not "by sea".
bool is_somebody(const Chunks& chunks, const Filler& filler) {
    const NounGroup& group = chunks.groups()[filler.items.front().group];
    return group.plural || group.determiner != Determiner::none || !group.mentions.empty();
}

const Step* step_for(const std::vector<Step>& steps, const std::string& marker, Senses senses, const Event& event) {
    for (const Step& step : steps) {
        if (step.role == Role::carrier && marker == "from" && !has(senses, Sense::vehicle)) continue;  // "took rifles from a dhow", but not "from Iran"
        if (std::ranges::find(step.markers, marker) != step.markers.end() && event.slot(settle(step.role, senses, event)).empty() && fits(step.role, senses)) return &step;
    }
    return nullptr;
}

bool is_towards(const std::vector<Step>& steps, const std::string& marker) {
    return std::ranges::any_of(steps, [&](const Step& step) {
        return (step.role == Role::recipient || step.role == Role::destination) && std::ranges::find(step.markers, marker) != step.markers.end();
    });
}

/// "from [its depot] in Scotland"
bool is_own_premises(const Chunks& chunks, const Filler& filler) {
    const NounGroup& group = chunks.groups()[filler.items.front().group];
    return group.determiner == Determiner::possessive && chunks.is(group.tokens.begin, WordClass::determiner) && chunks.is_listed("words-for-premises", group.head);
}

/// Behind a marker a thing stands for whose it is: "for Iranian fighter jets" is for Iran, "by Chinese steelmakers" by somebody.
Senses senses_behind(const Chunks& chunks, const Complement& one, const Event& event) {
    const Senses senses = chunks.senses(one.filler) | one.more;
    // "agents bought it for Iran's navy": who bought it is known, so this is where it went.
    if (has(senses, Sense::party) && !event.slot(Role::recipient).empty() && is_towards(chunks.grammar().common_steps(), one.marker) && chunks.is_of_country(one.filler)) return Senses(senses | Senses(Sense::country));
    if (one.marker == "from" && is_own_premises(chunks, one.filler)) return Senses(Sense::place);
    if (senses == 0 || (senses & (party_senses | place_senses)) != 0) return senses;
    if (one.marker == "by" && senses == Senses(Sense::thing) && is_somebody(chunks, one.filler)) return Senses(Sense::party);
    if (event.trigger->if_foreign && chunks.may_hold_parts(one.filler.items.front())) return Senses(senses | Senses(Sense::place));  // "found in the drone"
    const bool carries = has(senses, Sense::vehicle) && chunks.vocabulary().is_listed("words-before-a-carrier", one.marker);  // "found on a North Korean ship"
    return chunks.is_of_country(one.filler) && !carries ? Senses(senses | Senses(Sense::place)) : senses;
}

bool is_end(Role role) { return role == Role::origin || role == Role::destination; }

/// "to Turkey, not to Russia"
bool is_excluded(const Chunks& chunks, const Complement& one) {
    return one.marker_tokens.begin > 0 && chunks.is_listed("words-that-exclude", one.marker_tokens.begin - 1);
}

/// "landed at Baidoa, 250 km from Mogadishu": how far from there, and no origin.
bool is_distance(const Chunks& chunks, const Complement& one) {
    return one.marker == "from" && one.marker_tokens.begin > 0 && chunks.is_listed("words-for-a-distance", one.marker_tokens.begin - 1);
}

/// "to Dalian, then to Busan", "then [by ship] to Busan", "and from there to Busan": the last one is where it goes.
bool goes_on(const Chunks& chunks, const Complement& one, const Complement* before) {
    const bool says_how = before && before->marker == "by" && before->filler.tokens.end == one.marker_tokens.begin;
    const std::uint32_t at = says_how ? before->marker_tokens.begin : one.marker_tokens.begin;
    return at > 0 && (chunks.is_listed("words-for-then", at - 1) || is_last_place(chunks, at - 1));
}

/// "over the border at Narva [into Russia]": what is crossed is not where it went.
bool is_crossed(const Chunks& chunks, const Complement& one, std::span<const Complement> all) {
    if (!chunks.vocabulary().is_listed("words-for-crossing", one.marker) || (chunks.senses(one.filler) & place_senses) == 0) return false;
    return std::ranges::any_of(all, [&](const Complement& next) {
        return next.marker_tokens.begin > one.marker_tokens.begin && !next.is_nested && is_towards(chunks.grammar().common_steps(), next.marker) && (chunks.senses(next.filler) & place_senses) != 0;
    });
}

/// "through Turkey, [Georgia] and then to Russia": a list of stops whose last one is joined to nothing.
void add_stop(const Chunks& chunks, const Complement& one, Event& event) {
    constexpr std::uint32_t farthest = 2;  // ", then"
    Filler& via = event.slot(Role::via);
    const bool adjoins = !via.empty() && one.is_behind_comma && one.filler.tokens.begin - via.tokens.end <= farthest;
    if (!adjoins || (chunks.senses(one.filler) & place_senses) == 0 || has(chunks.senses(one.filler), Sense::known_goods)) return;
    via.items.insert(via.items.end(), one.filler.items.begin(), one.filler.items.end());
    via.tokens.end = one.filler.tokens.end;
}

/// What was the destination is a stop on the way to the next one.
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

bool names_place(const Chunks& chunks, const Filler& filler) {
    if (filler.empty()) return false;
    const auto [first, last] = chunks.annotation().mentions_in(filler.tokens);
    return std::ranges::any_of(std::span(chunks.annotation().mentions).subspan(first, last - first), [](const Mention& one) {
        return one.kind == MentionKind::country || one.kind == MentionKind::place || one.kind == MentionKind::party;
    });
}

bool is_used(const Chunks& chunks, const Event& event, const std::string& marker) {
    return std::ranges::any_of(event.slots, [&](const Filler& filler) { return !filler.empty() && filler.tokens.begin > 0 && chunks.lower(filler.tokens.begin - 1) == marker; });
}

/// Who got it has a country: "for Iran" says nothing of goods that went to Russia; and of "to Russia, another to Iran" the second is of other goods.
bool is_second_end(const Chunks& chunks, const Event& event, Role role, const Complement& one) {
    if (role == Role::destination) {  // but "two Chinese men imported it [into Australia]"
        const bool is_imported = one.marker == "to" && chunks.vocabulary().is_listed("kinds-told-by-the-buyer", event.trigger->kind);  // "used to import lathes [to Syria]"
        const bool enters = (is_imported || chunks.vocabulary().is_listed("words-for-entering", one.marker)) && event.how[std::size_t(Role::recipient)].place != Found::Place::behind_marker;
        return !enters && names_place(chunks, event.slot(Role::recipient));
    }
    // "pens from the sultan, a case of Riesling [from Merkel]": of goods nobody knows
    const Mention* whose = role == Role::origin ? chunks.head_mention(one.filler.items.front().group) : nullptr;
    if (whose && whose->name_class == NameClass::person && is_used(chunks, event, one.marker)) return true;
    const Filler& giver = event.slot(Role::supplier);
    const bool is_of_others = whose && whose->kind == MentionKind::country && !giver.empty() && has(chunks.senses(giver), Sense::country) && chunks.lower(giver.tokens.begin - 1) == one.marker;
    if (is_of_others) return true;  // "drones from Iran and, [from North Korea], shells"
    const Filler& first = event.slot(Role::destination);
    return role == Role::recipient && has(chunks.senses(one.filler), Sense::country) && names_place(chunks, first) && chunks.lower(first.tokens.begin - 1) == one.marker;
}

/// "sold coal [for North Korea]": who sends on somebody's behalf sends nothing to him; but "sold watches to straw men [for Russian clients]".
bool is_on_behalf(const Chunks& chunks, const Complement& one, const Event& event) {
    const Filler& recipient = event.slot(Role::recipient);
    const bool says_for_whom = !recipient.empty() && recipient.tokens.end == one.marker_tokens.begin && !names_place(chunks, recipient);
    return one.marker == "for" && !says_for_whom && chunks.vocabulary().is_listed("triggers-on-behalf", event.trigger->id);
}

/// "took them for the FSB [to Moscow]": who gets them is told, and this is where.
bool goes_further(const Chunks& chunks, const Event& event, const Complement& one, Senses senses) {
    const Filler& recipient = event.slot(Role::recipient);
    if (recipient.empty() || !event.slot(Role::destination).empty() || !fits(Role::destination, senses) || one.is_behind_comma) return false;
    if (has(chunks.senses(recipient), Sense::country) || chunks.lower(recipient.tokens.begin - 1) == one.marker) return false;
    return std::ranges::any_of(event.frame->steps, [&](const Step& step) { return step.role == Role::recipient && !step.is_optional && std::ranges::find(step.markers, one.marker) != step.markers.end(); });
}

bool has_place(Senses senses) { return (senses & place_senses) != 0; }

/// "to Dubai and [from Dubai] to Iran": it goes on from where it went.
bool leaves_there(const Chunks& chunks, const Complement& one, const Event& event) {
    if (one.marker != "from") return false;
    return std::ranges::any_of(std::array{Role::destination, Role::recipient}, [&](Role role) {
        const Filler& end = event.slot(role);
        return !end.empty() && event.how[std::size_t(role)].place == Found::Place::behind_marker && end.items.size() == 1 && has_place(chunks.senses(end)) &&
               chunks.lower(end.tokens.end - 1) == chunks.lower(one.filler.tokens.end - 1);
    });
}

/// "to Dubai and then to Iran": where it went first was on the way.
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

/// "[a port] was where they were loaded": of the words that may stand before an open place the frame's own count.
bool is_told_closer(const std::vector<Step>& steps, const Complement& one, std::span<const Complement> all) {
    return std::ranges::any_of(all, [&](const Complement& other) {
        const auto takes = [&](const Step& step) { return std::ranges::find(step.markers, other.marker) != step.markers.end(); };
        return other.filler.tokens == one.filler.tokens && other.marker != one.marker && std::ranges::any_of(steps, takes);
    });
}

/// "18 tanks from Germany, [14] from Poland and [two Oryxes] from Chad": so many of others.
bool counts_others(const Chunks& chunks, const Filler& filler) {
    const NounGroup& group = chunks.groups()[filler.items.front().group];
    if (group.mentions.empty()) return false;
    const Mention& count = chunks.annotation().mentions[group.mentions.front()];
    return (count.kind == MentionKind::number || count.kind == MentionKind::quantity) && count.tokens.begin == group.tokens.begin;
}

/// "a tractor from Lukashenko and [a heap of something] from Rahmon"
bool is_another_thing(const Chunks& chunks, const Filler& filler) {
    return chunks.senses(filler.items.front().group) == Senses(Sense::thing) && chunks.groups()[filler.items.front().group].determiner == Determiner::indefinite;
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

namespace {

/// "[Bavaria] sold lathes", "the city of Hamburg": a place that acts is somebody; but not "a Chinese ship", "international waters".
bool is_acting_place(const Chunks& chunks, const Filler& filler) {
    const Item& item = filler.items.front();
    const Mention* head = chunks.head_mention(item.group);
    const bool is_named = head && (head->kind == MentionKind::place || head->kind == MentionKind::country);
    return is_named || chunks.is_listed("words-for-regions-that-act", chunks.groups()[item.group].head);
}

}  // namespace

bool fill_slot(const Chunks& chunks, Event& event, Role role, const Filler& filler, Senses senses, Found how, std::string_view marker) {
    if (filler.empty() || !fits(role, senses)) return false;
    const Role settled = role == Role::supplier && how.is_subject() && is_acting_place(chunks, filler) ? role : settle(role, senses, event);
    Filler& slot = event.slot(settled);
    if (!slot.empty()) return false;
    slot = filler;
    event.how[std::size_t(settled)] = how;
    if (!event.is_traced) return true;
    const std::string behind = marker.empty() ? "" : fmt::format(" '{}'", marker);
    event.trace.push_back({"slot", fmt::format("{} = '{}' ({}{})", to_string(settled), chunks.text(filler.tokens), how.words, behind)});
    return true;
}

namespace {

/// "ordered for him by [a firm in Moscow]": who is named orders it rather than whom only a pronoun tells of.
void make_room_for_agent(const Chunks& chunks, Role by, Event& event) {
    if (!event.slot(by).empty() && has(chunks.senses(event.slot(by)), Sense::pronoun)) event.slot(by) = {};
}

}  // namespace

void fill_marked_slots(const Chunks& chunks, std::span<const Complement> complements, std::optional<Role> by, Event& event) {
    const Complement *bare = nullptr, *before = nullptr;
    bool is_after_marked = false;
    for (const Complement& one : complements) {
        const Complement* last = std::exchange(before, &one);
        if (one.marker.empty() && (one.is_behind_comma || is_after_marked) && (has(chunks.senses(one.filler), Sense::known_goods) || counts_others(chunks, one.filler) || is_another_thing(chunks, one.filler))) bare = &one;
        is_after_marked = is_after_marked || !one.marker.empty();
        if (one.marker.empty()) add_stop(chunks, one, event);
        if (one.marker.empty() || one.is_nested || is_excluded(chunks, one) || is_distance(chunks, one)) continue;
        if (bare && !one.is_behind_comma && is_used(chunks, event, one.marker)) break;  // "from Putin, a sword [from Mao]", "from Putin and a sword [from Mao]"
        const Senses senses = senses_behind(chunks, one, event);
        if (one.is_onward && has_place(senses)) leave_behind(event);
        if (leaves_there(chunks, one, event)) {
            leave_behind(event);
            continue;
        }
        if (goes_on(chunks, one, last) && is_towards(chunks.grammar().common_steps(), one.marker) && fits(Role::destination, senses)) {
            move_on(chunks, one, senses, event);
            continue;
        }
        if (is_crossed(chunks, one, complements) || is_on_behalf(chunks, one, event)) continue;
        const auto fill = [&](Role role) { fill_slot(chunks, event, role, one.filler, senses, found::behind_marker, one.marker); };
        const Step* step = step_for(event.frame->steps, one.marker, senses, event);
        if (step && step->role == Role::holder && !chunks.is_weapon_of_somebody(one.filler)) step = nullptr;
        if (step && step->is_optional && one.is_behind_comma && is_end(step->role)) step = nullptr;  // "those who buy it, in Shanghai or Seoul"
        if (!step && goes_further(chunks, event, one, senses)) fill(Role::destination);
        else if (step) fill(step->role);
        else if (one.marker == "by" && chunks.is_listed("words-for-whose-it-is", one.marker_tokens.begin - 1)) fill(Role::recipient);  // "for use by the army"
        else if (by && one.marker == "by" && one.marker_tokens.begin >= event.words.begin && fits(*by, senses)) make_room_for_agent(chunks, *by, event), fill(*by);  // not "the lathes, made [by a Swiss firm], were bought"
        else if (is_told_closer(event.frame->steps, one, complements)) continue;
        else if (const Step* common = step_for(chunks.grammar().common_steps(), one.marker, senses, event); common && !is_second_end(chunks, event, common->role, one)) fill(common->role);
    }
}

}  // namespace checkrules
