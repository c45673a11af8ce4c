#include "engine/extract/drafts/party_references.hpp"

#include <algorithm>

#include "engine/extract/drafts/party_tail.hpp"

namespace checkrules {
namespace {

constexpr std::size_t topic_count = 4;         // times that an article names its country at least
constexpr std::size_t topic_share = 3;         // times as often as another
constexpr std::uint32_t subject_reach = 2;     // sentences in which a subject goes before a nearer group that is none

}  // namespace

PartyReferences::PartyReferences(const Chunks& chunks, const SentenceVerbs& verbs, const std::vector<bool>& is_teller)
    : chunks_(chunks), verbs_(verbs), is_teller_(is_teller), kinds_(chunks, is_teller), visits_(chunks, verbs), is_subject_(chunks.groups().size()), is_of_relative_(chunks.groups().size()), is_noted_(chunks.annotation().sentences.size()) {}

GroupNumber PartyReferences::meant(GroupNumber group) const {
    while (meant_.size() <= group) {
        const auto next = GroupNumber(std::uint32_t(meant_.size()));
        const Wanted what = wanted(next);
        const bool fighters = what != Wanted::nobody && what != Wanted::fighters && names_fighters(next);  // "the group" may be a company, and is a militia where one was named
        const GroupNumber other = what == Wanted::nobody ? nothing : is_somebody_else(next) ? doer_beside(next) : speaker_beside(next);
        GroupNumber found = fighters ? find(next, Wanted::fighters, other) : nothing;
        const bool came = is_guest(next) || is_host(next);
        if (came && (what == Wanted::person || what == Wanted::several)) found = find_by_visit(next, what, other);
        else if (what == Wanted::person && !came) found = find_titled(next, other);
        else if (what == Wanted::company) found = introduced_before(next);
        const bool is_any_host = is_host(next) && is_subject(next);  // "the host" of nobody's visit
        if (found == nothing && what != Wanted::nobody && !is_any_host) found = find(next, what, other);
        meant_.push_back(found);
    }
    return meant_[group];
}

GroupNumber PartyReferences::possessor(GroupNumber group) const {
    const std::uint32_t word = chunks_.groups()[group].tokens.begin;
    meant(group);  // those before it are settled first
    if (chunks_.is(word, WordClass::person_noun)) return find(group, person_meant_by(chunks_.lower(word)));
    if (chunks_.is_listed("words-for-its", word)) return find(group, Wanted::organisation);
    return chunks_.is_listed("words-for-their", word) ? find(group, Wanted::several) : nothing;
}

/// "Oltec sold lathes to [a firm in Turkey]. The firm": who was brought in with the same word, right before.
GroupNumber PartyReferences::introduced_before(GroupNumber group) const {
    const std::string_view word = chunks_.lower(chunks_.groups()[group].head);
    const std::uint32_t now = sentence_of(group);
    for (GroupNumber g = group; g-- > oldest_beside(group) && now - sentence_of(g) <= 1;) {
        const NounGroup& own = chunks_.groups()[g];
        if (own.determiner == Determiner::indefinite && !own.plural && chunks_.lower(own.head) == word) return candidate(g, Wanted::company);
    }
    return nothing;
}

// What was a subject, in this sentence or shortly before, goes before what is nearer and was none.
GroupNumber PartyReferences::find(GroupNumber group, Wanted what, GroupNumber other) const {
    if (what == Wanted::namesake) return find_namesake(group);
    if (chunks_.groups()[group].pronoun && is_object(group))
        if (const GroupNumber got = receiver_before(group, what, other); got != nothing) return got;
    const auto& sentences = chunks_.annotation().sentences;
    const std::uint32_t now = sentence_of(group);
    const GroupNumber oldest = oldest_beside(group);
    const bool hands_on = passes_on(group);
    const bool takes_nearest = what == Wanted::country && !is_subject(group), is_it = what == Wanted::organisation;
    GroupNumber fallback = nothing;
    for (std::uint32_t s = now + 1; s-- > 0;) {
        if (chunks_.groups()[group].pronoun && now - s > pronoun_reach) break;
        if (fallback != nothing && (takes_nearest || now - s >= subject_reach)) break;
        auto [first, last] = chunks_.groups_in(sentences[s].tokens);
        if (last <= oldest) break;
        first = std::max(first, oldest);
        last = std::min(last, group);
        if (s == now && is_object(group) && !is_agent(group))  // "Kim got a car [from Putin] and gave him"
            if (const GroupNumber behind = find_nearest(behind_own_verb(first, last), before_verb_of(group, last), what, other); behind != nothing) return behind;
        if (s == now && (is_object(group) || is_agent(group) || (takes_nearest && is_given_to(group)))) last = before_own_subject(first, last);
        if (s < now && hands_on) return find_nearest(first, last, what, other);
        GroupNumber subject = takes_nearest ? nothing : find_subject(first, last, s == now, now, what, other);
        if (subject == nothing && s == now && is_it) subject = find_reference(first, last, what);
        const bool tells = subject != nothing && kinds_.only_tells(subject);
        if (subject != nothing && !tells) return subject;
        if (tells && fallback != nothing) return fallback;
        if (tells && s == now && is_accuser(subject))  // "The Treasury listed [a dealer] for its sales"
            if (const GroupNumber accused = find_nearest(GroupNumber(subject + 1), last, what, other); accused != nothing) return accused;
        if (tells && s == now) continue;  // "Officials say [it] sold": of whom the sentence before tells
        // "The agency has looked into a drug company. It exported": not the agency
        if (fallback == nothing) fallback = find_nearest(first, last, what, other, takes_nearest && is_given_to(group));
        if (subject != nothing) return fallback;
    }
    if (fallback == nothing && what == Wanted::country) return told_by_adjective(group);
    return takes_nearest && fallback != nothing ? topic_or(fallback, group) : fallback;
}

/// "[North Korean leader Kim] got a car although none may reach the country": where no country is named, that of somebody.
GroupNumber PartyReferences::told_by_adjective(GroupNumber group) const {
    const GroupNumber first = chunks_.groups_in(chunks_.annotation().sentences[sentence_of(group)].tokens).first;
    for (GroupNumber g = group; g-- > first;) {
        const bool is_dateline = chunks_.groups()[g].tokens.begin < chunks_.annotation().sentences[sentence_of(g)].body;
        if (!is_dateline && chunks_.mention(g, MentionKind::country)) return g;
    }
    return nothing;
}

// "Oltec sold the lathes to [a trader]. He then sent them to Iran": whoever passes goods on is who got them.
bool PartyReferences::passes_on(GroupNumber group) const {
    const NounGroup& own = chunks_.groups()[group];
    if (!own.pronoun || !chunks_.is_listed("words-for-passing-on", own.tokens.end)) return false;
    for (const VerbGroup& verb : verbs_.of(sentence_of(group))) {
        if (verb.subject.empty() || verb.subject.items.front().group != group) continue;
        const GroupNumber what = chunks_.group_of(verb.tokens.end);
        return what != nothing && (is_definite(chunks_.groups()[what].determiner) || chunks_.groups()[what].pronoun);
    }
    return false;
}

/// "A ship registered in Togo brought cars into the country": in an article that is all about another country, that one is meant.
GroupNumber PartyReferences::topic_or(GroupNumber found, GroupNumber group) const {
    if (country_counts_.empty())
        for (const Mention& one : chunks_.annotation().mentions)
            if (const std::string code = country_named_by(chunks_, one); !code.empty()) ++country_counts_[code];
    const auto top = std::ranges::max_element(country_counts_, {}, &std::pair<const std::string, std::size_t>::second);
    const auto count_of = [&](GroupNumber g) {
        const Mention* mention = chunks_.mention(g, MentionKind::country);
        const auto known = mention ? country_counts_.find(mention->id) : country_counts_.end();
        return known == country_counts_.end() ? top->second : known->second;
    };
    if (top == country_counts_.end() || top->second < topic_count || count_of(found) * topic_share > top->second) return found;
    for (GroupNumber g = group; g-- > oldest_beside(group);)
        if (const Mention* one = chunks_.mention(g, MentionKind::country); one && one->id == top->first && kinds_.is_country(g)) return g;
    return found;
}

/// "Pyongyang's Central Zoo … the zoo": what was named, or placed, with the same word.
GroupNumber PartyReferences::find_namesake(GroupNumber group) const {
    const std::string_view word = chunks_.lower(chunks_.groups()[group].head);
    for (GroupNumber g = group; g-- > oldest_beside(group);)
        if (const NounGroup& own = chunks_.groups()[g]; chunks_.lower(own.head) == word && !own.plural && !has(chunks_.senses(g), Sense::known_goods))
            if (!own.mentions.empty() || find_whereabouts(chunks_, own.tokens.end)) return g;
    return nothing;
}

/// "Putin met Kim. [He] gave him a car": whom the subject before the group means, as nobody gives himself anything.
GroupNumber PartyReferences::doer_beside(GroupNumber group) const {
    const GroupNumber first = chunks_.groups_in(chunks_.annotation().sentences[sentence_of(group)].tokens).first;
    const GroupNumber behind = before_own_subject(first, group);
    if (behind == group) return nothing;
    return wanted(behind) == Wanted::nobody ? behind : meant_[behind];
}

/// The same group, or the same name: "Vladimir Putin", "Putin".
bool PartyReferences::are_one(GroupNumber a, GroupNumber b) const {
    if (a == nothing || b == nothing) return false;
    return a == b || (chunks_.lower(chunks_.groups()[a].head) == chunks_.lower(chunks_.groups()[b].head) && chunks_.head_mention(a) && chunks_.head_mention(b));
}

// In its own sentence the nearest subject, in earlier ones the first, which they are about.
GroupNumber PartyReferences::find_subject(GroupNumber first, GroupNumber last, bool nearest_first, std::uint32_t sentence, Wanted what, GroupNumber other) const {
    GroupNumber of_relative = nothing;  // "Oman gave tanks, which [Chad] got in May, and it also gave": not Chad
    GroupNumber teller = nothing;       // "The Treasury said that a [network] was run from Dubai. It shipped": not the Treasury
    for (GroupNumber i = first; i < last; ++i) {
        const GroupNumber g = nearest_first ? last - 1 - (i - first) : i;
        if (!is_subject(g)) continue;
        const GroupNumber found = candidate(g, what);
        if (found == nothing || are_one(found, other)) continue;
        if (is_teller_[g] && what == Wanted::several && !chunks_.groups()[found].plural && !joined_subject(found)) continue;  // "the Commission said they": others
        // "Experts say": who told the sentence before is seldom who did what it tells.
        if (is_teller_[g] && sentence_of(g) != sentence && (kinds_.is_unnamed(found) || (what == Wanted::country && !kinds_.is_country_itself(found)))) continue;
        const bool tells = kinds_.only_tells(found);
        if (!tells && (!nearest_first || !is_of_relative_[g])) return found;
        GroupNumber& second_best = tells ? teller : of_relative;
        if (second_best == nothing) second_best = found;
    }
    return of_relative == nothing ? teller : of_relative;
}

/// "The network with which [the company] moves the oil, … it": spoken of all along.
GroupNumber PartyReferences::find_reference(GroupNumber first, GroupNumber last, Wanted what) const {
    for (GroupNumber g = last; g-- > first;)
        if (const GroupNumber found = wanted(g) == Wanted::nobody ? nothing : candidate(g, what); found != nothing) return found;
    return nothing;
}

GroupNumber PartyReferences::find_nearest(GroupNumber first, GroupNumber last, Wanted what, GroupNumber other, bool skips_start) const {
    for (GroupNumber g = last; g-- > first;)
        if (const GroupNumber found = is_teller_[g] || (skips_start && is_start(g)) || (what != Wanted::country && kinds_.is_home_of_another(g)) ? nothing : candidate(g, what); found != nothing && !are_one(found, other) && !kinds_.only_tells(found)) return found;
    return nothing;
}

/// "The firm" that nothing before names.
bool PartyReferences::is_unnamed_firm(GroupNumber group) const {
    const NounGroup& own = chunks_.groups()[group];
    return !own.pronoun && !own.plural && chunks_.is(own.head, WordClass::company_noun) && !chunks_.is(own.head, WordClass::country_noun);
}

/// The group, or what it means, if that can be what is wanted.
GroupNumber PartyReferences::candidate(GroupNumber group, Wanted what) const {
    const bool refers = wanted(group) != Wanted::nobody;
    if (refers && meant_[group] == nothing && is_unnamed_firm(group) && is_subject(group) && (what == Wanted::organisation || what == Wanted::company)) return group;
    const GroupNumber named = refers ? meant_[group] : group;
    if (named == nothing || !fits(named, what) || is_guest(named) || is_host(named)) return nothing;
    if (refers && what == Wanted::country && !kinds_.is_country_itself(named)) return nothing;
    return named_by_apposition(named);
}

/// "Sinotruk, a Chinese state firm": the name.
GroupNumber PartyReferences::named_by_apposition(GroupNumber group) const {
    const std::uint32_t begin = chunks_.groups()[group].tokens.begin;
    if (begin < 2 || chunks_.head_mention(group) || !chunks_.is_comma(begin - 1)) return group;
    const GroupNumber before = chunks_.group_of(begin - 2);
    if (before == nothing || chunks_.groups()[before].tokens.end + 1 != begin) return group;
    const Mention* name = chunks_.head_mention(before);
    const bool names = name && (name->kind == MentionKind::party || name->kind == MentionKind::name || name->kind == MentionKind::goods);  // also by a marque
    const bool same = names && (kinds_.is_person(before) == kinds_.is_person(group) || kinds_.may_be_person(before));
    return same ? before : group;
}

bool PartyReferences::is_told_with(GroupNumber group, std::string_view list) const {
    const Mention* named = chunks_.head_mention(group);
    return (named && chunks_.vocabulary().is_listed(list, named->id)) || chunks_.has_listed(list, chunks_.groups()[group].tokens);
}

/// Of those that the vocabulary knows, only who is told of as one.
bool PartyReferences::may_be_woman(GroupNumber group) const {
    if (is_told_with(group, "words-for-women")) return true;
    const Mention* named = chunks_.head_mention(group);
    return !is_told_with(group, "words-for-men") && !(named && named->kind == MentionKind::party);
}

bool PartyReferences::fits(GroupNumber group, Wanted what) const {
    if (chunks_.groups()[group].pronoun) return false;
    if (what == Wanted::organisation && has(chunks_.senses(group), Sense::vehicle)) return true;  // "[A ship] was stopped off Oman. It was carrying"
    if (has(chunks_.senses(group), Sense::known_goods)) return (what == Wanted::organisation || what == Wanted::company) && chunks_.names_maker(group);  // "The carmaker Volvo … it"
    const bool is_dateline = chunks_.groups()[group].tokens.begin < chunks_.annotation().sentences[sentence_of(group)].body;
    if (is_dateline) return false;  // "LONDON (Reuters) -": no company that is told of
    switch (what) {
        case Wanted::nobody:
        case Wanted::namesake: return false;
        case Wanted::leader: return kinds_.is_leader(group);
        case Wanted::person:
        case Wanted::man:
        case Wanted::woman: {
            const bool person = (kinds_.is_person(group) || kinds_.may_be_person(group)) && !chunks_.groups()[group].plural;
            return person && (what != Wanted::man || !is_told_with(group, "words-for-women")) && (what != Wanted::woman || may_be_woman(group));
        }
        case Wanted::company: return kinds_.is_company(group) && !chunks_.groups()[group].plural;
        case Wanted::country: return kinds_.is_country(group);
        case Wanted::organisation: return (kinds_.is_organisation(group) && !chunks_.groups()[group].plural);
        case Wanted::fighters: return kinds_.is_armed(group);
        case Wanted::partners: return chunks_.groups()[group].plural && !chunks_.head_mention(group) && kinds_.is_unnamed(group);
        case Wanted::several: {
            if (joined_subject(group)) return true;
            if (chunks_.head_mention(group)) return kinds_.is_organisation(group) && !kinds_.is_one_country(group);
            const bool is_owned = chunks_.groups()[group].determiner == Determiner::possessive && chunks_.is(chunks_.groups()[group].head, WordClass::party_noun) && !kinds_.only_tells(group);  // "Congo's guards … they"
            return chunks_.groups()[group].plural && (is_owned || kinds_.is_unnamed(group));
        }
    }
    return false;
}

std::uint32_t PartyReferences::sentence_of(GroupNumber group) const { return chunks_.annotation().tokens()[chunks_.groups()[group].tokens.begin].sentence; }


}  // namespace checkrules
