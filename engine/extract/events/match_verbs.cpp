#include <algorithm>
#include <span>

#include "engine/extract/events/event_checks.hpp"
#include "engine/extract/events/governor.hpp"
#include "engine/extract/events/object_filler.hpp"

namespace checkrules {
namespace {

enum class Voice { active, passive };

/// What follows a verb, by the first token behind it: triggers of one verb share it. Few: one for each length of a particle.
using Followers = std::vector<std::pair<std::uint32_t, std::vector<Complement>>>;

/// One trigger on one verb group: the frame and the voice that fill most win.
class VerbMatcher : private ObjectFiller {
  public:
    VerbMatcher(const Chunks& chunks, const Sentence& sentence, std::uint32_t number, std::span<const VerbGroup> verbs, const VerbGroup& verb, const VerbGroup* before, const VerbGroup* behind, const VerbGroup* joined,
                const TriggerMatch& match, Followers& followers, bool explains)
        : ObjectFiller(chunks, verb, match, explains), number_(number), verbs_(verbs), before_(before), behind_(behind), joined_(joined), followers_(followers), body_(sentence.body), end_(sentence.tokens.end) {}

    std::optional<Event> match() {
        if (!read_complements()) return {};
        std::optional<Event> best;
        for (const Frame& frame : match_.trigger->frames) {
            if (!match_.allows(frame) || is_done_by_somebody(frame) || (!explains_ && lacks_marker(frame))) continue;
            for (const Voice voice : voices()) {
                if (!explains_ && voice == Voice::active && verb_.gap.empty() && lacks_object(frame, complements_) && !is_object_behind_particle()) continue;
                std::optional<Event> event = try_frame(frame, voice);
                if (event && (!best || tells_more(*event, *best))) best = std::move(event);
            }
        }
        if (best) fill_arranger(*best);
        return best;
    }

    /// "procured cognac for Iran", "for three Iranian plants": of two frames that fill as much, the one in which the country, or somebody of it, gets it.
    bool tells_more(const Event& one, const Event& other) const {
        const auto is_for_somebody = [](const Step& step) { return step.role == Role::recipient && !step.is_optional && !step.markers.empty(); };
        const auto goes_to_another = [&](const Event& event) {
            const Filler& recipient = event.slot(Role::recipient);
            if (recipient.empty() || std::ranges::none_of(event.frame->steps, is_for_somebody)) return false;
            if (has(chunks_.senses(recipient), Sense::country)) return true;
            return chunks_.groups()[recipient.items.front().group].determiner != Determiner::possessive && chunks_.is_of_country(recipient);
        };
        return std::pair(one.filled(), goes_to_another(one)) > std::pair(other.filled(), goes_to_another(other));
    }

    std::string reason() const { return reason_.empty() ? "its frames do not fit" : reason_; }

  private:
    std::span<const Voice> voices() const {
        static constexpr Voice both[] = {Voice::active, Voice::passive}, passive_first[] = {Voice::passive, Voice::active};
        const std::span<const Voice> all = both, active = all.first(1), passive = all.last(1);
        if (!verb_.phrase.empty()) return active;
        if (verb_.is_passive) return verb_.is_coordinated ? std::span<const Voice>(passive_first) : passive;  // "were shipped, stopped in Dalian and"
        if (subject_follows() && !verb_.is_gerund) return passive;  // "Donated by China, the lorries"
        if (verb_.gap_is_relative && !verb_.gap.empty()) return active;  // "explosives that a network [provided]"
        if (!verb_.is_bare || verb_.shares_active || !has(match_.forms, VerbForm::participle)) return active;
        if (chunks_.is_listed("deeds-that-are-ended", verb_.tokens.end)) return active;  // "Volvo stopped selling"
        return has(match_.forms, VerbForm::past) || has(match_.forms, VerbForm::base) ? all : passive;  // "the arms come from"
    }

    bool subject_follows() const { return verb_.tokens.begin == body_ && !verb_.is_inverted && !verb_.subject.empty() && verb_.subject.tokens.begin >= verb_.tokens.end; }

    /// "Russia came first, [followed by] Iran": what is done by somebody comes by itself no more.
    bool is_done_by_somebody(const Frame& frame) const { return chunks_.lower(verb_.tokens.end) == "by" && verb_.is_bare_participle(chunks_) && is_intransitive(frame); }

    /// Cheap, and mostly yes: words that the frame must have do not stand behind the verb. Of goods it may be that they stand before it.
    bool lacks_marker(const Frame& frame) const {
        return std::ranges::any_of(frame.steps, [&](const Step& step) { return !step.is_optional && !step.markers.empty() && step.role != Role::goods && !has_marked(step, [](const Filler&) { return true; }); });
    }
    bool has_marked(const Step& step, auto also) const {
        if (!verb_.is_copula && !verb_.fronted.empty() && std::ranges::find(step.markers, verb_.gap_marker) != step.markers.end() && also(verb_.fronted)) return true;  // "From Seoul, Warsaw has had"
        return std::ranges::any_of(complements_, [&](const Complement& one) { return !one.is_nested && std::ranges::find(step.markers, one.marker) != step.markers.end() && also(one.filler); });
    }

    /// "In a drone [shot down] over Kyiv, experts found chips": a verb that tells of what leads the sentence.
    bool is_within_lead(const VerbGroup& verb) const {
        return verb.tokens.end <= verb_.subject.tokens.begin && (verb.is_relative || verb.gap_is_relative || verb.is_bare_participle(chunks_)) && &verb == &verbs_.front();
    }

    /// False when the particle of "hand over" is not there.
    bool read_complements() {
        std::uint32_t from = verb_.tokens.end;
        const std::string_view particle = verb_.phrase.empty() ? match_.particle : "";
        const std::uint32_t length = chunks_.match_words(particle, verb_.main + 1);
        words_ = verb_.phrase.empty() ? TokenRange{verb_.tokens.begin, verb_.main + 1 + length} : TokenRange{verb_.tokens.begin, verb_.phrase.end};
        from = std::max(from, words_.end);
        auto known = std::ranges::find(followers_, from, &Followers::value_type::first);
        if (known == followers_.end()) known = followers_.emplace(known, from, find_complements(chunks_, from, end_));
        complements_ = known->second;
        if (match_.trigger->if_foreign) leave_to_participle();
        leave_to_clause_behind();
        if (verb_.is_inverted) complements_ = leading_ = around_inverted(chunks_, body_, verb_, complements_);
        else if ((!before_ || is_within_lead(*before_)) && verb_.fronted.empty() && leads(chunks_, body_, verb_)) complements_ = leading_ = with_ahead(chunks_, {body_, before_ ? before_->tokens.begin : verb_.subject.tokens.begin}, complements_);
        if (!verb_.open_place.empty()) complements_ = leading_ = with_open_place(chunks_, verb_, complements_);
        if (std::ranges::any_of(complements_, [&](const Complement& one) { return is_of_another(one); })) shorten_markers();
        if (particle.empty() || length > 0) return particle.empty() || (!chunks_.is_date(words_.end) && !(chunks_.counts(words_.end - 1) && chunks_.counts(words_.end)));  // "came in 2022", "bought up to 40 lathes"
        const auto ends_before = [&](const Complement& one) {
            const std::uint32_t at = one.filler.tokens.end, behind = at + chunks_.match_words(particle, at);
            return behind > at && !(particle == "in" && (chunks_.group_of(behind) != nothing || chunks_.is_date(behind)));  // "bringing tanks [in] from Iran", but "shipping tanks [in July]"
        };
        const std::size_t reach = particle.size() > 4 ? 3 : 1;  // "had [tanks for Misrata] aboard"
        return !complements_.empty() && complements_.front().marker.empty() && std::ranges::any_of(complements_.first(std::min(reach, complements_.size())), ends_before);
    }

    /// "under sacks of" is a marker of "find", and says nothing to "hide": there it is "under" alone.
    bool is_of_another(const Complement& one) const {
        if (one.marker_tokens.size() < 2) return false;
        const auto has_it = [&](const Step& step) { return std::ranges::find(step.markers, one.marker) != step.markers.end(); };
        return std::ranges::none_of(match_.trigger->frames, [&](const Frame& frame) { return std::ranges::any_of(frame.steps, has_it); }) && std::ranges::none_of(chunks_.grammar().common_steps(), has_it);
    }
    void shorten_markers() {
        std::vector<Complement> short_ones(complements_.begin(), complements_.end());
        for (Complement& one : short_ones) {
            if (!is_of_another(one) || !chunks_.is(one.marker_tokens.begin, WordClass::preposition)) continue;
            Filler whole = chunks_.read_filler(one.marker_tokens.begin + 1, end_);
            if (whole.empty() || whole.tokens.end < one.filler.tokens.end) continue;
            one.marker = chunks_.lower(one.marker_tokens.begin);
            one.marker_tokens.end = one.marker_tokens.begin + 1;
            one.filler = std::move(whole);
        }
        complements_ = leading_ = std::move(short_ones);
    }

    /// "Bought by Qatar, [the rifles turned up in Libya]", "rifles bought by Qatar [turned up in Libya]": what the clause of the participle's own noun tells.
    void leave_to_clause_behind() {
        const bool is_reduced = behind_ && behind_->how.place == Found::Place::subject_before_participle && verb_.is_bare_participle(chunks_) && behind_->subject.tokens.begin == verb_.subject.tokens.begin;
        const bool is_relative = behind_ && behind_->how.place == Found::Place::subject_before_relative && moves_itself(chunks_, *behind_);  // "rifles that Bulgaria sold [ended up in Syria]"
        if (verb_.how.place == Found::Place::subject_of_clause_behind) leave_from(verb_.subject.tokens.begin);
        else if (is_reduced || is_relative) leave_from(behind_->tokens.begin);
    }
    void leave_from(std::uint32_t token) {
        const auto beyond = std::ranges::find_if(complements_, [&](const Complement& one) { return one.filler.tokens.begin >= token; });
        complements_ = complements_.first(std::size_t(beyond - complements_.begin()));
    }

    /// "documented rifles [supplied] to Chad": what stands behind a participle that tells of an event says nothing of how the goods were found.
    void leave_to_participle() {
        if (!behind_ || !behind_->is_bare_participle(chunks_) || chunks_.word(behind_->main).verbs.empty() || !(behind_->subject.tokens.end == behind_->tokens.begin)) return;
        leave_from(behind_->tokens.end);
    }

    std::optional<Event> try_frame(const Frame& frame, Voice voice) {
        Event event;
        event.trigger = match_.trigger;
        event.frame = &frame;
        event.words = words_;
        event.sentence = number_;
        event.is_traced = explains_;
        const bool ok = voice == Voice::active ? fill_active(event) : fill_passive(event);
        if (!ok) return {};
        event.moves_itself = voice == Voice::active && frame.subject == Role::goods;
        // What hangs on a subject that is no goods says which firm it is: "a company in China sold".
        const bool goods_lead = event.slot(Role::goods).tokens == verb_.subject.tokens;
        std::vector<Complement> all = goods_lead ? complements_between(chunks_, verb_.subject_tail) : way_of_carrier(event);
        take_giver(all, event);
        std::erase_if(all, [&](const Complement& one) { return is_of_relative(one); });
        const bool has_more = !all.empty() || !verb_.fronted.empty();
        if (has_more) all.insert(all.end(), complements_.begin(), complements_.end());
        if (!verb_.fronted.empty()) all.push_back({verb_.gap_marker, verb_.fronted.tokens, verb_.fronted});
        fill_marked_slots(chunks_, has_more ? all : complements_, voice == Voice::passive ? frame.subject : std::nullopt, event);
        if (voice == Voice::passive && verb_.is_bare) fill_holder(event);
        fill_relative_gap(event);
        fill_partner(event);
        if (chunks_.vocabulary().is_listed("triggers-of-a-search", event.trigger->id) && !fill_searched(chunks_, verb_, joined_, verbs_, end_, event)) return fail_event("nothing that carries goods was searched before");
        if (is_undone()) return fail_event("who gives it up gives it to nobody");
        if (verb_.is_inverted && chunks_.vocabulary().is_listed("triggers-that-list", event.trigger->id)) return fail_event("it lists what was told of before");
        if (chunks_.vocabulary().is_listed("triggers-of-wearing", event.trigger->id) && is_worn_by_carrier()) return fail_event("what carries goods wears none");
        if (chunks_.vocabulary().is_listed("triggers-of-lying-aboard", event.trigger->id) && !is_aboard(chunks_, event.slot(Role::carrier))) return fail_event("it lies in nothing that carries goods");
        if (!has_required_steps(event)) return {};
        return event;
    }

    /// "gave them [up]"
    bool is_undone() const {
        if (!match_.particle.empty() || !chunks_.is_listed("verbs-undone-by-up", verb_.main) || complements_.empty() || !complements_.front().marker.empty()) return false;
        return chunks_.lower(complements_.front().filler.tokens.end) == "up" || chunks_.lower(verb_.tokens.end) == "up";
    }

    /// "A dhow left Iran. [It] carried rifles"
    bool is_worn_by_carrier() const {
        const bool may_be_it = !verb_.subject.empty() && chunks_.groups()[verb_.subject.items.front().group].pronoun && chunks_.is_listed("pronouns-for-carriers", verb_.subject.tokens.begin);
        return may_be_it && !carrier_before(chunks_, number_).empty();
    }

    /// "a ship [from Iran] carried rockets", "flights [from Dubai to Kufra] brought": where it went, its load went. "The Ozge, [with rifles for rebels], was stopped".
    std::vector<Complement> way_of_carrier(const Event& event) const {
        const Filler& carrier = event.slot(Role::carrier);
        if (carrier.empty() || !(carrier.tokens == verb_.subject.tokens) || !carries_goods(chunks_, carrier)) return {};
        std::vector<Complement> way = complements_between(chunks_, verb_.subject_tail);
        const bool is_loaded = event.slot(Role::goods).empty() && std::ranges::any_of(way, [&](const Complement& one) { return is_load(one); });
        std::erase_if(way, [&](const Complement& one) {
            const bool is_of_load = is_loaded && (is_load(one) || one.marker == "for");
            return !is_of_load && (chunks_.senses(one.filler) & (Senses(Sense::place) | Senses(Sense::country))) == 0;
        });
        return way;
    }
    bool is_load(const Complement& one) const { return one.marker == "with" && has(chunks_.senses(one.filler), Sense::known_goods); }

    /// "cars that dealers sold [to Kyrgyzstan] ended up in Russia", "cars, sold [to Kyrgyzstan], ended up"
    bool is_of_relative(const Complement& one) const {
        for (std::uint32_t t = verb_.subject_tail.begin; t < one.filler.tokens.begin; ++t)
            if (chunks_.group_of(t) == nothing && (chunks_.is(t, WordClass::relative) || tells_of_deed(t))) return true;
        return false;
    }
    bool tells_of_deed(std::uint32_t token) const { return chunks_.is_verb(token) && has(chunks_.verb_forms(token), VerbForm::participle) && !chunks_.word(token).verbs.empty(); }

    /// "the cars, ordered [by] Russians, were smuggled": not who smuggled them; but who "supplied by" names is who gave them.
    void take_giver(std::vector<Complement>& of_subject, Event& event) {
        const auto gives = [](const TriggerMatch& match) { return match.trigger->frames.front().subject == Role::supplier && !match.trigger->if_foreign; };  // but "fired by"
        for (const Complement& one : of_subject)
            if (one.marker == "by" && std::ranges::any_of(chunks_.word(one.marker_tokens.begin - 1).verbs, gives)) fill_slot(chunks_, event, Role::supplier, one.filler, "who gave them");
        std::erase_if(of_subject, [](const Complement& one) { return one.marker == "by"; });
    }

    /// "Russia fired missiles supplied by": who has the goods is who got them.
    void fill_holder(Event& event) {
        if (!before_ || before_->is_passive || before_->subject.empty() || is_done_by_others(chunks_, *before_) || !event.slot(Role::recipient).empty() || !event.slot(Role::destination).empty()) return;
        const auto objects = find_complements(chunks_, before_->tokens.end, verb_.tokens.begin);
        if (objects.empty() || !objects.front().marker.empty() || !(objects.front().filler.tokens == verb_.subject.tokens)) return;
        const bool only_finds = chunks_.is_listed("words-for-enforcers", chunks_.groups()[before_->subject.items.front().group].head);  // "customs officers found cigarettes hidden in"
        if (has(chunks_.senses(before_->subject), Sense::party) && !only_finds) fill_slot(chunks_, event, Role::recipient, before_->subject, "has the goods");
    }

    std::optional<Event> fail_event(std::string_view reason) {
        fail(reason);
        return {};
    }

    /// "signed a contract with [Iran] to deliver lathes"
    void fill_partner(Event& event) {
        constexpr std::uint32_t reach = 14;
        if (!verb_.is_infinitive || !event.slot(Role::recipient).empty() || !event.slot(Role::destination).empty()) return;
        if (std::ranges::none_of(event.frame->steps, [](const Step& step) { return step.role == Role::recipient; })) return;
        for (std::uint32_t at = verb_.tokens.begin; at-- > body_ + 1 && verb_.tokens.begin - at < reach;)
            if (chunks_.lower(at) == "with" && chunks_.is_listed("words-for-deals", at - 1)) fill_slot(chunks_, event, Role::recipient, chunks_.read_filler(at + 1, verb_.tokens.begin), "whom the deal was with");
    }

    /// "[Wagner] arranged for tanks to be sent", "[he] helped Iran obtain chips"
    void fill_arranger(Event& event) {
        if (!verb_.doer.empty() && event.slot(Role::supplier).empty()) fill_slot(chunks_, event, Role::supplier, verb_.doer, "who arranged it");
    }

    /// "weapons with which Iran provides the rebels"; but "the gun that they left behind" is not what they left with
    void fill_relative_gap(Event& event) {
        if (event.frame->subject == Role::carrier && verb_.gap_marker.empty() && !leads_to_goods(*event.frame, verb_.tokens.end)) return;
        if (verb_.gap_is_relative && !is_slot(event, verb_.gap) && event.slot(Role::goods).empty() && !asks_for_words(*event.frame)) fill_slot(chunks_, event, Role::goods, verb_.gap, "what the relative clause belongs to");
    }

    bool leads_to_goods(const Frame& frame, std::uint32_t token) const {
        return std::ranges::any_of(frame.steps, [&](const Step& step) {
            return step.role == Role::goods && (step.markers.empty() || std::ranges::find(step.markers, std::string(chunks_.lower(token))) != step.markers.end());
        });
    }

    bool has_required_steps(const Event& event) {
        for (const Step& step : event.frame->steps) {
            if (step.is_optional || step.markers.empty() || (step.role == Role::goods && !event.slot(Role::goods).empty())) continue;
            if (!has_marked(step, [&](const Filler& filler) { return fills(event, step.role, filler) || is_stop(event, filler); })) return fail("no '{}' behind the verb", step.markers.front());
        }
        if (is_for_itself(chunks_, event, verb_.subject)) return fail("who gets it is who has it");
        if (pays_for_its_own(chunks_, event)) return fail("it pays for what it has");
        if (verb_.doer.empty() && chunks_.vocabulary().is_listed("triggers-of-what-one-lets", event.trigger->id)) return fail("nobody lets him have it");
        if (chunks_.vocabulary().is_listed("triggers-of-what-is-to-be", event.trigger->id) && !(verb_.is_infinitive && verb_.tokens.begin > body_ && chunks_.is(verb_.tokens.begin - 1, WordClass::be))) return fail("nothing says that it is to be so");
        if (!may_tell_of_such_goods(chunks_, event)) return fail("it tells of other goods");
        if (pays_penalty(chunks_, event)) return fail("a penalty is paid, and no goods");
        if (asks_for_holder(*event.frame) && event.slot(Role::destination).empty()) return fail("no weapon that holds it");
        return event.slot(Role::goods).empty() ? fail("nothing that could be goods") : true;
    }

    std::uint32_t number_;
    std::span<const VerbGroup> verbs_;  ///< of the sentence
    const VerbGroup *before_, *behind_;
    const VerbGroup* joined_;  ///< whose subject it shares, past what a relative clause tells: "[boarded] a boat that came from Iran and found"; or null
    Followers& followers_;
    std::uint32_t body_, end_;
    std::vector<Complement> leading_;  ///< with those behind the verb before them
};

}  // namespace

void match_verbs(const Chunks& chunks, const Sentence& sentence, std::uint32_t number, const std::vector<VerbGroup>& verbs, SentenceEvents& out) {
    const WordSketch words = chunks.sketch_of(sentence.tokens);
    for (std::size_t i = 0; i < verbs.size(); ++i) {
        const VerbGroup& verb = verbs[i];
        std::uint32_t behind = verb.tokens.end;
        while (verb.is_copula && chunks.is_skipped(behind)) ++behind;  // "are now in Russia"
        if (verb.is_copula && !verb.is_inverted && !chunks.is(behind, WordClass::preposition)) continue;  // cheap: most of them tell of no event
        const ClauseWord& word = chunks.word(verb.main);
        if (word.verbs.empty() && (verb.phrase.empty() || word.context->phrases.empty())) continue;
        if (!out.explains && verb.phrase.empty() && !words.may_share(word.context->around_verb)) continue;  // its frames ask for words that are not there
        if (const std::string_view reason = reason_for_no_event(chunks, sentence, verbs, i); !reason.empty()) {
            out.pass_over({(verb.phrase.empty() ? word.verbs : word.context->phrases).front().trigger, verb.tokens, std::string(reason)});
            continue;
        }
        std::optional<Event> best;
        std::vector<PassedOver> failed;
        Followers followers;
        const auto match = [&](const VerbGroup& as, const TriggerMatch& one) {
            VerbMatcher matcher(chunks, sentence, number, verbs, as, i > 0 ? &verbs[i - 1] : nullptr, i + 1 < verbs.size() ? &verbs[i + 1] : nullptr, joined_to(verbs, i), one, followers, out.explains);
            std::optional<Event> event = matcher.match();
            if (!event && out.explains) failed.push_back({one.trigger, verb.tokens, matcher.reason()});
            else if (event && (!best || rank(chunks, *event) > rank(chunks, *best))) best = std::move(event);
        };
        if (!verb.phrase.empty())
            for (const TriggerMatch& one : word.context->phrases)
                if (chunks.match_words(one.particle, verb.main + 1) + verb.main + 1 == verb.phrase.end) match(verb, one);
        if (!best && verb.phrase.size() <= 1) {  // "packed with rifles" is a phrase, "packed the rifles" a verb
            std::optional<VerbGroup> alone;
            if (!verb.phrase.empty()) alone.emplace(verb).phrase = {};
            for (std::size_t m = 0; m < word.verbs.size(); ++m)
                if (out.explains || words.may_share(word.context->around_verbs[m])) match(alone ? *alone : verb, word.verbs[m]);
        }
        if (best) take_vessel(chunks, *best);
        if (best) follow_carrier(chunks, sentence, verbs, i, *best);
        if (best) fill_examples(chunks, sentence, *best);
        if (best) out.events.push_back(std::move(*best));
        else out.passed_over.insert(out.passed_over.end(), failed.begin(), failed.end());
    }
}

}  // namespace checkrules
