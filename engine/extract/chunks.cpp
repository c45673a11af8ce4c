#include "engine/extract/chunks.hpp"

#include <algorithm>

namespace checkrules {
namespace {

constexpr std::size_t longest_list = 12;

bool covers_head(const NounGroup& group, const Mention& mention) { return mention.tokens.contains(group.head); }

Senses sense_of(const Mention& mention) {
    switch (mention.kind) {
        case MentionKind::goods: return Senses(Sense::known_goods);
        case MentionKind::country: return Senses(Sense::country) | Senses(Sense::party);
        case MentionKind::place: return Senses(Sense::place);
        case MentionKind::party: return Senses(Sense::party);
        case MentionKind::name: break;
        default: return Senses(Sense::amount);
    }
    if (mention.name_class == NameClass::place) return Senses(Sense::place);
    if (mention.name_class == NameClass::vessel) return Senses(Sense::vehicle);
    if (mention.name_class == NameClass::unknown) return Senses(Sense::party) | Senses(Sense::thing);
    return Senses(Sense::party);
}

}  // namespace

Chunks::Chunks(const Annotation& annotation, const Grammar& grammar, const Triggers& triggers, const Vocabulary& vocabulary)
    : annotation_(annotation), grammar_(grammar), triggers_(triggers), vocabulary_(vocabulary), groups_(annotation.groups) {
    const std::size_t count = annotation.tokens().size();
    classes_.reserve(count);
    for (const Token& token : annotation.tokens()) classes_.push_back(grammar.classes_of(token.lower));
    group_of_.assign(count, nothing);
    carve_verbs();
    for (std::uint32_t i = 0; i < groups_.size(); ++i) {
        for (std::uint32_t t = groups_[i].tokens.begin; t < groups_[i].tokens.end; ++t) group_of_[t] = i;
        senses_.push_back(find_senses(groups_[i]));
    }
}

// Where only grammar can tell a verb from a noun, the noun groups may have swallowed a trigger: "to [supply airlines]",
// "[Beijing ships] the engines".
void Chunks::carve_verbs() {
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        NounGroup& group = groups_[i];
        const std::uint32_t first = group.tokens.begin, last = group.tokens.end - 1;
        if (group.tokens.size() < 2) continue;
        const bool verb_before = first > 0 && (lower(first - 1) == "to" || is(first - 1, WordClass::modal));
        const bool verb_first = !triggers_.verbs(lower(first)).empty() && verb_before && group.determiner == Determiner::none;
        const bool named = !group.mentions.empty() && annotation_.mentions[group.mentions.back()].tokens.end == last;
        const bool group_follows = i + 1 < groups_.size() && groups_[i + 1].tokens.begin == last + 1;
        if (verb_first) ++group.tokens.begin;
        else if (!triggers_.verbs(lower(last)).empty() && named && group_follows) {
            --group.tokens.end;
            group.head = group.tokens.end - 1;
        }
    }
}

bool Chunks::is_skipped(std::uint32_t token) const {
    const Token& word = annotation_.tokens()[token];
    if (word.shape == Shape::quote) return true;
    if (group_of_[token] != nothing) return false;
    return is(token, WordClass::adverb) || (word.lower.size() > 4 && word.lower.ends_with("ly"));
}

bool Chunks::is_verb(std::uint32_t token) const {
    constexpr std::uint32_t no_verb = std::uint32_t(WordClass::preposition) | std::uint32_t(WordClass::subordinator) | std::uint32_t(WordClass::relative) |
                                      std::uint32_t(WordClass::conjunction) | std::uint32_t(WordClass::adverb) | std::uint32_t(WordClass::particle) |
                                      std::uint32_t(WordClass::determiner) | std::uint32_t(WordClass::adjective);
    const Token& word = annotation_.tokens()[token];
    if (group_of_[token] != nothing || !word.is_word() || is_skipped(token)) return false;
    if (word.is_capital() && triggers_.verbs(word.lower).empty() && token > annotation_.sentences[word.sentence].body) return false;
    return (classes_[token] & no_verb) == 0;
}

const Mention* Chunks::head_mention(std::uint32_t group) const {
    for (std::uint32_t m : groups_[group].mentions)
        if (covers_head(groups_[group], annotation_.mentions[m])) return &annotation_.mentions[m];
    return nullptr;
}

const Mention* Chunks::mention(std::uint32_t group, MentionKind kind) const {
    const Mention* found = nullptr;
    for (std::uint32_t m : groups_[group].mentions) {
        const Mention& one = annotation_.mentions[m];
        if (one.kind == kind && groups_[group].tokens.overlaps(one.tokens) && (!found || covers_head(groups_[group], one))) found = &one;
    }
    return found;
}

Senses Chunks::find_senses(const NounGroup& group) const {
    if (group.pronoun) return Senses(Sense::pronoun);
    const std::string_view head = lower(group.head);
    Senses senses = 0;
    for (std::uint32_t m : group.mentions)
        if (covers_head(group, annotation_.mentions[m])) senses |= sense_of(annotation_.mentions[m]);
    if (is(group.head, WordClass::party_noun)) senses |= Senses(Sense::party);
    if (is(group.head, WordClass::vehicle)) senses |= Senses(Sense::vehicle);
    if (is(group.head, WordClass::stand_in)) senses |= Senses(Sense::stand_in);
    if (is(group.head, WordClass::abstract) && !has(senses, Sense::known_goods)) senses |= Senses(Sense::abstract);
    if (!triggers_.nouns(head).empty()) senses |= Senses(Sense::stand_in);
    return senses != 0 ? senses : Senses(Sense::thing);
}

Senses Chunks::senses(const Item& item) const {
    const Senses own = senses_[item.group];
    if (item.parts.empty() || has(own, Sense::known_goods) || has(own, Sense::party)) return own;
    const Senses last = senses_[item.parts.back()];
    if (is(groups_[item.group].head, WordClass::container) || has(own, Sense::stand_in) || has(own, Sense::amount)) return last;
    return own;
}

Senses Chunks::senses(const Filler& phrase) const {
    Senses all = 0;
    for (const Item& item : phrase.items) all |= senses(item);
    return all;
}

Item Chunks::read_item(std::uint32_t token, std::uint32_t end) const {
    Item item;
    if (token >= end || group_of_[token] == nothing || groups_[group_of_[token]].tokens.begin != token) return item;
    item.group = group_of_[token];
    item.tokens = groups_[item.group].tokens;
    while (item.tokens.end + 1 < end && lower(item.tokens.end) == "of" && item.parts.size() < longest_list) {
        std::uint32_t next = item.tokens.end + 1;
        while (next + 1 < end && is_skipped(next)) ++next;
        if (group_of_[next] == nothing) break;
        item.parts.push_back(group_of_[next]);
        item.tokens.end = groups_[group_of_[next]].tokens.end;
    }
    return item;
}

Filler Chunks::read_phrase(std::uint32_t token, std::uint32_t end) const {
    Filler phrase;
    Item item = read_item(token, end);
    if (item.group == nothing) return phrase;
    const bool goods = !has(senses(item), Sense::party);
    phrase.tokens = item.tokens;
    phrase.items.push_back(std::move(item));
    std::vector<Item> pending;  // behind commas, kept only when an "and" closes the list
    for (std::uint32_t at = phrase.tokens.end; at + 1 < end && phrase.items.size() + pending.size() < longest_list;) {
        const bool comma = is_comma(at);
        if (comma) ++at;
        const bool closes = lower(at) == "and" || lower(at) == "or" || lower(at) == "plus";
        if (!comma && !closes) break;
        if (closes) ++at;
        while (at + 1 < end && is_skipped(at)) ++at;
        Item next = read_item(at, end);
        if (next.group == nothing || has(senses(next), Sense::amount) || has(senses(next), Sense::pronoun) || has(senses(next), Sense::party) == goods) break;
        at = next.tokens.end;
        pending.push_back(std::move(next));
        if (!closes) continue;
        phrase.tokens.end = at;
        for (Item& one : pending) phrase.items.push_back(std::move(one));
        pending.clear();
        break;
    }
    return phrase;
}

}  // namespace checkrules
