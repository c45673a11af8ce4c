#include "engine/extract/drafts/party_kinds.hpp"

namespace checkrules {

bool PartyKinds::is_one_country(GroupNumber group) const {
    const Mention* mention = chunks_.head_mention(group);
    return mention && mention->kind == MentionKind::country && mention->form == CountryForm::name;
}

// "under the flag of [Togo]"
bool PartyKinds::is_of_flag(GroupNumber group) const {
    const std::uint32_t begin = chunks_.groups()[group].tokens.begin;
    return begin > 1 && chunks_.lower(begin - 1) == "of" && chunks_.is_listed("words-for-a-flag", begin - 2);
}

bool PartyKinds::is_organisation(GroupNumber group) const {
    if (is_of_flag(group)) return false;
    const Mention* mention = chunks_.head_mention(group);
    if (!mention) return is_unnamed(group) && (!is_person(group) || chunks_.is(chunks_.groups()[group].head, WordClass::company_noun));  // a dealer may be either
    return mention->kind != MentionKind::goods && has(chunks_.senses(group), Sense::party) && !is_person(group);
}

bool PartyKinds::is_company(GroupNumber group) const {
    const Mention* mention = chunks_.head_mention(group);
    if (!mention) return is_unnamed(group) && chunks_.is(chunks_.groups()[group].head, WordClass::company_noun);
    if (mention->kind == MentionKind::name) return mention->name_class == NameClass::company || mention->name_class == NameClass::unknown;
    return chunks_.is_party_of(mention, "kinds-of-companies");
}

bool PartyKinds::is_armed(GroupNumber group) const {
    return chunks_.is_party_of(chunks_.head_mention(group), "kinds-of-fighters");
}

bool PartyKinds::is_unnamed(GroupNumber group) const {
    const NounGroup& own = chunks_.groups()[group];
    const bool is_new = !is_definite(own.determiner) && own.determiner != Determiner::negative;
    const bool tells = chunks_.is_listed("words-for-who-only-tells", own.head);
    return !tells && !chunks_.head_mention(group) && chunks_.is(own.head, WordClass::party_noun) && (is_new || !own.mentions.empty() || is_ruler_of_place(group));
}

bool PartyKinds::is_ruler_of_place(GroupNumber group) const {
    const NounGroup& own = chunks_.groups()[group];
    const bool is_of = chunks_.is(own.head, WordClass::person_noun) && chunks_.lower(own.tokens.end) == "of";
    const GroupNumber place = is_of ? chunks_.group_of(own.tokens.end + 1) : nothing;
    return place != nothing && chunks_.mention(place, MentionKind::country) != nullptr;
}

bool PartyKinds::is_person(GroupNumber group) const {
    const Mention* mention = chunks_.head_mention(group);
    if (!mention) return chunks_.is(chunks_.groups()[group].head, WordClass::person_noun) && is_unnamed(group);
    if (mention->kind == MentionKind::name) return mention->name_class == NameClass::person;
    return chunks_.is_party_of(mention, "kinds-of-persons");
}

bool PartyKinds::may_be_person(GroupNumber group) const {
    const Mention* mention = chunks_.head_mention(group);
    return mention && mention->kind == MentionKind::name && mention->name_class == NameClass::unknown && mention->tokens.size() > 1;
}

bool PartyKinds::is_country_itself(GroupNumber group) const {
    const Mention* mention = chunks_.head_mention(group);
    return (mention && mention->kind == MentionKind::country) || is_leader(group);
}

bool PartyKinds::is_aside(GroupNumber group) const {
    const std::uint32_t begin = chunks_.groups()[group].tokens.begin;
    if (is_of_flag(group)) return true;
    if (begin < 2 || !chunks_.is_listed("words-before-a-home", begin - 1)) return false;
    const GroupNumber before = chunks_.group_of(begin - 2);  // "a research group in Washington says"
    return chunks_.is_listed("words-for-residence", begin - 2) || (before != nothing && is_teller_[before]);
}

bool PartyKinds::is_home_of_another(GroupNumber group) const {
    const Mention* place = chunks_.head_mention(group);
    if (!place || (place->kind != MentionKind::place && place->kind != MentionKind::country)) return false;
    const std::uint32_t begin = chunks_.groups()[group].tokens.begin;
    const GroupNumber before = begin > 1 && chunks_.is_listed("words-before-a-home", begin - 1) ? chunks_.group_of(begin - 2) : nothing;
    return before != nothing && chunks_.groups()[before].tokens.end + 1 == begin && has(chunks_.senses(before), Sense::party) && !has(chunks_.senses(before), Sense::known_goods);
}

bool PartyKinds::is_country(GroupNumber group) const {
    if (is_aside(group)) return false;
    const Mention* mention = chunks_.mention(group, MentionKind::country);
    const Mention* head = chunks_.head_mention(group);
    const bool owns_another = head && head != mention && head->tokens.end == chunks_.groups()[group].tokens.end && head->kind != MentionKind::goods && mention && !is_leader(group);  // "[India's] Bharat Electronics"
    if (mention && !owns_another) return mention->form != CountryForm::adjective;
    return is_leader(group);
}

bool PartyKinds::is_leader(GroupNumber group) const {
    const PartyEntry* party = chunks_.party_of(chunks_.head_mention(group));
    return party && party->kind == "leader" && party->country;
}

bool PartyKinds::only_tells(GroupNumber group) const {
    const Mention* mention = chunks_.head_mention(group);
    if (chunks_.is_listed("words-for-who-only-tells", chunks_.groups()[group].head)) return true;
    return mention && (mention->name_class == NameClass::media || chunks_.vocabulary().is_listed("parties-that-only-tell", mention->id));
}

}  // namespace checkrules
