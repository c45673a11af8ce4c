#include <algorithm>

#include "engine/extract/events/event_checks.hpp"
#include "engine/extract/events/object_filler.hpp"

namespace checkrules {

bool ObjectFiller::fill_active(Event& event) {
    const Frame& frame = *event.frame;
    if (!fill_subject(event)) return explains_ && fail(fmt::format("'{}' cannot be {}", chunks_.text(verb_.subject.tokens), to_string(*frame.subject)));
    if (fill_joined_objects(event)) return true;
    std::size_t next = 0;
    const bool owned = event.frame->subject && has(chunks_.senses(verb_.subject), Sense::thing) && chunks_.is_of_country(verb_.subject);
    for (const Step& step : frame.steps) {
        if (!step.markers.empty()) continue;
        if (fill_object(event, step, next)) continue;
        const bool may_fill = !verb_.gap.empty() && (step.role != Role::holder || chunks_.is_weapon_of_somebody(verb_.gap));
        if (may_fill && fill_slot(chunks_, event, step.role, verb_.gap, "what the relative clause belongs to")) continue;
        if (!step.is_optional) return fail("no {} behind the verb", to_string(step.role));
    }
    // "The Chinese waters pass on": a thing gives nothing but goods.
    return !owned || has(chunks_.senses(event.slot(Role::goods)), Sense::known_goods) || has_marked_goods(frame) || fail("neither a party nor goods");
}

// "the Emir of Kuwait presented him [with a sword]"
bool ObjectFiller::has_marked_goods(const Frame& frame) const {
    const auto step = std::ranges::find_if(frame.steps, [](const Step& one) { return one.role == Role::goods && !one.markers.empty(); });
    return step != frame.steps.end() && std::ranges::any_of(complements_, [&](const Complement& one) {
               return std::ranges::find(step->markers, one.marker) != step->markers.end() && has(chunks_.senses(one.filler), Sense::known_goods);
           });
}

bool ObjectFiller::fill_passive(Event& event) {
    std::vector<const Step*> objects;
    for (const Step& step : event.frame->steps)
        if (step.markers.empty()) objects.push_back(&step);
    Senses senses = chunks_.senses(verb_.subject);
    // "The proxies were sent components": goods behind the passive are what the subject got.
    const bool goods_follow = !complements_.empty() && complements_.front().marker.empty() && !is_of_next_clause(complements_.front()) && has(chunks_.senses(complements_.front().filler), Sense::known_goods);
    if (goods_follow && senses == Senses(Sense::thing)) senses = Senses(Sense::party);
    const auto own = std::ranges::find_if(objects, [&](const Step* step) { return step->role == Role::holder ? chunks_.is_weapon_of_somebody(verb_.subject) : fits(step->role, senses) || (step->role == Role::carrier && chunks_.may_name_vessel(verb_.subject)); });
    if (own == objects.end() || verb_.subject.empty()) return fail("no subject for the passive");
    if ((*own)->role == Role::carrier && chunks_.may_name_vessel(verb_.subject)) senses = Senses(Sense::vehicle);
    if ((*own)->role == Role::holder) senses = Senses(Sense::place);
    if (!fill_slot(chunks_, event, (*own)->role, verb_.subject, senses, found::of_passive)) return fail("the subject does not fit");
    std::size_t next = 0;
    for (const Step* step : objects) {
        if (step == *own || (!is_far_recipient(*step) && fill_object(event, *step, next))) continue;
        if (verb_.gap_is_relative && step->role == Role::goods && fill_slot(chunks_, event, step->role, verb_.gap, "what the relative clause belongs to")) continue;  // "dogs that Moon was given"
        if (!step->is_optional) return fail("no {} behind the verb", to_string(step->role));
    }
    // "North Korea supplied missiles": with an object behind it, a verb without auxiliary is active.
    const bool is_in_marker = !complements_.empty() && complements_.front().marker_tokens.begin == words_.end && chunks_.is(words_.end, WordClass::determiner);  // "the emir made [a gift of] it"
    const bool object_follows = is_in_marker || (!complements_.empty() && complements_.front().marker.empty() && !is_amount(complements_.front().filler));
    const bool object_is_shifted = (*own)->role == Role::recipient && std::ranges::any_of(complements_, [](const Complement& one) { return one.marker.empty(); });  // "the firm sold to Iran [lathes]"
    if (!verb_.is_passive && has(match_.forms, VerbForm::past) && (object_follows || object_is_shifted)) return fail("not a participle: an object follows");
    return true;
}

// "a limousine given to Kim by Stalin, [the Romanian leader]": who is given goods stands right behind "given".
bool ObjectFiller::is_far_recipient(const Step& step) const { return step.role == Role::recipient && !complements_.empty() && !complements_.front().marker.empty(); }

bool ObjectFiller::fill_subject(Event& event) {
    if (!event.frame->subject || verb_.subject.empty()) return true;
    if (is_intransitive(*event.frame) && (object_follows() || (event.frame->steps.empty() && any_object_follows()))) return false;
    const Role role = *event.frame->subject;
    const Senses senses = chunks_.senses(verb_.subject);
    const bool is_ship = chunks_.may_name_vessel(verb_.subject) || (has(senses, Sense::vehicle) && has(senses, Sense::party));  // "[the Wise Honest] brought coal"
    if ((role == Role::supplier || role == Role::recipient) && is_ship && chunks_.vocabulary().is_listed("triggers-of-carriers", match_.trigger->id)) return fill_slot(chunks_, event, Role::carrier, verb_.subject, verb_.how);
    if (has(senses, Sense::vehicle) && role == Role::supplier && chunks_.vocabulary().is_listed("kinds-of-giving", match_.trigger->kind)) return false;  // a ship gives nothing
    if (role == Role::someone && match_.trigger->status == "attempted" && is_device(verb_.subject)) return false;
    const bool is_loaded = role == Role::holder && has(senses, Sense::known_goods) && chunks_.is_listed("verbs-of-a-load", verb_.main) && chunks_.carries_others(verb_.subject.items.front().group);
    if (role == Role::holder) return !is_loaded && chunks_.is_weapon_of_somebody(verb_.subject) && fill_slot(chunks_, event, role, verb_.subject, Senses(Sense::place), verb_.how);
    if (has(senses, Sense::vehicle) && match_.trigger->needs == std::vector{role}) return false;  // a ship wears nothing
    if (fill_slot(chunks_, event, role, verb_.subject, verb_.how)) return true;
    if (role == Role::supplier && (chunks_.names_maker(verb_.subject) || verb_.how.place == Found::Place::punished)) return fill_slot(chunks_, event, role, verb_.subject, Senses(Sense::party), verb_.how);
    const bool starts_elsewhere = role == Role::supplier && has(senses, Sense::vehicle) && std::ranges::any_of(complements_, [&](const Complement& one) { return one.marker == "from" && fits(Role::origin, chunks_.senses(one.filler)); });  // "Turkish planes delivered it from South Africa"
    if (!starts_elsewhere && chunks_.is_of_country(verb_.subject) && fill_slot(chunks_, event, role, verb_.subject, Senses(senses | Senses(Sense::place)), verb_.how)) {
        if (has(senses, Sense::vehicle)) fill_slot(chunks_, event, Role::carrier, verb_.subject, verb_.how);  // "a North Korean freighter, stopped off Egypt, was carrying"
        return true;
    }
    if (role == Role::carrier && has(senses, Sense::known_goods) && !is_carrier(chunks_, verb_.subject.items.front())) return false;  // "the cocaine travelled with the bananas"
    if (has(senses, Sense::vehicle)) fill_slot(chunks_, event, Role::carrier, verb_.subject, verb_.how);
    if (has(senses, Sense::known_goods) && match_.trigger->needs == std::vector{role}) return false;
    if (verb_.is_infinitive) return true;  // "the route is used to send": of whom it is told is not sure
    return is_vague(verb_.subject) || (match_.trigger->weak && has(senses, Sense::known_goods));
}

// "[devices] that detect drones" stop none on its way; but a frigate may.
bool ObjectFiller::is_device(const Filler& filler) const {
    if (filler.empty() || (chunks_.senses(filler) & (Senses(Sense::party) | Senses(Sense::vehicle) | Senses(Sense::known_goods))) != Senses(Sense::known_goods)) return false;
    const Mention* goods = chunks_.mention(filler.items.front().group, MentionKind::goods);
    return goods && !chunks_.vocabulary().is_listed("goods-that-stop-others", goods->id);
}

bool ObjectFiller::fill_joined_objects(Event& event) {
    if (complements_.empty() || !complements_.front().marker.empty()) return false;
    static constexpr Role to_whom_what[] = {Role::recipient, Role::goods};
    const auto is_object = [](const Step& step) { return step.markers.empty(); };
    if (!std::ranges::equal(event.frame->steps | std::views::filter(is_object), to_whom_what, {}, &Step::role)) return false;
    const Item& item = complements_.front().filler.items.front();
    const Filler first = chunks_.party_at_head(item.group);
    if (first.empty() || is_maker(chunks_, first)) return false;
    Filler goods = complements_.front().filler;
    goods.tokens.begin = goods.items.front().tokens.begin = first.tokens.end;
    return fill_slot(chunks_, event, Role::goods, goods, found::object) && fill_slot(chunks_, event, Role::recipient, first, found::first_object);
}

bool ObjectFiller::fill_object(Event& event, const Step& step, std::size_t& next) {
    if (next == 0 && is_object_behind_particle()) {
        ++next;
        return fill_slot(chunks_, event, step.role, complements_.front().filler, found::object);
    }
    // "sent Unimatik in Moscow, [a supplier of the army], machine tools": an apposition is passed over
    while (next < complements_.size() && (!complements_[next].marker.empty() || is_of_next_clause(complements_[next]) || is_amount(complements_[next].filler) || (next > 0 && is_apposition(complements_[next])) || goes_with_goods(next))) ++next;
    if (next == complements_.size()) return false;
    // "left Haeju with a crew and [the haul]": of what it had with it
    const auto goes_along = [](const Complement& one) { return one.marker == "with"; };
    if (next > 1 && std::any_of(complements_.begin() + 1, complements_.begin() + next, goes_along)) return false;
    const Filler& object = complements_[next].filler;
    if (step.role == Role::holder && !chunks_.is_weapon_of_somebody(object)) return false;
    if (step.role == Role::recipient && is_some_of_them(chunks_, object)) return fail("no party behind the verb");
    const Senses senses = step.role == Role::holder ? Senses(Sense::place) : chunks_.senses(object);
    if (!fill_slot(chunks_, event, step.role, object, senses, found::object) && !fill_holding(event, step, object)) return false;
    ++next;
    return true;
}

bool ObjectFiller::fill_holding(Event& event, const Step& step, const Filler& object) {
    const auto brings_goods = [](const Step& one) { return one.role == Role::goods && !one.markers.empty(); };
    const Senses senses = chunks_.senses(object);
    if (step.role != Role::recipient || !std::ranges::any_of(event.frame->steps, brings_goods) || has(senses, Sense::known_goods) || !chunks_.is_of_country(object)) return false;
    return fill_slot(chunks_, event, step.role, object, Senses(senses | Senses(Sense::place)), found::object);
}

bool ObjectFiller::any_object_follows() const {
    return !complements_.empty() && complements_.front().marker.empty() && !is_amount(complements_.front().filler) && !complements_.front().is_behind_comma && complements_.front().filler.tokens.begin == words_.end;
}

bool ObjectFiller::object_follows() const {
    return !complements_.empty() && complements_.front().marker.empty() && complements_.front().filler.tokens.begin == words_.end && has(chunks_.senses(complements_.front().filler), Sense::known_goods);
}

bool ObjectFiller::is_of_next_clause(const Complement& one) const {
    const TokenRange words = one.filler.tokens;
    if (!one.marker.empty() || words.begin == 0) return false;
    const bool joined = chunks_.is(words.begin - 1, WordClass::conjunction), verb_follows = chunks_.is_verb(words.end);
    if (joined && verb_follows && !has(chunks_.verb_forms(words.end), VerbForm::participle)) return true;
    // "found in a drone shot down in May, and [it] set out to", "in May, [it] has"
    const bool begins = joined || one.is_behind_comma;
    const bool goes_on = verb_follows || chunks_.is_auxiliary(words.end);
    return begins && goes_on && chunks_.groups()[one.filler.items.front().group].pronoun;
}

// "sent [advisers] and drones", "[troops], rifles and": people who go where the goods go, and get none.
bool ObjectFiller::goes_with_goods(std::size_t number) const {
    if (number + 1 >= complements_.size() || !complements_[number + 1].marker.empty()) return false;
    const Filler &people = complements_[number].filler, &goods = complements_[number + 1].filler;
    const std::uint32_t end = people.tokens.end;
    const bool joins = goods.tokens.begin == end + 1 && (chunks_.lower(end) == "and" || chunks_.lower(end) == "or" || chunks_.is_comma(end));
    return joins && has(chunks_.senses(goods), Sense::known_goods) && chunks_.is_listed("words-for-men-sent", chunks_.groups()[people.items.back().group].head);
}

bool ObjectFiller::is_apposition(const Complement& one) const { return one.is_behind_comma && (one.is_nested || !has(chunks_.senses(one.filler), Sense::known_goods)); }

bool ObjectFiller::is_vague(const Filler& filler) const { return (chunks_.senses(filler) & (Senses(Sense::pronoun) | Senses(Sense::thing) | Senses(Sense::amount) | Senses(Sense::vehicle) | Senses(Sense::stand_in))) != 0; }

}  // namespace checkrules
