#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/event.hpp"

namespace checkrules {
namespace {

/// "Iran's", "Chinese" before the noun: who owns the event.
const Mention* owner_in(const Chunks& chunks, const NounGroup& group) {
    for (std::uint32_t m : group.mentions) {
        const Mention& one = chunks.annotation().mentions[m];
        const bool party = one.kind == MentionKind::country || one.kind == MentionKind::party || (one.kind == MentionKind::name && one.name_class != NameClass::place);
        if (party && one.tokens.end <= group.head) return &one;
    }
    return nullptr;
}

/// "arms shipments": goods before the noun.
const Mention* goods_in(const Chunks& chunks, const NounGroup& group) {
    const Mention* found = nullptr;
    for (std::uint32_t m : group.mentions) {
        const Mention& one = chunks.annotation().mentions[m];
        const bool stands_in = one.tokens.size() == 1 && chunks.is(one.tokens.begin, WordClass::stand_in);  // "cargo shipments"
        if (one.kind == MentionKind::goods && one.tokens.end <= group.head && !stands_in) found = &one;
    }
    return found;
}

/// Subject of "be" when the noun is what it is said to be: "the car was a gift from".
const Filler* copula_subject(const Chunks& chunks, std::uint32_t group, const std::vector<VerbGroup>& verbs) {
    for (const VerbGroup& verb : verbs) {
        std::uint32_t at = verb.tokens.end;
        while (at < chunks.groups()[group].tokens.begin && (chunks.is_skipped(at) || chunks.is(at, WordClass::determiner))) ++at;
        if (verb.is_copula && at == chunks.groups()[group].tokens.begin && !verb.subject.empty()) return &verb.subject;
    }
    return nullptr;
}

/// "The gift was [a limousine]": what a noun before "be" is said to be.
Filler copula_object(const Chunks& chunks, const Sentence& sentence, std::uint32_t group, const std::vector<VerbGroup>& verbs) {
    for (const VerbGroup& verb : verbs) {
        if (!verb.is_copula || verb.subject.items.size() != 1 || verb.subject.items.front().group != group) continue;
        const auto objects = find_complements(chunks, verb.tokens.end, sentence.tokens.end);
        if (!objects.empty() && objects.front().marker.empty() && has(chunks.senses(objects.front().filler), Sense::known_goods)) return objects.front().filler;
    }
    return {};
}

/// "sent [a limousine] as a gift": the goods before "as".
Filler goods_before_as(const Chunks& chunks, const Sentence& sentence, std::uint32_t group) {
    const std::uint32_t begin = chunks.groups()[group].tokens.begin;
    if (begin < sentence.tokens.begin + 2 || chunks.lower(begin - 1) != "as") return {};
    for (std::uint32_t g = group; g-- > 0 && chunks.groups()[g].tokens.begin >= sentence.tokens.begin && group - g < 4;)
        if (has(chunks.senses(g), Sense::known_goods)) return chunks.read_filler(chunks.groups()[g].tokens.begin, begin);
    return {};
}

}  // namespace

void match_nouns(const Chunks& chunks, const Sentence& sentence, std::uint32_t number, const std::vector<VerbGroup>& verbs, SentenceEvents& out) {
    const auto [first, last] = chunks.groups_in(sentence.tokens);
    for (std::uint32_t g = first; g < last; ++g) {
        const NounGroup& group = chunks.groups()[g];
        const auto& matches = chunks.triggers().nouns(chunks.lower(group.head));
        if (matches.empty()) continue;
        const std::vector<Complement> complements = find_complements(chunks, group.tokens.end, sentence.tokens.end);
        std::optional<Event> best;
        for (const TriggerMatch& match : matches)
            for (const Frame& frame : match.trigger->frames) {
                if (!match.allows(frame)) continue;
                Event event;
                event.trigger = match.trigger;
                event.frame = &frame;
                event.words = {group.head, group.head + 1};
                event.sentence = number;
                if (const Mention* goods = goods_in(chunks, group)) fill_slot(chunks, event, Role::goods, chunks.filler_of(*goods, g), "before the noun");
                if (const Mention* owner = owner_in(chunks, group); owner && frame.subject)
                    fill_slot(chunks, event, *frame.subject, chunks.filler_of(*owner, g), "owner of the noun");
                fill_marked_slots(chunks, complements, frame.subject, event);
                if (const Filler* subject = copula_subject(chunks, g, verbs)) fill_slot(chunks, event, Role::goods, *subject, "what the noun is said of");
                fill_slot(chunks, event, Role::goods, copula_object(chunks, sentence, g, verbs), "what the noun is said to be");
                fill_slot(chunks, event, Role::goods, goods_before_as(chunks, sentence, g), "before 'as'");
                fill_slot(chunks, event, Role::goods, chunks.read_filler(group.tokens.begin, sentence.tokens.end), "the noun itself");
                if (!best || event.filled() > best->filled()) best = std::move(event);
            }
        // "Imports of luxury cars": where from and where to the article may say elsewhere.
        const bool has_goods = best && best->filled() == 1 && best->trigger->weak && !(best->slot(Role::goods).tokens.begin == group.tokens.begin) && has(chunks.senses(best->slot(Role::goods)), Sense::known_goods);
        if (best && (best->filled() > 1 || has_goods)) out.events.push_back(std::move(*best));
        else out.passed_over.push_back({matches.front().trigger, {group.head, group.head + 1}, "nothing around the noun fills its slots"});
    }
}

void match_adjectives(const Chunks& chunks, const Sentence& sentence, std::uint32_t number, const std::vector<VerbGroup>& verbs, SentenceEvents& out) {
    const auto [first, last] = chunks.groups_in(sentence.tokens);
    for (std::uint32_t g = first; g < last; ++g) {
        const NounGroup& group = chunks.groups()[g];
        for (std::uint32_t t = group.tokens.begin + 2; t < group.head; ++t) {
            const auto& matches = chunks.triggers().adjectives(chunks.lower(t));
            if (matches.empty() || chunks.lower(t - 1) != "-") continue;
            Event event;
            event.trigger = matches.front().trigger;
            event.frame = &event.trigger->frames.front();
            event.words = {t, t + 1};
            event.sentence = number;
            for (std::uint32_t m : group.mentions)
                if (const Mention& one = chunks.annotation().mentions[m]; one.tokens.end == t - 1 && event.frame->subject)
                    fill_slot(chunks, event, *event.frame->subject, chunks.filler_of(one, g), "joined by a hyphen");
            fill_slot(chunks, event, Role::goods, chunks.read_filler(group.tokens.begin, sentence.tokens.end), "what the adjective describes");
            for (const VerbGroup& verb : verbs) {  // who has the goods now is who got them
                if (verb.tokens.end > group.tokens.begin || verb.is_passive || verb.subject.empty()) continue;
                const auto objects = find_complements(chunks, verb.tokens.end, sentence.tokens.end);
                if (objects.empty() || !objects.front().marker.empty() || !objects.front().filler.tokens.contains(t)) continue;
                fill_slot(chunks, event, Role::recipient, verb.subject, "has the goods");
            }
            out.events.push_back(std::move(event));
        }
    }
}

}  // namespace checkrules
