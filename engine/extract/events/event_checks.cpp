#include "engine/extract/events/event_checks.hpp"

#include <algorithm>
#include <utility>

namespace checkrules {

bool tells_of_such_goods(const Chunks& chunks, const Trigger& trigger, const Item& item) {
    const Taxonomy& taxonomy = chunks.vocabulary().goods_taxonomy;
    const auto is_wanted = [&](GroupNumber group) {
        const Mention* one = chunks.mention(group, MentionKind::goods);
        return one && std::ranges::any_of(trigger.only_goods, [&](const std::string& wanted) { return taxonomy.is(one->id, wanted) == Truth::yes; });
    };
    return trigger.only_goods.empty() || is_wanted(item.group) || (!item.parts.empty() && is_wanted(item.parts.back()));  // "14 tonnes of [coal]"
}

bool may_tell_of_such_goods(const Chunks& chunks, const Event& event) {
    const auto& items = event.slot(Role::goods).items;
    const bool is_object = event.slot(Role::goods).tokens.begin >= event.words.end;  // "took it", but not "it added"
    const auto may_be = [&](const Item& item) { return ((event.moves_itself || is_object) && has(chunks.senses(item), Sense::pronoun)) || tells_of_such_goods(chunks, *event.trigger, item); };
    return event.trigger->only_goods.empty() || std::ranges::any_of(items, may_be);
}

bool pays_penalty(const Chunks& chunks, const Event& event) {
    const TokenRange goods = event.slot(Role::goods).tokens;
    if (goods.begin < event.words.end || !chunks.has_listed("verbs-of-paying", event.words)) return false;
    return chunks.has_listed("words-for-a-penalty", {event.words.end, goods.begin});
}

bool is_carrier(const Chunks& chunks, const Item& item) {
    const NounGroup& group = chunks.groups()[item.group];
    const Mention* mention = chunks.mention(item.group, MentionKind::goods);
    const bool freights = mention && chunks.vocabulary().is_listed("planes-for-freight", mention->id);  // "four C-130s landed"
    const bool several = group.plural && !freights && (!is_definite(group.determiner) || chunks.lower(group.head).ends_with("s"));  // "the aircraft" may be one
    const bool holds = !item.parts.empty() && (item.holds || has(chunks.senses(item.parts.back()), Sense::known_goods));  // but "a Boeing of Mahan Air"
    if (holds || several) return false;
    return mention ? chunks.carries_others(item.group) : has(chunks.senses(item), Sense::vehicle);
}

bool is_aboard(const Chunks& chunks, const Filler& where) {
    if (where.empty()) return false;
    const Item& item = where.items.front();
    const std::uint32_t head = chunks.groups()[item.group].head;
    const bool is_of_vehicle = !item.parts.empty() && has(chunks.senses(item.parts.back()), Sense::vehicle);
    return carries_goods(chunks, where) || is_of_vehicle || chunks.is_listed("words-for-places-aboard", head);
}

bool is_last_place(const Chunks& chunks, std::uint32_t token) {
    return token > 0 && chunks.is(token - 1, WordClass::preposition) && chunks.is_listed("words-for-the-last-place", token);
}

namespace {

/// "sent to Hong Kong, [where] they were loaded onto a ship for Nampo"
bool goes_on_where(const Chunks& chunks, std::uint32_t token) { return chunks.is_comma(token - 1) && chunks.is(token, WordClass::subordinator) && chunks.is_listed("words-for-the-last-place", token); }

}  // namespace

bool points_to_last_place(const Chunks& chunks, const Event& event) {
    const TokenRange sentence = chunks.annotation().sentences[event.sentence].tokens;
    bool hangs_on_verb = chunks.lower(event.words.begin) == "to" || (event.words.begin > sentence.begin && chunks.is(event.words.begin - 1, WordClass::conjunction));  // "from where they are thought [to have been flown]", "where they were loaded and [taken]"
    for (std::uint32_t t = event.words.begin; t > sentence.begin + 1;) {
        if (is_last_place(chunks, --t) || goes_on_where(chunks, t)) return true;
        if (chunks.is_verb(t) && !chunks.is_auxiliary(t) && !std::exchange(hangs_on_verb, false)) break;  // "shipped to Istanbul, from where": of the next verb
    }
    for (std::uint32_t t = event.words.end; t < sentence.end; ++t)
        if (is_last_place(chunks, t) && !chunks.is(t, WordClass::subordinator)) return true;
    return false;
}

bool only_tells_it(const Chunks& chunks, const Event& event, Role role) {
    const TokenRange party = event.slot(role).tokens;
    if (party.empty() || event.how[std::size_t(role)].is_subject()) return false;
    const auto& all = chunks.annotation().attributions;
    const auto [first, last] = chunks.annotation().attributions_around(event.words.end - 1);
    return std::any_of(all.begin() + first, all.begin() + last, [&](const Attribution& one) {
        return !one.cue.empty() && one.covers.contains(event.words.end - 1) && one.source.overlaps(party) && !one.covers.contains(party);
    });
}

bool only_stops_it(const Chunks& chunks, const Event& event) {
    const Filler& supplier = event.slot(Role::supplier);
    if (supplier.empty() || !event.how[std::size_t(Role::supplier)].is_of_other_verb()) return false;
    return chunks.is_listed("words-for-enforcers", chunks.groups()[supplier.items.front().group].head);
}

bool is_maker(const Chunks& chunks, const Filler& party) {
    const auto [first, last] = chunks.annotation().mentions_in(party.tokens);
    const Mention* one = first < last ? &chunks.annotation().mentions[first] : nullptr;
    return chunks.is_party_of(one, "kinds-of-companies");
}

bool is_some_of_them(const Chunks& chunks, const Filler& filler) {
    const Item& item = filler.items.front();
    return item.own == 0 && item.parts.empty() && chunks.is_listed("words-for-some", chunks.groups()[item.group].head);
}

bool lacks_object(const Frame& frame, std::span<const Complement> complements) {
    const bool needs_one = std::ranges::any_of(frame.steps, [](const Step& step) { return !step.is_optional && step.markers.empty(); });
    return needs_one && std::ranges::none_of(complements, [](const Complement& one) { return one.marker.empty(); });
}

bool is_told_by_verb(const Event& noun, const Event& verb) {
    if (noun.trigger->part != PartOfSpeech::noun || verb.trigger->part != PartOfSpeech::verb || verb.slot(Role::goods).empty()) return false;
    const TokenRange doer = verb.slot(Role::supplier).tokens;
    const auto is_of_doer = [&](Role role) { return noun.slot(role).empty() || !doer.contains(noun.slot(role).tokens); };
    if (doer.contains(noun.words) && doer.contains(noun.slot(Role::goods).tokens) && is_of_doer(Role::recipient) && is_of_doer(Role::destination)) return true;  // "[arms exporters] sold mortars to Mali"
    const Item& object = verb.slot(Role::goods).items.front();
    const bool is_its_object = object.parts.empty() && object.tokens.contains(noun.words);  // "gave him [three presents]: a car and two horses"
    if (is_its_object && noun.trigger->kind == verb.trigger->kind && noun.slot(Role::goods).tokens.begin >= noun.words.end && noun.filled() <= verb.filled()) return true;
    if (!(noun.slot(Role::goods).tokens == verb.slot(Role::goods).tokens)) return false;
    return verb.words.end <= noun.words.begin && noun.words.end <= verb.slot(Role::goods).tokens.begin;
}

bool is_refused(const Chunks& chunks, const Event& event, const Item& item) {
    const auto& refused = event.trigger->not_goods;
    const Senses end = chunks.senses(event.slot(Role::recipient));
    const bool to_somebody = has(end, Sense::party) && !has(end, Sense::country) && !has(end, Sense::place);  // "patrol boats went to the coast guard"
    const auto heads_to = [&](GroupNumber group) {
        const Mention* named = chunks.head_mention(group);
        const bool is_compound = named && named->kind == MentionKind::goods && named->tokens.size() > 1;
        const bool is_carrier = is_compound && chunks.vocabulary().is_listed("goods-that-carry-others", named->id);
        if (is_compound && (to_somebody || !(event.moves_itself || is_carrier))) return false;  // "a cigarette case", but "rail wagons go", "an oil tanker is registered"
        return std::ranges::find(refused, chunks.lower(chunks.groups()[group].head)) != refused.end();
    };
    const bool only_counts = !item.parts.empty() && chunks.is_listed("words-that-only-count", chunks.groups()[item.group].head) && has(chunks.senses(item.parts.back()), Sense::known_goods);  // "a large number of drones"
    return (!item.holds && !only_counts && heads_to(item.group)) || (!item.parts.empty() && heads_to(item.parts.back()));
}

bool is_intransitive(const Frame& frame) {
    return frame.subject == Role::goods && std::ranges::none_of(frame.steps, [](const Step& step) { return step.markers.empty(); });
}

bool is_slot(const Event& event, const Filler& filler) {
    return std::ranges::any_of(event.slots, [&](const Filler& slot) { return !slot.empty() && slot.tokens == filler.tokens; });
}

bool asks_for_holder(const Frame& frame) {
    return frame.subject == Role::holder || std::ranges::any_of(frame.steps, [](const Step& step) { return step.role == Role::holder; });
}

bool is_stop(const Event& event, const Filler& filler) {
    return std::ranges::any_of(event.slot(Role::via).items, [&](const Item& one) { return filler.tokens.contains(one.tokens.begin); });
}

bool is_for_itself(const Chunks& chunks, const Event& event, const Filler& subject) {
    const Filler& recipient = event.slot(Role::recipient);
    if (event.frame->subject != Role::supplier || recipient.empty() || !has(chunks.senses(subject), Sense::country)) return false;
    return event.how[std::size_t(Role::recipient)].place == Found::Place::behind_marker && chunks.lower(recipient.tokens.begin - 1) == "for" && chunks.groups()[recipient.items.front().group].determiner == Determiner::possessive;
}

bool pays_for_its_own(const Chunks& chunks, const Event& event) {
    const Filler& goods = event.slot(Role::goods);
    if (goods.empty() || !event.slot(Role::supplier).empty() || !event.slot(Role::origin).empty() || !chunks.vocabulary().is_listed("triggers-of-paying", event.trigger->id)) return false;
    const NounGroup& group = chunks.groups()[goods.items.front().group];
    return group.determiner == Determiner::possessive && chunks.is(group.tokens.begin, WordClass::determiner);
}

std::tuple<bool, bool, bool, std::uint32_t, std::size_t> rank(const Chunks& chunks, const Event& event) {
    const Senses goods = chunks.senses(event.slot(Role::goods));
    const bool can_be = !event.trigger->weak || has(goods, Sense::known_goods) || has(goods, Sense::pronoun) || has(goods, Sense::stand_in);
    const bool is_sure = event.trigger->only_goods.empty() || !has(goods, Sense::pronoun);  // what "they" are is not known yet
    return {can_be, is_sure, asks_for_holder(*event.frame), event.words.size(), event.filled()};
}

bool fills(const Event& event, Role role, const Filler& filler) {
    const auto is_in = [&](Role one) { return event.slot(one).tokens == filler.tokens; };
    if (role == Role::recipient || role == Role::destination || role == Role::holder) return is_in(Role::recipient) || is_in(Role::destination);
    if (role == Role::supplier || role == Role::origin) return is_in(Role::supplier) || is_in(Role::origin);
    return is_in(role);
}

const VerbGroup* joined_to(const std::vector<VerbGroup>& verbs, std::size_t number) {
    constexpr std::size_t reach = 4;  // verbs
    if (!verbs[number].is_coordinated) return nullptr;
    for (std::size_t i = number; i > 0 && number - i < reach;)
        if (--i; !verbs[i].subject.empty() && verbs[i].subject.tokens == verbs[number].subject.tokens) return &verbs[i];
    return nullptr;
}

}  // namespace checkrules
