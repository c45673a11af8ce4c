#include <algorithm>
#include <utility>

#include "engine/extract/events/event.hpp"
#include "engine/extract/events/event_checks.hpp"

namespace checkrules {
namespace {

Filler one_of(const Filler& filler, std::size_t number) { return {filler.items[number].tokens, {filler.items[number]}}; }

/// "[Putin and Kim] exchanged swords": two who do it to one another.
void part_givers(Event& event) {
    const Filler both = event.slot(Role::supplier);
    if (both.items.size() != 2 || !event.slot(Role::recipient).empty()) return;
    event.slot(Role::supplier) = one_of(both, 0);
    event.slot(Role::recipient) = one_of(both, 1);
    event.how[std::size_t(Role::recipient)] = event.how[std::size_t(Role::supplier)];
}

/// "gave [each other] rifles"
bool is_mutual(const Chunks& chunks, const Event& event) {
    const auto list = chunks.vocabulary().lists.find("words-for-one-another");
    const Filler& goods = event.slot(Role::goods);
    if (list == chunks.vocabulary().lists.end() || goods.empty()) return false;
    return std::ranges::any_of(list->second.members, [&](const ListMember& one) { return chunks.match_words(one.text, goods.tokens.begin) > 0; });
}

/// "[Saab] signed a contract with Thailand for four jets": whoever signs first, the maker delivers.
void seat_maker(const Chunks& chunks, Event& event) {
    const Filler &recipient = event.slot(Role::recipient), &supplier = event.slot(Role::supplier);
    if (recipient.empty() || supplier.empty() || !is_maker(chunks, recipient) || is_maker(chunks, supplier)) return;
    std::swap(event.slot(Role::supplier), event.slot(Role::recipient));
    std::swap(event.how[std::size_t(Role::supplier)], event.how[std::size_t(Role::recipient)]);
}

/// The same the other way round, with the goods that were given "for" the first, when they are told.
Event turned(const Chunks& chunks, const Event& event) {
    Event back = event;
    back.trace.clear();
    for (const auto& [one, other] : {std::pair(Role::supplier, Role::recipient), std::pair(Role::origin, Role::destination)}) {
        std::swap(back.slot(one), back.slot(other));
        std::swap(back.how[std::size_t(one)], back.how[std::size_t(other)]);
    }
    if (const Filler& price = event.slot(Role::someone); has(chunks.senses(price), Sense::known_goods)) back.slot(Role::goods) = price;
    return back;
}

}  // namespace

void split_exchanges(const Chunks& chunks, SentenceEvents& found) {
    std::vector<Event> back;
    for (Event& event : found.events) {
        if (chunks.vocabulary().is_listed("triggers-of-contracts", event.trigger->id)) seat_maker(chunks, event);
        if (!chunks.vocabulary().is_listed("triggers-of-exchange", event.trigger->id) && !is_mutual(chunks, event)) continue;
        part_givers(event);
        if (!event.slot(Role::supplier).empty() && !event.slot(Role::recipient).empty()) back.push_back(turned(chunks, event));
    }
    std::ranges::move(back, std::back_inserter(found.events));
}

}  // namespace checkrules
