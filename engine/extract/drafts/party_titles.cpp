// Whom a title means: "the king", "the host". The rest of party_references.cpp, which finds him where no title helps.
#include "engine/extract/drafts/party_references.hpp"
#include "engine/extract/drafts/read_speaker.hpp"

namespace checkrules {

bool PartyReferences::is_guest(GroupNumber group) const { return chunks_.is_listed("words-for-guests", chunks_.groups()[group].head); }
bool PartyReferences::is_host(GroupNumber group) const { return chunks_.is_listed("words-for-hosts", chunks_.groups()[group].head); }

/// "Kim received Putin … the visitor": Putin. Of who came nothing else may be told than that the other did not, of who had him where it was.
GroupNumber PartyReferences::find_by_visit(GroupNumber group, Wanted what, GroupNumber doer) const {
    const auto person_of = [&](GroupNumber one) { return one == nothing ? nothing : candidate(one, Wanted::person); };
    const Visit visit = visits_.before(group);
    const GroupNumber guest = person_of(visit.guest), host = person_of(visit.host);
    const GroupNumber own = is_guest(group) ? guest : host;
    if (own != nothing && !are_one(own, doer)) return own;
    GroupNumber other = doer != nothing ? doer : is_guest(group) ? host : guest;
    if (other == nothing && is_his_host(group)) other = find(group, person_meant_by(chunks_.lower(chunks_.groups()[group].tokens.begin)));  // "[his] host" is not he
    const bool is_one = !chunks_.groups()[group].plural;
    const GroupNumber found = other != nothing && is_one ? find(group, what, other) : nothing;
    return found == nothing && is_host(group) ? visit.place : found;
}

/// "“[He] sent me a sabre,” Kim said": not who says it.
GroupNumber PartyReferences::speaker_beside(GroupNumber group) const {
    if (!chunks_.groups()[group].pronoun || !chunks_.has_listed("words-for-me", chunks_.annotation().sentences[sentence_of(group)].tokens)) return nothing;
    const GroupNumber speaker = speaker_at(chunks_, chunks_.groups()[group].tokens.begin);
    return speaker == nothing || speaker >= group || wanted(speaker) == Wanted::nobody ? speaker : meant_[speaker];
}

/// "The king gave [the president]": not himself.
bool PartyReferences::is_somebody_else(GroupNumber group) const {
    const NounGroup& own = chunks_.groups()[group];
    const bool is_party = chunks_.is(own.head, WordClass::party_noun) && !chunks_.is(own.head, WordClass::country_noun);  // "they smuggle them into the country": their own
    return is_object(group) || (!is_subject(group) && !own.pronoun && !own.plural && is_party);
}

/// "King Salman … the king", "Oleg Kozhemyako, governor of Primorye … the governor": if only one was named so.
GroupNumber PartyReferences::find_titled(GroupNumber group, GroupNumber other) const {
    const std::string_view title = chunks_.lower(chunks_.groups()[group].head);
    GroupNumber found = nothing;
    for (GroupNumber g = group; g-- > oldest_beside(group);) {
        const GroupNumber one = bears_title(g, title) ? named_by_apposition(g) : nothing;
        if (one == nothing || are_one(one, found) || are_one(one, other)) continue;
        if (found != nothing) return nothing;
        found = one;
    }
    return found;
}

bool PartyReferences::bears_title(GroupNumber group, std::string_view title) const {
    const NounGroup& own = chunks_.groups()[group];
    const bool is_monarch = chunks_.vocabulary().is_listed("words-for-monarchs", title);
    if (own.pronoun || own.plural || wanted(group) != Wanted::nobody) return false;
    const auto is_title = [&](std::uint32_t t) { return chunks_.lower(t) == title || (is_monarch && chunks_.is_listed("titles-of-monarchs", t)); };
    if (is_title(own.head)) return !own.mentions.empty() || chunks_.lower(own.tokens.end) == "of";
    if (!chunks_.head_mention(group) || !fits(group, Wanted::person)) return false;
    for (std::uint32_t t = own.tokens.begin; t < own.head; ++t)
        if (is_title(t)) return true;
    return false;
}

}  // namespace checkrules
