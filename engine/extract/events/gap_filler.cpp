#include "engine/extract/events/gap_filler.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace checkrules {
namespace {

constexpr Role ends[] = {Role::recipient, Role::destination, Role::supplier, Role::origin};

}  // namespace

std::optional<Event> GapFiller::fill(const Segment& segment, TokenRange words, bool is_joined) {
    Event event = event_;
    event.gap = words;
    event.trace.clear();
    event.stop = nullptr;
    std::vector<Filler> bare;
    std::vector<const Complement*> marked;
    for (const Complement& one : segment) {
        if (!one.marker.empty()) marked.push_back(&one);
        else for (Filler& part : split_party(one.filler)) bare.push_back(std::move(part));
    }
    const bool is_priced = fill_priced(bare, marked, event) || fill_given_with(bare, marked, event);
    const bool contrasts = fill_marked(marked, event);
    if (!is_priced && !fill_bare(bare, contrasts, segment, is_joined, event)) return {};
    if (event.is_traced) event.trace.insert(event.trace.begin(), {"slot", fmt::format("'{}' leaves out its verb", chunks_.text(words))});
    others_do_it_ = others_do_it_ || (is_by_whom() && !(event.slot(*subject_role()).tokens == event_.slot(*subject_role()).tokens));
    return event;
}

/// Nothing stands between them but a comma.
bool GapFiller::adjoin(const Filler& who, const Filler& what) const {
    const std::uint32_t end = who.tokens.end;
    return what.tokens.begin == (chunks_.is_comma(end) ? end + 1 : end);
}

bool GapFiller::fill_bare(const std::vector<Filler>& bare, bool contrasts, const Segment& segment, bool is_joined, Event& event) const {
    switch (bare.size()) {
        case 0: return contrasts && names_other_country(segment.front());
        case 1: return contrasts ? fill_one(bare[0], event) : ((has_own_date(event.gap) && (stands_for_goods(bare[0]) || has(chunks_.senses(bare[0]), Sense::known_goods))) || has_own_price(bare[0], segment)) && fill_goods(bare[0], event);
        case 2: return fill_pair(bare[0], bare[1], is_joined, event) || fill_label(bare[0], bare[1], event);
        case 3: return is_to_whom() && is_by_whom() && fill_pair(bare[1], bare[2], true, event) && replace(*subject_role(), bare[0], event);
        default: return false;
    }
}

/// "to Chad": goods for two parties of one country are one transfer.
bool GapFiller::names_other_country(const Complement& one) const {
    const Senses senses = Senses(chunks_.senses(one.filler) | one.more);
    return !one.marker.empty() && (has(senses, Sense::country) || has(senses, Sense::place));
}

/// "[Turkey] [drones] to Libya", "[Mao] [another]"
std::vector<Filler> GapFiller::split_party(const Filler& filler) const {
    const Filler party = filler.items.size() == 1 ? chunks_.party_at_head(filler.items.front().group) : Filler{};
    if (party.empty() || party.tokens.begin != filler.tokens.begin) return {filler};
    Filler rest = filler;
    rest.tokens.begin = rest.items.front().tokens.begin = party.tokens.end;
    return {party, rest};
}

/// "a third [in 2020]"
bool GapFiller::has_own_date(TokenRange words) const {
    const auto [first, last] = chunks_.annotation().mentions_in(words);
    return std::any_of(chunks_.annotation().mentions.begin() + first, chunks_.annotation().mentions.begin() + last, [](const Mention& one) { return one.kind == MentionKind::date; });
}

/// "bought wine from France for $60,000 and [cognac] [for $12,000]"
bool GapFiller::has_own_price(const Filler& goods, const Segment& segment) const {
    return segment.size() == 2 && segment[1].marker == "for" && has(chunks_.senses(goods), Sense::known_goods) && chunks_.is_money(segment[1].filler.tokens.begin);
}

/// Whether one of them says of other goods what a phrase of the clause does: "to Libya … [to Sudan]".
bool GapFiller::fill_marked(const std::vector<const Complement*>& marked, Event& event) const {
    bool any = false;
    for (const Complement* one : marked)
        for (const Role role : ends) {
            const Filler& told = event_.slot(role);
            if (told.empty() || told.tokens.begin == 0 || chunks_.lower(told.tokens.begin - 1) != one->marker || told.tokens == one->filler.tokens) continue;
            const bool goes_to = role == Role::recipient || role == Role::destination;
            event.slot(role) = {};
            if (goes_to) event.slot(role == Role::recipient ? Role::destination : Role::recipient) = {};
            any = fill_slot(chunks_, event, role, one->filler, Senses(chunks_.senses(one->filler) | one->more), found::behind_marker, one->marker) || any;
            break;
        }
    return any;
}

/// "spent $47m on coats, [$12m on pianos], [$3m worth of wine]": goods with a price of their own.
bool GapFiller::fill_priced(const std::vector<Filler>& bare, const std::vector<const Complement*>& marked, Event& event) const {
    const Filler& told = event_.slot(Role::goods);
    const bool is_marked = !told.empty() && told.tokens.begin > 0 && chunks_.is(told.tokens.begin - 1, WordClass::preposition);
    if (!is_marked || bare.size() != 1 || !chunks_.head_mention(bare[0].items.front().group) || chunks_.head_mention(bare[0].items.front().group)->kind != MentionKind::money) return false;
    if (bare[0].items.front().holds) return fill_goods(bare[0], event);
    if (marked.size() != 1 || marked[0]->marker != chunks_.lower(told.tokens.begin - 1)) return false;
    return has(chunks_.senses(marked[0]->filler), Sense::known_goods) && fill_goods(marked[0]->filler, event);
}

/// "presented Kim with a car and [Xi] [with a coat]"
bool GapFiller::fill_given_with(const std::vector<Filler>& bare, const std::vector<const Complement*>& marked, Event& event) const {
    const Filler& told = event_.slot(Role::goods);
    if (told.empty() || bare.size() != 1 || marked.size() != 1 || marked[0]->marker != "with" || chunks_.lower(told.tokens.begin - 1) != "with" || !is_to_whom()) return false;
    const Senses who = chunks_.senses(bare[0]);
    if (!(has(who, Sense::party) || has(who, Sense::country)) || !has(chunks_.senses(marked[0]->filler), Sense::known_goods)) return false;
    return fill_goods(marked[0]->filler, event) && replace(Role::recipient, bare[0], event);
}

/// "[another] to Iran", "[France] to Iran"
bool GapFiller::fill_one(const Filler& one, Event& event) const { return fill_goods(one, event) || (is_by_whom() && !is_boxed(one) && replace(*subject_role(), one, event)); }

/// "[a box of something] from Merkel": goods, whatever they are
bool GapFiller::is_boxed(const Filler& one) const { return chunks_.is(chunks_.groups()[one.items.front().group].head, WordClass::container); }

/// "Zimbabwe gave Kim Il Sung a lion and [Tanzania] a vase": a country behind "and" is another giver where a country gave something to a person.
bool GapFiller::is_like_giver(Senses who) const {
    const auto is_country = [&](Role role) { return has(chunks_.senses(event_.slot(role)), Sense::country); };
    const bool country = has(who, Sense::country);
    return is_country(*subject_role()) == country && is_country(Role::recipient) != country;
}

/// "[France] [30]", "[Xi] [a vase]": of a gift to somebody, "and" goes on with another one who got it, and a comma with another giver.
bool GapFiller::fill_pair(const Filler& who, const Filler& what, bool is_joined, Event& event) const {
    const Senses senses = chunks_.senses(who);
    const bool is_somebody = has(senses, Sense::party) || has(senses, Sense::country);
    if (!is_somebody || has(senses, Sense::known_goods) || !adjoin(who, what)) return false;
    if (!is_to_whom() && !is_by_whom()) return false;
    const bool gets_it = is_to_whom() && (!is_by_whom() || (is_joined && !others_do_it_ && !is_like_giver(senses)));
    return fill_goods(what, event) && replace(gets_it ? Role::recipient : *subject_role(), who, event);
}

/// "A radio, courtesy of China; [chopsticks], [Mongolia]": who gave it, as a label says it.
bool GapFiller::fill_label(const Filler& what, const Filler& who, Event& event) const {
    const Senses senses = chunks_.senses(who);
    const bool is_somebody = (has(senses, Sense::party) || has(senses, Sense::country)) && !has(senses, Sense::known_goods);
    if (!is_somebody || !has(chunks_.senses(what), Sense::known_goods) || event_.slot(Role::supplier).empty() || !chunks_.is_comma(what.tokens.end)) return false;
    return fill_goods(what, event) && replace(Role::supplier, who, event);
}

bool GapFiller::is_to_whom() const { return event_.how[std::size_t(Role::recipient)].place == Found::Place::object; }

bool GapFiller::is_by_whom() const { return subject_role().has_value(); }

/// Who does it: "[Germany] sold", "[Russia] bought".
std::optional<Role> GapFiller::subject_role() const {
    for (const Role role : {Role::supplier, Role::recipient})
        if (event_.how[std::size_t(role)].is_subject()) return role;
    return {};
}

/// "another", "the rest", "a third"
bool GapFiller::stands_for_goods(const Filler& filler) const {
    const NounGroup& group = chunks_.groups()[filler.items.front().group];
    const bool some = filler.items.front().parts.empty() && chunks_.is_listed("words-for-some-of-them", group.head);
    return some || is_count(filler) || chunks_.is_listed("words-for-one-or-several", group.head);
}

bool GapFiller::is_count(const Filler& filler) const {
    const NounGroup& group = chunks_.groups()[filler.items.front().group];
    if (has(chunks_.senses(filler), Sense::known_goods) || chunks_.is_listed("words-for-times", group.head)) return false;  // "ten times as many"
    return std::ranges::any_of(group.mentions, [&](std::uint32_t m) {
        const MentionKind kind = chunks_.annotation().mentions[m].kind;
        return kind == MentionKind::number || kind == MentionKind::quantity || (kind == MentionKind::percent && is_share()) || (kind == MentionKind::money && is_worth());
    });
}

/// "[$406 million worth] of arms from Oman and $267 million from Chad", "arms [worth $406 million] from"
bool GapFiller::is_worth() const {
    const Filler& told = event_.slot(Role::goods);
    if (told.empty()) return false;
    const Mention* worth = chunks_.head_mention(told.items.front().group);
    return (worth && worth->kind == MentionKind::money) || (chunks_.is_listed("words-for-a-price", told.tokens.end) && chunks_.is_money(told.tokens.end + 1));
}

/// "[45 percent] of them, and Oman 25 percent"; but "212 percent more" is no share
bool GapFiller::is_share() const {
    const Mention* share = chunks_.mention(event_.slot(Role::goods).items.front().group, MentionKind::percent);
    return share && chunks_.lower(share->tokens.end) == "of";
}

bool GapFiller::fill_goods(const Filler& filler, Event& event) const {
    const Senses senses = chunks_.senses(filler);
    if (is_count(filler)) event.left_out = event_.left_out.empty() ? event_.slot(Role::goods) : event_.left_out;
    else if (!has(senses, Sense::known_goods) && !has(senses, Sense::stand_in) && !stands_for_goods(filler)) return false;
    event.slot(Role::goods) = filler;
    trace(Role::goods, filler, event);
    return true;
}

bool GapFiller::replace(Role role, const Filler& filler, Event& event) const {
    event.slot(role) = {};
    if (role == Role::supplier) event.slot(Role::origin) = {};
    return fill_slot(chunks_, event, role, filler, event_.how[std::size_t(role)]);
}

void GapFiller::trace(Role role, const Filler& filler, Event& event) const {
    if (event.is_traced) event.trace.push_back({"slot", fmt::format("{} = '{}'", to_string(role), chunks_.text(filler.tokens))});
}

}  // namespace checkrules
