#include "engine/extract/events/subject_finder.hpp"

#include <algorithm>

namespace checkrules {

// "stopped [a dhow]", "arrested [a dealer]", but "took advantage"
bool SubjectFinder::stops_something(const VerbGroup& verb) const {
    constexpr Senses stopped = Senses(Sense::vehicle) | Senses(Sense::known_goods) | Senses(Sense::party);
    return verb.is_passive || (has_object(verb) && (chunks_.senses(chunks_.read_filler(verb.tokens.end, end_)) & stopped) != 0);
}

// "[Iran] broke the embargo, sending drones": whoever does what the clause before tells; but "customs stopped a dhow, carrying rifles"
bool SubjectFinder::take_main_clause(VerbGroup& verb, std::uint32_t comma) const {
    for (std::size_t i = now_; i-- > 0;) {
        const VerbGroup& one = verbs_[i];
        const bool describes = one.is_infinitive || (one.is_bare_participle(chunks_) && !has_object(one)) || one.is_relative || is_aside(one);
        if (describes || one.subject.empty() || one.tokens.end >= comma) continue;
        if (only_tells(one)) return false;  // "said that [the firm], selling"
        if (is_done_by_others(chunks_, one) && stops_something(one)) return false;
        verb.subject = one.subject;
        verb.how = found::of_verb_before;
        return true;
    }
    return false;
}

void SubjectFinder::take_before_parenthesis(VerbGroup& verb, std::uint32_t comma) {
    if (verb.is_gerund && chunks_.is_comma(comma) && take_main_clause(verb, comma)) return;
    const std::uint32_t limit = comma > farthest_subject ? std::max(begin_, comma - farthest_subject) : begin_;
    for (std::uint32_t at = comma; at-- > limit;) {
        const std::string_view word = chunks_.lower(at);
        const bool hyphen = word == "-" && !chunks_.annotation().tokens()[at].space_before;
        const bool opens = chunks_.is_comma(at) || word == "(" || (word == "-" && !hyphen) || word == "--";
        if (word == ";" || word == ":") return;
        if (!opens || at == begin_) continue;
        if (takes_part_in_series(verb, at)) return;
        const std::uint32_t left = chain_.before(at);
        if (left == nothing) return;
        if (chunks_.is(left, WordClass::conjunction) && chunks_.end_of_aside(at) == comma) return take_coordinated(verb, left);  // "and, the police believe, shipped"
        if (joins_auxiliary(verb, left)) return;
        const bool relative = chunks_.is(at + 1, WordClass::relative) || chunks_.is_listed("words-for-where", at + 1) || (at + 2 < comma && chunks_.is(at + 2, WordClass::relative));
        const bool apposition = chunks_.group_of(at + 1) != nothing;
        const bool participle = chunks_.is_verb(at + 1) || chunks_.is(at + 1, WordClass::preposition) || chunks_.is_skipped(at + 1);
        const bool when = chunks_.is_date(at + 1) || chunks_.is(at + 1, WordClass::subordinator);  // "The firm, [last year], sold", "The firm, [when asked], sold"
        const bool hangs = relative || apposition || participle || when || chunks_.is_age(at);
        if (chunks_.group_of(left) == nothing || (left > 0 && chunks_.is_age(left - 1)) || !hangs) continue;
        take_group(verb, before_amount(left), found::before_parenthesis);
        if (!verb.subject.empty()) return;
    }
    take_coordinated(verb, comma);
}

// "[The firm], based in Oman, bought chips, left Oman and": behind the second comma no parenthesis ends.
bool SubjectFinder::takes_part_in_series(VerbGroup& verb, std::uint32_t comma) const {
    for (std::size_t i = now_; i-- > 0 && verbs_[i].tokens.begin > comma;) {
        const VerbGroup& one = verbs_[i];
        if (one.tokens.begin != comma + 1) continue;
        if (one.subject.empty() || one.how.place != Found::Place::subject || verb.is_gerund || !has(chunks_.verb_forms(one.main), VerbForm::past)) return false;
        verb.subject = one.subject;
        verb.how = found::of_verb_before;
        return true;
    }
    return false;
}

// "[Rifles] were seized while being shipped", "seized [rifles] while being shipped"
bool SubjectFinder::take_what_was_treated(VerbGroup& verb) const {
    if (now_ == 0) return false;
    const VerbGroup& before = verbs_[now_ - 1];
    if (!before.is_passive && !has_object(before)) return false;
    verb.subject = before.is_passive ? before.subject : chunks_.read_filler(before.tokens.end, end_);
    verb.how = found::of_verb_before;
    return !verb.subject.empty();
}

bool SubjectFinder::is_aside(const VerbGroup& one) const {
    constexpr std::uint32_t longest = 10;  // tokens before the verb
    std::uint32_t open = one.tokens.begin;
    while (open > begin_ && open + longest > one.tokens.begin && !chunks_.is_comma(open)) --open;
    return chunks_.end_of_aside(open) > one.main;
}

bool SubjectFinder::joins_auxiliary(VerbGroup& verb, std::uint32_t left) const {
    for (std::size_t i = now_; i-- > 0 && i + 4 > now_;) {
        const VerbGroup& one = verbs_[i];
        if (one.tokens.end != left + 1 || one.main != left) continue;
        const bool be = chunks_.is(left, WordClass::be);
        if (!be && !chunks_.is(left, WordClass::have)) return false;
        verb.subject = one.subject;
        verb.how = found::before_parenthesis;
        verb.is_bare = false;
        verb.is_passive = verb.is_passive || (be && has(chunks_.verb_forms(verb.main), VerbForm::participle));
        return !verb.subject.empty();
    }
    return false;
}

}  // namespace checkrules
