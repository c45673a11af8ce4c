#include "engine/extract/drafts/draft.hpp"

#include <algorithm>
#include <array>

namespace checkrules {

void GoodsValue::add_entity(std::uint32_t entity) {
    constexpr std::size_t most = 8;  // a draft that takes in thousands is compared no slower
    if (entities.size() < most && std::ranges::find(entities, entity) == entities.end()) entities.push_back(entity);
}

bool GoodsValue::shares_entity(const GoodsValue& other) const {
    return std::ranges::any_of(entities, [&](std::uint32_t one) { return std::ranges::find(other.entities, one) != other.entities.end(); });
}

bool is_same_name(std::string_view a, std::string_view b) {
    if (a.size() < b.size()) std::swap(a, b);
    return !b.empty() && a.ends_with(b) && (a.size() == b.size() || a[a.size() - b.size() - 1] == ' ');
}

Teller teller_of(const Chunks& chunks, const Attribution& attribution) {
    Teller teller{attribution.name, attribution.source, attribution.known_as, attribution.is_relay};
    const Mention* mention = attribution.mention ? &chunks.annotation().mentions[*attribution.mention] : nullptr;
    teller.is_named = mention && mention->name_class != NameClass::media;
    const PartyEntry* party = chunks.party_of(mention);
    if (!party || mention->name_class == NameClass::person) return teller;
    const bool one_party = !party->names.empty() && party->label == party->names.front();
    if (one_party) teller.name = party->label;
    return teller;
}

bool Draft::attribute(const Chunks& chunks, std::uint32_t token) {
    const Annotation& annotation = chunks.annotation();
    const auto [first, last] = annotation.attributions_around(token);
    bool any = false;
    for (std::uint32_t i = first; i < last; ++i) {
        const Attribution& one = annotation.attributions[i];
        if (!one.covers.contains(token)) continue;
        attribute(teller_of(chunks, one));
        any = true;
    }
    return any;
}

bool Draft::passes_through(const std::string& country) const { return std::ranges::find(via, country, &Grounded<std::string>::value) != via.end(); }

void Draft::pass_through(const Grounded<std::string>& country) {
    if (!passes_through(country.value)) via.push_back(country);
}

void Draft::add_goods(const Draft& more) {
    const bool adjoins = more.goods.words.begin >= goods.words.end && more.goods.words.begin - goods.words.end < 4;
    if (adjoins) goods.words.end = more.goods.words.end;
    else goods.more.push_back(more.goods.words), goods.apart.push_back(more.goods.words);
    goods.is_one = false;
    for (std::uint32_t entity : more.goods.entities) goods.add_entity(entity);
    for (const Brand& brand : more.goods.brands) goods.add_brand(brand);
    for (const std::string& term : more.goods.terms)
        if (std::ranges::find(goods.terms, term) == goods.terms.end()) goods.terms.push_back(term);
}

bool is_load(const Chunks& chunks, GroupNumber number) {
    return chunks.is_listed("loads", chunks.groups()[number].head) && chunks.mention(number, MentionKind::quantity);
}

bool Draft::is_given_by_stopper_of(const Draft& stopped) const {
    return !stopped.stopper.empty() && trigger->part == PartOfSpeech::verb && status == "completed" && supplier.words.overlaps(stopped.stopper);
}

bool Draft::is_near(const Draft& other) const {
    constexpr std::uint32_t farthest = 2;
    return first_sentence <= other.last_sentence + farthest && other.first_sentence <= last_sentence + farthest;
}

bool Draft::shares_event(const Draft& other) const {
    return std::ranges::any_of(events, [&](std::uint32_t one) { return std::ranges::find(other.events, one) != other.events.end(); });
}

PartyValue country_as_party(const Chunks& chunks, const Grounded<std::string>& country) {
    const auto known = chunks.vocabulary().countries.find(country.value);
    PartyValue party;
    party.name = known == chunks.vocabulary().countries.end() ? std::string(chunks.text(country.words)) : known->second.name;
    party.country = country.value;
    party.words = country.words;
    party.is_named = true;
    return party;
}

bool is_leader(const Chunks& chunks, const PartyValue& party) {
    if (const PartyEntry* known = chunks.vocabulary().find_party(party.party)) return chunks.vocabulary().is_listed("kinds-of-leaders", known->kind);
    return !party.country.empty() && chunks.has_listed("titles-of-leaders", party.words);  // "the Mongolian president"
}

bool is_transfer(const Chunks& chunks, const Draft& draft) {
    const Taxonomy& kinds = chunks.vocabulary().kind_taxonomy;
    return kinds.is(draft.kind, "transfer") == Truth::yes;
}

bool is_told_with_source(const Chunks& chunks, const Draft& draft) {
    if (!draft.origin || chunks.lower(draft.told.end) != "from" || chunks.group_of(draft.told.end + 1) == nothing) return false;
    return chunks.groups()[chunks.group_of(draft.told.end + 1)].tokens.contains(draft.origin->words);
}

std::string Draft::destination_country() const { return destination ? destination->value : recipient.country; }
std::string Draft::origin_country() const { return origin ? origin->value : supplier.country; }

void Draft::forget_nationality() {
    supplier.country.clear();
    if (origin && supplier.words.contains(origin->words)) origin.reset();
}

bool Draft::weaken(const std::string& to, const std::vector<TokenRange>& words) {
    constexpr std::array<std::string_view, 4> order{"stated", "reported", "believed", "alleged"};
    const auto rank = [&](std::string_view one) { return std::ranges::find(order, one) - order.begin(); };
    if (rank(to) <= rank(certainty)) return false;
    certainty = to;
    certainty_words = words;
    return true;
}

void Draft::attribute(Teller teller) {
    const auto known = std::ranges::find(attribution, teller.name, &Teller::name);
    if (known == attribution.end()) attribution.push_back(std::move(teller));
    else known->only_names = known->only_names && teller.only_names;
}

void Draft::take_likely_recipient() {
    if (!recipient.empty() || likely_recipient.empty() || !borrows_destination) return;
    recipient = likely_recipient;
    guess("recipient", recipient.words);
}

std::string home_of(const Chunks& chunks, const PartyValue& party) { return party.country.empty() ? chunks.vocabulary().country_of_party(party.party) : party.country; }

std::string end_of(const Chunks& chunks, const Draft& draft) {
    const std::string country = draft.destination_country();
    return country.empty() ? home_of(chunks, draft.recipient) : country;
}

}  // namespace checkrules
