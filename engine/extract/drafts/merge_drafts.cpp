#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/extract/drafts/compare_drafts.hpp"
#include "engine/extract/drafts/legs.hpp"

namespace checkrules {
namespace {

constexpr std::size_t compared_back = 64;  // drafts an event is compared with, so that ten thousand stay linear
constexpr std::size_t near_drafts = 8;     // between a purchase and its sequel
constexpr std::size_t most_events = 8;     // remembered of one draft
constexpr std::size_t most_kind_words = 256;  // more than a fact quotes, and looked through for each draft that may join
constexpr std::size_t longest_trace = 1000;

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
            if (are_one(chunks_, out_[i], draft) && (!best || (out_[i].goods.shares_entity(draft.goods) && !best->goods.shares_entity(draft.goods)))) best = &out_[i];
        for (std::size_t i = out_.size(); i-- > first && !best;)
            if (continues_journey(chunks_, out_[i], draft)) extend_journey(chunks_, *(best = &out_[i]), draft);
        if (best) join(*best, std::move(draft));
        else out_.push_back(std::move(draft));
    }

    /// Of a journey told in legs, what it is as a whole.
    void join_leg(Draft& known, Draft& draft) const {
        if (!is_transfer(chunks_, known) || !is_transfer(chunks_, draft)) return;
        if (buys_for(chunks_, known, draft) || buys_for(chunks_, draft, known)) return join_purchase(known, draft);
        if (!known.goods.shares_entity(draft.goods) || known.is_figure || draft.is_figure) return;  // "shipments from Indonesia" go on to nowhere
        if (stops_at(chunks_, known, draft)) join_stop(known, draft);
        else if (starts_again(known, draft)) join_start(known, draft);
    }

    void join_purchase(Draft& known, Draft& draft) const {
        const bool is_first = buys_for(chunks_, known, draft);
        Draft bought = is_first ? known : draft;
        const Draft& onward = is_first ? draft : known;
        turn_into_first_leg(bought, onward);
        if (is_first ? are_one(chunks_, bought, draft) : are_one(chunks_, known, bought)) (is_first ? known : draft) = std::move(bought);
    }

    template <typename T>
    void take(std::optional<Grounded<T>>& into, const std::optional<Grounded<T>>& from, std::string_view field, Draft& draft) {
        if (!from) return;
        if (!into) into = from;
        else if (!(into->words == from->words) && into->value == from->value) draft.extra.push_back({std::string(field), from->words});
    }

    void take(PartyValue& into, const PartyValue& from, std::string_view field, Draft& draft) {
        if (from.empty()) return;
        const bool better = into.empty() || (!into.is_named && into.party.empty() && from.is_named && !differ(into.country, from.country)) || (into.country.empty() && !from.country.empty()) || (into.party.empty() && !from.party.empty() && !differ(into.country, from.country));
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
        if (into.kind_words.size() > most_kind_words) into.kind_words.resize(most_kind_words);
        if (procured_it(into, from)) into.supplier = std::exchange(from.recipient, {});
        forget_day_of_promise(into, from);
        join_status(into, from);
        into.is_arranged = into.is_arranged && from.is_arranged;
        into.tells_motion = into.tells_motion && from.tells_motion;
        into.is_carrier = into.is_carrier && from.is_carrier;
        if (into.more_triggers.size() < most_events) into.more_triggers.push_back(from.trigger);
        if (into.events.size() < most_events) into.events.insert(into.events.end(), from.events.begin(), from.events.end());
        into.weaken(from.certainty, from.certainty_words);
        if (!is_intermediary(into, from.supplier)) take(into.supplier, from.supplier, "supplier", into);
        take(into.recipient, from.recipient, "recipient", into);
        take(into.origin, from.origin, "origin", into);
        take(into.destination, from.destination, "destination", into);
        take(into.date, from.date, "date", into);
        join_goods(into, from);
        for (const auto& one : from.via) into.pass_through(one);
        for (auto& one : from.attribution) into.attribute(one);
        into.extra.insert(into.extra.end(), from.extra.begin(), from.extra.end());
        into.guesses.insert(into.guesses.end(), from.guesses.begin(), from.guesses.end());
    }

    /// "A chemist posted them to a cousin in Beirut. [The cousin] drove them on": who is at home where they only passed through.
    static bool is_intermediary(const Draft& into, const PartyValue& party) {
        return !into.supplier.empty() && !party.country.empty() && into.passes_through(party.country);
    }

    /// "The tanks that Germany pledged in March arrived in June": on the day when it was done, not when it was promised.
    static void forget_day_of_promise(Draft& into, Draft& from) {
        if (into.status == "planned" && from.status == "completed" && from.date) into.date.reset();
        if (into.status == "completed" && from.status == "planned" && from.trigger->part == PartOfSpeech::verb) from.date.reset();  // an order is dated as what it is for
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
        return !to.empty() && home_of(chunks_, from.recipient) != to && !is_told_of(to, from.recipient.words);
    }

    /// "[Chinese] buyers paid for the cargo": they are where it went.
    bool is_told_of(const std::string& country, TokenRange words) const {
        const auto [first, last] = chunks_.annotation().mentions_in(words);
        const auto& mentions = chunks_.annotation().mentions;
        return std::any_of(mentions.begin() + first, mentions.begin() + last, [&](const Mention& one) { return one.kind == MentionKind::country && one.id == country; });
    }

    /// "It got weapons … it got [300 drones]": the wide word came first, and the narrow one counts or names them.
    bool tells_in_particular(const Draft& into, const GoodsValue& other) const {
        const GoodsValue& goods = into.goods;
        const bool is_wide = goods.terms.size() == 1 && goods.more.empty() && goods.brands.empty() && into.goods_item.parts.empty() && !goods.quantity && !goods.is_one;
        return is_wide && (other.quantity || other.is_one || !other.brands.empty() || other.is_definite) && are_narrower(chunks_, other, goods) && !are_narrower(chunks_, goods, other);
    }

    void join_goods(Draft& into, const Draft& from) {
        GoodsValue &goods = into.goods, other = from.goods;
        if (tells_in_particular(into, other)) {
            std::swap(goods.words, other.words);
            std::swap(goods.terms, other.terms);
        }
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

std::vector<Draft> merge_drafts(const Chunks& chunks, std::vector<Draft> drafts) { return Merger(chunks).merge(std::move(drafts)); }

}  // namespace checkrules
