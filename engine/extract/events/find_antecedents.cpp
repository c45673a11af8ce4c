#include "engine/extract/events/subject_finder.hpp"

namespace checkrules {
namespace {

bool is_somebody(Senses senses) { return has(senses, Sense::party) && !has(senses, Sense::known_goods); }

}  // namespace

const VerbGroup* SubjectFinder::relative_verb_before(std::uint32_t token) const {
    std::uint32_t left = chain_.before(token);
    const bool is_finite = !verbs_[now_].is_bare_participle(chunks_) || has_object(verbs_[now_]);  // but "cracked down on a dealer suspected of"
    if (is_finite && left != nothing && left > begin_ && chunks_.is(left, WordClass::verb_particle) && has(chunks_.verb_forms(left - 1), VerbForm::participle)) --left;  // "a missile shot [down] over Kyiv contained"
    for (std::size_t i = now_; left != nothing && i-- > 0 && i + 4 > now_;) {
        if (verbs_[i].tokens.end != left + 1) continue;
        if (i == 0) return &verbs_[i];
        const bool of_relative = verbs_[i - 1].is_relative || verbs_[i - 1].gap_is_relative;
        std::uint32_t before = chain_.before(verbs_[i].tokens.begin);
        if (verbs_[i].is_gerund && before != nothing && chunks_.is(before, WordClass::preposition)) before = chain_.before(before);
        const bool is_reduced = verbs_[i - 1].is_bare_participle(chunks_) && (chunks_.is_listed("participles-of-use", verbs_[i - 1].main) || (is_finite && verbs_[i].is_gerund));
        const bool serves = (verbs_[i].is_infinitive || verbs_[i].is_gerund) && (of_relative || is_reduced) && before + 1 == verbs_[i - 1].tokens.end;
        return &verbs_[serves ? i - 1 : i];  // "that [can be used] to make shells", "that Oman [accused] of making shells", "lathes [used] to make shells", "a firm [known] for making shells"
    }
    return nullptr;
}

bool SubjectFinder::take_past_relative(VerbGroup& verb, const VerbGroup& inner) {
    const bool is_finite = !verb.is_gerund && !verb.is_infinitive && (!verb.is_bare || has(chunks_.verb_forms(verb.main), VerbForm::past));  // but "the firm he helped build"
    if (inner.is_infinitive && is_finite && chunks_.is_listed("adjectives-behind-nouns", inner.tokens.begin - 1)) {  // "[a dealer] keen to buy [sold]"
        const GroupNumber told = chain_.group_before(inner.tokens.begin - 1);
        if (told != nothing) verb.subject = chunks_.read_filler(chunks_.groups()[told].tokens.begin, verb.tokens.begin);
        verb.how = found::before_relative;
        return !verb.subject.empty();
    }
    if (!inner.is_relative && inner.gap.empty() && (inner.antecedent.empty() || !is_finite)) return false;
    verb.subject = inner.is_relative ? inner.subject : inner.gap.empty() ? inner.antecedent : inner.gap;
    verb.how = found::before_relative;
    return !verb.subject.empty();
}

bool SubjectFinder::take_past_reduced(VerbGroup& verb, const VerbGroup& inner, bool hangs) {
    const bool has_deed = chunks_.is(inner.tokens.end, WordClass::preposition) && has(chunks_.verb_forms(inner.tokens.end + 1), VerbForm::ing) && (!verb.is_bare_participle(chunks_) || has_object(verb));  // "[a firm] known for making shells [sold lathes]"
    const bool serves = inner.is_bare_participle(chunks_) && (has_deed || (chunks_.is_listed("participles-of-use", inner.main) && !verb.is_bare_participle(chunks_)));  // "[lathes] used to make shells [were shipped]"
    const bool reduced = inner.is_gerund || !inner.phrase.empty() || serves || (hangs && inner.is_bare_participle(chunks_));
    const bool adjoins = inner.is_coordinated || chain_.before(inner.tokens.begin) + 1 == inner.subject.tokens.end;  // "[vehicles] made in Britain and sold to Oman [were found]"
    if (verb.is_gerund || !inner.is_bare || !(reduced || inner.is_coordinated) || inner.subject.empty() || !adjoins) return false;
    if (inner.is_coordinated && has_object(inner) && verb.is_bare_participle(chunks_)) return false;  // "boarded her and found [rifles] sold by"
    verb.subject = chunks_.read_filler(inner.subject.tokens.begin, verb.tokens.begin);
    verb.how = found::before_participle;
    return !verb.subject.empty();
}

std::uint32_t SubjectFinder::relative_before_phrases(std::uint32_t token) const {
    constexpr int most_groups = 8;
    const auto leads_clause = [&](std::uint32_t at) {
        const std::uint32_t before = at == nothing || !chunks_.is(at, WordClass::relative) || chunks_.is_comma(at) ? nothing : chain_.before(at);
        return before != nothing && (chunks_.group_of(before) != nothing || chunks_.is_comma(before));
    };
    if (chunks_.is_comma(token)) {  // "who, according to Reuters, sold"
        constexpr std::uint32_t longest_aside = 12;  // tokens
        for (std::uint32_t t = token; t-- > begin_ && t + longest_aside > token;)
            if (chunks_.is_comma(t)) return t > begin_ && leads_clause(t - 1) ? t - 1 : nothing;
        return nothing;
    }
    std::uint32_t at = token;
    for (int groups = 0; groups < most_groups && at != nothing; ++groups) {
        const std::uint32_t date = begin_of_date(at);
        const GroupNumber group = chunks_.group_of(at);
        if (date == nothing && group == nothing) return nothing;
        std::uint32_t left = chain_.before(date != nothing ? date : chunks_.groups()[group].tokens.begin);
        if (date == nothing) {
            if (left == nothing || !chunks_.is(left, WordClass::preposition) || chunks_.group_of(left) != nothing) return nothing;
            left = chain_.before(left);
        }
        if (leads_clause(left)) return left;
        at = left;
    }
    return nothing;
}

void SubjectFinder::take_antecedent(VerbGroup& verb, std::uint32_t relative) {
    std::uint32_t at = chain_.before(relative);
    while (at != nothing && (chunks_.is_comma(at) || chunks_.is(at, WordClass::preposition))) at = chain_.before(at);
    at = before_brackets(at);
    if (at != nothing && at > begin_ + 2 && chunks_.is_listed("words-for-on-board", at) && chunks_.is_listed("words-before-a-carrier", at - 1)) at = chain_.before(at - 1);  // "a plane with rifles on board that"
    if (at == nothing || chunks_.group_of(at) == nothing) return;
    at = chain_.past_apposition(relative, at);
    at = chain_.before_count_of(relative, past_party(verb, chain_.past_places(at)));
    if (chain_.is_amount(chunks_.group_of(at))) {  // "four lathes worth a million euros that"
        if (const GroupNumber priced = behind_price(chunks_.group_of(at)); priced != nothing) at = chunks_.groups()[priced].tokens.end - 1;
    }
    verb.how = "antecedent of a relative clause";
    verb.is_relative = true;
    // "two yachts, valued at 13 million euros, that": no clause hangs on an amount.
    if (chain_.is_amount(chunks_.group_of(at)) && now_ > 0 && verbs_[now_ - 1].is_bare_participle(chunks_)) {
        verb.subject = verbs_[now_ - 1].subject;
        return;
    }
    verb.subject = chunks_.read_filler(chain_.first_of_list(antecedent_of(verb, chunks_.group_of(at), relative)), relative);
}

// "[a couple] from Lund who": not the town, whether or not it is known to be one
GroupNumber SubjectFinder::resident_of(GroupNumber group) const {
    const std::uint32_t marker = chain_.before(chunks_.groups()[group].tokens.begin);
    const GroupNumber before = marker == nothing || !chunks_.is_listed("words-before-a-home", marker) ? nothing : chain_.group_before(marker);
    return before != nothing && chunks_.is(chunks_.groups()[before].head, WordClass::party_noun) ? before : nothing;
}

// "[a van] with Lithuanian plates that was carrying": what carries is what it is told of, and not what hangs on it.
GroupNumber SubjectFinder::vehicle_of(GroupNumber group) const {
    constexpr int most_phrases = 3;
    for (int phrase = 0; phrase < most_phrases && (chunks_.senses(group) & (Senses(Sense::vehicle) | Senses(Sense::known_goods))) == 0; ++phrase) {
        const std::uint32_t marker = chain_.before(chunks_.groups()[group].tokens.begin);
        const GroupNumber before = marker == nothing || !chunks_.is(marker, WordClass::preposition) ? nothing : chain_.group_before(marker);
        if (before == nothing) return nothing;
        group = before;
    }
    return has(chunks_.senses(group), Sense::vehicle) ? group : nothing;
}

GroupNumber SubjectFinder::antecedent_of(const VerbGroup& verb, GroupNumber group, std::uint32_t relative) const {
    if (!verb.is_passive && chunks_.is_listed("verbs-of-a-load", verb.main))
        if (const GroupNumber vehicle = vehicle_of(group); vehicle != nothing) return vehicle;
    if (const GroupNumber somebody = chunks_.lower(relative) == "who" ? resident_of(group) : nothing; somebody != nothing) return somebody;
    const GroupNumber head = chain_.head_of_chain(group);
    const Senses described = chunks_.senses(head) & ~Senses(Sense::thing);
    const bool is_no_thing = (described & ~Senses(Sense::abstract)) == 0 || chunks_.is(chunks_.groups()[head].head, WordClass::container);
    const bool acts = chunks_.lower(relative) == "who" ? !has(described, Sense::party) : !verb.is_passive && is_no_thing;  // "the list of [firms] that sold", "the case of"
    const bool is_about = described == Senses(Sense::abstract) && has(chunks_.senses(group), Sense::known_goods);  // "the presence of [rifles] which"
    return (acts && is_somebody(chunks_.senses(group))) || is_about ? group : head;
}

std::uint32_t SubjectFinder::past_party(const VerbGroup& verb, std::uint32_t token) const {
    constexpr Senses somewhere = Senses(Sense::party) | Senses(Sense::country) | Senses(Sense::place);
    constexpr int most_phrases = 3;
    if (chunks_.word(verb.main).verbs.empty() || !(verb.is_passive || moves_itself(chunks_, verb))) return token;
    GroupNumber at = chunks_.group_of(token);
    for (int phrase = 0; phrase < most_phrases && (chunks_.senses(at) & somewhere) != 0 && !has(chunks_.senses(at), Sense::known_goods); ++phrase) {
        const std::uint32_t marker = chain_.before(chunks_.groups()[at].tokens.begin);
        const GroupNumber next = marker == nothing || !chunks_.is(marker, WordClass::preposition) ? nothing : chain_.group_before(marker);
        if (next == nothing) return token;
        at = next;
    }
    const bool is_one = chunks_.is_listed("verbs-of-one", verb.tokens.begin);  // "rifles to Uganda, which was"
    return has(chunks_.senses(at), Sense::known_goods) && !(is_one && chunks_.groups()[at].plural) ? chunks_.groups()[at].tokens.end - 1 : token;
}

std::uint32_t SubjectFinder::before_price(std::uint32_t token) const {
    std::uint32_t at = chain_.before(chunks_.groups()[chunks_.group_of(token)].tokens.begin);
    for (int words = 0; words < 3 && at != nothing && chunks_.group_of(at) == nothing && !chunks_.is_comma(at); ++words) at = chain_.before(at);
    return at;
}

// "drones [(UAVs)], which": the token before the brackets that close here; else the token itself.
std::uint32_t SubjectFinder::before_brackets(std::uint32_t token) const {
    constexpr std::uint32_t longest = 6;  // tokens within
    if (token == nothing || chunks_.lower(token) != ")") return token;
    for (std::uint32_t open = token; open > begin_ && token - open <= longest; --open)
        if (chunks_.lower(open) == "(") return chain_.before(open);
    return token;
}

// "two drones [in his luggage], which the governor gave him", "a car [in its garage] that"
std::uint32_t SubjectFinder::past_keeping_place(std::uint32_t token) const {
    const NounGroup& place = chunks_.groups()[chunks_.group_of(token)];
    const bool is_his = place.determiner == Determiner::possessive && chunks_.is(place.tokens.begin, WordClass::determiner);
    if (!is_his || !(chunks_.is_listed("words-for-a-hold", place.head) || chunks_.is_listed("words-for-where-one-keeps-things", place.head))) return token;
    const std::uint32_t marker = chain_.before(place.tokens.begin);
    const GroupNumber kept = marker == nothing || !chunks_.is(marker, WordClass::preposition) ? nothing : chain_.group_before(marker);
    return kept != nothing && has(chunks_.senses(kept), Sense::known_goods) ? chunks_.groups()[kept].tokens.end - 1 : token;
}

// "rifles[, made in China,] which": the goods before a participle between commas that ends with a place or a maker, or `nothing`.
std::uint32_t SubjectFinder::past_parenthesis(std::uint32_t token) const {
    constexpr Senses somebody = Senses(Sense::party) | Senses(Sense::country) | Senses(Sense::place);
    const GroupNumber group = chunks_.group_of(token);
    if ((chunks_.senses(group) & somebody) == 0 || has(chunks_.senses(group), Sense::known_goods)) return nothing;
    const std::uint32_t marker = chain_.before(chunks_.groups()[group].tokens.begin);
    if (marker == nothing || marker < begin_ + 3 || !chunks_.is(marker, WordClass::preposition) || !chunks_.is_comma(marker - 2)) return nothing;
    const GroupNumber described = chunks_.group_of(marker - 3);
    const bool is_participle = chunks_.group_of(marker - 1) == nothing && has(chunks_.verb_forms(marker - 1), VerbForm::participle);
    return is_participle && described != nothing && has(chunks_.senses(described), Sense::known_goods) ? marker - 3 : nothing;
}

// "[Eritrea], which Oman supplied with", "[the rebels] whom it armed"; but "told Japan that Oman supplied" is no relative clause
bool SubjectFinder::is_whom(std::uint32_t relative, GroupNumber group) const {
    if (chunks_.lower(relative) != "that") return true;
    const std::uint32_t left = chain_.before(chunks_.groups()[group].tokens.begin);
    return now_ == 0 || (left != nothing && (chunks_.is_comma(left) || chunks_.is(left, WordClass::be) || chunks_.lower(left) == "of"));
}

// "[the man] she sold the rifles to lives", "[Oman], which it sold shells to, denies": a preposition with nothing behind it.
std::string SubjectFinder::stranded_marker(const VerbGroup& verb) const {
    const std::uint32_t next = now_ + 1 < verbs_.size() ? verbs_[now_ + 1].tokens.begin : end_;
    const auto is_open = [&](std::uint32_t token) {
        const bool ends = token + 1 >= end_ || chunks_.is_comma(token + 1) || (token + 1 == next && next < end_ && !verbs_[now_ + 1].is_gerund);
        return ends && chunks_.group_of(token) == nothing && chunks_.is(token, WordClass::preposition);
    };
    for (std::uint32_t token = verb.tokens.end; token <= next && token < end_ && !chunks_.is_comma(token); ++token)
        if (is_open(token)) return std::string(chunks_.lower(token));
    return {};
}

void SubjectFinder::find_gap(VerbGroup& verb) {
    std::uint32_t left = chain_.before(verb.subject.tokens.begin);
    if (left == nothing) return;
    if (const std::uint32_t over = relative_before_phrases(left); over != nothing) left = over;  // "rifles that in 2019 Iran sent"
    if (now_ > 0 && verbs_[now_ - 1].tokens.end == left + 1 && speaks_within_relative(verbs_[now_ - 1])) left = chain_.before(verbs_[now_ - 1].subject.tokens.begin);
    std::uint32_t at = left;
    const bool relative = chunks_.is(left, WordClass::relative);
    if (chunks_.is_comma(left) && left > begin_) at = left - 1;  // "To Russia, Turkey sold"
    if (relative) {
        at = chain_.before(left);
        if (at != nothing && chunks_.is(at, WordClass::preposition)) verb.gap_marker = chunks_.lower(at);
        while (at != nothing && (chunks_.is_comma(at) || chunks_.is(at, WordClass::preposition))) at = chain_.before(at);
        at = before_brackets(at);
        if (at != nothing && chunks_.group_of(at) != nothing) at = chain_.past_apposition(left, at);
    }
    if (relative && at != nothing && chunks_.group_of(at) != nothing && chain_.is_amount(chunks_.group_of(at))) at = before_price(at);
    if (at == nothing || chunks_.group_of(at) == nothing) return;
    if (relative) at = past_keeping_place(at);
    if (const std::uint32_t described = relative ? past_parenthesis(at) : nothing; described != nothing) at = described;
    const GroupNumber group = chunks_.group_of(at);
    const bool is_contact = at + 1 == verb.subject.tokens.begin && chunks_.groups()[chunks_.group_of(at + 1)].pronoun;  // "a state it would not name"
    if (relative || is_contact) verb.antecedent = chunks_.read_filler(chain_.first_of_list(chain_.head_of_chain(group)), verb.subject.tokens.begin);
    const bool is_vessel = verb.gap_marker == "to" && has(chunks_.senses(group), Sense::vehicle);  // "[a tanker], to which it handed over"
    if (!verb.gap_marker.empty() && (has(chunks_.senses(group), Sense::party) || is_vessel) && (is_vessel || !has(chunks_.senses(group), Sense::known_goods))) {
        verb.fronted = chunks_.read_filler(chunks_.groups()[group].tokens.begin, verb.subject.tokens.begin);
        return;
    }
    const bool are_men = relative && chunks_.is_listed("words-for-men-sent", chunks_.groups()[group].head);  // "[weapons and troops] that Russia sent"
    const Senses senses = chunks_.senses(are_men ? chunks_.group_of(chain_.first_of_list(group)) : group);
    const std::uint32_t fronted = chain_.before(chunks_.groups()[group].tokens.begin);
    if (!relative && fronted == begin_ && chunks_.is(fronted, WordClass::preposition)) {  // "In 26 cases he sent them", but "To Russia he sent"
        constexpr Senses somewhere = Senses(Sense::party) | Senses(Sense::country) | Senses(Sense::place);
        const bool is_weapon = chunks_.is_weapon_of_somebody(chunks_.read_filler(chunks_.groups()[group].tokens.begin, verb.subject.tokens.begin));  // "In the drone, experts found"
        if (!is_weapon && ((senses & somewhere) == 0 || has(senses, Sense::known_goods))) return;
        verb.gap_marker = chunks_.lower(fronted);
        verb.fronted = chunks_.read_filler(chunks_.groups()[group].tokens.begin, verb.subject.tokens.begin);
        return;
    }
    if (const std::string marker = stranded_marker(verb); !marker.empty() && is_somebody(senses) && (relative || at + 1 == verb.subject.tokens.begin)) {
        verb.gap_marker = marker;
        verb.fronted = chunks_.read_filler(chunks_.groups()[group].tokens.begin, verb.subject.tokens.begin);
        return;
    }
    const bool is_object = relative && is_somebody(senses) && (chunks_.is_listed("verbs-of-accusing", verb.main) || is_whom(left, group));  // "[dealers] whom the court accused of"
    if (!is_object && !has(senses, Sense::known_goods) && !has(senses, Sense::thing) && !has(senses, Sense::stand_in) && !has(senses, Sense::vehicle)) return;
    if (!relative && at + 1 != verb.subject.tokens.begin) return;
    const GroupNumber head = chain_.head_of_chain(group);
    const bool is_owned = has(senses, Sense::known_goods) && has(chunks_.senses(head), Sense::party) && !has(chunks_.senses(head), Sense::known_goods);  // "the owner of [a car] that Putin gave him"
    verb.gap = chunks_.read_filler(chain_.first_of_list(is_owned ? group : head), verb.subject.tokens.begin);
    verb.gap_is_relative = relative;
}

}  // namespace checkrules
