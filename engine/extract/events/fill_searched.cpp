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

/// "found rifles [in a cave]"
bool is_found_elsewhere(const Chunks& chunks, std::uint32_t from, std::uint32_t end) {
    return std::ranges::any_of(find_complements(chunks, from, end), [&](const Complement& one) {
        const bool tells_where = one.marker == "in" || one.marker == "at" || one.marker == "inside";
        return tells_where && !is_aboard(chunks, one.filler) && !chunks.is_date(one.filler.tokens.begin);
    });
}

/// "the patrol boat", "the frigate": it searches, and is not searched
bool stops_others(const Chunks& chunks, GroupNumber group) {
    const Mention* mention = chunks.mention(group, MentionKind::goods);
    return mention && chunks.vocabulary().is_listed("goods-that-stop-others", mention->id);
}

}  // namespace

Filler carrier_before(const Chunks& chunks, std::uint32_t sentence) {
    constexpr std::uint32_t reach = 2, most_groups = 30;  // sentences; groups
    const auto& sentences = chunks.annotation().sentences;
    std::uint32_t left = most_groups;
    for (std::uint32_t s = sentence; s-- > 0 && s + reach >= sentence;) {
        const auto [first, last] = chunks.groups_in(sentences[s].tokens);
        for (GroupNumber g = last; g-- > first && left-- > 0;) {
            Filler one = chunks.read_filler(chunks.groups()[g].tokens.begin, sentences[s].tokens.end);
            if (!one.empty() && carries_goods(chunks, one) && !stops_others(chunks, g)) return one;
        }
    }
    return {};
}

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
    if (is_found_elsewhere(chunks, finds.tokens.end, end)) return false;
    const Filler& goods = event.slot(Role::goods);
    const bool is_new = !goods.empty() && !is_definite(chunks.groups()[goods.items.front().group].determiner);  // not "found the leaflet was true"
    const Filler told = is_new ? carrier_before(chunks, event.sentence) : Filler{};
    return !told.empty() && fill_slot(chunks, event, Role::carrier, told, "what was told of before");
}

}  // namespace checkrules
