#include "engine/extract/drafts/legs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/extract/drafts/compare_drafts.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t near_leg = 3;  // sentences between two legs
constexpr int longest_journey = 180;  // days

bool is_same_party(const PartyValue& a, const PartyValue& b) { return !a.empty() && !b.empty() && (a.words.overlaps(b.words) || is_same_name(a.name, b.name)); }

/// "A network procured parts on behalf of a factory": who gets them is not who buys.
bool is_for_others(const Draft& purchase) { return !purchase.supplier.empty() && purchase.supplier.words.end <= purchase.kind_words.front().begin; }

bool is_kind(const Chunks& chunks, std::string_view list, const Draft& draft) { return chunks.vocabulary().is_listed(list, draft.kind); }

bool happened(const Draft& draft) { return draft.status != "denied" && draft.status != "planned"; }

/// "They ended up in Russia": nothing goes on from there.
bool is_last_leg(const Chunks& chunks, const Draft& draft) { return chunks.vocabulary().is_listed("triggers-of-the-last-leg", draft.trigger->id); }

/// "A freight forwarder in Istanbul", "a front company": whose business is to pass goods on.
bool is_mere_stop(const Chunks& chunks, const PartyValue& party) { return chunks.has_listed("words-for-a-mere-stop", party.words); }

/// Somebody who is more than a country: what he gets and passes on are two transfers.
bool is_somebody(const Chunks& chunks, const PartyValue& party) {
    if (party.empty() || is_mere_stop(chunks, party)) return false;
    const auto [first, last] = chunks.annotation().mentions_in(party.words);
    const auto& mentions = chunks.annotation().mentions;
    return !(last == first + 1 && (mentions[first].kind == MentionKind::country || mentions[first].kind == MentionKind::place));
}

/// "Bulgaria sold the rifles to Saudi Arabia. They ended up in Yemen": who buys arms has them, and what becomes of them then is another story.
bool are_sold_on(const Chunks& chunks, const Draft& draft) { return is_any_listed(chunks, "goods-that-are-sold-on", draft.goods); }
bool is_sale_for_good(const Chunks& chunks, const Draft& draft) { return draft.kind == "sale" && !draft.recipient.empty() && are_sold_on(chunks, draft); }

bool is_under_embargo(const Chunks& chunks, const std::string& country) { return chunks.vocabulary().is_listed("countries-under-embargo", country); }

/// "He tried to get a car to North Korea. [It] left Yokohama for Singapore": first the whole, then how it went.
bool is_summed_up(const Draft& whole, const Draft& leg) {
    const bool takes_up = leg.goods.is_definite || leg.told != leg.goods.words;
    return leg.first_sentence > whole.last_sentence && takes_up && (leg.supplier.empty() || is_same_party(whole.supplier, leg.supplier));
}

/// "Oltec sold lathes to [a firm in Turkey]. [The firm] shipped them to Iran": who got them passes them on.
bool is_done_at_the_end(const Draft& whole, const Draft& leg) {
    return is_same_party(whole.recipient, leg.supplier) || (!leg.supplier.country.empty() && leg.supplier.country == whole.destination_country());
}

/// "They [continued] to Libya", "were [forwarded] to Iran"
bool goes_on(const Chunks& chunks, const Draft& draft) {
    const TokenRange verb = draft.kind_words.front();
    if (verb.begin > 0 && chunks.is_listed("words-for-passing-on", verb.begin - 1)) return true;
    for (std::uint32_t t = verb.begin; t <= verb.end; ++t)
        if (chunks.is_listed("words-for-going-on", t)) return true;
    return false;
}

/// "Were [first] shipped to Dalian": there they did not stay.
bool is_first_leg(const Chunks& chunks, const Draft& draft) { return chunks.has_listed("words-for-at-first", draft.kind_words.front()); }

/// "[Officially] the sensors went to Bishkek": where they did not go, or went only on the way.
bool is_on_paper(const Chunks& chunks, const Draft& draft) {
    constexpr std::uint32_t reach = 12;  // tokens
    const std::uint32_t at = draft.kind_words.front().end, body = chunks.annotation().sentences[draft.first_sentence].body;
    return chunks.has_listed("words-for-on-paper", {std::max(body, at > reach ? at - reach : 0), at});
}

bool are_years_apart(const Draft& leg, const Draft& next) {
    if (!leg.date || !next.date || !leg.date->value.last || !next.date->value.first) return false;
    return *leg.date->value.last + std::chrono::days(longest_journey) < *next.date->value.first;
}

/// "The rifles were landed at Djibouti and trucked to Juba": of one subject the verbs tell what came after what.
bool goes_on_in_one_breath(const Chunks& chunks, const Draft& leg, const Draft& next) {
    const auto moves = [&](const Draft& one) { return is_kind(chunks, "kinds-of-a-journey", one) && happened(one); };
    if (!moves(leg) || !moves(next) || leg.first_sentence != next.first_sentence || !(leg.goods.words == next.goods.words) || !(leg.told == next.told)) return false;
    const bool starts_elsewhere = next.origin && next.origin_country() != leg.origin_country();
    return next.supplier.empty() && !starts_elsewhere && !are_years_apart(leg, next);
}

/// Who passes the goods on is somebody new.
bool is_done_by_another(const Chunks& chunks, const Draft& leg, const Draft& next) {
    return !next.supplier.empty() && !(is_mere_stop(chunks, leg.recipient) && is_same_party(leg.recipient, next.supplier));
}

Grounded<std::string> stop_of(const Draft& leg) { return leg.destination ? *leg.destination : Grounded<std::string>{leg.recipient.country, leg.recipient.words}; }

}  // namespace

bool buys_for(const Chunks& chunks, const Draft& purchase, const Draft& onward) {
    // "North Korea sold them to the firm that sold them on", "the Pentagon bought rifles from Bulgaria … they ended up with": two transfers
    const bool is_done = is_sale_for_good(chunks, purchase) || (!purchase.recipient.party.empty() && is_last_leg(chunks, onward) && are_sold_on(chunks, purchase));
    if (is_done && !purchase.supplier.empty()) return false;
    const bool same = is_same_party(purchase.recipient, onward.supplier);
    if ((purchase.kind != "purchase" && !same) || is_kind(chunks, "kinds-told-by-the-buyer", onward) || purchase.destination) return false;
    if (onward.destination_country().empty() || purchase.status == "denied" || onward.status == "denied") return false;
    if (purchase.recipient.words == onward.recipient.words || is_for_others(purchase)) return false;
    if (purchase.recipient.empty()) return purchase.goods.shares_entity(onward.goods) && purchase.destination_country().empty();
    const bool same_country = purchase.recipient.country == onward.destination_country();
    const bool is_where_it_went = same_country && chunks.has_listed("words-for-a-recipient", purchase.recipient.words);  // "Chinese buyers paid for the cargo that came to Ningbo"
    if (onward.supplier.empty()) return !is_where_it_went && (!same_country || purchase.recipient.is_national);
    return same;
}

Draft& turn_into_first_leg(Draft& purchase, const Draft& onward) {
    purchase.kind = onward.kind;
    if (!purchase.origin && !purchase.supplier.country.empty()) purchase.origin = {purchase.supplier.country, purchase.supplier.words};
    purchase.supplier = std::exchange(purchase.recipient, {});
    if (purchase.supplier.empty()) purchase.supplier = onward.supplier;
    if (purchase.supplier.is_national && purchase.supplier.country == onward.destination_country()) purchase.supplier.country.clear();
    return purchase;
}

bool starts_again(const Draft& first, const Draft& second) {
    const std::string end = first.destination_country();
    return happened(first) && happened(second) && first.origin && second.origin && first.origin->value != second.origin->value && !end.empty() && end == second.destination_country() &&
           second.origin->value != end && second.kind_words.front().begin > first.kind_words.front().begin;
}

void join_start(const Draft&, Draft& second) {
    second.pass_through(*second.origin);
    if (second.supplier.country == second.origin->value) second.supplier = {};
    second.origin.reset();
}

bool stops_at(const Chunks& chunks, const Draft& whole, const Draft& leg) {
    if (!same_quantity(whole.goods, leg.goods) || is_on_paper(chunks, whole) || is_last_leg(chunks, leg) || leg.starts_there || is_done_at_the_end(whole, leg) || (leg.is_of_some && !is_first_leg(chunks, leg)) || goes_on(chunks, leg)) return false;
    const std::string stop = leg.destination_country(), end = whole.destination_country();
    const bool is_told_of = whole.passes_through(stop);  // "to Russia through firms in Kyrgyzstan": what was exported to one there was on its way
    if (!is_kind(chunks, "kinds-of-movement", leg) || (is_somebody(chunks, leg.recipient) && !is_told_of) || !happened(whole) || !happened(leg) || leg.first_sentence < whole.first_sentence) return false;
    const bool is_passed_on = !leg.recipient.empty() && is_sale_for_good(chunks, whole);
    if (is_under_embargo(chunks, stop) && !is_under_embargo(chunks, end)) return false;  // "sold to Turkey … dealers took them to Iran"
    return (is_kind(chunks, "kinds-of-deals", whole) || is_summed_up(whole, leg) || is_first_leg(chunks, leg) || is_told_of) && !is_passed_on && !stop.empty() && !end.empty() && stop != end && stop != whole.origin_country() && leg.origin_country() != end;
}

void join_stop(Draft& whole, Draft& leg) {
    whole.pass_through(stop_of(leg));
    leg.destination.reset();
    leg.recipient = {};
    leg.supplier = {};
}

bool continues_journey(const Chunks& chunks, const Draft& leg, const Draft& next) {
    if (!is_transfer(chunks, leg) || !is_transfer(chunks, next) || leg.is_carrier || leg.status == "denied" || next.status == "denied") return false;
    if (leg.goods.value && !leg.goods.quantity && next.goods.quantity) return false;  // "goods worth $78 million came in. Among them were two cars": all of them went no farther
    const std::string stop = leg.destination_country(), end = end_of(chunks, next);
    if (stop.empty() || end.empty() || end == stop || end == leg.origin_country() || leg.borrows_destination || leg.passes_through(end)) return false;
    const bool are_same = leg.goods.shares_entity(next.goods), moves_on = (!next.origin && (goes_on(chunks, next) || (is_last_leg(chunks, next) && happened(next)))) || goes_on_in_one_breath(chunks, leg, next);
    const bool from_stop = next.starts_there || next.origin_country() == stop || (are_same && (moves_on || is_on_paper(chunks, leg)));
    const bool is_got_on_the_way = is_somebody(chunks, leg.recipient) && !(leg.destination && goes_on_in_one_breath(chunks, leg, next));
    const bool changes_hands = is_got_on_the_way || is_sale_for_good(chunks, leg) || is_done_by_another(chunks, leg, next) || (is_kind(chunks, "kinds-told-by-the-buyer", leg) && !leg.recipient.empty());  // but "coal imported from Nampo was taken to Kholmsk and on to Pohang"
    if (!from_stop || changes_hands) return false;
    if (next.first_sentence > leg.last_sentence + near_leg) return false;
    return are_same || next.starts_there || next.is_carrier || same_goods(chunks, leg.goods, next.goods);
}

void extend_journey(const Chunks& chunks, Draft& leg, Draft& next) {
    const Grounded<std::string> stop = stop_of(leg);
    leg.pass_through(stop);
    if (leg.kind == "delivery") leg.kind = next.kind;  // "landed in Uganda and went on to Juba": they were delivered nowhere
    leg.trace.push_back({"merged", fmt::format("'{}' is a stop on the way", chunks.text(stop.words))});
    if (is_somebody(chunks, leg.recipient) && !is_somebody(chunks, next.recipient)) {  // "rockets for Hamas were shipped to Sudan and driven to Gaza"
        leg.destination = stop_of(next);
        next.destination.reset();
        next.recipient = {};
    } else {
        leg.destination = std::exchange(next.destination, std::nullopt);
        leg.recipient = std::exchange(next.recipient, {});
    }
    next.origin.reset();
    next.date.reset();
}

}  // namespace checkrules
