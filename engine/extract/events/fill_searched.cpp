#include <algorithm>

#include "engine/extract/events/event_checks.hpp"

namespace checkrules {
namespace {

constexpr std::size_t verbs_looked_at = 6;  // on each side, so that ten thousand stay linear

/// "when the navy searched [a dhow]", "after [the dhow] had been boarded", "[a dhow], which marines boarded"
Filler searched_by(const Chunks& chunks, const VerbGroup& verb, std::uint32_t end) {
    if (verb.is_passive) return verb.subject;
    if (verb.gap_is_relative) return verb.gap;
    const auto objects = find_complements(chunks, verb.tokens.end, end);
    return !objects.empty() && objects.front().marker.empty() ? objects.front().filler : Filler{};
}

}  // namespace

bool fill_searched(const Chunks& chunks, const VerbGroup& finds, const VerbGroup* joined, std::span<const VerbGroup> verbs, std::uint32_t end, Event& event) {
    const auto before = joined && !joined->is_passive ? find_complements(chunks, joined->tokens.end, finds.tokens.begin) : std::vector<Complement>();
    if (!before.empty() && before.front().marker.empty() && is_aboard(chunks, before.front().filler)) {
        fill_slot(chunks, event, Role::carrier, before.front().filler, "what was searched before");
        fill_marked_slots(chunks, std::span(before).subspan(1), std::nullopt, event);
        return true;
    }
    const auto found = std::ranges::find(verbs, finds.main, &VerbGroup::main);
    const std::size_t at = std::size_t(found - verbs.begin()), first = at > verbs_looked_at ? at - verbs_looked_at : 0, last = std::min(verbs.size(), at + verbs_looked_at + 1);
    for (const VerbGroup& verb : verbs.subspan(first, last - first)) {
        const Filler searched = verb.main != finds.main && chunks.is_listed("verbs-of-searching", verb.main) ? searched_by(chunks, verb, end) : Filler{};
        if (is_aboard(chunks, searched)) return fill_slot(chunks, event, Role::carrier, searched, "what was searched");
    }
    return false;
}

}  // namespace checkrules
