// What part a group plays at the verbs of its sentence: the half of party_references.cpp that reads clauses.
#include <algorithm>

#include "engine/extract/drafts/party_references.hpp"

namespace checkrules {

bool PartyReferences::is_subject(GroupNumber group) const {
    const std::uint32_t sentence = sentence_of(group);
    if (!is_noted_[sentence])
        for (const VerbGroup& verb : verbs_.of(sentence))
            if (!verb.subject.empty()) is_subject_[verb.subject.items.front().group] = true, is_of_relative_[verb.subject.items.front().group] = verb.gap_is_relative;
    is_noted_[sentence] = true;
    return is_subject_[group];
}

/// "[Germany] and France sold": the subject that begins with the group, if several parties did something together.
const Filler* PartyReferences::joined_subject(GroupNumber first) const {
    if (!is_subject(first)) return nullptr;
    const auto acts = [&](const Item& item) { return (has(chunks_.senses(item), Sense::party) && !has(chunks_.senses(item), Sense::known_goods)) || chunks_.names_maker(item.group); };
    for (const VerbGroup& verb : verbs_.of(sentence_of(first)))
        if (verb.subject.items.size() > 1 && verb.subject.items.front().group == first && std::ranges::all_of(verb.subject.items, acts)) return &verb.subject;
    return nullptr;
}

Filler PartyReferences::meant_together(GroupNumber group) const {
    const GroupNumber first = wanted(group) == Wanted::several ? meant(group) : nothing;
    const Filler* all = first == nothing ? nullptr : joined_subject(first);
    return all ? *all : Filler{};
}

/// "[The Treasury] listed", "[prosecutors] charged"
bool PartyReferences::is_accuser(GroupNumber group) const {
    return std::ranges::any_of(verbs_.of(sentence_of(group)), [&](const VerbGroup& verb) {
        const bool is_his = !verb.subject.empty() && verb.subject.items.front().group == group && !verb.is_passive;
        return is_his && (chunks_.is_listed("verbs-that-name", verb.main) || chunks_.is_listed("verbs-of-accusing", verb.main));
    });
}

/// "Sudan gave [them] rifles", "Suharto made the dragons over [to the visitor]"
bool PartyReferences::is_object(GroupNumber group) const {
    const NounGroup& own = chunks_.groups()[group];
    return !is_subject(group) && (own.pronoun ? chunks_.is_listed("pronouns-of-objects", own.head) : is_guest(group) || is_host(group));
}

/// "Lathes were sold to a factory [by the firm]": nobody who takes part in the same otherwise.
bool PartyReferences::is_agent(GroupNumber group) const {
    const std::uint32_t begin = chunks_.groups()[group].tokens.begin;
    return begin > 0 && chunks_.lower(begin - 1) == "by";
}

/// "Turkey sent rifles [to the country]": to another than its own
bool PartyReferences::is_given_to(GroupNumber group) const {
    const std::uint32_t begin = chunks_.groups()[group].tokens.begin;
    return is_definite(chunks_.groups()[group].determiner) && begin > 0 && (chunks_.lower(begin - 1) == "to" || chunks_.lower(begin - 1) == "for");
}

/// "Coolant came [from South Korea]": no end of what is sent "to the country"
bool PartyReferences::is_start(GroupNumber group) const {
    const std::uint32_t begin = chunks_.groups()[group].tokens.begin;
    return begin > 0 && chunks_.lower(begin - 1) == "from";
}

/// What somebody does to "them" he does not do to himself: the end of the groups before the subject.
GroupNumber PartyReferences::before_own_subject(GroupNumber first, GroupNumber last) const {
    for (GroupNumber g = last; g-- > first;)
        if (is_subject(g)) return g;
    return last;
}

/// "They were exported from Germany to it": what stands with it at one verb is not it.
GroupNumber PartyReferences::before_verb_of(GroupNumber group, GroupNumber last) const {
    const std::uint32_t at = chunks_.groups()[group].tokens.begin;
    std::uint32_t verb = 0;
    for (const VerbGroup& one : verbs_.of(sentence_of(group)))
        if (one.tokens.end <= at) verb = std::max(verb, one.tokens.begin);
    while (last > GroupNumber(0) && chunks_.groups()[last - 1].tokens.begin > verb) --last;
    return last;
}

/// "A factory in Russia bought [lathes] from it": the groups behind the verb, as what hangs on its subject is no more than the subject.
GroupNumber PartyReferences::behind_own_verb(GroupNumber first, GroupNumber last) const {
    GroupNumber behind = before_own_subject(first, last) + 1;
    if (behind > last) return last;
    for (const VerbGroup& verb : verbs_.of(sentence_of(behind - 1)))
        if (!verb.subject.empty() && verb.subject.items.front().group == behind - 1)
            while (behind < last && chunks_.groups()[behind].tokens.begin < verb.tokens.begin) ++behind;
    return behind;
}

}  // namespace checkrules
