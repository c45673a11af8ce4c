#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::size_t sharers_looked_at = 8;  // drafts on each side, so that ten thousand stay linear

/// Lots of one cargo have the same ends: "seized 150 rifles and three missiles … the arms came from Iran … the vessel was bound for Yemen".
class EndSharer {
  public:
    EndSharer(const Chunks& chunks, std::vector<Draft>& drafts) : chunks_(chunks), drafts_(drafts) {}

    void share() {
        const std::vector<Draft> told = drafts_;  // a guess is no ground for another
        for (std::size_t i = 0; i < told.size(); ++i)
            for (std::size_t distance = 1; distance <= sharers_looked_at; ++distance)
                for (const std::size_t j : {i - distance, i + distance})  // wraps below zero, and then is past the end
                    if (j < told.size() && share_ends(told[j], told[i])) take_ends(told[j], drafts_[i]);
    }

  private:
    bool share_ends(const Draft& from, const Draft& to) const {
        if (to.is_carrier || from.status == "denied" || to.status == "denied" || !is_transfer(chunks_, to) || conflict(from, to) || from.is_given_by_stopper_of(to)) return false;
        if (!is_transfer(chunks_, from)) return has_them(from, to);
        if (from.shares_event(to)) return true;
        if (!from.is_near(to)) return false;
        if (is_added(to, from) || sums_up(from, to)) return true;
        if (from.is_carrier && to.lies_ashore) return false;
        if (from.is_carrier && is_aboard(chunks_, to)) return true;
        return (to.status == "attempted" && (from.is_carrier || from.has_carrier || (from.status == "attempted" && !is_of_another_day(from, to)))) || is_part(to, from);
    }

    /// "150 missiles … Sights were on board as well. [The arms] come from Iran": words for all the goods that were told before, whichever of them they were joined with.
    bool sums_up(const Draft& from, const Draft& to) const {
        if (from.goods.words.begin < to.goods.words.begin || from.goods.shares_entity(to.goods)) return false;
        return is_sum(from.goods.words, to) || std::ranges::any_of(from.goods.more, [&](TokenRange words) { return is_sum(words, to); });
    }

    bool is_sum(TokenRange words, const Draft& to) const {
        const GroupNumber number = chunks_.group_of(words.begin);
        if (number == nothing || words.begin < to.goods.words.end) return false;
        const NounGroup& group = chunks_.groups()[number];
        const Mention* goods = group.plural && group.determiner == Determiner::definite ? chunks_.mention(number, MentionKind::goods) : nullptr;
        if (!goods) return false;
        GoodsValue sum;
        sum.terms.emplace_back(goods->id);
        return are_narrower(chunks_, to.goods, sum);
    }

    /// "Luxury goods came from China … liquor was bought for $30 million": some of the goods told before.
    bool is_part(const Draft& part, const Draft& whole) const {
        if (part.goods.words == whole.goods.words) return false;  // "received rifles that China had sold to Mali": the same, of which two tales are told
        if (part.first_sentence < whole.first_sentence || !part.origin_country().empty() || whole.origin_country().empty() || whole.status != part.status) return false;
        return are_narrower(chunks_, part.goods, whole.goods);
    }

    /// "Putin gave Kim a car. A dagger went with it": of the same hands, on the same day. "Shampoo was sent to Pyongyang. Whisky went along"
    bool is_added(const Draft& more, const Draft& first) const {
        const Vocabulary& vocabulary = chunks_.vocabulary();
        if (!vocabulary.is_listed("triggers-of-additions", more.trigger->id) || first.first_sentence > more.first_sentence) return false;
        if (!vocabulary.is_listed("kinds-of-giving", more.kind)) return !vocabulary.is_listed("triggers-of-additions", first.trigger->id) && !end_of(chunks_, first).empty() && !first.borrows_destination;
        return vocabulary.is_listed("kinds-of-giving", first.kind) && !first.supplier.empty();
    }

    /// "The North supplies shells … Russia fires them": who uses them got them.
    bool has_them(const Draft& use, const Draft& to) const {
        return use.status == "completed" && chunks_.vocabulary().is_listed("kinds-of-having", use.kind) && use.goods.shares_entity(to.goods) && !to.origin_country().empty() &&
               to.destination_country().empty() && use.destination_country() != to.origin_country();
    }

    bool conflict(const Draft& a, const Draft& b) const { return differ(end_of(chunks_, a), end_of(chunks_, b)) || differ(a.origin_country(), b.origin_country()); }

    /// "In January ivory was seized … on 10 November they seized birds": two stories.
    static bool is_of_another_day(const Draft& a, const Draft& b) {
        if (!a.date || !b.date) return false;
        const auto is_over = [](const DateRange& one, const DateRange& other) { return one.last && other.first && *one.last < *other.first; };
        return is_over(a.date->value, b.date->value) || is_over(b.date->value, a.date->value);
    }

    void take_ends(const Draft& from, Draft& to) const {
        const bool is_one_breath = from.shares_event(to);
        const bool keeps_source = is_one_breath && is_told_with_source(chunks_, from);  // "rifles, jets from Russia and a plane"
        bool any = false;
        const auto take = [&](std::string_view field, auto& into, const auto& value, TokenRange words, bool is_there, bool is_free) {
            if (!is_there || !is_free) return;
            into = value;
            any = true;
            if (!is_one_breath) to.guess(field, words);
        };
        const auto words_of = [](const auto& value) { return value ? value->words : TokenRange{}; };
        take("recipient", to.recipient, from.recipient, from.recipient.words, !from.recipient.empty(), to.recipient.empty());
        take("supplier", to.supplier, from.supplier, from.supplier.words, !from.supplier.empty() && !keeps_source, to.supplier.empty());
        take("destination", to.destination, from.destination, words_of(from.destination), from.destination.has_value(), !to.destination);
        take("origin", to.origin, from.origin, words_of(from.origin), from.origin.has_value() && !keeps_source, !to.origin);
        take("via", to.via, from.via, from.via.empty() ? TokenRange{} : from.via.front().words, !from.via.empty(), to.via.empty());
        take("date", to.date, from.date, words_of(from.date), from.date.has_value() && (is_one_breath || is_part(to, from) || is_added(to, from)), !to.date);
        if (any) to.trace.push_back({"context", fmt::format("ends from '{}'", chunks_.text(from.kind_words.front()))});
    }

    const Chunks& chunks_;
    std::vector<Draft>& drafts_;
};

}  // namespace

void share_ends(const Chunks& chunks, std::vector<Draft>& drafts) { EndSharer(chunks, drafts).share(); }

}  // namespace checkrules
