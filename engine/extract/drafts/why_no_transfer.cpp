#include "engine/extract/drafts/why_no_transfer.hpp"

#include <algorithm>
#include <array>

#include "engine/extract/events/event_checks.hpp"

namespace checkrules {
namespace {

/// "The export to any end user", "whoever sells chips to Russia": what a rule says, of nobody in particular.
bool is_for_anybody(const Chunks& chunks, const Event& event) {
    const bool of_whoever = event.trigger->part == PartOfSpeech::verb && event.words.begin > 0 && chunks.is_listed("words-for-anybody", event.words.begin - 1);
    return of_whoever || std::ranges::any_of(std::array{Role::recipient, Role::supplier, Role::carrier, Role::origin}, [&](Role role) {
        const TokenRange words = event.slot(role).tokens;
        return !words.empty() && chunks.is_listed("words-for-anybody", words.begin);
    });
}

/// "loaded [on ships] bound for Russia"
bool carries_by_the_way(const Chunks& chunks, const Event& event, const Item& goods) {
    const Mention* one = chunks.mention(goods.group, MentionKind::goods);
    const bool aboard = goods.tokens.begin > 0 && chunks.is_listed("words-before-a-carrier", goods.tokens.begin - 1);
    return aboard && one && chunks.vocabulary().is_listed("triggers-under-way", event.trigger->id) && chunks.vocabulary().is_listed("goods-that-carry-others", one->id);
}

/// "The rebels captured tanks that Minsk had sold to the army", "peacekeepers took rifles from the militia"
bool is_taken_in_a_fight(const Chunks& chunks, const Event& event) {
    const Filler& buyer = event.slot(Role::recipient);
    if (!buyer.empty() && chunks.vocabulary().is_listed("triggers-of-taking", event.trigger->id) && chunks.is_listed("words-for-who-takes-away", chunks.groups()[buyer.items.front().group].head)) return true;
    const Filler& taker = event.slot(Role::someone);
    if (taker.empty() || !chunks.vocabulary().is_listed("triggers-of-seizing", event.trigger->id)) return false;
    const GroupNumber group = taker.items.front().group;
    return chunks.is_listed("words-for-fighters", chunks.groups()[group].head) || chunks.is_party_of(chunks.head_mention(group), "kinds-of-captors");
}

/// "[a ship] that the navy brought into harbour"
bool is_brought_in(const Chunks& chunks, const Event& event, const Item& goods) {
    const Filler& supplier = event.slot(Role::supplier);
    return !supplier.empty() && is_carrier(chunks, goods) && chunks.vocabulary().is_listed("triggers-of-bringing", event.trigger->id) &&
           chunks.is_listed("words-for-who-brings-vessels-in", chunks.groups()[supplier.items.front().group].head);
}

/// "[his own] car", "[the king's own] car", but "the company's own drones"
bool is_somebodys_own(const Chunks& chunks, const NounGroup& group) {
    for (std::uint32_t t = group.tokens.begin + 1; t < group.head; ++t) {
        if (!chunks.is_listed("words-for-own", t)) continue;
        const std::uint32_t owner = chunks.lower(t - 1) == "'s" ? t - 2 : t - 1;
        return chunks.is_listed("words-for-ones-own", owner) || chunks.is_listed("titles-of-leaders", owner);
    }
    return false;
}

/// "The queen's [own car] was flown in": she rides in it herself.
bool is_for_own_use(const Chunks& chunks, const Event& event, const Item& goods) {
    const NounGroup& group = chunks.groups()[goods.group];
    const Mention* one = chunks.mention(goods.group, MentionKind::goods);
    if (!one || group.determiner != Determiner::possessive || !chunks.vocabulary().is_listed("kinds-of-moving", event.trigger->kind) || !is_somebodys_own(chunks, group)) return false;
    return std::ranges::any_of(chunks.vocabulary().hs_of(one->id), [&](const std::string& code) { return chunks.vocabulary().is_listed("hs-of-what-one-rides-in", std::string_view(code).substr(0, 2)); });
}

/// "The mechanics got [the tanks] to run"
bool is_made_to_work(const Chunks& chunks, const Event& event, const Item& goods) {
    const std::uint32_t to = goods.tokens.end;
    return chunks.vocabulary().is_listed("triggers-of-getting", event.trigger->id) && chunks.lower(to) == "to" && chunks.is_listed("verbs-of-working", to + 1) && chunks.group_of(to + 2) == nothing;
}

/// "[Prada] left Russia": the company, and nothing that it makes.
bool is_maker_leaving(const Chunks& chunks, const Event& event, const Item& goods) {
    return event.moves_itself && chunks.vocabulary().is_listed("triggers-of-leaving", event.trigger->id) && goods.own == 0 && goods.parts.empty() && chunks.names_maker(goods.group);
}

/// "Two missiles came down in Japanese waters": they were fired, and nobody got them.
bool is_fired_into_the_sea(const Chunks& chunks, const Event& event, const Item& goods) {
    const TokenRange end = event.slot(Role::destination).tokens;
    return goods.own == 0 && event.slot(Role::carrier).empty() && chunks.is_listed("words-for-what-is-fired", chunks.groups()[goods.group].head) && chunks.has_listed("words-for-the-sea", end);
}

/// "The interception of a missile over Riyadh": it was shot down; but "intercepted missiles bound for Yemen", "intercepted missiles on a dhow"
bool is_shot_down(const Chunks& chunks, const Event& event, const Item& goods) {
    const auto is_told = [&](Role role) { return !event.slot(role).empty(); };
    if (is_told(Role::carrier) || is_told(Role::recipient) || is_told(Role::destination)) return false;
    return goods.own == 0 && chunks.has_listed("words-for-shooting-down", event.words) && chunks.is_listed("words-for-what-is-fired", chunks.groups()[goods.group].head);
}

}  // namespace

std::string_view why_no_transfer(const Chunks& chunks, const Event& event, const Item& goods) {
    if (is_for_anybody(chunks, event)) return "it is said of anybody";
    if (is_taken_in_a_fight(chunks, event)) return "who takes arms in a fight stops no shipment";
    if (carries_by_the_way(chunks, event, goods) || is_brought_in(chunks, event, goods)) return "it tells of what carries the goods";
    if (is_fired_into_the_sea(chunks, event, goods)) return "what falls into the sea was fired";
    if (is_shot_down(chunks, event, goods)) return "what flies is intercepted when it attacks";
    if (is_for_own_use(chunks, event, goods)) return "its owner rides in it";
    if (is_made_to_work(chunks, event, goods)) return "it is only made to work";
    const bool is_pronoun = std::ranges::any_of(event.slot(Role::goods).items, [&](const Item& one) { return has(chunks.senses(one), Sense::pronoun); });
    if (is_pronoun && !tells_of_such_goods(chunks, *event.trigger, goods)) return "it tells of other goods";
    if (is_maker_leaving(chunks, event, goods)) return "who makes such goods leaves, not the goods";
    return {};
}

}  // namespace checkrules
