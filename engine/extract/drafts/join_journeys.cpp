#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t near = 3;  // sentences

/// Somebody who is more than a country: what he gets and passes on are two transfers.
bool is_somebody(const Chunks& chunks, const PartyValue& party) {
    if (party.empty()) return false;
    const auto [first, last] = chunks.annotation().mentions_in(party.words);
    const auto& mentions = chunks.annotation().mentions;
    return !(last == first + 1 && (mentions[first].kind == MentionKind::country || mentions[first].kind == MentionKind::place));
}

}  // namespace

bool continues_journey(const Chunks& chunks, const Draft& leg, const Draft& next) {
    if (!is_transfer(chunks, leg) || !is_transfer(chunks, next) || leg.is_carrier || leg.status == "denied" || next.status == "denied") return false;
    const std::string stop = leg.destination_country(), end = next.destination_country();
    if (stop.empty() || end.empty() || end == stop || end == leg.origin_country() || leg.borrows_destination) return false;
    const bool from_stop = next.starts_there || (next.origin && next.origin->value == stop);
    const bool changes_hands = is_somebody(chunks, leg.recipient) || !next.supplier.empty() || chunks.vocabulary().is_listed("kinds-told-by-the-buyer", leg.kind);
    if (!from_stop || changes_hands) return false;
    if (next.first_sentence > leg.last_sentence + near) return false;
    return leg.goods.shares_entity(next.goods) || next.starts_there || next.is_carrier || same_goods(chunks, leg.goods, next.goods);
}

void extend_journey(const Chunks& chunks, Draft& leg, Draft& next) {
    const Grounded<std::string> stop = leg.destination ? *leg.destination : Grounded<std::string>{leg.recipient.country, leg.recipient.words};
    leg.pass_through(stop);
    leg.trace.push_back({"merged", fmt::format("'{}' is a stop on the way", chunks.text(stop.words))});
    leg.destination = std::exchange(next.destination, std::nullopt);
    leg.recipient = std::exchange(next.recipient, {});
    next.origin.reset();
    next.date.reset();
}

}  // namespace checkrules
