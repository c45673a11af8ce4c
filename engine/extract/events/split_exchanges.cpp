#include <algorithm>
#include <optional>
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
    const Filler& goods = event.slot(Role::goods);
    return !goods.empty() && chunks.match_listed("words-for-one-another", goods.tokens.begin) > 0;
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

/// "[in exchange for] oil": the goods behind such words, if the vocabulary knows them.
Filler given_for(const Chunks& chunks, const Sentence& sentence) {
    for (std::uint32_t t = sentence.body; t < sentence.tokens.end; ++t) {
        const std::uint32_t length = chunks.match_listed("words-before-what-goes-back", t);
        if (length == 0) continue;
        Filler goods = chunks.read_filler(t + length, sentence.tokens.end);
        const bool is_known = !goods.items.empty() && std::ranges::all_of(goods.items, [&](const Item& item) { return has(chunks.senses(item), Sense::known_goods); });
        return is_known ? goods : Filler{};
    }
    return {};
}

/// "Zimbabwe swapped ivory for [Chinese rifles]": what comes back, to whom the first went from; "for oil [from Russia]": from there, where the first went.
std::optional<Event> bartered(const Chunks& chunks, Event& event) {
    const auto is_price = [&](Role role) { return has(chunks.senses(event.slot(role)), Sense::known_goods) && event.slot(role).tokens.begin > event.slot(Role::goods).tokens.end; };
    const Role priced = is_price(Role::someone) ? Role::someone : is_price(Role::destination) ? Role::destination : Role::recipient;
    if (!is_price(priced) || event.slot(Role::supplier).empty()) return {};
    const Filler price = event.slot(priced);
    if (Filler& from = event.slot(Role::origin); !from.empty() && from.tokens.begin >= price.tokens.end) {
        event.slot(Role::destination) = std::exchange(from, Filler{});
        event.how[std::size_t(Role::destination)] = event.how[std::size_t(Role::origin)];
    }
    Event back = event;
    back.trace.clear();
    back.slot(Role::goods) = price;
    back.slot(Role::recipient) = event.slot(Role::supplier);
    back.how[std::size_t(Role::recipient)] = event.how[std::size_t(Role::supplier)];
    back.slot(Role::origin) = priced == Role::destination ? Filler{} : event.slot(Role::destination);
    back.how[std::size_t(Role::origin)] = event.how[std::size_t(Role::destination)];
    for (Role role : {Role::supplier, Role::destination, Role::someone}) back.slot(role) = Filler{};
    return back;
}

/// "[Russia] gives [North Korea] oil": both ends are told, whether by who or by where.
bool has_both_ends(const Event& event) {
    return !(event.slot(Role::supplier).empty() && event.slot(Role::origin).empty()) && !(event.slot(Role::recipient).empty() && event.slot(Role::destination).empty());
}

/// "Pakistan got missiles from North Korea in exchange for [centrifuges]": these went the other way, of the transfer that is told nearest.
void add_price(const Chunks& chunks, SentenceEvents& found) {
    const auto first = std::ranges::find_if(found.events, has_both_ends);
    if (first == found.events.end()) return;
    const Filler price = given_for(chunks, chunks.annotation().sentences[first->sentence]);
    if (price.empty()) return;
    const Event* nearest = nullptr;
    const auto distance = [&](const Event& event) { return event.words.begin > price.tokens.begin ? event.words.begin - price.tokens.begin : price.tokens.begin - event.words.begin; };
    for (const Event& event : found.events)
        if (has_both_ends(event) && !event.slot(Role::goods).tokens.overlaps(price.tokens) && (!nearest || distance(event) < distance(*nearest))) nearest = &event;
    if (!nearest) return;
    Event back = turned(chunks, *nearest);
    back.slot(Role::goods) = price;
    found.events.push_back(std::move(back));
}

}  // namespace

void split_exchanges(const Chunks& chunks, SentenceEvents& found) {
    std::vector<Event> back;
    for (Event& event : found.events) {
        if (chunks.vocabulary().is_listed("triggers-of-contracts", event.trigger->id)) seat_maker(chunks, event);
        if (chunks.vocabulary().is_listed("triggers-of-barter", event.trigger->id))
            if (auto price = bartered(chunks, event)) back.push_back(std::move(*price));
        if (!chunks.vocabulary().is_listed("triggers-of-exchange", event.trigger->id) && !is_mutual(chunks, event)) continue;
        part_givers(event);
        if (!event.slot(Role::supplier).empty() && !event.slot(Role::recipient).empty()) back.push_back(turned(chunks, event));
    }
    std::ranges::move(back, std::back_inserter(found.events));
    if (back.empty()) add_price(chunks, found);
}

}  // namespace checkrules
