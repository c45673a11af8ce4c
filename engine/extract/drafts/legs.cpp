#include "engine/extract/drafts/legs.hpp"

#include <utility>

namespace checkrules {
namespace {

/// "Sergei Volkov" and "Volkov".
bool is_same_name(std::string_view a, std::string_view b) {
    if (a.size() < b.size()) std::swap(a, b);
    return !b.empty() && a.ends_with(b) && (a.size() == b.size() || a[a.size() - b.size() - 1] == ' ');
}

bool is_same_party(const PartyValue& a, const PartyValue& b) { return !a.empty() && !b.empty() && (a.words.overlaps(b.words) || is_same_name(a.name, b.name)); }

/// "A network procured parts on behalf of a factory": who gets them is not who buys.
bool is_for_others(const Draft& purchase) { return !purchase.supplier.empty() && purchase.supplier.words.end <= purchase.kind_words.front().begin; }

bool is_movement(const Draft& draft) { return draft.kind == "shipment" || draft.kind == "delivery" || draft.kind == "transfer"; }

bool happened(const Draft& draft) { return draft.status != "denied" && draft.status != "planned"; }

}  // namespace

bool buys_for(const Draft& purchase, const Draft& onward) {
    const bool same = is_same_party(purchase.recipient, onward.supplier);
    if ((purchase.kind != "purchase" && !same) || onward.kind == "purchase" || onward.kind == "import" || purchase.destination) return false;
    if (onward.destination_country().empty() || purchase.status == "denied" || onward.status == "denied") return false;
    if (purchase.recipient.words == onward.recipient.words || is_for_others(purchase)) return false;
    if (purchase.recipient.empty()) return purchase.goods.shares_entity(onward.goods) && purchase.destination_country().empty();
    const bool same_country = purchase.recipient.country == onward.destination_country();
    if (onward.supplier.empty()) return !same_country || purchase.recipient.is_national;
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

bool stops_at(const Draft& sale, const Draft& leg) {
    const std::string stop = leg.destination_country(), end = sale.destination_country();
    if (!is_movement(leg) || !leg.destination || !leg.recipient.empty() || !happened(sale) || !happened(leg) || leg.first_sentence < sale.first_sentence) return false;
    return (sale.kind == "sale" || sale.kind == "supply" || sale.kind == "import" || sale.kind == "purchase") && !stop.empty() && !end.empty() && stop != end && stop != sale.origin_country() && leg.origin_country() != end;
}

void join_stop(Draft& sale, Draft& leg) {
    sale.pass_through(*leg.destination);
    leg.destination.reset();
    leg.supplier = {};
}

}  // namespace checkrules
