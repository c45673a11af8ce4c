// What a noun group can stand for: goods, somebody, somewhere, an amount, or something told before.
#include <algorithm>

#include "engine/extract/events/chunks.hpp"

namespace checkrules {
namespace {

Senses sense_of(const Mention& mention) {
    switch (mention.kind) {
        case MentionKind::goods: return Senses(Sense::known_goods);
        case MentionKind::country: return Senses(Sense::country) | Senses(Sense::party);
        case MentionKind::place: return Senses(Sense::place);
        case MentionKind::party: return mention.name_class == NameClass::vessel ? Senses(Sense::party) | Senses(Sense::vehicle) : Senses(Sense::party);
        case MentionKind::name: break;
        default: return Senses(Sense::amount);
    }
    if (mention.name_class == NameClass::place) return Senses(Sense::place);
    if (mention.name_class == NameClass::vessel) return Senses(Sense::vehicle);
    if (mention.name_class == NameClass::unknown) return Senses(Sense::party) | Senses(Sense::thing);
    return Senses(Sense::party);
}

}  // namespace

// "goods", "the gift": goods of the vocabulary, but only until it is known which.
bool Chunks::is_bare_stand_in(const Mention& mention) const {
    return mention.kind == MentionKind::goods && mention.tokens.size() == 1 &&
           (is(mention.tokens.begin, WordClass::stand_in) || is(mention.tokens.begin, WordClass::party_noun));
}

// "refrigeration units" are things, "40 units" an amount.
bool Chunks::is_thing_in_units(const NounGroup& group, const Mention& mention) const {
    if (mention.kind != MentionKind::unit || mention.tokens.begin == group.tokens.begin) return false;
    const std::uint32_t before = mention.tokens.begin - 1;
    return annotation_.tokens()[before].is_word() && !in_amount_[before] && !is(before, WordClass::determiner) && !is(before, WordClass::adjective);
}

// "for Kim's use" is for Kim, "for military use" for nobody.
bool Chunks::is_use_of_nobody(const NounGroup& group) const {
    return is_listed("words-for-whose-it-is", group.head) && group.determiner != Determiner::possessive && group.mentions.empty();
}

// "police [units]", "guard [units]": no pieces of anything
bool Chunks::is_unit_of_people(const NounGroup& group) const {
    return group.head > group.tokens.begin && is_listed("words-for-units", group.head) && is(group.head - 1, WordClass::party_noun);
}

bool Chunks::is_somebody_of_age(const NounGroup& group) const {
    constexpr std::uint32_t hyphenated = 4;  // tokens from "59" to "old"
    if (lower(group.head) != "old" || group.head < group.tokens.begin + hyphenated || lower(group.head - 2) != "year") return false;
    const std::string_view years = lower(group.head - hyphenated);
    return (is_definite(group.determiner) || group.determiner == Determiner::indefinite) && years.size() == 2 && std::ranges::all_of(years, [](char digit) { return digit >= '0' && digit <= '9'; });
}

// "nine in ten were sent on", "another 20 had been delivered", "two more followed": so many of what was told before.
bool Chunks::is_count_alone(const NounGroup& group) const {
    if (group.mentions.size() != 1) return false;
    const Mention& count = annotation_.mentions[group.mentions.front()];
    if (count.kind == MentionKind::money && lower(group.head) == "worth" && count.tokens.begin == group.tokens.begin) return lower(group.tokens.end) != "of";  // "$18 million's worth went"
    if (!count.value || count.tokens.end != group.tokens.end || !is_listed_through("words-before-a-count", {group.tokens.begin, count.tokens.begin})) return false;
    if (count.kind == MentionKind::money) return lower(count.tokens.end) == "worth" && lower(count.tokens.end + 1) != "of";  // "sold it $190m worth"
    const bool is_share = count.kind == MentionKind::percent;
    if (is_share && (lower(count.tokens.end - 2) == "in" || lower(count.tokens.end - 2) == "of")) return true;
    std::uint32_t next = group.tokens.end;
    while (is_listed("words-behind-a-count", next)) ++next;
    const bool is_subject = is_auxiliary(next) || !word(next).verbs.empty();
    const bool quantity = std::holds_alternative<Quantity>(count.value->is);
    const std::uint32_t before = group.tokens.begin - 1;
    const GroupNumber whom = group_of(before);
    const bool to_somebody = whom != nothing && has(senses_[whom], Sense::party) && groups_[whom].tokens.begin > 0;  // "sent [Japan] four"
    const auto& verbs = word(to_somebody ? groups_[whom].tokens.begin - 1 : before).verbs;  // "sold four more", but not "turned 70"
    const bool is_object = std::ranges::any_of(verbs, [](const TriggerMatch& one) { return one.particle.empty(); });
    if (!is_subject && !is_object) return false;
    return count.kind == MentionKind::number || quantity || is_share;
}

// "[another] 20", "[the last] two", but not "[the] two": these may be persons.
bool Chunks::is_listed_through(std::string_view list, TokenRange words) const {
    if (words.size() == 1 && lower(words.begin) == "the") return false;
    for (std::uint32_t t = words.begin; t < words.end; ++t)
        if (!is_listed(list, t)) return false;
    return true;
}

// "The tanker is old. [She] was sold to": goods that are told of as somebody is, where no person was named.
bool Chunks::is_ship_or_animal(const NounGroup& group) const {
    constexpr std::size_t farthest = 20;  // groups
    if (!is_listed("pronouns-for-women", group.head)) return false;
    const std::uint32_t sentence = annotation_.tokens()[group.head].sentence;
    bool is_one = false;
    for (std::size_t i = senses_.size(); i-- > 0 && senses_.size() - i < farthest && sentence - sentence_of(GroupNumber(std::uint32_t(i))) <= 1;) {
        const GroupNumber number{std::uint32_t(i)};
        const Mention* head = head_mention(number);
        if (head && head->name_class == NameClass::person) return false;
        if (head && head->name_class == NameClass::vessel) is_one = true;  // "the freighter Wise Honest"
        if (is_one || !has(senses_[number], Sense::known_goods) || groups_[number].plural || !head || head->kind != MentionKind::goods) continue;
        is_one = std::ranges::any_of(vocabulary_.hs_of(head->id), [&](const std::string& code) { return vocabulary_.is_listed("hs-of-ships-and-animals", std::string_view(code).substr(0, 2)); });
        if (!is_one) return false;
    }
    return is_one;
}

bool Chunks::carries_others(GroupNumber group) const {
    const Mention* goods = mention(group, MentionKind::goods);
    return goods && vocabulary_.is_listed("goods-that-carry-others", goods->id);
}

// "played [a part] in it": none of a machine
bool Chunks::is_role_in_it(const NounGroup& group) const {
    const std::uint32_t first = group.tokens.begin;
    return first > 0 && lower(group.tokens.end) == "in" && is_listed("words-for-a-part", group.head) && is_listed("verbs-of-playing-a-part", first - 1);
}

Senses Chunks::find_senses(const NounGroup& group) const {
    if (is_count_alone(group)) return Senses(Sense::stand_in) | Senses(Sense::amount);
    const std::string_view head = lower(group.head);
    if (head.ends_with("self") || head.ends_with("selves")) return 0;  // "the car that carries Putin himself": no other thing
    if (group.pronoun) return is(group.head, WordClass::person_noun) && !is_ship_or_animal(group) ? Senses(Sense::pronoun) | Senses(Sense::party) : Senses(Sense::pronoun);
    if (is_somebody_of_age(group) || is_unit_of_people(group)) return Senses(Sense::party);
    if (is_role_in_it(group)) return Senses(Sense::abstract);
    Senses senses = 0;
    for (std::uint32_t m : group.mentions)
        if (annotation_.mentions[m].tokens.contains(group.head) && !is_bare_stand_in(annotation_.mentions[m]) && !is_thing_in_units(group, annotation_.mentions[m])) senses |= sense_of(annotation_.mentions[m]);
    // "machining centres" are goods, whatever "centre" may be alone.
    if (is(group.head, WordClass::party_noun) && !has(senses, Sense::known_goods) && !is_use_of_nobody(group)) senses |= Senses(Sense::party);
    if (is(group.head, WordClass::place_noun) && !has(senses, Sense::known_goods)) senses |= Senses(Sense::place);
    if (is_definite(group.determiner) && vocabulary_.is_listed("words-for-partners", head) && lower(group.tokens.end) != "of") return Senses(Sense::party);  // "the pair bought"
    if (group.determiner == Determiner::possessive && !group.mentions.empty() && vocabulary_.is_listed("words-for-where-one-keeps-things", head)) senses |= Senses(Sense::party);  // "reached Kim's garage": him
    if (is(group.head, WordClass::vehicle)) senses |= Senses(Sense::vehicle);
    if (is(group.head, WordClass::stand_in)) senses |= Senses(Sense::stand_in);
    if (is(group.head, WordClass::abstract) && !has(senses, Sense::known_goods) && !has(senses, Sense::amount)) senses |= Senses(Sense::abstract);
    const auto names_event = [](const TriggerMatch& match) { return !match.trigger->stands_for; };  // "the shipment", but not "the source"
    if (std::ranges::any_of(word(group.head).nouns, names_event)) senses |= Senses(Sense::stand_in);
    return senses != 0 ? senses : Senses(Sense::thing);
}

Filler Chunks::filler_of(const Mention& mention, GroupNumber group) const {
    Filler filler;
    filler.tokens = mention.tokens;
    filler.items.push_back({mention.tokens, group, {}, false, sense_of(mention)});
    return filler;
}

Senses Chunks::senses(const Item& item) const {
    if (item.own != 0) return item.own;
    const Senses own = senses_[item.group];
    const auto goods = std::ranges::find_if(item.parts, [&](std::uint32_t part) { return has(senses_[part], Sense::known_goods); });
    if (goods != item.parts.end() && goods + 1 != item.parts.end() && !has(own, Sense::known_goods) && is(groups_[item.group].head, WordClass::container)) return senses_[*goods];  // "most of [the guns] of the gangs"
    if (item.holds) return senses_[item.parts.back()];
    if (!item.parts.empty() && is(groups_[item.group].head, WordClass::container) && has(senses_[item.parts.back()], Sense::known_goods)) return senses_[item.parts.back()];  // "1,111 units of servers"
    if (item.parts.empty() || has(own, Sense::known_goods) || has(own, Sense::party)) return own;
    const Senses last = senses_[item.parts.back()];
    const bool holds = is(groups_[item.group].head, WordClass::container) || has(own, Sense::stand_in) || has(own, Sense::amount);
    if (!holds && own == Senses(Sense::thing)) return own | (last & (Senses(Sense::place) | Senses(Sense::country)));  // "the port of Rotterdam"
    return holds ? last : own;
}

Senses Chunks::senses(const Filler& filler) const {
    Senses all = 0;
    for (const Item& item : filler.items) all |= senses(item);
    return all;
}

}  // namespace checkrules
