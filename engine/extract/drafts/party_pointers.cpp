// Which words only point to somebody, and whom they may mean: the other half of party_references.cpp, which finds him.
#include "engine/extract/drafts/party_references.hpp"

#include <algorithm>

namespace checkrules {

bool PartyReferences::points_back(GroupNumber number) const {
    const NounGroup& group = chunks_.groups()[number];
    if (group.pronoun) return !chunks_.is_listed("words-for-somebody-else", group.head);
    if (kinds_.is_ruler_of_place(number)) return false;
    const std::uint32_t before = group.tokens.begin == 0 ? 0 : group.tokens.begin - 1;
    const bool is_determined = chunks_.is(before, WordClass::determiner) && !(group.plural && chunks_.lower(before) == "that");  // "said that firms"
    const bool points = is_definite(group.determiner) || (group.determiner == Determiner::none && is_determined);
    const bool repeats = chunks_.is_listed("words-for-the-same", group.head - 1);  // "the same zoo", "his own country"
    if (are_partners(number)) return true;
    return (points || is_his_country(number) || is_his_host(number)) && ((group.mentions.empty() && group.tokens.size() <= (repeats ? 3 : 2)) || describes_country(number));
}

/// "the two", "the pair", "both men": as many as were told of
bool PartyReferences::are_partners(GroupNumber number) const {
    const NounGroup& group = chunks_.groups()[number];
    if (group.tokens.size() != 2) return false;
    const bool are_both = chunks_.lower(group.tokens.begin) == "both" && chunks_.is(group.head, WordClass::party_noun);
    return are_both || (is_definite(group.determiner) && chunks_.is_listed("words-for-partners", group.head));
}

/// "the war-torn west African nation": the one named before, unless it says that it is another.
bool PartyReferences::describes_country(GroupNumber number) const {
    constexpr std::uint32_t longest = 8;  // tokens
    const NounGroup& group = chunks_.groups()[number];
    if (!chunks_.is_listed("words-for-a-country", group.head) || group.plural || group.tokens.size() > longest) return false;
    for (std::uint32_t t = group.tokens.begin; t < group.head; ++t)
        if (chunks_.is_listed("words-for-another-country", t)) return false;
    return std::ranges::all_of(group.mentions, [&](std::uint32_t m) {
        const Mention& one = chunks_.annotation().mentions[m];
        return one.kind == MentionKind::name && chunks_.is_listed("names-of-no-make", one.tokens.begin);
    });
}

/// "gave [his host] a vase"
bool PartyReferences::is_his_host(GroupNumber number) const {
    const NounGroup& group = chunks_.groups()[number];
    return group.determiner == Determiner::possessive && group.tokens.size() == 2 && chunks_.is(group.tokens.begin, WordClass::determiner) && (is_guest(number) || is_host(number));
}

/// "his country", "its own government"
bool PartyReferences::is_his_country(GroupNumber number) const {
    const NounGroup& group = chunks_.groups()[number];
    return group.determiner == Determiner::possessive && chunks_.is(group.tokens.begin, WordClass::determiner) && chunks_.is(group.head, WordClass::country_noun);
}

bool PartyReferences::is_owned_by_country(GroupNumber number) const {
    const NounGroup& group = chunks_.groups()[number];
    const std::uint32_t first = group.tokens.begin;
    if (group.determiner != Determiner::possessive || !chunks_.is(first, WordClass::determiner) || chunks_.mention(number, MentionKind::country)) return false;
    if (chunks_.is(first + 1, WordClass::country_noun) && chunks_.lower(first + 2) == "'s") return true;
    return chunks_.is_listed("words-of-a-state", group.head) && (chunks_.lower(first) == "its" || chunks_.lower(first) == "their");
}

PartyReferences::Wanted PartyReferences::wanted(GroupNumber number) const {
    if (is_owned_by_country(number)) return Wanted::country;
    if (!points_back(number)) return Wanted::nobody;
    if (are_partners(number)) return Wanted::partners;
    if (chunks_.is_listed("words-for-a-recipient", chunks_.groups()[number].head)) return Wanted::nobody;  // "the customer": who got what was told before
    const NounGroup& group = chunks_.groups()[number];
    const std::string_view word = chunks_.lower(group.head);
    if (group.pronoun && chunks_.vocabulary().is_listed("words-for-several", word)) return Wanted::several;
    if (chunks_.is(group.head, WordClass::person_noun) && !chunks_.is(group.head, WordClass::company_noun)) return group.plural ? Wanted::several : person_meant_by(word);
    if (group.pronoun) return chunks_.vocabulary().is_listed("words-for-one-party", word) ? Wanted::organisation : Wanted::nobody;
    if (is_his_country(number) && chunks_.is(group.tokens.begin, WordClass::person_noun)) return Wanted::leader;
    if (chunks_.is(group.head, WordClass::country_noun)) return Wanted::country;
    if (chunks_.is(group.head, WordClass::company_noun)) return group.plural ? Wanted::several : Wanted::company;
    if (names_fighters(number)) return Wanted::fighters;
    if (!chunks_.is(group.head, WordClass::party_noun)) return Wanted::nobody;
    return group.plural ? Wanted::several : Wanted::namesake;
}

/// "the rebels", "the militia"
bool PartyReferences::names_fighters(GroupNumber group) const { return chunks_.is_listed("words-for-fighters", chunks_.groups()[group].head); }

/// "he", "her", "the leader"
PartyReferences::Wanted PartyReferences::person_meant_by(std::string_view word) const {
    if (chunks_.vocabulary().is_listed("pronouns-for-women", word)) return Wanted::woman;
    return chunks_.vocabulary().is_listed("pronouns-for-men", word) ? Wanted::man : Wanted::person;
}

}  // namespace checkrules
