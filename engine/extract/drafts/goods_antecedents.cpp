// What speaks against goods named before, or for them, when words that only point are looked up: the other half of resolve_references.cpp.
#include <algorithm>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {

// "microprocessors used in [fighter aircraft]": what they are for is not what was sent.
bool References::is_use_of_others(GroupNumber group) const {
    const std::uint32_t begin = chunks_.groups()[group].tokens.begin;
    return begin >= 2 && (chunks_.lower(begin - 1) == "in" || chunks_.lower(begin - 1) == "for") && (chunks_.lower(begin - 2) == "used" || chunks_.lower(begin - 2) == "use");
}

// "The cruiser USS Monterey seized": a warship with a name stops goods, and is none.
bool References::is_patrol(GroupNumber group) const {
    const Mention* mention = chunks_.mention(group, MentionKind::goods);
    const bool named = std::ranges::any_of(chunks_.groups()[group].mentions, [&](std::uint32_t m) { return chunks_.annotation().mentions[m].name_class == NameClass::vessel; });
    return named && mention && chunks_.vocabulary().is_listed("goods-that-stop-others", mention->id);
}

// "78,000 barrels", "600 tonnes": of no ships
bool References::measures(GroupNumber group) const {
    const Mention* count = chunks_.mention(group, MentionKind::quantity);
    const auto* quantity = count && count->value ? std::get_if<Quantity>(&count->value->is) : nullptr;
    return quantity && quantity->unit != "item";
}

// "two missiles … a hundred tonnes": what is told in pieces is not weighed
bool References::has_pieces(GroupNumber group) const {
    const bool is_numbered = chunks_.mention(group, MentionKind::number) || (chunks_.mention(group, MentionKind::quantity) && !measures(group));
    return is_numbered && chunks_.groups()[group].plural && (chain_[group] == nothing || chain_[group] == group);
}

// "the load" of a ship is not the ship
bool References::is_vessel(GroupNumber group) const {
    const Mention* mention = chunks_.mention(group, MentionKind::goods);
    return mention && (chunks_.carries_others(group) || is_of_listed(chunks_.vocabulary(), "goods-with-a-hold", mention->id));
}

// "switched off [its transponder]": what is the ship's own is no load of it
bool References::is_its_own(GroupNumber group) const {
    const NounGroup& own = chunks_.groups()[group];
    return own.determiner == Determiner::possessive && chunks_.is_listed("words-for-its", own.tokens.begin);
}

// "[lorries] carrying rifles": what is told of is in them.
bool References::carries_others(GroupNumber group) const { return has(chunks_.senses(group), Sense::vehicle) && chunks_.match_any(PhraseList::holding, chunks_.groups()[group].tokens.end) > 0; }

// "the largest maker of [weapons]", "an exporter of [small arms]": what somebody deals in, and no lot of it.
bool References::is_trade_of_somebody(GroupNumber group) const {
    const GroupNumber first = chain_[group];
    return first != nothing && first != group && chunks_.is(chunks_.groups()[first].head, WordClass::party_noun) && !has(chunks_.senses(first), Sense::known_goods);
}

// "prepares [papers] and will deliver them": these are meant, and no goods of a sentence before.
bool References::is_other_object(GroupNumber group) const {
    const NounGroup& own = chunks_.groups()[group];
    constexpr Senses others = Senses(Sense::thing) | Senses(Sense::abstract);
    const bool is_thing = (chunks_.senses(group) & others) != 0 && (chunks_.senses(group) & ~others) == 0;
    return own.plural && is_thing && own.tokens.begin > 0 && chunks_.group_of(own.tokens.begin - 1) == nothing && chunks_.is_verb(own.tokens.begin - 1);
}

// "[boats] meet the trawler and bring them ashore": who does it is not what it is done to. Null where the group is no pronoun right behind a verb.
const Filler* References::subject_over(GroupNumber object) const {
    const NounGroup& own = chunks_.groups()[object];
    if (!own.pronoun || !chunks_.is_listed("pronouns-of-objects", own.head)) return nullptr;
    const auto& verbs = verbs_.of(chunks_.sentence_of(object));
    const auto verb = std::ranges::find(verbs, own.tokens.begin, [](const VerbGroup& one) { return one.tokens.end; });
    const bool has_own_subject = verb != verbs.end() && !verb->is_infinitive && !verb->is_gerund && !verb->subject.empty();  // but "the car was bought to give [it] to Kim"
    return has_own_subject ? &verb->subject : nullptr;
}

// "[Bearings] were inside the drones. They came from China": what the sentence before is about, where the pronoun opens the next one.
GroupNumber References::subject_before(GroupNumber pronoun) const {
    const auto& sentences = chunks_.annotation().sentences;
    const std::uint32_t sentence = chunks_.sentence_of(pronoun);
    if (sentence == 0 || chunks_.groups()[pronoun].tokens.begin != sentences[sentence].body || sentences[sentence].paragraph != sentences[sentence - 1].paragraph) return nothing;
    for (const VerbGroup& verb : verbs_.of(sentence - 1)) {
        if (verb.subject.items.size() != 1 || verb.subject.tokens.begin != sentences[sentence - 1].body || !verb.subject.items.front().parts.empty()) continue;
        const GroupNumber told = verb.subject.items.front().group;
        const bool may_be = has(chunks_.senses(told), Sense::known_goods) && !chunks_.names_maker(told) && !is_patrol(told) && !carries_others(told) && !is_vessel(told);
        return may_be && chunks_.groups()[told].plural == (chunks_.groups()[pronoun].plural || chunks_.vocabulary().is_listed("words-for-several", chunks_.lower(chunks_.groups()[pronoun].head))) ? told : nothing;
    }
    return nothing;
}

// "delivered nothing but [relief]": that, and none of what was told before.
GroupNumber References::behind_but(const Item& item) const {
    const std::uint32_t but = item.tokens.end;
    const bool is_all = chunks_.is_listed("words-for-nothing", chunks_.groups()[item.group].head) && chunks_.is_listed("words-for-except", but);
    return is_all ? chunks_.group_of(but + 1) : nothing;
}

// "told [the newspaper]": who is told something is no goods.
bool References::is_listener(GroupNumber group) const {
    const std::uint32_t begin = chunks_.groups()[group].tokens.begin;
    return begin > 0 && chunks_.group_of(begin - 1) == nothing && chunks_.is_listed("verbs-of-telling-somebody", begin - 1);
}

// "22 tonnes of [steel] … them"
bool References::is_counted(GroupNumber group) const {
    note_lists(chunks_.sentence_of(group));
    return chain_[group] != nothing && chain_[group] != group && chunks_.groups()[chain_[group]].plural;
}

// "a consignment of [rifles] … it"
bool References::is_lot(GroupNumber group) const {
    note_lists(chunks_.sentence_of(group));
    const GroupNumber first = chain_[group];
    return first != nothing && first != group && !chunks_.groups()[first].plural && chunks_.is(chunks_.groups()[first].head, WordClass::container);
}

// "the Mercedes-Maybach [GLS] … it": a name may end as plurals do
bool References::ends_as_plurals(GroupNumber group) const {
    const Mention* name = chunks_.head_mention(group);
    return name && name->kind == MentionKind::goods && !name->plural && chunks_.annotation().tokens()[chunks_.groups()[group].head].is_capital();
}

// "[11,000 soldiers] were sent in 2024 and 3,000 after that"
bool References::counts_others(GroupNumber group) const {
    const Senses senses = chunks_.senses(group);
    if (has(senses, Sense::known_goods) || has(senses, Sense::stand_in) || has(senses, Sense::amount)) return false;
    return std::ranges::any_of(chunks_.groups()[group].mentions, [&](std::uint32_t m) {
        const MentionKind kind = chunks_.annotation().mentions[m].kind;
        return kind == MentionKind::quantity || kind == MentionKind::number;
    });
}

/// "the ban on [luxury goods]"
bool References::is_object_of_law(GroupNumber group) const {
    const std::uint32_t begin = chunks_.groups()[group].tokens.begin;
    return begin > 1 && chunks_.is(begin - 1, WordClass::preposition) && chunks_.is(begin - 2, WordClass::law_word);
}

// "came by [bus]", "reached by [telephone]": how, and no goods
bool References::is_manner(GroupNumber group) const {
    const NounGroup& own = chunks_.groups()[group];
    return own.determiner == Determiner::none && !own.plural && own.tokens.size() == 1 && own.tokens.begin > 0 && chunks_.lower(own.tokens.begin - 1) == "by";
}

bool References::stands_aside(GroupNumber group) const {
    const GroupNumber first = chain_[group] == nothing ? group : chain_[group];  // "under sacks of [cement]"
    const std::uint32_t begin = chunks_.groups()[first].tokens.begin;
    return begin > 0 && chunks_.is_listed("words-before-what-is-aside", begin - 1);
}

}  // namespace checkrules
