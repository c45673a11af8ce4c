#include <algorithm>

#include "engine/extract/events/event.hpp"

namespace checkrules {
namespace {

constexpr std::size_t looked_back = 8;  // events

bool is_pronoun(const Chunks& chunks, const Filler& filler) { return filler.items.size() == 1 && chunks.groups()[filler.items.front().group].pronoun; }

bool names_both(const Chunks& chunks, const Event& event) {
    return std::ranges::none_of(std::array{Role::supplier, Role::recipient}, [&](Role role) { return event.slot(role).empty() || is_pronoun(chunks, event.slot(role)); });
}

}  // namespace

void tell_again(const Chunks& chunks, SentenceEvents& found) {
    for (std::size_t i = 1; i < found.events.size(); ++i) {
        Event& again = found.events[i];
        if (!is_pronoun(chunks, again.slot(Role::supplier)) || !is_pronoun(chunks, again.slot(Role::recipient))) continue;
        const std::uint32_t goods = again.slot(Role::goods).tokens.begin;
        const auto tells_first = [&](const Event& one) { return one.words.begin < goods && goods < again.words.begin && one.slot(Role::goods).tokens.begin == goods && names_both(chunks, one); };
        const auto begin = found.events.begin() + std::ptrdiff_t(i > looked_back ? i - looked_back : 0), end = found.events.begin() + std::ptrdiff_t(i);
        const auto first = std::find_if(begin, end, tells_first);
        if (first == end) continue;
        for (Role role : {Role::supplier, Role::recipient}) again.slot(role) = first->slot(role);
    }
}

}  // namespace checkrules
