/// Goods that a list names, and that belong to a transfer told before: "[valves], [thermometers] and [parts] for missiles".
#pragma once
#include <ranges>
#include <span>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {

struct ListedGoods {
    Item item;
    TokenRange behind;  ///< what is told of it alone, up to the next of the list: "carriers [from the Emirates], trucks"
};

/// Goods that the vocabulary knows, from the token on; none when the list does not begin there.
std::vector<ListedGoods> read_listed(const Chunks& chunks, std::uint32_t from, std::uint32_t end);
/// What `told` tells, of these goods; nothing when they are none.
std::optional<Draft> follow_listed(const Chunks& chunks, const References& references, const Draft& told, const ListedGoods& goods, std::uint32_t sentence);
/// Adds what `told` tells, of each of the goods: what is counted apart or comes from somewhere of its own is a fact of its own, the rest is one together.
/// `events`: how many were numbered.
void add_listed(const Chunks& chunks, const References& references, const Draft& told, std::span<const ListedGoods> goods, std::uint32_t sentence, std::vector<Draft>& drafts, std::uint32_t& events);
/// The last transfer, or goods seen where they may have come from abroad, at most `near` sentences back that was not only planned, and of which `is_meant` is true; or null.
template <typename IsMeant>
const Draft* last_transfer(const Chunks& chunks, std::span<const Draft> drafts, std::uint32_t sentence, std::uint32_t near, IsMeant is_meant) {
    for (const Draft& draft : told_last(drafts) | std::views::reverse) {
        if (!(is_transfer(chunks, draft) || draft.trigger->if_foreign) || draft.status == "denied" || draft.status == "planned") continue;
        if (sentence - draft.last_sentence > near) return nullptr;
        if (is_meant(draft)) return &draft;
    }
    return nullptr;
}

}  // namespace checkrules
