#include <algorithm>

#include "engine/extract/events/event.hpp"

namespace checkrules {
namespace {

/// The verb that follows the goods behind "and", or the end.
auto verb_behind(const Chunks& chunks, const std::vector<VerbGroup>& verbs, std::uint32_t end) {
    if (!chunks.is(end, WordClass::conjunction)) return verbs.end();
    const auto verb = std::ranges::lower_bound(verbs, end + 1, {}, [](const VerbGroup& one) { return one.tokens.begin; });
    return verb != verbs.end() && verb->tokens.begin == end + 1 && !verb->is_passive && !verb->is_infinitive ? verb : verbs.end();
}

bool can_receive(Senses senses) { return (has(senses, Sense::party) || has(senses, Sense::country)) && !has(senses, Sense::known_goods); }

/// "sending munitions and giving support [to the rebels]": the end of the second verb, if that has an object before it.
const Complement* shared_end(const Chunks& chunks, const std::vector<Complement>& behind) {
    const bool has_object = !behind.empty() && behind.front().marker.empty();
    const auto end = std::ranges::find_if(behind, [&](const Complement& one) { return one.marker == "to" && can_receive(chunks.senses(one.filler)); });
    return has_object && end != behind.end() ? &*end : nullptr;
}

}  // namespace

void share_complements(const Chunks& chunks, const Sentence& sentence, const std::vector<VerbGroup>& verbs, SentenceEvents& found) {
    for (Event& event : found.events) {
        const Filler& goods = event.slot(Role::goods);
        const bool is_open = event.slot(Role::recipient).empty() && event.slot(Role::destination).empty();
        if (event.trigger->part != PartOfSpeech::verb || !event.gap.empty() || goods.empty() || goods.tokens.begin < event.words.end || !is_open) continue;
        const auto verb = verb_behind(chunks, verbs, goods.tokens.end);
        if (verb == verbs.end()) continue;
        const auto behind = find_complements(chunks, verb->tokens.end, sentence.tokens.end);
        if (const Complement* end = shared_end(chunks, behind)) fill_marked_slots(chunks, std::span(end, 1), {}, event);
    }
}

}  // namespace checkrules
