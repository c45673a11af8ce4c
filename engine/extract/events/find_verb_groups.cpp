#include <algorithm>

#include "engine/extract/events/clause.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t longest_phrase = 6;  // tokens between "has" and its participle

/// Where the verbs are and what their auxiliaries say.
class VerbGroupFinder {
  public:
    VerbGroupFinder(const Chunks& chunks, const Sentence& sentence) : chunks_(chunks), end_(sentence.tokens.end), at_(sentence.body) {}

    std::vector<VerbGroup> find() {
        std::vector<VerbGroup> out;
        out.reserve((end_ - at_) / 8 + 1);
        while (at_ < end_) {
            if (starts_group()) out.push_back(read_group());
            else ++at_;
        }
        return out;
    }

  private:
    bool is_auxiliary(std::uint32_t token) const {
        return chunks_.group_of(token) == nothing && chunks_.is_auxiliary(token);
    }

    std::uint32_t skip(std::uint32_t token) const {
        while (token < end_ && chunks_.is_skipped(token)) ++token;
        return token;
    }

    /// "has [in recent months] received", "have [for years] been sold": behind the phrase if a participle follows, or where it begins.
    std::uint32_t skip_phrase(std::uint32_t from, std::uint32_t auxiliary) const {
        if (const std::uint32_t behind = behind_date(from); behind > from) return behind;
        if (!chunks_.is(auxiliary, WordClass::have) || !chunks_.is(from, WordClass::preposition)) return from;
        for (std::uint32_t t = from + 1; t < end_ && t < from + longest_phrase && (chunks_.group_of(t) != nothing || !chunks_.is_comma(t)); ++t) {
            if (chunks_.is(t, WordClass::be) && t > from + 1) return t;
            if (chunks_.is_verb(t)) return t > from + 1 && has(chunks_.verb_forms(t), VerbForm::participle) ? t : from;
        }
        return from;
    }

    /// "was [last year] sold", "has [since May] been selling": behind the date if a participle follows, or where it begins.
    std::uint32_t behind_date(std::uint32_t from) const {
        const Mention* date = chunks_.date_at(chunks_.is_date(from) ? from : from + 1);
        if (!date || (date->tokens.begin != from && !chunks_.is(from, WordClass::preposition) && !chunks_.is(from, WordClass::subordinator))) return from;
        const std::uint32_t next = skip(date->tokens.end);
        const bool goes_on = next < end_ && (chunks_.is(next, WordClass::be) || (chunks_.is_verb(next) && has(chunks_.verb_forms(next), VerbForm::participle)));
        return goes_on ? next : from;
    }

    bool starts_group() const {
        if (chunks_.group_of(at_) == nothing && (is_auxiliary(at_) || chunks_.is_verb(at_))) return true;
        if (!chunks_.phrase_at(at_).empty()) return true;
        if (chunks_.lower(at_) != "to") return false;
        const std::uint32_t next = skip(at_ + 1);
        if (next >= end_) return false;
        return is_auxiliary(next) || (chunks_.is_verb(next) && has(chunks_.verb_forms(next), VerbForm::base));
    }

    VerbGroup read_group() {
        VerbGroup group;
        group.tokens.begin = at_;
        if (chunks_.lower(at_) == "to") {
            group.is_infinitive = true;
            at_ = skip(at_ + 1);
        }
        std::uint32_t last_auxiliary = nothing;
        bool may_be = false, has_been = false;
        while (at_ < end_ && is_auxiliary(at_)) {
            last_auxiliary = at_;
            may_be = may_be || chunks_.is(at_, WordClass::possibility);
            has_been = has_been || chunks_.is(at_, WordClass::have);
            at_ = skip_phrase(skip(at_ + 1), at_);
        }
        group.is_possibility = may_be && !has_been;
        group.phrase = at_ < end_ ? chunks_.phrase_at(at_) : TokenRange{};
        const bool may_be_verb = group.phrase.size() == 1 && chunks_.is_verb(at_);  // "packed" with goods, but also "they packed"
        if (!group.phrase.empty() && !may_be_verb) {
            group.is_bare = last_auxiliary == nothing && !group.is_infinitive;
            group.main = at_;
            group.tokens.end = at_ = group.phrase.end;
            return group;
        }
        const bool has_main = at_ < end_ && chunks_.is_verb(at_);
        if (has_main && is_guess(last_auxiliary)) group.is_possibility = false;
        group.main = has_main ? at_ : last_auxiliary;
        const VerbForms forms = chunks_.verb_forms(group.main);
        const bool after_be = last_auxiliary != nothing && (chunks_.is(last_auxiliary, WordClass::be) || chunks_.lower(last_auxiliary) == "got");
        group.is_passive = has_main && after_be && has(forms, VerbForm::participle);
        group.is_copula = !has_main && after_be;
        group.is_bare = last_auxiliary == nothing && !group.is_infinitive;
        const std::uint32_t first = group.is_infinitive ? group.main : group.tokens.begin;
        const bool in_ing = chunks_.lower(first).ends_with("ing") && has(chunks_.verb_forms(first), VerbForm::ing);  // "bring" is none
        group.is_gerund = in_ing && (has_main ? first == group.main || chunks_.is(first, WordClass::be) || chunks_.is(first, WordClass::have) : true);
        at_ = group.main + 1;
        group.tokens.end = at_;
        return group;
    }

    /// "[may be] selling": what somebody thinks is going on; but "may be sold"
    bool is_guess(std::uint32_t auxiliary) const { return auxiliary != nothing && chunks_.is(auxiliary, WordClass::be) && has(chunks_.verb_forms(at_), VerbForm::ing); }

    const Chunks& chunks_;
    std::uint32_t end_, at_;
};

/// "exhibits [captured] German tanks": an object cannot begin with a verb.
bool describes_noun(const Chunks& chunks, const std::vector<VerbGroup>& verbs, std::size_t number) {
    const VerbGroup& verb = verbs[number];
    const bool follows_verb = number > 0 && verbs[number - 1].tokens.end == verb.tokens.begin && verbs[number - 1].gap.empty() && verbs[number - 1].antecedent.empty() && !verbs[number - 1].is_relative && verbs[number - 1].phrase.empty();
    return follows_verb && !verb.is_relative && verb.is_bare_participle(chunks) && !verbs[number - 1].is_copula && chunks.group_of(verb.tokens.end) != nothing;
}

/// "drones capable of [carrying] bombs", "boats built to [carry] tanks": what they can do tells of no deed.
bool is_ability(const Chunks& chunks, const VerbGroup& verb) {
    const std::uint32_t begin = verb.tokens.begin;
    if (verb.is_gerund) return begin > 1 && chunks.lower(begin - 1) == "of" && chunks.is_listed("words-for-ability", begin - 2);
    return verb.is_infinitive && begin > 0 && chunks.is_listed("words-for-ability", begin - 1);
}

/// "[Given] the losses, it ordered drones", but "Given a watch by Putin, Kim": in view of what, and nobody was given it.
bool only_relates(const Chunks& chunks, const Sentence& sentence, const VerbGroup& verb) {
    constexpr Senses goods = Senses(Sense::known_goods) | Senses(Sense::stand_in);
    const GroupNumber group = chunks.group_of(verb.tokens.end);
    return verb.tokens.begin == sentence.body && group != nothing && (chunks.senses(group) & goods) == 0 && chunks.is_listed("participles-that-only-relate", verb.main);
}

/// "buyers [have] to pay": what has to be done is not done yet; but "had to pay" was.
bool must_be(const Chunks& chunks, const std::vector<VerbGroup>& verbs, std::size_t number) {
    if (!verbs[number].is_infinitive || number == 0 || verbs[number - 1].tokens.end != verbs[number].tokens.begin) return false;
    return verbs[number - 1].tokens.size() == 1 && chunks.is_listed("forms-of-having-to", verbs[number - 1].main);
}

/// "[Stopped] the rifles [before] they could leave": under way, for all that.
bool is_cut_short(const Chunks& chunks, const std::vector<VerbGroup>& verbs, std::size_t number) {
    const VerbGroup& verb = verbs[number];
    const std::uint32_t first = verb.subject.empty() ? verb.tokens.begin : verb.subject.tokens.begin;
    if (first == 0 || !chunks.is_listed("words-before-what-was-cut-short", first - 1) || !chunks.is_listed("modals-of-what-was-cut-short", verb.tokens.begin)) return false;
    return std::any_of(verbs.begin(), verbs.begin() + std::ptrdiff_t(number), [&](const VerbGroup& one) { return chunks.is_listed("verbs-that-cut-short", one.main); });
}

/// "[Shipping] lathes to Russia cost the firm its licence": it was done; "was a crime", "had been banned" and "would cost it" do not say so.
bool has_had_effect(const Chunks& chunks, const std::vector<VerbGroup>& verbs, std::size_t number) {
    for (std::size_t i = number + 1; i < verbs.size(); ++i) {
        const VerbGroup& one = verbs[i];
        const bool is_finite = !one.is_gerund && !one.is_infinitive && !one.is_relative && !one.gap_is_relative && !(one.is_bare_participle(chunks) && !has(chunks.verb_forms(one.main), VerbForm::past));
        if (!is_finite) continue;
        const bool is_past = one.is_bare ? has(chunks.verb_forms(one.main), VerbForm::past) : chunks.is_listed("forms-of-a-past", one.tokens.begin);
        return is_past && !one.is_possibility && !one.is_copula && !one.is_passive;
    }
    return false;
}

}  // namespace

bool VerbGroup::is_bare_participle(const Chunks& chunks) const {
    return is_bare && !is_gerund && has(chunks.verb_forms(main), VerbForm::participle);
}

std::vector<VerbGroup> find_verb_groups(const Chunks& chunks, const Sentence& sentence) {
    std::vector<VerbGroup> verbs = VerbGroupFinder(chunks, sentence).find();
    find_subjects(chunks, sentence, verbs);
    return verbs;
}

SentenceVerbs::SentenceVerbs(const Chunks& chunks) : chunks_(chunks), verbs_(chunks.annotation().sentences.size()) {}

const std::vector<VerbGroup>& SentenceVerbs::of(std::uint32_t sentence) const {
    auto& verbs = verbs_[sentence];
    if (!verbs) verbs = find_verb_groups(chunks_, chunks_.annotation().sentences[sentence]);
    return *verbs;
}

bool moves_itself(const Chunks& chunks, const VerbGroup& verb) {
    const auto& matches = chunks.word(verb.main).verbs;
    return !matches.empty() && std::ranges::all_of(matches, [](const TriggerMatch& match) { return match.trigger->frames.front().subject == Role::goods; });
}

std::string_view reason_for_no_event(const Chunks& chunks, const Sentence& sentence, const std::vector<VerbGroup>& verbs, std::size_t number) {
    const VerbGroup& verb = verbs[number];
    const bool is_there = (verb.is_passive || verb.subject.empty()) && chunks.is_listed("words-for-what-is-there", verb.main);  // "can be found in shops"
    if (must_be(chunks, verbs, number)) return "it only must be";
    if (chunks.is_listed("words-for-what-comes-next", verb.main) && chunks.lower(verb.tokens.end) == "by") return "it tells what stands next in a list";
    if (verb.is_possibility && !is_cut_short(chunks, verbs, number) && !(is_there && chunks.is_listed("modals-of-what-is-there", verb.tokens.begin))) return "it only may be, or must be";
    if (is_ability(chunks, verb)) return "it only can be";
    if (only_relates(chunks, sentence, verb)) return "it only says in view of what";
    if (describes_noun(chunks, verbs, number)) return "it describes the noun behind it";
    const bool is_nobodys = verb.is_gerund && verb.subject.empty() && verb.tokens.begin == sentence.body;
    return is_nobodys && !has_had_effect(chunks, verbs, number) ? "nobody is said to do it" : "";
}

}  // namespace checkrules
