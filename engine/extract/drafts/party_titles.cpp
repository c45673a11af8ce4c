// Whom a title means: "the king", "the host". The rest of party_references.cpp, which finds him where no title helps.
#include "engine/extract/drafts/party_references.hpp"
#include "engine/extract/drafts/read_speaker.hpp"

namespace checkrules {

bool PartyReferences::is_guest(std::uint32_t group) const { return chunks_.is_listed("words-for-guests", chunks_.groups()[group].head); }
bool PartyReferences::is_host(std::uint32_t group) const { return chunks_.is_listed("words-for-hosts", chunks_.groups()[group].head); }

/// "Kim received Putin … the visitor": Putin. Of who came nothing else may be told than that the other did not, of who had him where it was.
std::uint32_t PartyReferences::find_by_visit(std::uint32_t group, Wanted what, std::uint32_t doer) const {
    const auto person_of = [&](std::uint32_t one) { return one == nothing ? nothing : candidate(one, Wanted::person); };
    const Visit visit = visits_.before(group);
    const std::uint32_t guest = person_of(visit.guest), host = person_of(visit.host);
    const std::uint32_t own = is_guest(group) ? guest : host;
    if (own != nothing && !are_one(own, doer)) return own;
    std::uint32_t other = doer != nothing ? doer : is_guest(group) ? host : guest;
    if (other == nothing && is_his_host(group)) other = find(group, person_meant_by(chunks_.lower(chunks_.groups()[group].tokens.begin)));  // "[his] host" is not he
    const bool is_one = !chunks_.groups()[group].plural;
    const std::uint32_t found = other != nothing && is_one ? find(group, what, other) : nothing;
    return found == nothing && is_host(group) ? visit.place : found;
}

/// "“[He] sent me a sabre,” Kim said": not who says it.
std::uint32_t PartyReferences::speaker_beside(std::uint32_t group) const {
    if (!chunks_.groups()[group].pronoun || !chunks_.has_listed("words-for-me", chunks_.annotation().sentences[sentence_of(group)].tokens)) return nothing;
    const std::uint32_t speaker = speaker_at(chunks_, chunks_.groups()[group].tokens.begin);
    return speaker == nothing || speaker >= group || wanted(speaker) == Wanted::nobody ? speaker : meant_[speaker];
}

/// "The king gave [the president]": not himself.
bool PartyReferences::is_somebody_else(std::uint32_t group) const {
    const NounGroup& own = chunks_.groups()[group];
    return is_object(group) || (!is_subject(group) && !own.pronoun && !own.plural && chunks_.is(own.head, WordClass::person_noun));
}

/// "King Salman … the king", "Oleg Kozhemyako, governor of Primorye … the governor": if only one was named so.
std::uint32_t PartyReferences::find_titled(std::uint32_t group, std::uint32_t other) const {
    const std::string_view title = chunks_.lower(chunks_.groups()[group].head);
    std::uint32_t found = nothing;
    for (std::uint32_t g = group, oldest = group > group_reach ? group - group_reach : 0; g-- > oldest;) {
        const std::uint32_t one = bears_title(g, title) ? named_by_apposition(g) : nothing;
        if (one == nothing || are_one(one, found) || are_one(one, other)) continue;
        if (found != nothing) return nothing;
        found = one;
    }
    return found;
}

bool PartyReferences::bears_title(std::uint32_t group, std::string_view title) const {
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
