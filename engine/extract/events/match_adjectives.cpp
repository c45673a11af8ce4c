#include "engine/extract/events/event.hpp"

namespace checkrules {

void match_adjectives(const Chunks& chunks, const Sentence& sentence, std::uint32_t number, const std::vector<VerbGroup>& verbs, SentenceEvents& out) {
    const auto [first, last] = chunks.groups_in(sentence.tokens);
    for (GroupNumber g = first; g < last; ++g) {
        const NounGroup& group = chunks.groups()[g];
        for (std::uint32_t t = group.tokens.begin + 2; t < group.head; ++t) {
            const auto matches = chunks.word(t).context->adjectives;
            if (matches.empty() || chunks.lower(t - 1) != "-") continue;
            Event event;
            event.trigger = matches.front().trigger;
            event.frame = &event.trigger->frames.front();
            event.words = {t, t + 1};
            event.sentence = number;
            event.is_traced = out.explains;
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
