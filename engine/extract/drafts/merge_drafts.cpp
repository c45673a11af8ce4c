#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "engine/extract/drafts/legs.hpp"

namespace checkrules {
namespace {

constexpr std::size_t compared_back = 64;  // drafts an event is compared with, so that ten thousand stay linear
constexpr std::uint32_t near = 2;          // sentences
constexpr std::uint32_t near_seizure = 8;  // sentences, where both tell of goods that were stopped
constexpr std::size_t near_drafts = 8;     // between a purchase and its sequel
constexpr int long_ago = 366;              // days
constexpr std::size_t most_events = 8;     // remembered of one draft
constexpr std::size_t longest_trace = 1000;

bool conflict(const std::string& a, const std::string& b) { return !a.empty() && !b.empty() && a != b; }

/// Both have known brands, and none in common.
bool conflict(const std::vector<Brand>& a, const std::vector<Brand>& b) {
    bool any = false;
    for (const Brand& one : a)
        for (const Brand& other : b) {
            if (one.name == other.name) return false;
            any = any || (one.is_known && other.is_known);
        }
    return any;
}

bool overlap(const DateRange& a, const DateRange& b) {
    return (!a.first || !b.last || *a.first <= *b.last) && (!b.first || !a.last || *b.first <= *a.last);
}

class Merger {
  public:
    explicit Merger(const Chunks& chunks) : chunks_(chunks) {}

    std::vector<Draft> merge(std::vector<Draft> drafts) {
        for (Draft& draft : drafts) add(std::move(draft));
        return std::move(out_);
    }

  private:
    void add(Draft draft) {
        for (std::size_t i = out_.size(), left = near_drafts; i-- > 0 && left-- > 0;) join_leg(out_[i], draft);
        const std::size_t first = out_.size() > compared_back ? out_.size() - compared_back : 0;
        Draft* best = nullptr;
        for (std::size_t i = out_.size(); i-- > first;)
            if (are_one(out_[i], draft) && (!best || (same_entity(out_[i], draft) && !same_entity(*best, draft)))) best = &out_[i];
        for (std::size_t i = out_.size(); i-- > first && !best;)
            if (continues_journey(chunks_, out_[i], draft)) extend_journey(chunks_, *(best = &out_[i]), draft);
        if (best) join(*best, std::move(draft));
        else out_.push_back(std::move(draft));
    }

    /// Of a journey told in legs, what it is as a whole.
    void join_leg(Draft& known, Draft& draft) const {
        if (!is_transfer(chunks_, known) || !is_transfer(chunks_, draft)) return;
        if (buys_for(known, draft) || buys_for(draft, known)) return join_purchase(known, draft);
        if (!same_entity(known, draft)) return;
        if (stops_at(known, draft)) join_stop(known, draft);
        else if (starts_again(known, draft)) join_start(known, draft);
    }

    void join_purchase(Draft& known, Draft& draft) const {
        const bool is_first = buys_for(known, draft);
        Draft bought = is_first ? known : draft;
        const Draft& onward = is_first ? draft : known;
        turn_into_first_leg(bought, onward);
        if (is_first ? are_one(bought, draft) : are_one(known, bought)) (is_first ? known : draft) = std::move(bought);
    }

    bool are_one(const Draft& a, const Draft& b) const {
        const bool transfers = is_transfer(chunks_, a);
        if (transfers != is_transfer(chunks_, b) || (!transfers && a.kind != b.kind)) return false;
        if ((a.status == "denied") != (b.status == "denied")) return false;
        // "It was to go to Syria … was stopped", "ordered in May … delivered in June": the plan of what was done.
        const bool carried_out = (a.status == "attempted" || b.status == "attempted" || a.is_arranged || b.is_arranged) && same_entity(a, b);
        if ((a.status == "planned") != (b.status == "planned") && !carried_out) return false;
        if (conflict(end_of(a), end_of(b)) || origins_conflict(a, b)) return false;
        if (goes_back(a, b) || goes_back(b, a) || is_returned(a, b) || is_returned(b, a)) return false;
        if (conflict(a.recipient.party, b.recipient.party) && conflict(a.recipient.country, b.recipient.country)) return false;
        if (a.date && b.date && !overlap(a.date->value, b.date->value) && !is_one_voyage(a, b)) return false;
        if (!same_quantity(a.goods, b.goods) || !same_value(a.goods, b.goods) || are_siblings(a, b)) return false;
        if (same_entity(a, b)) return true;
        if (a.is_carrier != b.is_carrier) return false;
        const bool follows_up = b.status == "attempted" || (b.destination_country().empty() && !b.origin_country().empty());
        const bool one_seizure = a.status == "attempted" && follows_up && b.goods.is_definite;  // "the arms come from Iran and were bound for Yemen"
        const bool is_near = b.first_sentence - a.last_sentence <= (one_seizure ? near_seizure : near);
        if (!is_near && is_long_ago(chunks_, a) != is_long_ago(chunks_, b)) return false;
        if (!same_goods(chunks_, a.goods, b.goods) || !may_be_one(a.goods, b.goods)) return false;
        const bool borrows = a.borrows_destination || b.borrows_destination;
        const bool shares_end = (!borrows && !a.destination_country().empty() && a.destination_country() == b.destination_country()) ||
                                (!a.origin_country().empty() && a.origin_country() == b.origin_country());
        return shares_end || is_near;
    }

    // "[TNT], [400 detonators] and [grenades] were sent", "[one] to Libya, [another] to Sudan": goods told apart in one breath.
    static bool are_siblings(const Draft& a, const Draft& b) {
        return std::ranges::find(a.kind_words, b.kind_words.front()) != a.kind_words.end() && (!a.goods.words.overlaps(b.goods.words) || !a.told.overlaps(b.told));
    }

    // "delivered the coal in April … the cargo had been loaded in March": the same goods go to the same place once.
    static bool is_one_voyage(const Draft& a, const Draft& b) {
        return same_entity(a, b) && !a.destination_country().empty() && a.destination_country() == b.destination_country();
    }

    /// Where it went, also when only the vocabulary knows the country of who got it.
    std::string end_of(const Draft& draft) const {
        if (const std::string country = draft.destination_country(); !country.empty()) return country;
        const auto party = chunks_.vocabulary().parties.find(draft.recipient.party);
        return party == chunks_.vocabulary().parties.end() ? "" : party->second.country.value_or("");
    }

    // "A Dutch trader … bought the cars in Germany": who supplies and where from may be two countries, of the same goods.
    static bool origins_conflict(const Draft& a, const Draft& b) {
        const bool alike = (a.origin && b.origin) || (!a.origin && !b.origin);
        return conflict(a.origin_country(), b.origin_country()) && (alike || !same_entity(a, b));
    }

    static bool same_entity(const Draft& a, const Draft& b) { return a.goods.shares_entity(b.goods); }

    // What went to a country and what came from it are two transfers.
    static bool goes_back(const Draft& a, const Draft& b) {
        const std::string to = a.destination_country();
        return !to.empty() && to == b.origin_country() && to != a.origin_country() && to != b.destination_country();
    }

    // "Kim got a rifle from Putin and gave him one": who gives what he got gives another.
    static bool is_returned(const Draft& a, const Draft& b) { return !a.recipient.party.empty() && a.recipient.party == b.supplier.party && a.supplier.party != b.supplier.party; }

    // "Luxury goods" and "luxury cars" are two things; "a car" and "an Aurus", "the cars" and "three limousines" may be one.
    bool may_be_one(const GoodsValue& a, const GoodsValue& b) const {
        const bool share = is_wide_for(chunks_, a, b) || is_wide_for(chunks_, b, a) || std::ranges::any_of(a.terms, [&](const std::string& one) { return std::ranges::find(b.terms, one) != b.terms.end(); });
        return share || (!a.is_plural && !b.is_plural) || a.is_definite || b.is_definite;
    }

    static std::optional<Quantity> count_of(const GoodsValue& goods) {
        if (goods.quantity) return goods.quantity->value;
        return goods.is_one ? std::optional(Quantity{{Decimal(1), Decimal(1)}, "item"}) : std::nullopt;
    }

    // "Over 500" are not 18,000.
    static Interval narrowed(Interval amount) {
        if (amount.min && !amount.max) amount.max = amount.min->times(Decimal(2));
        return amount;
    }

    // "$45 million" and "$18 million" are paid for two things.
    static bool same_value(const GoodsValue& a, const GoodsValue& b) {
        if (!a.value || !b.value || a.value->value.currency != b.value->value.currency) return true;
        const Interval x = narrowed(a.value->value.amount), y = narrowed(b.value->value.amount);
        const auto exceeds = [](const Interval& one, const Interval& other) { return one.min && other.max && *one.min > other.max->times(*Decimal::parse("1.5")).value_or(*one.min); };
        return !exceeds(x, y) && !exceeds(y, x);
    }

    static bool same_quantity(const GoodsValue& a, const GoodsValue& b) {
        const auto first = count_of(a), second = count_of(b);
        if (!first || !second || first->unit != second->unit) return true;
        const Interval x = narrowed(first->amount), y = narrowed(second->amount);
        return (!x.min || !y.max || *x.min <= *y.max) && (!y.min || !x.max || *y.min <= *x.max);
    }

    template <typename T>
    void take(std::optional<Grounded<T>>& into, const std::optional<Grounded<T>>& from, std::string_view field, Draft& draft) {
        if (!from) return;
        if (!into) into = from;
        else if (!(into->words == from->words) && into->value == from->value) draft.extra.push_back({std::string(field), from->words});
    }

    void take(PartyValue& into, const PartyValue& from, std::string_view field, Draft& draft) {
        if (from.empty()) return;
        const bool better = into.empty() || (!into.is_named && into.party.empty() && from.is_named && !conflict(into.country, from.country)) || (into.country.empty() && !from.country.empty()) || (into.party.empty() && !from.party.empty() && !conflict(into.country, from.country));
        if (better) into = from;
        else if (!(into.words == from.words) && !from.country.empty() && from.country == into.country) draft.extra.push_back({std::string(field), from.words});
    }

    void join(Draft& into, Draft from) {
        if (into.trace.size() < longest_trace) {
            into.trace.push_back({"merged", fmt::format("with '{}' by triggers/{}", chunks_.text(from.kind_words.front()), from.trigger->id)});
            into.trace.insert(into.trace.end(), from.trace.begin(), from.trace.end());
        }
        into.last_sentence = std::max(into.last_sentence, from.last_sentence);
        const bool only_names = into.trigger->stands_for && !from.trigger->stands_for && rank(from.kind) >= rank(into.kind);  // "the main source … sold"
        const bool says_more = only_names || rank(from.kind) > rank(into.kind) || (into.tells_motion && !from.tells_motion && rank(from.kind) == rank(into.kind));
        if (says_more && !from.is_of_some) {
            into.kind = from.kind;
            into.kind_words.insert(into.kind_words.begin(), from.kind_words.begin(), from.kind_words.end());
        } else {
            into.kind_words.insert(into.kind_words.end(), from.kind_words.begin(), from.kind_words.end());
        }
        if (procured_it(into, from)) into.supplier = std::exchange(from.recipient, {});
        join_status(into, from);
        into.is_arranged = into.is_arranged && from.is_arranged;
        into.tells_motion = into.tells_motion && from.tells_motion;
        into.is_carrier = into.is_carrier && from.is_carrier;
        if (into.more_triggers.size() < most_events) into.more_triggers.push_back(from.trigger);
        if (into.events.size() < most_events) into.events.insert(into.events.end(), from.events.begin(), from.events.end());
        into.weaken(from.certainty, from.certainty_words);
        take(into.supplier, from.supplier, "supplier", into);
        take(into.recipient, from.recipient, "recipient", into);
        take(into.origin, from.origin, "origin", into);
        take(into.destination, from.destination, "destination", into);
        take(into.date, from.date, "date", into);
        join_goods(into, from);
        for (const auto& one : from.via) into.pass_through(one);
        for (auto& one : from.attribution) into.attribute(one);
        into.extra.insert(into.extra.end(), from.extra.begin(), from.extra.end());
    }

    /// What was bound for a place, and is said to have been sent or to have come, was not stopped.
    static void join_status(Draft& into, const Draft& from) {
        const auto settles = [](const Draft& one) { return one.status == "completed" && one.trigger->part == PartOfSpeech::verb; };
        const bool arrived = (into.is_under_way && settles(from)) || (from.is_under_way && settles(into));
        into.is_under_way = into.is_under_way && from.is_under_way;
        if (arrived) into.status = "completed";
        else if (from.status == "attempted" || into.status == "planned") into.status = from.status;
    }

    // "smuggled to Russia … he bought them": who buys what goes to another country sends it there.
    bool procured_it(const Draft& into, const Draft& from) const {
        const auto by_buyer = [&](const Draft& one) { return chunks_.vocabulary().is_listed("kinds-told-by-the-buyer", one.kind); };
        if (!by_buyer(from) || by_buyer(into) || !from.recipient.is_named || from.destination || (into.supplier.is_named && !into.supplier.empty())) return false;
        const std::string to = into.destination_country();
        return !to.empty() && from.recipient.country != to;
    }

    void join_goods(Draft& into, const Draft& from) {
        GoodsValue &goods = into.goods, other = from.goods;
        for (const std::string& term : other.terms)
            if (std::ranges::find(goods.terms, term) == goods.terms.end()) goods.terms.push_back(term);
        for (const Brand& brand : other.brands) goods.add_brand(brand);
        for (std::uint32_t entity : other.entities) goods.add_entity(entity);
        goods.is_one = (goods.is_one || other.is_one) && !goods.quantity && !other.quantity;
        if (!(goods.words == other.words)) goods.more.push_back(other.words);
        goods.more.insert(goods.more.end(), other.more.begin(), other.more.end());
        take(goods.made_in, other.made_in, "goods.made-in", into);
        take(goods.quantity, other.quantity, "goods.quantity", into);
        take(goods.value, other.value, "goods.value", into);
        take(goods.unit_value, other.unit_value, "goods.unit-value", into);
    }

    // What says more about the event stays: a gift that was delivered is a gift.
    int rank(const std::string& kind) const {
        const Vocabulary& vocabulary = chunks_.vocabulary();
        if (vocabulary.is_listed("kinds-that-say-most", kind)) return 3;
        if (vocabulary.is_listed("kinds-that-say-more", kind)) return 2;
        return vocabulary.is_listed("kinds-that-say-least", kind) ? 0 : 1;
    }

    const Chunks& chunks_;
    std::vector<Draft> out_;
};

}  // namespace

bool is_long_ago(const Chunks& chunks, const Draft& draft) {
    const auto& published = chunks.annotation().article->published;
    if (!draft.date || !draft.date->value.last || !published || !published->first) return false;
    return *draft.date->value.last + std::chrono::days(long_ago) < *published->first;
}

// "120,000 components" may be the semiconductors told before.
bool is_wide_for(const Chunks& chunks, const GoodsValue& wide, const GoodsValue& narrow) {
    if (wide.terms.size() != 1 || narrow.terms.empty()) return false;
    const auto list = chunks.vocabulary().lists.find("meant-by-" + wide.terms.front());
    if (list == chunks.vocabulary().lists.end()) return false;
    const Taxonomy& taxonomy = chunks.vocabulary().goods_taxonomy;
    return std::ranges::any_of(list->second.members, [&](const ListMember& one) {
        return taxonomy.contains(one.text) && taxonomy.contains(narrow.terms.front()) && taxonomy.is(narrow.terms.front(), one.text) == Truth::yes;
    });
}

bool same_goods(const Chunks& chunks, const GoodsValue& a, const GoodsValue& b) {
    if (conflict(a.brands, b.brands)) return false;
    if (is_wide_for(chunks, a, b) || is_wide_for(chunks, b, a)) return true;
    const Taxonomy& taxonomy = chunks.vocabulary().goods_taxonomy;
    for (const std::string& one : a.terms)
        for (const std::string& other : b.terms) {
            if (one == other) return true;
            if (taxonomy.contains(one) && taxonomy.contains(other) && (taxonomy.is(one, other) == Truth::yes || taxonomy.is(other, one) == Truth::yes)) return true;
        }
    return a.terms.empty() && b.terms.empty() && chunks.lower(a.words.end - 1) == chunks.lower(b.words.end - 1);
}

std::vector<Draft> merge_drafts(const Chunks& chunks, std::vector<Draft> drafts) { return Merger(chunks).merge(std::move(drafts)); }

}  // namespace checkrules
