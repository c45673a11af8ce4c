/// Which noun groups are the subjects of the verbs of a sentence. Private to find_subjects.cpp and find_governors.cpp.
#pragma once
#include <algorithm>
#include <utility>

#include "engine/extract/events/clause.hpp"
#include "engine/extract/events/governor.hpp"
#include "engine/extract/events/group_chain.hpp"

namespace checkrules {

constexpr std::uint32_t farthest_subject = 40;  // tokens

/// Subjects, from left to right, as some are taken over from the verb before.
class SubjectFinder {
  public:
    SubjectFinder(const Chunks& chunks, const Sentence& sentence, std::vector<VerbGroup>& verbs) : chunks_(chunks), chain_(chunks, {sentence.body, sentence.tokens.end}), begin_(sentence.body), end_(sentence.tokens.end), verbs_(verbs) {}

    void find_all() {
        for (now_ = 0; now_ < verbs_.size(); ++now_) find(verbs_[now_]);
    }

  private:
    void find(VerbGroup& verb) {
        if (verb.is_infinitive) return take_for_infinitive(verb);
        const std::uint32_t left = chain_.before(verb.tokens.begin);
        if (left == nothing) return take_from_behind(verb);
        if (verb.is_gerund && chunks_.is(left, WordClass::preposition)) return take_from_governor(verb, "subject of a gerund");
        if (chunks_.is(left, WordClass::relative) && !chunks_.is_comma(left)) return take_antecedent(verb, left);
        if (chunks_.group_of(left) != nothing) return take_group(verb, before_amount(left), "subject");
        if (chunks_.is(left, WordClass::conjunction)) return take_coordinated(verb, left);
        if (take_described(verb, left)) return;
        if (chunks_.is_comma(left) || chunks_.lower(left) == ")" || chunks_.lower(left) == "-" || chunks_.lower(left) == "--")
            return take_before_parenthesis(verb, left);
        if (const VerbGroup* inner = relative_verb_before(verb.tokens.begin); inner && take_past_relative(verb, *inner)) return;
        if (now_ > 0 && verbs_[now_ - 1].tokens.end == left + 1) return take_from_governor(verb, "subject of the verb before");
    }

    /// Walks from the group at `token` to the head of its chain of prepositions: "[missiles] from the North [were]".
    void take_group(VerbGroup& verb, std::uint32_t token, std::string_view how) {
        const std::uint32_t last = chunks_.group_of(token);
        if (const std::uint32_t set = chain_.set_of(last); set != nothing && set < last) return take_group(verb, chunks_.groups()[set].tokens.end - 1, how);
        const std::uint32_t limit = token > farthest_subject ? std::max(begin_, token - farthest_subject) : begin_;
        std::uint32_t group = last, start = chunks_.groups()[last].tokens.begin, head = last;
        bool hangs = false;  // the group found so far hangs on a preposition
        while (start > limit) {
            const std::uint32_t left = chain_.before(start);
            if (left == nothing || left < limit) break;
            // "after the company exported": here the word begins a clause.
            if (chunks_.is(left, WordClass::subordinator)) break;
            // "companies in [Hong Kong, Turkey and Dubai] sold": a list of places hangs as a whole.
            if (const std::uint32_t list = chain_.first_of_places(group, start); list < start) {
                start = list;
                continue;
            }
            const bool counts = chain_.is_amount(group) && chunks_.vocabulary().is_listed("words-for-a-count", chunks_.lower(left));  // "gold weighing 27 kg"
            if ((counts || chunks_.is(left, WordClass::preposition)) && chunks_.group_of(left) == nothing && !chunks_.vocabulary().is_listed("words-for-the-last-place", chunks_.lower(left + 1))) {
                hangs = true;
                start = left;
                const std::uint32_t next = chain_.group_before(left);
                if (next == nothing) break;
                group = next;
                if (chain_.is_amount(group) && !chain_.hangs_on(group, left)) break;  // but "$40m of goods were"
                start = chunks_.groups()[group].tokens.begin;
                head = group;
                hangs = false;
            } else {
                break;
            }
        }
        // "In January two lots [of vodka] were": what hangs on a preposition at the start is no subject.
        const bool describes_last = hangs && verb.is_bare_participle(chunks_) && has(chunks_.senses(last), Sense::known_goods) && chunks_.is(verb.tokens.end, WordClass::preposition);  // "fined over [motors] shipped to"
        if (const VerbGroup* inner = relative_verb_before(start); inner && !describes_last && (take_past_relative(verb, *inner) || take_past_reduced(verb, *inner, hangs))) return;
        if (now_ > 0 && tells_of_carrier(chunks_, verbs_[now_ - 1], verb, last)) return take_from_governor(verb, "what the verb before is told of");
        if (hangs) {  // "filled with [tank parts] coming from": a participle takes what stands right before it
            if (verb.is_bare && (verb.is_gerund || !verb.phrase.empty() || verb.is_bare_participle(chunks_))) set_subject(verb, last, how);
            else take_inverted(verb, start);
            return;
        }
        if (chain_.is_amount(head) && start <= begin_ + 1) {  // "Later that year came [twelve lots]"
            take_inverted(verb, begin_);
            if (verb.is_inverted) return;
        }
        set_subject(verb, head, how);
        verb.subject_tail = {std::min(verb.subject.tokens.end, verb.tokens.begin), verb.tokens.begin};
        find_gap(verb);
    }

    /// The verb of a relative clause that ends where the token stands, or null.
    const VerbGroup* relative_verb_before(std::uint32_t token) const {
        const std::uint32_t left = chain_.before(token);
        for (std::size_t i = now_; left != nothing && i-- > 0 && i + 4 > now_;)
            if (verbs_[i].tokens.end == left + 1) return &verbs_[i];
        return nullptr;
    }

    /// "[cars] that belonged to the army [were smuggled]", "[the tanks] Moscow had promised [came]": the subject stands before the relative clause.
    bool take_past_relative(VerbGroup& verb, const VerbGroup& inner) {
        if (!inner.is_relative && inner.gap.empty()) return false;
        verb.subject = inner.is_relative ? inner.subject : inner.gap;
        verb.how = "subject before a relative clause";
        return !verb.subject.empty();
    }

    /// "[The oil] produced in Iran [was sold]", "[a dhow] carrying rifles [was stopped]": no clause has two finite verbs.
    bool take_past_reduced(VerbGroup& verb, const VerbGroup& inner, bool hangs) {
        const bool reduced = inner.is_gerund || !inner.phrase.empty() || (hangs && inner.is_bare_participle(chunks_));
        const bool adjoins = inner.is_coordinated || chain_.before(inner.tokens.begin) + 1 == inner.subject.tokens.end;  // "[vehicles] made in Britain and sold to Oman [were found]"
        if (verb.is_gerund || !inner.is_bare || !(reduced || inner.is_coordinated) || inner.subject.empty() || !adjoins) return false;
        verb.subject = chunks_.read_filler(inner.subject.tokens.begin, verb.tokens.begin);
        verb.how = "subject before a participle";
        return !verb.subject.empty();
    }

    /// "[The rifles], supplied by Sudan": a participle behind a comma says of the goods before it what became of them.
    bool take_described(VerbGroup& verb, std::uint32_t comma) {
        const std::uint32_t left = chunks_.is_comma(comma) ? chain_.before(comma) : nothing;
        const bool describes = verb.is_bare_participle(chunks_) ? chunks_.is(verb.tokens.end, WordClass::preposition) : verb.is_bare && !verb.phrase.empty();
        if (left == nothing || chunks_.group_of(left) == nothing || !describes) return false;
        take_group(verb, left, "what the participle describes");
        const Senses senses = chunks_.senses(verb.subject);
        if (!verb.subject.empty() && has(senses, Sense::known_goods)) return true;
        verb.subject = {};
        verb.gap = {};
        return false;
    }

    /// "Shipped from Tianjin, [the tools] reached": the subject of the clause that follows.
    void take_from_behind(VerbGroup& verb) {
        if (!(verb.is_bare || verb.is_gerund) || !(verb.is_gerund || verb.is_bare_participle(chunks_) || !verb.phrase.empty())) return;
        for (std::size_t i = now_ + 1; i < verbs_.size() && i < now_ + 5; ++i) {
            const std::uint32_t left = chain_.before(verbs_[i].tokens.begin);
            if (left == nothing || chunks_.group_of(left) == nothing) continue;
            const std::uint32_t start = chunks_.groups()[chunks_.group_of(left)].tokens.begin;
            const std::uint32_t comma = chain_.before(start);
            if (comma == nothing || comma < verb.tokens.end || !chunks_.is_comma(comma)) continue;
            verb.subject = chunks_.read_filler(start, verbs_[i].tokens.begin);
            verb.how = "subject of the clause behind";
            return;
        }
    }

    void set_subject(VerbGroup& verb, std::uint32_t group, std::string_view how) {
        verb.subject = chunks_.read_filler(chain_.first_of_list(group), verb.tokens.begin);
        if (verb.subject.empty() || verb.subject.tokens.end <= chunks_.groups()[group].tokens.begin)
            verb.subject = chunks_.read_filler(chunks_.groups()[group].tokens.begin, verb.tokens.begin);
        verb.how = how;
    }

    /// "missiles that Russia fired", "the products they ship": what stands before the subject may be the object.
    void find_gap(VerbGroup& verb) {
        const std::uint32_t left = chain_.before(verb.subject.tokens.begin);
        if (left == nothing) return;
        std::uint32_t at = left;
        const bool relative = chunks_.is(left, WordClass::relative);
        if (chunks_.is_comma(left) && left > begin_) at = left - 1;  // "To Russia, Turkey sold"
        if (relative) {
            at = chain_.before(left);
            if (at != nothing && chunks_.is(at, WordClass::preposition)) verb.gap_marker = chunks_.lower(at);
            while (at != nothing && (chunks_.is_comma(at) || chunks_.is(at, WordClass::preposition))) at = chain_.before(at);
        }
        if (relative && at != nothing && chunks_.group_of(at) != nothing && chain_.is_amount(chunks_.group_of(at))) at = before_price(at);
        if (at == nothing || chunks_.group_of(at) == nothing) return;
        const std::uint32_t group = chunks_.group_of(at);
        if (!verb.gap_marker.empty() && has(chunks_.senses(group), Sense::party) && !has(chunks_.senses(group), Sense::known_goods)) {
            verb.fronted = chunks_.read_filler(chunks_.groups()[group].tokens.begin, verb.subject.tokens.begin);
            return;
        }
        const Senses senses = chunks_.senses(group);
        const std::uint32_t fronted = chain_.before(chunks_.groups()[group].tokens.begin);
        if (!relative && fronted == begin_ && chunks_.is(fronted, WordClass::preposition)) {  // "In 26 cases he sent them", but "To Russia he sent"
            constexpr Senses somewhere = Senses(Sense::party) | Senses(Sense::country) | Senses(Sense::place);
            const bool is_weapon = chunks_.is_weapon_of_somebody(chunks_.read_filler(chunks_.groups()[group].tokens.begin, verb.subject.tokens.begin));  // "In the drone, experts found"
            if (!is_weapon && ((senses & somewhere) == 0 || has(senses, Sense::known_goods))) return;
            verb.gap_marker = chunks_.lower(fronted);
            verb.fronted = chunks_.read_filler(chunks_.groups()[group].tokens.begin, verb.subject.tokens.begin);
            return;
        }
        if (!has(senses, Sense::known_goods) && !has(senses, Sense::thing) && !has(senses, Sense::stand_in) && !has(senses, Sense::vehicle)) return;
        if (!relative && at + 1 != verb.subject.tokens.begin) return;
        verb.gap = chunks_.read_filler(chain_.first_of_list(chain_.head_of_chain(group)), verb.subject.tokens.begin);
        verb.gap_is_relative = relative;
    }

    /// "[champagne] worth 96,000 euros that": what has the price.
    std::uint32_t before_price(std::uint32_t token) const {
        std::uint32_t at = chain_.before(chunks_.groups()[chunks_.group_of(token)].tokens.begin);
        for (int words = 0; words < 3 && at != nothing && chunks_.group_of(at) == nothing && !chunks_.is_comma(at); ++words) at = chain_.before(at);
        return at;
    }

    void take_antecedent(VerbGroup& verb, std::uint32_t relative) {
        std::uint32_t at = chain_.before(relative);
        while (at != nothing && (chunks_.is_comma(at) || chunks_.is(at, WordClass::preposition))) at = chain_.before(at);
        if (at == nothing || chunks_.group_of(at) == nothing) return;
        at = chain_.before_count_of(relative, chain_.past_places(at));
        if (chain_.is_amount(chunks_.group_of(at))) {  // "four lathes worth a million euros that"
            if (const std::uint32_t priced = before_price(at); priced != nothing && chunks_.group_of(priced) != nothing && chunks_.vocabulary().is_listed("words-for-a-price", chunks_.lower(priced + 1))) at = priced;
        }
        verb.how = "antecedent of a relative clause";
        verb.is_relative = true;
        // "two yachts, valued at 13 million euros, that": no clause hangs on an amount.
        if (chain_.is_amount(chunks_.group_of(at)) && now_ > 0 && verbs_[now_ - 1].is_bare_participle(chunks_)) {
            verb.subject = verbs_[now_ - 1].subject;
            return;
        }
        verb.subject = chunks_.read_filler(chain_.first_of_list(chain_.head_of_chain(chunks_.group_of(at))), relative);
    }

    void take_coordinated(VerbGroup& verb, std::uint32_t conjunction) {
        for (std::size_t i = now_; i-- > 0;) {
            const VerbGroup& one = verbs_[i];
            if (one.tokens.end > conjunction || one.is_infinitive != verb.is_infinitive || one.is_gerund != verb.is_gerund || one.subject.empty()) continue;
            if (is_inner(one, verb, conjunction) && i > 0) continue;
            verb.subject = one.subject;
            verb.how = "shared with the verb before";
            verb.is_coordinated = true;
            verb.is_possibility = verb.is_possibility || (verb.is_bare && one.is_possibility);
            verb.shares_active = one.shares_active || (!one.is_passive && (!one.is_bare_participle(chunks_) || has_object(one)));
            // "were seized and destroyed": the auxiliary is shared too.
            if (verb.is_bare && one.is_passive && !has_object(verb) && has(chunks_.verb_forms(verb.main), VerbForm::participle)) verb.is_passive = true;
            return;
        }
    }

    /// "[bought] chips that can be used in drones and [sent]": of the relative clause the verb is not; but "that can carry and [fire]".
    bool is_inner(const VerbGroup& one, const VerbGroup& verb, std::uint32_t conjunction) const {
        if (one.is_possibility && has(chunks_.verb_forms(verb.main), VerbForm::base)) return false;
        return one.is_relative && verb.is_bare && !one.is_bare && one.tokens.end < conjunction;
    }

    // Of verbs whose subject another verb has: find_governors.cpp.
    /// "foiled [Iran]'s attempt to ship": not who foiled it.
    void take_for_infinitive(VerbGroup& verb);
    /// "arranged for [computers] to be sent", "[champagne] that he tried to move": the place before "to" and the gap count.
    void take_before_infinitive(VerbGroup& verb);
    void take_from_governor(VerbGroup& verb, std::string_view how);
    /// "To Eritrea went [two shiploads]", "in the lorry were [40 rifles]"
    void take_inverted(VerbGroup& verb, std::uint32_t start);
    /// "accused Jordan of", but "men accused of".
    bool has_object(const VerbGroup& verb) const;

    /// "[1,500 cars] a month, many of them Mercedes, are brought": how often is no subject.
    std::uint32_t before_amount(std::uint32_t token) const {
        const NounGroup& group = chunks_.groups()[chunks_.group_of(token)];
        const bool how_often = group.determiner == Determiner::indefinite && has(chunks_.senses(chunks_.group_of(token)), Sense::abstract);
        if (!how_often && !chain_.is_amount(chunks_.group_of(token))) return token;
        const std::uint32_t left = chain_.before(group.tokens.begin);
        return left != nothing && chunks_.group_of(left) != nothing ? left : token;
    }

    /// "The firm, which makes filters, sold": from the second comma back to the first.
    void take_before_parenthesis(VerbGroup& verb, std::uint32_t comma) {
        const std::uint32_t limit = comma > farthest_subject ? std::max(begin_, comma - farthest_subject) : begin_;
        for (std::uint32_t at = comma; at-- > limit;) {
            const std::string_view word = chunks_.lower(at);
            const bool hyphen = word == "-" && !chunks_.annotation().tokens()[at].space_before;
            const bool opens = chunks_.is_comma(at) || word == "(" || (word == "-" && !hyphen) || word == "--";
            if (word == ";" || word == ":") return;
            if (!opens || at == begin_) continue;
            const std::uint32_t left = chain_.before(at);
            if (left == nothing) return;
            if (joins_auxiliary(verb, left)) return;
            const bool relative = chunks_.is(at + 1, WordClass::relative) || has_relative(at + 1, comma);
            const bool apposition = chunks_.group_of(at + 1) != nothing;
            const bool participle = chunks_.is_verb(at + 1) || chunks_.is(at + 1, WordClass::preposition) || chunks_.is_skipped(at + 1);
            const bool hangs = relative || apposition || participle || chunks_.is_age(at);
            if (chunks_.group_of(left) == nothing || (left > 0 && chunks_.is_age(left - 1)) || !hangs) continue;
            take_group(verb, before_amount(left), "subject before a parenthesis");
            if (!verb.subject.empty()) return;
        }
        take_coordinated(verb, comma);
    }

    /// "were, the researchers believe, flown": the auxiliary before the parenthesis belongs to the verb behind it.
    bool joins_auxiliary(VerbGroup& verb, std::uint32_t left) const {
        for (std::size_t i = now_; i-- > 0 && i + 4 > now_;) {
            const VerbGroup& one = verbs_[i];
            if (one.tokens.end != left + 1 || one.main != left) continue;
            const bool be = chunks_.is(left, WordClass::be);
            if (!be && !chunks_.is(left, WordClass::have)) return false;
            verb.subject = one.subject;
            verb.how = "subject before a parenthesis";
            verb.is_bare = false;
            verb.is_passive = verb.is_passive || (be && has(chunks_.verb_forms(verb.main), VerbForm::participle));
            return !verb.subject.empty();
        }
        return false;
    }

    bool has_relative(std::uint32_t from, std::uint32_t to) const { return from + 1 < to && chunks_.is(from + 1, WordClass::relative); }

    const Chunks& chunks_;
    GroupChain chain_;
    std::uint32_t begin_, end_;
    std::vector<VerbGroup>& verbs_;
    std::size_t now_ = 0;
};

}  // namespace checkrules
