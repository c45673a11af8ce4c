/// What stands before a verb and right behind it goes into the slots of an event. Private to match_verbs.cpp.
#pragma once
#include <fmt/format.h>

#include <span>
#include <string>

#include "engine/extract/events/event.hpp"

namespace checkrules {

/// For one trigger on one verb group.
class ObjectFiller {
  public:
    ObjectFiller(const Chunks& chunks, const VerbGroup& verb, const TriggerMatch& match, bool explains) : chunks_(chunks), verb_(verb), match_(match), explains_(explains) {}

  protected:
    bool fill_active(Event& event);
    /// The subject is one of the objects of the active; the other objects follow the verb.
    bool fill_passive(Event& event);

    /// "rented out a vessel": the word behind the verb is none of a place.
    bool is_object_behind_particle() const {
        if (complements_.empty() || complements_.front().marker_tokens.begin != words_.end || !chunks_.is(words_.end, WordClass::verb_particle)) return false;
        return complements_.front().marker == chunks_.lower(words_.end) && has(chunks_.senses(complements_.front().filler), Sense::known_goods);
    }
    bool is_amount(const Filler& filler) const { return chunks_.senses(filler) == Senses(Sense::amount); }

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
    const VerbGroup& verb_;
    const TriggerMatch& match_;
    bool explains_;
    TokenRange words_;                        ///< of the trigger
    std::span<const Complement> complements_;
    std::string reason_;                      ///< why it failed last

  private:
    /// "North Korean boats sold", "a C-17 took": what is neither party nor goods of the event leaves the slot, but says whose it was.
    bool fill_subject(Event& event);
    /// "sold [North Korea vehicles]", "sent [the rebels rifles]": who gets it may stand at the head of the object.
    bool has_marked_goods(const Frame& frame) const;
    bool fill_joined_objects(Event& event);
    /// The next object that is no amount must fit.
    bool fill_object(Event& event, const Step& step, std::size_t& next);
    bool is_device(const Filler& filler) const;
    bool is_far_recipient(const Step& step) const;
    /// "fed [Russia's war machine] with chips": a thing of a country stands for it.
    bool fill_holding(Event& event, const Step& step, const Filler& object);
    /// "The second follows the person": what has an object does not come in by itself.
    bool any_object_follows() const;
    bool object_follows() const;
    /// "to resupply the rebels, a breach of the embargo": behind a comma only what names goods is a second object.
    bool goes_with_goods(std::size_t number) const;
    bool is_apposition(const Complement& one) const;
    /// "were delivered in 2023, and [the value] went up"
    bool is_of_next_clause(const Complement& one) const;
    bool is_vague(const Filler& filler) const;
};

}  // namespace checkrules
