#include "engine/extract/events/subject_finder.hpp"

#include <algorithm>

namespace checkrules {

void SubjectFinder::find(VerbGroup& verb) {
    if (verb.is_infinitive) return take_for_infinitive(verb);
    if (leads_with_place(verb)) return take_behind(verb);
    const std::uint32_t left = before_date(past_adverbs(chain_.before(verb.tokens.begin), verb));
    if (left == nothing) return take_from_behind(verb);
    const bool is_told_when = verb.is_passive || has_object(verb) || !may_move_itself(verb) || chunks_.is_date(left);  // "parts that for the most part come from Oman" tells a habit
    if (const std::uint32_t relative = relative_before_phrases(left); relative != nothing && !verb.is_copula && is_told_when) return take_antecedent(verb, relative);
    if (verb.is_gerund && verb.is_passive && chunks_.is(left, WordClass::subordinator) && take_what_was_treated(verb)) return;
    if (verb.is_gerund && chunks_.is(left, WordClass::preposition) && take_owner_of_role(verb, left)) return;
    if (verb.is_gerund && chunks_.is(left, WordClass::preposition) && left == begin_) return take_from_behind(verb);  // "By selling them, [the firm] broke the law"
    if (verb.is_gerund && chunks_.is(left, WordClass::preposition)) return take_from_governor(verb, found::of_gerund);
    if (chunks_.is(left, WordClass::relative) && !chunks_.is_comma(left)) return take_antecedent(verb, left);
    if (verb.is_gerund && now_ > 0 && is_gain(chunks_.group_of(left))) return take_from_governor(verb, found::of_gerund);
    if (chunks_.group_of(left) != nothing) return take_group(verb, before_amount(left), found::subject);
    if (chunks_.is(left, WordClass::conjunction)) return take_coordinated(verb, left);
    if (take_described(verb, left)) return;
    if (chunks_.is_comma(left) || chunks_.lower(left) == ")" || chunks_.lower(left) == "-" || chunks_.lower(left) == "--")
        return take_before_parenthesis(verb, left);
    const std::uint32_t date = begin_of_date(left);  // "tanks that Germany pledged [in March] arrived"
    const VerbGroup* inner = relative_verb_before(date == nothing ? verb.tokens.begin : date);
    const bool describes = date != nothing || has_object(verb);  // "[cars] built in 2023 were shipped", "[a dealer] later arrested sold lathes"
    if (inner && (take_past_relative(verb, *inner) || (describes && take_past_reduced(verb, *inner, true)))) return;
    if (now_ > 0 && verbs_[now_ - 1].tokens.end == left + 1) return speaks_within_relative(verbs_[now_ - 1]) ? take_antecedent(verb, chain_.before(verbs_[now_ - 1].subject.tokens.begin)) : take_from_governor(verb, found::of_verb_before);
}

// "[Jordan] routinely and sometimes openly supplied": adverbs joined by "and"
std::uint32_t SubjectFinder::past_adverbs(std::uint32_t token, const VerbGroup& verb) const {
    const bool joins = token != nothing && token > begin_ && chunks_.is(token, WordClass::conjunction) && token + 1 < verb.tokens.begin && chunks_.is_skipped(token - 1);
    return joins ? chain_.before(token) : token;
}

// "[in recent weeks] sent", "[last year] shipped": where a time that ends with the token begins, or `nothing`.
std::uint32_t SubjectFinder::begin_of_date(std::uint32_t token) const {
    constexpr std::uint32_t longest = 5;  // tokens of a date
    const auto& mentions = chunks_.annotation().mentions;
    const auto [first, last] = chunks_.annotation().mentions_in({token > longest ? token - longest : 0, token + 1});
    const auto date = std::find_if(mentions.begin() + first, mentions.begin() + last, [&](const Mention& one) { return one.kind == MentionKind::date && one.tokens.contains(token); });
    if (date == mentions.begin() + last || date->tokens.begin <= begin_) return nothing;
    const std::uint32_t left = date->tokens.begin - 1;
    return chunks_.is(left, WordClass::preposition) && chunks_.group_of(left) == nothing && left > begin_ ? left : date->tokens.begin;
}

// "[North Korea] in recent weeks sent", "lent jets [and] in July delivered": when is no subject, if somebody stands right before it, or the verb goes on.
std::uint32_t SubjectFinder::before_date(std::uint32_t token) const {
    const std::uint32_t date = token == nothing ? nothing : begin_of_date(token);
    return date != nothing && (chunks_.group_of(date - 1) != nothing || chunks_.is(date - 1, WordClass::conjunction)) ? date - 1 : token;
}

void SubjectFinder::take_group(VerbGroup& verb, std::uint32_t token, Found how) {
    const GroupNumber last = chunks_.group_of(token);
    if (const GroupNumber set = chain_.set_of(last); set != nothing && set < last) return take_group(verb, chunks_.groups()[set].tokens.end - 1, how);
    const std::uint32_t limit = token > farthest_subject ? std::max(begin_, token - farthest_subject) : begin_;
    GroupNumber group = last, head = last;
    std::uint32_t start = chunks_.groups()[last].tokens.begin;
    bool hangs = false;  // the group found so far hangs on a preposition
    while (start > limit) {
        const std::uint32_t left = chain_.before(start);
        if (left == nothing || left < limit) break;
        // "after the company exported": here the word begins a clause; but "rifles declared as pipes went".
        if (chunks_.is(left, WordClass::subordinator) && !chunks_.is_listed("verbs-of-a-guise", left - 1)) break;
        // "companies in [Hong Kong, Turkey and Dubai] sold", "chips made by [Oltec and others] were": a list of places or makers hangs as a whole.
        if (const std::uint32_t list = std::min(chain_.first_of_places(group, start), chain_.first_of_parties(group, start)); list < start) {
            start = list;
            continue;
        }
        if (const std::uint32_t purpose = begin_of_purpose(verb, left); purpose != nothing) {  // "[lathes] for making shells were"
            group = head = chunks_.group_of(purpose);
            start = chunks_.groups()[group].tokens.begin;
            continue;
        }
        const bool counts = chain_.is_amount(group) && chunks_.is_listed("words-for-a-count", left);  // "gold weighing 27 kg"
        const GroupNumber teller = chunks_.lower(left) == "of" ? chain_.group_before(left) : nothing;
        const bool tells_deed = teller != nothing && verb.is_gerund && chunks_.is_listed("words-for-what-tells", chunks_.groups()[teller].head);  // "reports of [Oman] selling rifles"
        const bool is_of_telling = tells_deed || (teller != nothing && chunks_.is_told_of(teller));  // "told us of [rifles] sold to"
        if (!is_of_telling && (counts || chunks_.is(left, WordClass::preposition)) && chunks_.group_of(left) == nothing && !chunks_.is_listed("words-for-the-last-place", left + 1)) {
            hangs = true;
            start = left;
            const GroupNumber next = chain_.group_before(left);
            if (next == nothing) break;
            group = next;
            if (chain_.is_amount(group) && !chain_.hangs_on(group, left)) {  // but "$40m of goods were"
                const GroupNumber priced = behind_price(group);
                if (priced == nothing) break;
                group = priced;  // "[watches] worth $2m from Geneva were"
            }
            start = chunks_.groups()[group].tokens.begin;
            head = group;
            hangs = false;
        } else {
            break;
        }
    }
    // "In January two lots [of vodka] were": what hangs on a preposition at the start is no subject.
    const VerbGroup* inner = relative_verb_before(start);
    const bool is_object = !hangs && inner && !may_move_itself(verb);  // "engines that power [drones] shipped to"; but "the ship that carried drones sailed to"
    const bool describes_last = (hangs || is_object) && verb.is_bare_participle(chunks_) && has(chunks_.senses(last), Sense::known_goods) && chunks_.is(verb.tokens.end, WordClass::preposition);  // "fined over [motors] shipped to"
    if (!inner && verb.is_passive) inner = relative_verb_before(chain_.first_of_list(last));
    if (inner && speaks_within_relative(*inner)) inner = nullptr;  // "arms that Oman says [Iran] sent"
    if (inner && !describes_last && (take_past_relative(verb, *inner) || take_past_reduced(verb, *inner, hangs))) return;
    if (now_ > 0 && tells_of_carrier(chunks_, verbs_[now_ - 1], verb, last)) return take_from_governor(verb, "what the verb before is told of");
    if (hangs) {  // "filled with [tank parts] coming from": a participle takes what stands right before it
        if (verb.is_bare && (verb.is_gerund || !verb.phrase.empty() || verb.is_bare_participle(chunks_))) set_subject(verb, last, how);
        else take_inverted(verb, start);
        return;
    }
    if (chain_.is_amount(head) && start <= begin_ + 1 && !has(chunks_.senses(last), Sense::known_goods)) {  // "Later that year came [twelve lots]", but "Crates of shells went"
        take_inverted(verb, begin_);
        if (verb.is_inverted) return;
    }
    const bool names_goods_last = head != last && !has(chunks_.senses(head), Sense::known_goods) && has(chunks_.senses(last), Sense::known_goods) && chunks_.lower(chain_.before_or_begin(last)) != "of";
    if (names_goods_last && inner && verb.is_bare_participle(chunks_) && chunks_.is(verb.tokens.end, WordClass::preposition)) return set_subject(verb, last, how);  // "hit Kharkiv with [missiles] supplied by"
    set_subject(verb, head, how);
    verb.subject_tail = {std::min(verb.subject.tokens.end, verb.tokens.begin), verb.tokens.begin};
    find_gap(verb);
}

// "lathes [for making] shells", "drones capable [of carrying] bombs": the last word of what they are told of, or `nothing`.
std::uint32_t SubjectFinder::begin_of_purpose(const VerbGroup& verb, std::uint32_t gerund) const {
    const bool describes = verb.is_bare_participle(chunks_) && !has_object(verb);  // "for making [shells] sold to Iran"
    const std::uint32_t preposition = describes || chunks_.group_of(gerund) != nothing || !has(chunks_.verb_forms(gerund), VerbForm::ing) ? nothing : chain_.before(gerund);
    if (preposition == nothing || !chunks_.is(preposition, WordClass::preposition)) return nothing;
    std::uint32_t left = chain_.before(preposition);
    if (left != nothing && chunks_.is_listed("words-for-ability", left)) left = chain_.before(left);
    return left != nothing && chunks_.group_of(left) != nothing ? left : nothing;
}

// "made [money] selling lathes", "earned [$2 million] selling", "spent [years] selling": who made it sold them.
bool SubjectFinder::is_gain(GroupNumber group) const {
    if (group == nothing || verbs_[now_ - 1].tokens.end > chunks_.groups()[group].tokens.begin) return false;
    return chunks_.is_listed("words-for-gains", chunks_.groups()[group].head) || chunks_.mention(group, MentionKind::money);
}

GroupNumber SubjectFinder::behind_price(GroupNumber amount) const {
    const std::uint32_t priced = before_price(chunks_.groups()[amount].tokens.begin);
    const bool has_price = priced != nothing && chunks_.group_of(priced) != nothing && chunks_.is_listed("words-for-a-price", priced + 1);
    return has_price ? chunks_.group_of(priced) : nothing;
}

std::uint32_t SubjectFinder::before_amount(std::uint32_t token) const {
    const NounGroup& group = chunks_.groups()[chunks_.group_of(token)];
    const bool how_often = group.determiner == Determiner::indefinite && has(chunks_.senses(chunks_.group_of(token)), Sense::abstract);
    if (!how_often && !chain_.is_amount(chunks_.group_of(token))) return token;
    std::uint32_t left = chain_.before(group.tokens.begin);
    if (left != nothing && chunks_.is_listed("words-for-a-price", left)) left = chain_.before(left);  // "[rifles] worth $2m believed to be bound for"
    return left != nothing && chunks_.group_of(left) != nothing ? left : token;
}

void SubjectFinder::set_subject(VerbGroup& verb, GroupNumber group, Found how) {
    if (take_named_goods(verb, group)) {
        verb.how = how;
        return;
    }
    verb.subject = chunks_.read_filler(chain_.first_of_list(group), verb.tokens.begin);
    if (verb.subject.empty() || verb.subject.tokens.end <= chunks_.groups()[group].tokens.begin)
        verb.subject = chunks_.read_filler(chunks_.groups()[group].tokens.begin, verb.tokens.begin);
    verb.how = how;
    if (verb.subject.items.size() > 1 && ends_clause_before(verb.subject)) {
        const Item last = verb.subject.items.back();
        verb.subject = {last.tokens, {last}};
    }
}

bool SubjectFinder::may_move_itself(const VerbGroup& verb) const {
    return std::ranges::any_of(chunks_.word(verb.main).verbs, [](const TriggerMatch& match) { return match.trigger->frames.front().subject == Role::goods; });
}

// "[the tankers] Rio and Sun Star were sold": goods, with their names behind them; but "the missiles Raytheon and Thales sold".
bool SubjectFinder::take_named_goods(VerbGroup& verb, GroupNumber group) const {
    if (!(verb.is_passive || may_move_itself(verb) || has_object(verb))) return false;
    constexpr Senses named = Senses(Sense::known_goods) | Senses(Sense::vehicle);
    const std::uint32_t names = chain_.first_of_list(group);
    const GroupNumber first = chunks_.group_of(names), before = chunks_.group_of(names <= begin_ ? nothing : names - 1);
    if (first == nothing || before == nothing || first == before || !chunks_.groups()[before].plural || (chunks_.senses(before) & named) == 0) return false;
    if (!verb.is_passive && !has(chunks_.senses(before), Sense::vehicle) && !chunks_.carries_others(before)) return false;  // "rifles [Max Stein] sold to Oman"
    const Mention* name = chunks_.head_mention(first);
    if (!name || name->kind != MentionKind::name || name->tokens.begin != names) return false;
    verb.subject = {};
    verb.subject.tokens = {chunks_.groups()[before].tokens.begin, chunks_.groups()[group].tokens.end};
    verb.subject.items.push_back({verb.subject.tokens, before, {}});
    return true;
}

// "a trader who [police say] sold chips"
bool SubjectFinder::speaks_within_relative(const VerbGroup& verb) const {
    const std::uint32_t relative = verb.subject.empty() || verb.is_relative ? nothing : chain_.before(verb.subject.tokens.begin);
    if (relative == nothing || !chunks_.is(relative, WordClass::relative) || chunks_.is_comma(relative)) return false;
    const auto [first, last] = chunks_.annotation().attributions_around(verb.main);
    for (std::uint32_t i = first; i < last; ++i)
        if (chunks_.annotation().attributions[i].cue.contains(verb.main)) return true;
    return false;
}

// "was [sending]"; but "he said Iran and Syria sold" has a list
bool SubjectFinder::goes_on(const VerbGroup& verb) const { return chunks_.is(verb.tokens.begin, WordClass::be) && chunks_.lower(verb.main).ends_with("ing"); }

// "is battling ISIS and [the government] supplied": the first of the two is the object of the verb before.
bool SubjectFinder::ends_clause_before(const Filler& list) const {
    if (now_ == 0) return false;
    const VerbGroup& before = verbs_[now_ - 1];
    return goes_on(before) && before.tokens.end == list.tokens.begin;
}

// "[Oltec], a company in Hamburg, accused of selling": whom an aside before the participle tells more of.
void SubjectFinder::take_who_is_described(VerbGroup& verb) const {
    const std::uint32_t comma = verb.subject.empty() ? nothing : chain_.before(verb.subject.tokens.begin);
    if (comma == nothing || comma <= begin_ || !chunks_.is_comma(comma)) return;
    const GroupNumber group = chunks_.group_of(comma - 1), aside = chunks_.group_of(verb.subject.tokens.begin);
    const bool is_named = group != nothing && aside != nothing && chunks_.name_in_apposition(group, comma) == nothing && chunks_.head_mention(group) && has(chunks_.senses(group), Sense::party);
    if (is_named && chunks_.groups()[aside].determiner != Determiner::none) verb.subject = chunks_.read_filler(chunks_.groups()[group].tokens.begin, verb.tokens.begin);
}

bool SubjectFinder::take_described(VerbGroup& verb, std::uint32_t comma) {
    const std::uint32_t left = chunks_.is_comma(comma) ? chain_.before(comma) : nothing;
    const bool describes = verb.is_bare_participle(chunks_) ? chunks_.is(verb.tokens.end, WordClass::preposition) : verb.is_bare && !verb.phrase.empty();
    if (left == nothing || chunks_.group_of(left) == nothing || !describes) return false;
    const std::uint32_t marker = chain_.before(chunks_.groups()[chunks_.group_of(left)].tokens.begin);
    const bool is_place = marker != nothing && chunks_.group_of(marker) == nothing && chunks_.is(marker, WordClass::whereabouts);
    if (is_place && now_ > 0 && verbs_[now_ - 1].is_passive && !verbs_[now_ - 1].subject.empty() && chunks_.is_listed("verbs-of-taking-part", verb.main)) {  // "[Ivanov] was arrested in Riga, accused of selling"
        verb.subject = verbs_[now_ - 1].subject;
        return true;
    }
    take_group(verb, left, "what the participle describes");
    take_who_is_described(verb);
    const Senses senses = chunks_.senses(verb.subject);
    const bool is_accused = has(senses, Sense::party) && chunks_.is_listed("verbs-of-taking-part", verb.main);  // "[Ivanov], accused of selling"
    if (!verb.subject.empty() && (has(senses, Sense::known_goods) || is_accused)) return true;
    verb.subject = {};
    verb.gap = {};
    return false;
}

// "By selling them, [London said] in a statement, the North broke the law"
bool SubjectFinder::only_tells(const VerbGroup& verb) const {
    const auto [first, last] = chunks_.annotation().attributions_around(verb.main);
    for (std::uint32_t i = first; i < last; ++i)
        if (chunks_.annotation().attributions[i].cue.contains(verb.main)) return true;
    return false;
}

void SubjectFinder::take_from_behind(VerbGroup& verb) {
    if (!(verb.is_bare || verb.is_gerund) || !(verb.is_gerund || verb.is_bare_participle(chunks_) || !verb.phrase.empty())) return;
    for (std::size_t i = now_ + 1; i < verbs_.size() && i < now_ + 5; ++i) {
        const std::uint32_t begin = verbs_[i].tokens.begin;
        std::uint32_t comma = begin;
        while (comma > verb.tokens.end && !chunks_.is_comma(comma)) --comma;
        const bool follows = comma > verb.tokens.end && comma >= verbs_[i - 1].tokens.end && chunks_.group_of(comma + 1) != nothing && chunks_.end_of_aside(comma) <= verbs_[i].main;  // but ", prosecutors say, the firm broke"
        if (!follows || only_tells(verbs_[i])) continue;
        verb.subject = chunks_.read_filler(comma + 1, begin);
        verb.how = found::of_clause_behind;
        return;
    }
}

void SubjectFinder::take_coordinated(VerbGroup& verb, std::uint32_t conjunction) {
    for (std::size_t i = now_; i-- > 0;) {
        const VerbGroup& one = verbs_[i];
        if (one.tokens.end > conjunction || one.is_infinitive != verb.is_infinitive || (one.is_gerund != verb.is_gerund && !goes_on(one)) || one.subject.empty() || is_aside(one)) continue;
        if (is_inner(one, verb, conjunction) && i > 0) continue;
        if (!verb.is_bare && one.is_bare && i > 0 && chunks_.is_listed("verbs-of-arranging", verbs_[i - 1].main) && one.subject.tokens.begin >= verbs_[i - 1].tokens.end) continue;  // "was helping Oman build and was selling"
        verb.subject = one.subject;
        verb.how = "shared with the verb before";
        if (one.gap_is_relative && verb.gap.empty() && !has_object(verb)) verb.gap = one.gap, verb.gap_is_relative = true;  // "tanks that Russia built and [sold]"
        verb.is_coordinated = true;
        verb.is_possibility = verb.is_possibility || (verb.is_bare && one.is_possibility);
        verb.shares_active = one.shares_active || (!one.is_passive && (!one.is_bare_participle(chunks_) || has_object(one)));
        // "were seized and destroyed": the auxiliary is shared too.
        if (verb.is_bare && one.is_passive && !has_object(verb) && has(chunks_.verb_forms(verb.main), VerbForm::participle)) verb.is_passive = true;
        return;
    }
}

bool SubjectFinder::is_inner(const VerbGroup& one, const VerbGroup& verb, std::uint32_t conjunction) const {
    if (one.is_possibility && has(chunks_.verb_forms(verb.main), VerbForm::base)) return false;
    const bool describes = one.is_bare && (!one.phrase.empty() || one.is_bare_participle(chunks_)) && one.subject.tokens.end == one.tokens.begin && !has_object(one);
    if (describes && verb.is_bare && has_object(verb)) return true;
    const bool is_closed = (one.is_relative || one.gap_is_relative) && chunks_.is_comma(conjunction - 1) && !one.is_coordinated && has_object(verb);
    return verb.is_bare && one.tokens.end < conjunction && (is_closed || (one.is_relative && !one.is_bare));  // "flies jets that Russia gave it, and [bought] missiles"
}

void find_subjects(const Chunks& chunks, const Sentence& sentence, std::vector<VerbGroup>& verbs) {
    SubjectFinder(chunks, sentence, verbs).find_all();
    name_members(chunks, sentence, verbs);
    read_clefts(chunks, sentence, verbs);
}

}  // namespace checkrules
