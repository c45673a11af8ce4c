#include <algorithm>
#include <span>
#include <utility>

#include "engine/extract/events/event_checks.hpp"
#include "engine/extract/events/stops_on_the_way.hpp"

namespace checkrules {
namespace {

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

/// "at [the request] of Oman", "in [breach] of Libya's embargo": no place.
bool is_reason(const Chunks& chunks, const Complement& one) {
    return !one.marker.empty() && chunks.is_listed("words-before-no-place", one.marker_tokens.begin) && chunks.is_listed("words-for-no-place", chunks.groups()[one.filler.items.front().group].head);
}

/// Behind a marker a thing stands for whose it is: "for Iranian fighter jets" is for Iran, "by Chinese steelmakers" by somebody.
Senses senses_behind(const Chunks& chunks, const Complement& one, const Event& event) {
    if (is_reason(chunks, one)) return Senses(Sense::abstract);
    const Senses senses = chunks.senses(one.filler) | one.more;
    // "agents bought it for Iran's navy": who bought it is known, so this is where it went.
    if (has(senses, Sense::party) && !event.slot(Role::recipient).empty() && is_towards(chunks.grammar().common_steps(), one.marker) && chunks.is_of_country(one.filler)) return Senses(senses | Senses(Sense::country));
    if (one.marker == "from" && is_own_premises(chunks, one.filler)) return Senses(Sense::place);
    if (senses == 0 || has(senses, Sense::pronoun) || may_be_place(senses)) return senses;
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

/// "was parked there, pictures [in the Guardian] show": no place.
bool is_in_the_press(const Chunks& chunks, const Complement& one) {
    const Mention* name = chunks.head_mention(one.filler.items.front().group);
    return name && name->name_class == NameClass::media && (one.marker == "in" || one.marker == "on");
}

/// "were sent to Russia, a study [by the bank] shows": who wrote it, and not who sent them.
bool is_of_bare(const Complement& one, const Complement* last) {
    return one.marker == "by" && last && last->marker.empty() && last->is_behind_comma && last->filler.tokens.end == one.marker_tokens.begin;
}

/// "drove them across the border [at Narva]": where it was crossed, and not where they went.
bool is_crossing(const Chunks& chunks, const Complement& one) {
    const NounGroup& group = chunks.groups()[one.filler.items.front().group];
    return chunks.vocabulary().is_listed("words-for-crossing", one.marker) && chunks.is_listed("words-for-a-border", group.head) && chunks.lower(group.tokens.end) == "at";
}

/// "landed at Baidoa, 250 km from Mogadishu": how far from there, and no origin.
bool is_distance(const Chunks& chunks, const Complement& one) {
    if (one.marker != "from" || one.marker_tokens.begin == 0 || !chunks.is_listed("words-for-a-distance", one.marker_tokens.begin - 1)) return false;
    const GroupNumber group = chunks.group_of(one.marker_tokens.begin - 1);
    const std::uint32_t of = group == nothing || chunks.groups()[group].tokens.begin < 2 ? 0 : chunks.groups()[group].tokens.begin - 1;
    return of == 0 || chunks.lower(of) != "of" || chunks.lower(of - 1) == "distance";  // but "drones with a range of 300 km, from Iran"
}

/// "landed coal at Pohang for [$6 million in all]": what it cost, and nobody.
bool is_price(const Chunks& chunks, const Complement& one) {
    const auto [first, last] = chunks.annotation().mentions_in({one.filler.tokens.begin, one.filler.tokens.begin + 1});
    return one.marker == "for" && first < last && chunks.annotation().mentions[first].kind == MentionKind::money;
}

/// "over the border at Narva [into Russia]": what is crossed is not where it went.
bool is_crossed(const Chunks& chunks, const Complement& one, std::span<const Complement> all) {
    if (!chunks.vocabulary().is_listed("words-for-crossing", one.marker) || !may_be_place(chunks.senses(one.filler))) return false;
    return std::ranges::any_of(all, [&](const Complement& next) {
        return next.marker_tokens.begin > one.marker_tokens.begin && !next.is_nested && is_towards(chunks.grammar().common_steps(), next.marker) && may_be_place(chunks.senses(next.filler));
    });
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
        if (one.marker.empty() || one.is_nested || is_excluded(chunks, one) || is_distance(chunks, one) || is_price(chunks, one) || is_in_the_press(chunks, one) || is_of_bare(one, last)) continue;
        if (bare && !one.is_behind_comma && is_used(chunks, event, one.marker)) break;  // "from Putin, a sword [from Mao]", "from Putin and a sword [from Mao]"
        const Senses senses = senses_behind(chunks, one, event);
        if (one.is_onward && may_be_place(senses)) leave_behind(event);
        if (leaves_there(chunks, one, event)) {
            leave_behind(event);
            continue;
        }
        if (goes_on(chunks, one, last) && is_towards(chunks.grammar().common_steps(), one.marker) && fits(Role::destination, senses)) {
            move_on(chunks, one, senses, event);
            continue;
        }
        if (is_crossing(chunks, one) || is_crossed(chunks, one, complements) || is_on_behalf(chunks, one, event)) continue;
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
