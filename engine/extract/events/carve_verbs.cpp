// "Iran ships drones": a noun group may hold the verb behind its name.
#include <algorithm>

#include "engine/extract/events/chunks.hpp"

namespace checkrules {

// "exported to Kyrgyzstan [end up] in Russia"
bool Chunks::begins_phrasal_verb(std::uint32_t token) const {
    return std::ranges::any_of(word(token).verbs, [&](const TriggerMatch& match) { return !match.particle.empty() && match_words(match.particle, token + 1) > 0; });
}

// Also "US" and "Georgian", where that is what the country is called.
bool Chunks::names_somebody(const Mention& mention) const {
    if (mention.kind != MentionKind::country) return mention.kind == MentionKind::party || mention.kind == MentionKind::name;
    if (mention.form != CountryForm::adjective) return true;
    const auto country = vocabulary_.countries.find(mention.id);
    return country != vocabulary_.countries.end() && country->second.name == annotation_.text(mention.tokens);
}

// "helped Iran [get] its hands on": an irregular verb that is no noun.
bool Chunks::is_verb_only(std::uint32_t token) const {
    return !word(token).verbs.empty() && word(token).nouns.empty() && grammar_.irregular_verbs().contains(lower(token));
}

// "[banned Chinese factories] from shipping", but "[banned goods] from Iran"
bool Chunks::forbids(const NounGroup& group) const {
    const std::uint32_t first = group.tokens.begin, end = group.tokens.end;
    return is(first, WordClass::law_word) && has(verb_forms(first), VerbForm::past) && group.head > first && lower(end) == "from" && has(verb_forms(end + 1), VerbForm::ing);
}

std::uint32_t Chunks::behind_asides(std::uint32_t token) const {
    while (token < classes_.size() && is(token, WordClass::aside)) ++token;
    return token;
}

void Chunks::carve_verb(NounGroup& group, std::vector<NounGroup>& out) const {
    if (group.tokens.size() == 1) return out.push_back(group);
    if (const std::uint32_t verb = behind_asides(group.tokens.begin); verb > group.tokens.begin && verb < group.head) {  // "Germany in [secret shipped engines]"
        const bool acts = std::ranges::any_of(word(verb).verbs, [](const TriggerMatch& match) { return has(match.forms, VerbForm::past) || has(match.forms, VerbForm::present); });
        group.tokens.begin = acts ? verb + 1 : verb;
        return out.push_back(group);
    }
    if (forbids(group)) {  // "the council [banned Chinese factories] from shipping"
        ++group.tokens.begin;
        return out.push_back(group);
    }
    if (const std::uint32_t place = end_of_recipients_place(group, out); place != nothing) return split_group(group, place, place, out);
    if (const std::uint32_t place = end_of_leading_place(group); place != nothing) return split_group(group, place, place, out);
    const std::uint32_t first = group.tokens.begin;
    const auto forms_at = [&](std::uint32_t token) {
        VerbForms forms = 0;
        for (const TriggerMatch& match : word(token).verbs) forms = VerbForms(forms | match.forms);
        return forms;
    };
    const bool after_to = first > 0 && (lower(first - 1) == "to" || is(first - 1, WordClass::modal));
    const bool after_preposition = first > 0 && is(first - 1, WordClass::preposition);
    const VerbForms at_first = group.tokens.size() > 1 && group.determiner == Determiner::none ? forms_at(first) : VerbForms(0);
    if ((after_to && has(at_first, VerbForm::base)) || (after_preposition && has(at_first, VerbForm::ing) && !begins_with_goods(group) && !group.has_purpose)) {
        ++group.tokens.begin;
        out.push_back(std::move(group));
        return;
    }
    if (group.tokens.size() == 2 && is(first, WordClass::determiner) && (begins_phrasal_verb(first + 1) || is_verb_only(first + 1)) && is_listed("words-for-several", first))
        return split_group(group, first + 1, first + 2, out);  // "most [end up]"
    for (std::uint32_t m : group.mentions) {
        const Mention& mention = annotation_.mentions[m];
        const std::uint32_t verb = behind_asides(mention.tokens.end);  // "Iran [first] sold drones"
        if (verb >= group.tokens.end || annotation_.tokens()[verb].is_capital() || !names_somebody(mention)) continue;
        if (is_shifted_object(group, mention)) return split_group(group, verb, verb, out);
        if (word(verb).verbs.empty()) continue;
        const VerbForms forms = forms_at(verb);
        if (is_goods_before_noun(group, verb) || is_noun_after_all(group, verb)) continue;
        if (!has(forms, VerbForm::past) && !has(forms, VerbForm::present) && !begins_phrasal_verb(verb) && !(verb + 1 == group.tokens.end && is_verb_only(verb))) continue;
        return split_group(group, mention.tokens.end, verb + 1, out);
    }
    out.push_back(std::move(group));
}

/// Where the name of a place ends that begins a group of goods, or `nothing`: no adjective, and not "Iran's" or "Iran-made".
std::uint32_t Chunks::end_of_place_before_goods(const NounGroup& group) const {
    if (group.mentions.empty()) return nothing;
    const Mention& place = annotation_.mentions[group.mentions.front()];
    const bool names_place = place.tokens.begin == group.tokens.begin && (place.kind == MentionKind::place || (place.kind == MentionKind::country && place.form == CountryForm::name));
    if (!names_place || place.tokens.end > group.head || lower(place.tokens.end) == "'s" || lower(place.tokens.end) == "-") return nothing;
    return heads_goods(group) ? place.tokens.end : nothing;
}
bool Chunks::heads_goods(const NounGroup& group) const {
    return std::ranges::any_of(group.mentions, [&](std::uint32_t m) { return annotation_.mentions[m].kind == MentionKind::goods && annotation_.mentions[m].tokens.contains(group.head); });
}

/// "sold an importer in [Riga] [radar systems]": where the place of who gets them ends, or `nothing`.
std::uint32_t Chunks::end_of_recipients_place(const NounGroup& group, const std::vector<NounGroup>& before) const {
    const std::uint32_t first = group.tokens.begin;
    if (before.empty() || first < 3 || lower(first - 1) != "in" || before.back().tokens.end + 1 != first || heads_goods(before.back())) return nothing;
    const auto gives = [](const TriggerMatch& match) {
        return std::ranges::any_of(match.trigger->frames, [](const Frame& frame) { return frame.steps.size() > 1 && frame.steps[0].role == Role::recipient && frame.steps[0].markers.empty() && frame.steps[1].role == Role::goods && frame.steps[1].markers.empty(); });
    };
    return std::ranges::any_of(word(before.back().tokens.begin - 1).verbs, gives) ? end_of_place_before_goods(group) : nothing;
}

/// "In [Tatarstan] [drones] from Iran are put together": where the place at the head of a sentence ends, or `nothing`.
std::uint32_t Chunks::end_of_leading_place(const NounGroup& group) const {
    const std::uint32_t first = group.tokens.begin;
    if (first == 0 || !group.plural || !(lower(first - 1) == "in" || lower(first - 1) == "at")) return nothing;
    const Sentence& sentence = annotation_.sentences[annotation_.tokens()[first].sentence];
    return first == sentence.body + 1 ? end_of_place_before_goods(group) : nothing;
}

/// "supplied them with [sewing machines]"
bool Chunks::begins_with_goods(const NounGroup& group) const {
    if (group.mentions.empty()) return false;
    const Mention& mention = annotation_.mentions[group.mentions.front()];
    return mention.kind == MentionKind::goods && mention.tokens.begin == group.tokens.begin && mention.tokens.size() > 1;
}

/// "the UN [arms] embargo": goods, unless somebody stands behind: "Iran [arms] Sudan".
bool Chunks::is_goods_before_noun(const NounGroup& group, std::uint32_t token) const {
    const auto at = [&](std::uint32_t m) { return annotation_.mentions[m].kind == MentionKind::goods && annotation_.mentions[m].tokens.contains(token); };
    const auto behind = [&](std::uint32_t m) { return annotation_.mentions[m].kind <= MentionKind::name && annotation_.mentions[m].kind != MentionKind::goods && annotation_.mentions[m].tokens.begin > token; };
    return token < group.head && std::ranges::any_of(group.mentions, at) && std::ranges::none_of(group.mentions, behind);
}

/// "The fleet [ships] seized them", "the UN [arms] embargo", but "Iran arms militias": a verb has no other verb behind it, and something to act on.
bool Chunks::is_noun_after_all(const NounGroup& group, std::uint32_t token) const {
    const std::uint32_t next = token + 1;
    if (next >= annotation_.tokens().size()) return false;
    if (is_last_of_object(group, token)) return true;
    if (next == group.tokens.end) {
        const NounGroup* object = annotation_.group_at(next + 1);
        const bool takes_object = object && (object->determiner != Determiner::none || (!object->mentions.empty() && annotation_.mentions[object->mentions.front()].value));
        return takes_object && lower(token).ends_with("s") && annotation_.group_at(next) == nullptr && has(verb_forms(next), VerbForm::past);
    }
    const bool acts_on = std::ranges::any_of(group.mentions, [&](std::uint32_t m) { return annotation_.mentions[m].tokens.begin > token; });
    return !acts_on && !group.plural && group.head == next && has(verb_forms(token), VerbForm::present) && lower(token).ends_with("s");
}

/// "for Honeywell [parts]", "exported Siemens [controls] to Russia": a plural with a preposition or a verb before its group, and nothing to act on.
bool Chunks::is_last_of_object(const NounGroup& group, std::uint32_t token) const {
    const std::uint32_t first = group.tokens.begin, next = token + 1;
    if (first == 0 || next != group.tokens.end || !lower(token).ends_with("s") || annotation_.group_at(next)) return false;
    const bool verb_follows = is_listed("words-for-embargoes", token) && is(first - 1, WordClass::preposition) && has(verb_forms(next), VerbForm::past);  // "a firm under EU [sanctions] sold"
    const bool goes_on = verb_follows || is(next, WordClass::preposition) || is(next, WordClass::relative) || is_comma(next) || lower(next) == "." || lower(next) == "and";  // not "in Moscow exhibits captured tanks"
    return goes_on && (is(first - 1, WordClass::preposition) || is(first - 1, WordClass::law_breaking) || !word(first - 1).verbs.empty());  // "violate U.S. [sanctions] by"
}

/// "exported to [Russia] [components worth $20m]": a name, not an adjective, behind the preposition of a trigger.
bool Chunks::is_shifted_object(const NounGroup& group, const Mention& country) const {
    const std::uint32_t first = group.tokens.begin, next = country.tokens.end;
    if (country.kind != MentionKind::country || country.form != CountryForm::name || country.tokens.begin != first || first < 2 || next > group.head) return false;
    const bool bears = annotation_.text(country.tokens).size() > 3 && (lower(first - 1) == "to" || lower(first - 1) == "into") && !word(first - 2).verbs.empty();
    return bears && lower(next) != "'s" && lower(next) != "-" && heads_goods(group);
}

/// [begin, end) leaves the group; what stands before it and behind it are two.
void Chunks::split_group(const NounGroup& group, std::uint32_t begin, std::uint32_t end, std::vector<NounGroup>& out) const {
    NounGroup left = group, right = group;
    left.tokens.end = begin;
    left.head = begin - 1;
    right.tokens.begin = end;
    right.determiner = Determiner::none;
    const auto second = std::ranges::lower_bound(group.mentions, begin, {}, [&](std::uint32_t one) { return annotation_.mentions[one].tokens.begin; });
    left.mentions = {*group.mentions.begin(), *second};
    right.mentions = {*second, *group.mentions.end()};
    out.push_back(std::move(left));
    if (!right.tokens.empty()) out.push_back(std::move(right));
}

}  // namespace checkrules
