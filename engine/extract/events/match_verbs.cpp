#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>

#include "engine/extract/events/event.hpp"
#include "engine/extract/events/event_checks.hpp"

namespace checkrules {
namespace {

enum class Voice { active, passive };

/// What follows a verb, by the first token behind it: triggers of one verb share it.
using Followers = std::map<std::uint32_t, std::vector<Complement>>;

/// One trigger on one verb group: the frame and the voice that fill most win.
class VerbMatcher {
  public:
    VerbMatcher(const Chunks& chunks, const Sentence& sentence, std::uint32_t number, const VerbGroup& verb, const VerbGroup* before,
                const TriggerMatch& match, Followers& followers, bool explains)
        : chunks_(chunks), number_(number), verb_(verb), before_(before), match_(match), followers_(followers), explains_(explains), body_(sentence.body), end_(sentence.tokens.end) {}

    std::optional<Event> match() {
        if (!read_complements()) return {};
        std::optional<Event> best;
        for (const Frame& frame : match_.trigger->frames) {
            if (!match_.allows(frame) || (!explains_ && lacks_marker(frame))) continue;
            for (const Voice voice : voices()) {
                if (!explains_ && voice == Voice::active && verb_.gap.empty() && lacks_object(frame, complements_) && !is_object_behind_particle()) continue;
                std::optional<Event> event = try_frame(frame, voice);
                if (event && (!best || event->filled() > best->filled())) best = std::move(event);
            }
        }
        return best;
    }

    std::string reason() const { return reason_.empty() ? "its frames do not fit" : reason_; }

  private:
    std::span<const Voice> voices() const {
        static constexpr Voice both[] = {Voice::active, Voice::passive}, passive_first[] = {Voice::passive, Voice::active};
        const std::span<const Voice> all = both, active = all.first(1), passive = all.last(1);
        if (!verb_.phrase.empty()) return active;
        if (verb_.is_passive) return verb_.is_coordinated ? std::span<const Voice>(passive_first) : passive;  // "were shipped, stopped in Dalian and"
        if (!verb_.is_bare || verb_.shares_active || !has(match_.forms, VerbForm::participle)) return active;
        if (chunks_.vocabulary().is_listed("deeds-that-are-ended", chunks_.lower(verb_.tokens.end))) return active;  // "Volvo stopped selling"
        return has(match_.forms, VerbForm::past) || has(match_.forms, VerbForm::base) ? all : passive;  // "the arms come from"
    }

    /// Cheap, and mostly yes: words that the frame must have do not stand behind the verb. Of goods it may be that they stand before it.
    bool lacks_marker(const Frame& frame) const {
        return std::ranges::any_of(frame.steps, [&](const Step& step) { return !step.is_optional && !step.markers.empty() && step.role != Role::goods && !has_marked(step, [](const Filler&) { return true; }); });
    }
    bool has_marked(const Step& step, auto also) const {
        return std::ranges::any_of(complements_, [&](const Complement& one) { return !one.is_nested && std::ranges::find(step.markers, one.marker) != step.markers.end() && also(one.filler); });
    }

    /// False when the particle of "hand over" is not there.
    bool read_complements() {
        std::uint32_t from = verb_.tokens.end;
        const std::string& particle = verb_.phrase.empty() ? match_.particle : none_;
        const std::uint32_t length = chunks_.match_words(particle, verb_.main + 1);
        words_ = verb_.phrase.empty() ? TokenRange{verb_.tokens.begin, verb_.main + 1 + length} : TokenRange{verb_.tokens.begin, verb_.phrase.end};
        from = std::max(from, words_.end);
        const auto [known, is_new] = followers_.try_emplace(from);
        if (is_new) known->second = find_complements(chunks_, from, end_);
        complements_ = known->second;
        if (verb_.is_inverted) complements_ = leading_ = around_inverted(chunks_, body_, verb_, complements_);
        else if (!before_ && verb_.fronted.empty() && leads(chunks_, body_, verb_)) complements_ = leading_ = with_ahead(chunks_, body_, verb_, complements_);
        if (!verb_.open_place.empty()) complements_ = leading_ = with_open_place(chunks_, verb_, complements_);
        if (particle.empty() || length > 0) return particle.empty() || !chunks_.is_date(words_.end);  // "came in 2022"
        const auto ends_before = [&](const Complement& one) { return chunks_.match_words(particle, one.filler.tokens.end) > 0; };
        const std::size_t reach = particle.size() > 4 ? 3 : 1;  // "had [tanks for Misrata] aboard"
        return !complements_.empty() && complements_.front().marker.empty() && std::ranges::any_of(complements_.first(std::min(reach, complements_.size())), ends_before);
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
        std::vector<Complement> all = goods_lead ? complements_between(chunks_, verb_.subject_tail) : std::vector<Complement>{};
        std::erase_if(all, [](const Complement& one) { return one.marker == "by"; });  // "the cars, ordered [by] Russians, were smuggled"
        const bool has_more = !all.empty() || !verb_.fronted.empty();
        if (has_more) all.insert(all.end(), complements_.begin(), complements_.end());
        if (!verb_.fronted.empty()) all.push_back({verb_.gap_marker, verb_.fronted.tokens, verb_.fronted});
        fill_marked_slots(chunks_, has_more ? all : complements_, voice == Voice::passive ? frame.subject : std::nullopt, event);
        if (voice == Voice::passive && verb_.is_bare) fill_holder(event);
        fill_relative_gap(event);
        if (!has_required_steps(event)) return {};
        return event;
    }

    /// "Russia fired missiles supplied by": who has the goods is who got them.
    void fill_holder(Event& event) {
        if (!before_ || before_->is_passive || before_->subject.empty() || !event.slot(Role::recipient).empty() || !event.slot(Role::destination).empty()) return;
        const auto objects = find_complements(chunks_, before_->tokens.end, verb_.tokens.begin);
        if (objects.empty() || !objects.front().marker.empty() || !(objects.front().filler.tokens == verb_.subject.tokens)) return;
        if (has(chunks_.senses(before_->subject), Sense::party)) fill_slot(chunks_, event, Role::recipient, before_->subject, "has the goods");
    }

    /// "weapons with which Iran provides the rebels"
    void fill_relative_gap(Event& event) {
        if (verb_.gap_is_relative && !is_slot(event, verb_.gap) && event.slot(Role::goods).empty() && !asks_for_words(*event.frame)) fill_slot(chunks_, event, Role::goods, verb_.gap, "what the relative clause belongs to");
    }

    bool fill_active(Event& event) {
        const Frame& frame = *event.frame;
        if (!fill_subject(event)) return explains_ && fail(fmt::format("'{}' cannot be {}", chunks_.text(verb_.subject.tokens), to_string(*frame.subject)));
        if (fill_joined_objects(event)) return true;
        std::size_t next = 0;
        const bool owned = event.frame->subject && has(chunks_.senses(verb_.subject), Sense::thing) && chunks_.is_of_country(verb_.subject);
        for (const Step& step : frame.steps) {
            if (!step.markers.empty()) continue;
            if (fill_object(event, step, next)) continue;
            if (!verb_.gap.empty() && fill_slot(chunks_, event, step.role, verb_.gap, "what the relative clause belongs to")) continue;
            if (!step.is_optional) return fail("no {} behind the verb", to_string(step.role));
        }
        // "The Chinese waters pass on": a thing gives nothing but goods.
        return !owned || has(chunks_.senses(event.slot(Role::goods)), Sense::known_goods) || fail("neither a party nor goods");
    }

    /// "North Korean boats sold", "a C-17 took": what is neither party nor goods of the event leaves the slot, but says whose it was.
    bool fill_subject(Event& event) {
        if (!event.frame->subject || verb_.subject.empty()) return true;
        if (is_intransitive(*event.frame) && (object_follows() || (event.frame->steps.empty() && any_object_follows()))) return false;
        const Role role = *event.frame->subject;
        const Senses senses = chunks_.senses(verb_.subject);
        if ((role == Role::supplier || role == Role::recipient) && chunks_.may_name_vessel(verb_.subject) && chunks_.vocabulary().is_listed("triggers-of-carriers", match_.trigger->id)) return fill_slot(chunks_, event, Role::carrier, verb_.subject, verb_.how);
        if (role == Role::holder) return chunks_.is_weapon_of_somebody(verb_.subject) && fill_slot(chunks_, event, role, verb_.subject, Senses(Sense::place), verb_.how);
        if (fill_slot(chunks_, event, role, verb_.subject, verb_.how)) return true;
        if (role == Role::supplier && chunks_.names_maker(verb_.subject)) return fill_slot(chunks_, event, role, verb_.subject, Senses(Sense::party), verb_.how);
        if (chunks_.is_of_country(verb_.subject) && fill_slot(chunks_, event, role, verb_.subject, Senses(senses | Senses(Sense::place)), verb_.how)) return true;
        if (role == Role::carrier && has(senses, Sense::known_goods) && !is_carrier(chunks_, verb_.subject.items.front())) return false;  // "the cocaine travelled with the bananas"
        if (has(senses, Sense::vehicle)) fill_slot(chunks_, event, Role::carrier, verb_.subject, verb_.how);
        if ((has(senses, Sense::vehicle) || has(senses, Sense::known_goods)) && match_.trigger->needs == std::vector{role}) return false;  // a ship wears nothing
        if (verb_.is_infinitive) return true;  // "the route is used to send": of whom it is told is not sure
        return is_vague(verb_.subject) || (match_.trigger->weak && has(senses, Sense::known_goods));
    }

    // "The second follows the person": what has an object does not come in by itself.
    bool any_object_follows() const {
        return !complements_.empty() && complements_.front().marker.empty() && !is_amount(complements_.front().filler) && !complements_.front().is_behind_comma && complements_.front().filler.tokens.begin == words_.end;
    }
    bool object_follows() const {
        return !complements_.empty() && complements_.front().marker.empty() && complements_.front().filler.tokens.begin == words_.end && has(chunks_.senses(complements_.front().filler), Sense::known_goods);
    }

    /// "sold [North Korea vehicles]", "sent [the rebels rifles]": who gets it may stand at the head of the object.
    bool fill_joined_objects(Event& event) {
        std::vector<Role> roles;
        for (const Step& step : event.frame->steps)
            if (step.markers.empty()) roles.push_back(step.role);
        if (roles != std::vector{Role::recipient, Role::goods} || complements_.empty() || !complements_.front().marker.empty()) return false;
        const Item& item = complements_.front().filler.items.front();
        const Filler first = chunks_.party_at_head(item.group);
        if (first.empty() || is_maker(chunks_, first)) return false;
        Filler goods = complements_.front().filler;
        goods.tokens.begin = goods.items.front().tokens.begin = first.tokens.end;
        return fill_slot(chunks_, event, Role::goods, goods, "object") && fill_slot(chunks_, event, Role::recipient, first, "first object");
    }

    /// The next object that is no amount must fit.
    bool fill_object(Event& event, const Step& step, std::size_t& next) {
        if (next == 0 && is_object_behind_particle()) {
            ++next;
            return fill_slot(chunks_, event, step.role, complements_.front().filler, "object");
        }
        // "sent Unimatik in Moscow, [a supplier of the army], machine tools": an apposition is passed over
        while (next < complements_.size() && (!complements_[next].marker.empty() || is_amount(complements_[next].filler) || (next > 0 && is_apposition(complements_[next])))) ++next;
        if (next == complements_.size()) return false;
        const Filler& object = complements_[next].filler;
        if (step.role == Role::holder && !chunks_.is_weapon_of_somebody(object)) return false;
        if (step.role == Role::recipient && is_some_of_them(chunks_, object)) return fail("no party behind the verb");
        const Senses senses = step.role == Role::holder ? Senses(Sense::place) : chunks_.senses(object);
        if (!fill_slot(chunks_, event, step.role, object, senses, "object") && !fill_holding(event, step, object)) return false;
        ++next;
        return true;
    }

    /// "fed [Russia's war machine] with chips": a thing of a country stands for it.
    bool fill_holding(Event& event, const Step& step, const Filler& object) {
        const auto brings_goods = [](const Step& one) { return one.role == Role::goods && !one.markers.empty(); };
        const Senses senses = chunks_.senses(object);
        if (step.role != Role::recipient || !std::ranges::any_of(event.frame->steps, brings_goods) || has(senses, Sense::known_goods) || !chunks_.is_of_country(object)) return false;
        return fill_slot(chunks_, event, step.role, object, Senses(senses | Senses(Sense::place)), "object");
    }

    /// "to resupply the rebels, a breach of the embargo": behind a comma only what names goods is a second object.
    bool is_apposition(const Complement& one) const { return one.is_behind_comma && !has(chunks_.senses(one.filler), Sense::known_goods); }

    /// "rented out a vessel": the word behind the verb is none of a place.
    bool is_object_behind_particle() const {
        if (complements_.empty() || complements_.front().marker_tokens.begin != words_.end || !chunks_.is(words_.end, WordClass::verb_particle)) return false;
        return complements_.front().marker == chunks_.lower(words_.end) && has(chunks_.senses(complements_.front().filler), Sense::known_goods);
    }

    /// The subject is one of the objects of the active; the other objects follow the verb.
    bool fill_passive(Event& event) {
        std::vector<const Step*> objects;
        for (const Step& step : event.frame->steps)
            if (step.markers.empty()) objects.push_back(&step);
        Senses senses = chunks_.senses(verb_.subject);
        // "The proxies were sent components": goods behind the passive are what the subject got.
        const bool goods_follow = !complements_.empty() && complements_.front().marker.empty() && has(chunks_.senses(complements_.front().filler), Sense::known_goods);
        if (goods_follow && senses == Senses(Sense::thing)) senses = Senses(Sense::party);
        const auto own = std::ranges::find_if(objects, [&](const Step* step) { return step->role == Role::holder ? chunks_.is_weapon_of_somebody(verb_.subject) : fits(step->role, senses); });
        if (own == objects.end() || verb_.subject.empty()) return fail("no subject for the passive");
        if ((*own)->role == Role::holder) senses = Senses(Sense::place);
        if (!fill_slot(chunks_, event, (*own)->role, verb_.subject, senses, "subject of the passive")) return fail("the subject does not fit");
        std::size_t next = 0;
        for (const Step* step : objects) {
            if (step == *own || fill_object(event, *step, next)) continue;
            if (!step->is_optional) return fail("no {} behind the verb", to_string(step->role));
        }
        // "North Korea supplied missiles": with an object behind it, a verb without auxiliary is active.
        const bool object_follows = !complements_.empty() && complements_.front().marker.empty() && !is_amount(complements_.front().filler);
        if (!verb_.is_passive && has(match_.forms, VerbForm::past) && object_follows) return fail("not a participle: an object follows");
        return true;
    }

    bool has_required_steps(const Event& event) {
        for (const Step& step : event.frame->steps) {
            if (step.is_optional || step.markers.empty() || (step.role == Role::goods && !event.slot(Role::goods).empty())) continue;
            if (!has_marked(step, [&](const Filler& filler) { return fills(event, step.role, filler); })) return fail("no '{}' behind the verb", step.markers.front());
        }
        if (asks_for_holder(*event.frame) && event.slot(Role::destination).empty()) return fail("no weapon that holds it");
        return event.slot(Role::goods).empty() ? fail("nothing that could be goods") : true;
    }

    bool is_amount(const Filler& filler) const { return chunks_.senses(filler) == Senses(Sense::amount); }
    bool is_vague(const Filler& filler) const { return (chunks_.senses(filler) & (Senses(Sense::pronoun) | Senses(Sense::thing) | Senses(Sense::amount) | Senses(Sense::vehicle) | Senses(Sense::stand_in))) != 0; }

    bool fail(std::string_view reason) {
        if (explains_) reason_ = reason;
        return false;
    }
    template <typename Part>
    bool fail(fmt::format_string<Part> reason, Part&& part) {
        if (explains_) reason_ = fmt::format(reason, std::forward<Part>(part));
        return false;
    }

    const Chunks& chunks_;
    std::uint32_t number_;
    const VerbGroup& verb_;
    const VerbGroup* before_;
    const TriggerMatch& match_;
    Followers& followers_;
    bool explains_;
    std::uint32_t body_, end_;
    TokenRange words_;
    std::span<const Complement> complements_;
    std::vector<Complement> leading_;  ///< with those behind the verb before them
    std::string reason_, none_;
};

}  // namespace

void match_verbs(const Chunks& chunks, const Sentence& sentence, std::uint32_t number, const std::vector<VerbGroup>& verbs, SentenceEvents& out) {
    const WordSketch words = chunks.sketch_of(sentence.tokens);
    for (std::size_t i = 0; i < verbs.size(); ++i) {
        const VerbGroup& verb = verbs[i];
        std::uint32_t behind = verb.tokens.end;
        while (verb.is_copula && chunks.is_skipped(behind)) ++behind;  // "are now in Russia"
        if (verb.is_copula && !verb.is_inverted && !chunks.is(behind, WordClass::preposition)) continue;  // cheap: most of them tell of no event
        const auto matches = verb.phrase.empty() ? chunks.word(verb.main).verbs : chunks.word(verb.main).phrases;
        if (matches.empty()) continue;
        if (!out.explains && verb.phrase.empty() && !words.may_share(chunks.word(verb.main).around_verb)) continue;  // its frames ask for words that are not there
        if (const std::string_view reason = reason_for_no_event(chunks, sentence, verbs, i); !reason.empty()) {
            out.pass_over({matches.front().trigger, verb.tokens, std::string(reason)});
            continue;
        }
        std::optional<Event> best;
        std::vector<PassedOver> failed;
        Followers followers;
        for (const TriggerMatch& match : matches) {
            if (!verb.phrase.empty() && chunks.match_words(match.particle, verb.main + 1) + verb.main + 1 != verb.phrase.end) continue;
            VerbMatcher matcher(chunks, sentence, number, verb, i > 0 ? &verbs[i - 1] : nullptr, match, followers, out.explains);
            std::optional<Event> event = matcher.match();
            if (!event && out.explains) failed.push_back({match.trigger, verb.tokens, matcher.reason()});
            else if (!event) continue;
            else if (!best || rank(chunks, *event) > rank(chunks, *best)) best = std::move(event);
        }
        if (best) follow_carrier(chunks, sentence, verbs, i, *best);
        if (best) out.events.push_back(std::move(*best));
        else out.passed_over.insert(out.passed_over.end(), failed.begin(), failed.end());
    }
}

}  // namespace checkrules
