#include <algorithm>

#include "engine/extract/events/event_checks.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_predicate = 48;  // tokens

/// "less [forbidden] electronics reaches", "cars, [banned] from Russia, go there": what the law says of goods that went all the same.
bool describes_goods(const Chunks& chunks, const Sentence& sentence, const Event& event, std::uint32_t t) {
    const auto is_known = [&](std::uint32_t token) { return chunks.group_of(token) != nothing && has(chunks.senses(chunks.group_of(token)), Sense::known_goods); };
    const VerbForms forms = chunks.verb_forms(t);
    if (has(forms, VerbForm::participle) && !has(forms, VerbForm::past) && is_known(t + 1) && !chunks.is(t - 1, WordClass::be) && !chunks.is(t - 1, WordClass::have)) return true;
    std::uint32_t open = t, close = t;
    while (open > sentence.body && t - open < farthest_predicate && !chunks.is_comma(open)) --open;
    while (close < event.words.begin && close - t < farthest_predicate && !chunks.is_comma(close)) ++close;
    if (!chunks.is_comma(open) || !chunks.is_comma(close) || open == sentence.body || close == event.words.begin || !is_known(open - 1)) return false;
    return open + 1 == t || chunks.is(open + 1, WordClass::relative);
}

/// "The rule [covers] exports of luxury goods"
bool is_rule_for(const Chunks& chunks, std::uint32_t t) {
    if (t < 1 || !chunks.is_listed("verbs-of-a-rule", t) || chunks.group_of(t - 1) == nothing) return false;
    return chunks.is_listed("words-for-a-rule", t - 1) || chunks.is_listed("words-for-a-rule", chunks.groups()[chunks.group_of(t - 1)].head);  // "[The rule covers exports]" may be one group
}

/// "Sales of such goods [are illegal]", "[has not been] allowed"; but "the sales were illegal" tells of a deed.
bool says_law(const Chunks& chunks, const Event& event, TokenRange predicate) {
    const std::uint32_t word = predicate.end + (chunks.is(predicate.end, WordClass::determiner) ? 1 : 0);  // "is a crime"
    if (chunks.is(word, WordClass::law_word)) return true;
    if (chunks.is_listed("words-for-allowed", word)) return chunks.has_listed("words-for-not", predicate);
    const GroupNumber group = chunks.group_of(event.words.begin);
    const bool is_known = group != nothing && is_definite(chunks.groups()[group].determiner) && chunks.groups()[group].plural;
    return chunks.is_listed("words-for-against-the-law", word) && !is_known && !chunks.is_listed("forms-of-a-past", predicate.begin);
}

/// "Exports of dual-use goods to Russia are forbidden", "have been banned since", "will be banned"
bool is_forbidden(const Chunks& chunks, const Sentence& sentence, const Event& event) {
    const std::uint32_t end = std::min(sentence.tokens.end, event.words.end + farthest_predicate);
    for (std::uint32_t t = event.words.end; t < end; ++t) {
        if (chunks.is_auxiliary(t)) {
            std::uint32_t next = t + 1;
            while (next < sentence.tokens.end && (chunks.is_skipped(next) || chunks.is_auxiliary(next))) ++next;
            return says_law(chunks, event, {t, next});
        }
        if (chunks.is_listed("words-that-need", t)) return chunks.group_of(t + 1) != nothing && chunks.is_listed("words-for-a-licence", chunks.groups()[chunks.group_of(t + 1)].head);
        if (chunks.is_verb(t) && !has(chunks.verb_forms(t), VerbForm::participle)) return false;
    }
    return false;
}

/// "The ban did [not keep] traders from shipping coal"
bool prevents_nothing(const Chunks& chunks, TokenRange words) {
    for (std::uint32_t t = words.begin; t + 1 < words.end; ++t)
        if (chunks.is_listed("words-for-not", t) && chunks.is_listed("verbs-of-preventing", chunks.is_skipped(t + 1) ? t + 2 : t + 1)) return true;
    return false;
}

/// Whether a ban that a word before the event tells of is a ban of just that: "bans [the sale of lathes]", "barred from [selling]"; but "Oltec broke the ban and [sold] lathes".
class Ban {
  public:
    Ban(const Chunks& chunks, const Event& event, const std::vector<VerbGroup>& verbs) : chunks_(chunks), event_(event), verbs_(verbs) {
        const auto own = std::ranges::find_if(verbs, [&](const VerbGroup& one) { return one.tokens.contains(event.words.begin) || event.words.contains(one.main); });
        if (own != verbs.end() && event.trigger->part != PartOfSpeech::noun) own_ = &*own;
    }

    bool governs(std::uint32_t law_word) const {
        if (own_ && !own_->is_possibility) {
            if (describes()) return has_object_of_ban(law_word);
            const VerbGroup& first = first_of_series();
            if (!first.is_infinitive && !first.is_gerund) return false;
            if (first.is_infinitive && first.tokens.begin > 0 && chunks_.is_comma(first.tokens.begin - 1)) return false;  // "began, after a ban, [to sell]"
            if (first.is_gerund && first.tokens.begin > 0 && chunks_.is_listed("words-before-what-broke-the-law", first.tokens.begin - 1)) return false;
        }
        return !has_clause_between(law_word) && !is_subject_of_another_clause(law_word);
    }

  private:
    bool is_finite(const VerbGroup& verb) const { return !verb.is_infinitive && !verb.is_gerund && !(verb.is_bare_participle(chunks_) && !has(chunks_.verb_forms(verb.main), VerbForm::past)) && verb.phrase.empty(); }
    /// "Forbids firms [to sell] or deliver arms"
    const VerbGroup& first_of_series() const {
        const VerbGroup* first = own_;
        while (first != verbs_.data() && first->is_coordinated) --first;
        return *first;
    }
    bool is_relative() const { return own_->is_relative || own_->gap_is_relative; }
    /// "lathes [sold] to Iran", "lathes that [are sold] to Iran"
    bool describes() const {
        const Filler& goods = event_.slot(Role::goods);
        return is_relative() || (own_->is_bare && !own_->is_gerund && !goods.empty() && goods.tokens.end <= own_->tokens.begin);
    }

    /// "The ban covers [lathes] sold to Iran", "bans [goods] made in Iran"
    bool has_object_of_ban(std::uint32_t law_word) const {
        const Filler& told = own_->gap.empty() ? own_->subject : own_->gap;
        if (told.empty() || told.tokens.begin <= law_word) return false;
        const std::uint32_t first = chunks_.is_listed("verbs-of-a-rule", law_word + 1) ? law_word + 2 : law_word + 1;
        return told.tokens.begin <= first + 1;
    }

    /// "The ban [was broken] when", "banned, [but]"; not "a ban was imposed on the sale"
    bool has_clause_between(std::uint32_t law_word) const {
        for (const VerbGroup& verb : verbs_) {
            const bool is_between = verb.tokens.begin > law_word && verb.tokens.end <= event_.words.begin && &verb != own_;
            const bool is_of_ban = verb.subject.tokens.contains(law_word) || chunks_.is_listed("verbs-of-a-rule", verb.main);
            if (is_between && is_finite(verb) && !is_of_ban) return true;
        }
        for (std::uint32_t t = law_word + 1; t < event_.words.begin; ++t) {
            const std::string_view word = chunks_.lower(t);
            const bool begins = chunks_.group_of(t) == nothing && ((chunks_.is(t, WordClass::subordinator) && !chunks_.is(t, WordClass::preposition)) || chunks_.is(t, WordClass::relative));
            if (word == ";" || word == ":" || begins) return true;
        }
        return false;
    }

    /// "The ban was lifted and [sales of lathes] to Iran rose": the noun has a verb of its own, and no word that puts it under the ban.
    bool is_subject_of_another_clause(std::uint32_t law_word) const {
        const GroupNumber group = chunks_.group_of(event_.words.begin);
        if (event_.trigger->part != PartOfSpeech::noun || group == nothing || chunks_.groups()[group].tokens.contains(law_word)) return false;
        const std::uint32_t begin = chunks_.groups()[group].tokens.begin;
        if (begin == 0 || chunks_.is(begin - 1, WordClass::preposition)) return false;
        return std::ranges::any_of(verbs_, [&](const VerbGroup& one) { return is_finite(one) && !one.subject.empty() && one.subject.items.front().group == group; });
    }

    const Chunks& chunks_;
    const Event& event_;
    const std::vector<VerbGroup>& verbs_;
    const VerbGroup* own_ = nullptr;
};

}  // namespace

bool tells_of_law(const Chunks& chunks, const Sentence& sentence, const std::vector<VerbGroup>& verbs, const Event& event) {
    const auto is_done_anyway = [&](std::uint32_t end) { return chunks.has_listed("words-beside-a-ban", {sentence.tokens.begin, end}) || prevents_nothing(chunks, {sentence.tokens.begin, event.words.begin}); };
    const Ban ban(chunks, event, verbs);
    for (std::uint32_t t = sentence.tokens.begin; t < event.words.begin; ++t) {
        if (chunks.is(t, WordClass::law_breaking)) return false;  // "in violation of the embargo"
        if (t + 1 == event.words.begin && chunks.lower(event.words.begin) == "to" && chunks.is_listed("words-for-against-the-law", t)) return true;  // "it is illegal to ship"
        if (event.trigger->part == PartOfSpeech::noun && is_rule_for(chunks, t)) return !is_done_anyway(t);
        if (!chunks.is(t, WordClass::law_word) || chunks.is_date(t) || !ban.governs(t)) continue;  // "before the ban" is when
        if (chunks.is_listed("verbs-of-a-rule", t + 1)) return !is_done_anyway(t);  // "the ban covers exports"
        const GroupNumber group = chunks.group_of(t);
        if (t > 0 && chunks.is(t - 1, WordClass::preposition) && chunks.is_listed("verbs-of-forbidding-only", t)) continue;  // "behind bars"
        const std::uint32_t begin = group == nothing ? t : chunks.groups()[group].tokens.begin;
        if (begin > sentence.tokens.begin && chunks.is(begin - 1, WordClass::subordinator)) continue;  // "since the ban"
        const bool is_goods = group != nothing && has(chunks.senses(group), Sense::known_goods);  // "gold bars"
        if (is_goods || describes_goods(chunks, sentence, event, t)) continue;
        if (group == nothing || chunks.groups()[group].head == t) return !is_done_anyway(t);
    }
    const bool is_rule = event.trigger->part == PartOfSpeech::noun || (chunks.lower(sentence.body) == "to" && event.words.begin <= sentence.body + 1);  // "To sell them arms is forbidden"
    return is_rule && is_forbidden(chunks, sentence, event) && !is_done_anyway(event.words.begin);
}

}  // namespace checkrules
