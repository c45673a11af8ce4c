#include "engine/extract/events/subject_finder.hpp"

namespace checkrules {

void SubjectFinder::take_for_infinitive(VerbGroup& verb) {
    const std::uint32_t left = chain_.before(verb.tokens.begin);
    const GroupNumber noun = left == nothing ? nothing : chunks_.group_of(left);
    if (noun == nothing || !chunks_.is(left, WordClass::attempt_noun)) return take_before_infinitive(verb);
    if (take_owner(verb, noun)) return;
    if (now_ > 0 && !verbs_[now_ - 1].is_passive && is_done_by_others(chunks_, verbs_[now_ - 1])) return;  // but "[he] was convicted of conspiracy to"
    take_from_governor(verb, found::of_infinitive);
}

// "[Iran]'s attempt to ship", "[Iran]'s role in shipping": who is named with the noun
bool SubjectFinder::take_owner(VerbGroup& verb, GroupNumber noun) const {
    for (std::uint32_t m : chunks_.groups()[noun].mentions) {
        const Mention& one = chunks_.annotation().mentions[m];
        if (one.kind != MentionKind::country && one.kind != MentionKind::party && one.kind != MentionKind::name) continue;
        verb.subject = chunks_.filler_of(one, noun);
        verb.how = "owner of the attempt";
        return true;
    }
    return false;
}

// "concerned about [Iran]'s role in shipping drones": not who is concerned
bool SubjectFinder::take_owner_of_role(VerbGroup& verb, std::uint32_t preposition) const {
    const GroupNumber noun = chain_.group_before(preposition);
    return noun != nothing && chunks_.is_listed("words-for-a-role", chunks_.groups()[noun].head) && take_owner(verb, noun);
}

// "accused of training the guard and [of arming] it": who did the one did the other
const VerbGroup* SubjectFinder::joined_by_preposition(const VerbGroup& verb) const {
    const std::uint32_t left = verb.is_gerund ? chain_.before(verb.tokens.begin) : nothing;
    if (left == nothing || left < 2 || !chunks_.is(left, WordClass::preposition) || !chunks_.is(left - 1, WordClass::conjunction)) return nullptr;
    for (std::size_t v = now_; v-- > 0;) {
        const VerbGroup& before = verbs_[v];
        const std::uint32_t other = before.is_gerund ? chain_.before(before.tokens.begin) : nothing;
        const bool is_alike = other != nothing && chunks_.lower(other) == chunks_.lower(left);
        if (is_alike) return before.subject.empty() ? nullptr : &before;
        if (!before.is_gerund) return nullptr;
    }
    return nullptr;
}

void SubjectFinder::take_from_governor(VerbGroup& verb, Found how) {
    if (now_ == 0) return;
    if (const VerbGroup* other = joined_by_preposition(verb)) {
        verb.subject = other->subject;
        verb.how = other->how;
        return;
    }
    std::size_t before = now_ - 1;
    // "convicted a man, who lives in Quincy, of smuggling"
    if (verb.is_gerund && verbs_[before].is_relative && before > 0 && chunks_.is_comma(verb.tokens.begin - 2)) --before;
    if (shares_doer(chunks_, verb, chain_.before(verb.tokens.begin))) before = past_descriptions(before);
    const VerbGroup& governor = verbs_[before];
    if (verb.is_gerund && governor.gap_is_relative && !has_object(governor) && chunks_.is_listed("verbs-of-accusing", governor.main)) {  // "[firms] that Oman accused of selling"
        verb.subject = governor.gap;
        verb.how = how;
        return;
    }
    if (verb.is_gerund && verb.is_passive && !governor.is_passive && chunks_.group_of(governor.tokens.end) != nothing && governor.tokens.end < verb.tokens.begin) {  // "stopped [drones] from being sent"
        verb.subject = chunks_.read_filler(governor.tokens.end, verb.tokens.begin);
        verb.how = "object of the verb before";
        return;
    }
    const bool uses = chunks_.is_listed("verbs-of-means", governor.main);  // "used a company in Hamburg to buy"
    const std::uint32_t before_to = verb.is_infinitive ? chain_.before(verb.tokens.begin) : nothing;
    const GroupNumber noun = before_to == nothing ? nothing : chunks_.group_of(before_to);
    const bool punishes = verb.is_gerund && (chunks_.is_listed("verbs-of-accusing", governor.main) || chunks_.is_listed("verbs-of-punishing", governor.main));
    const bool is_attempt = noun != nothing && chunks_.is(chunks_.groups()[noun].head, WordClass::attempt_noun);  // "charges against two men in a scheme to ship"
    if (!uses && !asks_leave(chunks_, noun) && !shares_doer(chunks_, verb, chain_.before(verb.tokens.begin)) && !governor.is_passive && (!governor.is_bare_participle(chunks_) || has_object(governor))) {
        for (std::uint32_t t = governor.tokens.end; t < verb.tokens.begin; ++t) {
            const GroupNumber group = chunks_.group_of(t);
            if (group == nothing) continue;
            const Senses senses = chunks_.senses(group);
            const std::uint32_t left = chain_.before_or_begin(chunks_.group_of(chain_.first_of_list(group)));  // "signed a letter with [Airbus and Boeing] to acquire"
            const bool is_penalised = (verb.is_gerund || is_attempt) && (chunks_.lower(left) == "on" || chunks_.lower(left) == "against");  // "a penalty on a firm for shipping"
            const bool carries = has(senses, Sense::vehicle) && verb.is_gerund && is_done_by_others(chunks_, governor);  // "stopped a ship from transporting"
            const bool is_punished = punishes && group == chunks_.group_of(governor.tokens.end);  // "jailed [a goldsmith] for selling"
            if ((((has(senses, Sense::party) || is_punished) && !has(senses, Sense::known_goods)) || carries) && (is_penalised || !chunks_.is(left, WordClass::preposition))) {
                verb.subject = chunks_.read_filler(chunks_.groups()[group].tokens.begin, verb.tokens.begin);
                verb.how = is_punished ? found::punished : Found("object of the verb before");
                return;
            }
            t = chunks_.groups()[group].tokens.end - 1;
        }
    }
    if (governor.is_passive && verb.is_gerund)  // "charges were brought against [a dealer] for selling"
        for (std::uint32_t t = governor.tokens.end; t + 1 < verb.tokens.begin; ++t)
            if (const GroupNumber group = chunks_.lower(t) == "against" ? chunks_.group_of(t + 1) : nothing; group != nothing && has(chunks_.senses(group), Sense::party)) {
                verb.subject = chunks_.read_filler(t + 1, verb.tokens.begin);
                verb.how = found::punished;
                return;
            }
    // "the names that the Department published for supplying": whom it names has done it.
    if (verb.is_gerund && chunks_.lower(verb.tokens.begin - 1) == "for" && chunks_.is_listed("verbs-that-name", governor.main) && !governor.is_passive) return;
    verb.subject = governor.subject;
    verb.how = how;
}

// "[broke] a ban passed in 2006 by importing": what only describes a noun has no doer to share.
std::size_t SubjectFinder::past_descriptions(std::size_t verb) const {
    const auto describes = [&](std::size_t at) { return verbs_[at].is_bare_participle(chunks_) && !has_object(verbs_[at]); };
    std::size_t at = verb;
    while (at > 0 && describes(at)) --at;
    return describes(at) ? verb : at;
}

// "[Wagner] arranged for tanks to be sent", "[the firm] helped Iran [to] obtain them"
void SubjectFinder::take_arranger(VerbGroup& verb) const {
    if (now_ == 0 || verb.subject.empty()) return;
    const VerbGroup& governor = verbs_[now_ - 1];
    const bool has_own_subject = verb.subject.tokens.begin >= governor.tokens.end && verb.subject.tokens.end <= verb.tokens.begin;
    const bool is_alone = verb.is_bare || (verb.tokens.size() == 1 && chunks_.is(verb.main, WordClass::have));  // "let him have"
    const bool is_gerund = verb.is_gerund && chunks_.lower(verb.tokens.begin - 1) == "in";  // "assisted Iran in obtaining them"
    const bool is_infinitive = verb.is_infinitive || (is_alone && has(chunks_.verb_forms(verb.main), VerbForm::base));
    if (has_own_subject && (is_infinitive || is_gerund) && !governor.is_passive && chunks_.is_listed("verbs-of-arranging", governor.main)) verb.doer = governor.subject;
}

void SubjectFinder::take_before_infinitive(VerbGroup& verb) {
    const std::uint32_t left = chain_.before(verb.tokens.begin);
    const GroupNumber group = left == nothing ? nothing : chunks_.group_of(left);
    if (group != nothing) {
        const std::uint32_t first = chain_.first_of_list(chain_.head_of_chain(group)), marker = chain_.before(first);
        if (marker != nothing && chunks_.lower(marker) == "for" && marker > begin_ && chunks_.group_of(marker - 1) == nothing) return set_subject(verb, group, found::behind_for);
    }
    if (now_ > 0 && chunks_.lower(verb.tokens.begin - 1) == "only") {  // "left for Osh, only to turn up in Moscow"
        verb.subject = verbs_[now_ - 1].subject;
        verb.how = found::of_verb_before;
        return;
    }
    take_from_governor(verb, found::of_infinitive);
    if (now_ == 0 || verbs_[now_ - 1].tokens.end != verb.tokens.begin || verbs_[now_ - 1].gap.empty()) return;
    verb.gap = verbs_[now_ - 1].gap, verb.gap_is_relative = verbs_[now_ - 1].gap_is_relative;
}

void SubjectFinder::take_inverted(VerbGroup& verb, std::uint32_t start) {
    const bool may_lead = verb.is_copula || verb.is_passive || chunks_.is_listed("verbs-before-a-subject", verb.main);
    if (now_ == 0 && start == begin_ && may_lead) take_behind(verb);
}

// "In the hold of a dhow that the navy stopped [lay] rifles": other verbs only say which dhow.
bool SubjectFinder::leads_with_place(const VerbGroup& verb) const {
    const bool opens = verb.is_bare && chunks_.is(begin_, WordClass::preposition) && chunks_.group_of(begin_) == nothing && chunks_.is_listed("verbs-before-a-subject", verb.main);
    if (!opens || !has_object(verb) || !has(chunks_.senses(chunks_.read_filler(verb.tokens.end, end_)), Sense::known_goods)) return false;
    return std::all_of(verbs_.begin(), verbs_.begin() + std::ptrdiff_t(now_), [&](const VerbGroup& one) { return one.is_relative || one.gap_is_relative || one.is_bare_participle(chunks_); });
}

void SubjectFinder::take_behind(VerbGroup& verb) {
    std::uint32_t at = verb.tokens.end;
    while (at < end_ && chunks_.is_skipped(at)) ++at;
    if (at >= end_ || chunks_.group_of(at) == nothing || chunks_.groups()[chunks_.group_of(at)].pronoun) return;
    verb.subject = chunks_.read_filler(at, end_);
    verb.is_inverted = true;
    verb.how = found::behind_verb;
}

bool SubjectFinder::has_object(const VerbGroup& verb) const {
    std::uint32_t at = verb.tokens.end;
    while (chunks_.is_skipped(at)) ++at;
    return at < end_ && chunks_.group_of(at) != nothing && !chain_.is_amount(chunks_.group_of(at));
}

}  // namespace checkrules
