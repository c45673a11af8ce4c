// "Trade between China and the North came to $2.6 billion in the first half of the year": whose trade the figures behind it are, and of when.
#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/drafts/party_tail.hpp"
#include "engine/extract/drafts/trade_figures.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_total = 5;   // sentences before a figure
constexpr std::uint32_t farthest_date = 2;
constexpr std::uint32_t farthest_trader = 8;  // tokens behind the noun
constexpr std::uint32_t farthest_owner = 16;  // tokens before it
constexpr int shortest_period = 27;           // days: figures are of months and more

class TotalFiller {
  public:
    explicit TotalFiller(const Chunks& chunks) : chunks_(chunks) {}

    void fill(Draft& draft) const {
        const auto& sentences = chunks_.annotation().sentences;
        for (std::uint32_t s = draft.first_sentence + 1, left = farthest_total + 1; s-- > 0 && left-- > 0;) {
            const Countries two = traders_in(sentences[s]);
            if (two.empty()) continue;
            if (draft.first_sentence - s <= farthest_date) take_period(sentences[s], draft);
            take_ends(two, draft);
        }
        if (draft.is_all_trade) name_traders(draft);
    }

  private:
    using Countries = std::vector<Grounded<std::string>>;

    /// "Trade between [China] and [the North]", "[China]'s exports to [the North]", but not "exports from Indonesia and those from Mongolia"; empty: no such two.
    Countries traders_in(const Sentence& sentence) const {
        for (std::uint32_t t = sentence.body; t + 1 < sentence.tokens.end; ++t) {
            if (!chunks_.is_listed("words-for-trade", t)) continue;
            Countries two;
            if (chunks_.is_listed("words-between-traders", t + 1)) two = countries_in({t + 2, std::min(sentence.tokens.end, t + 2 + farthest_trader)});
            else if (chunks_.is_listed("words-towards-traders", t + 1)) two = around(sentence, t);
            if (two.size() >= 2) return {two[0], two[1]};
        }
        return {};
    }

    /// The last country before the noun, and the first behind it.
    Countries around(const Sentence& sentence, std::uint32_t noun) const {
        const std::uint32_t begin = noun < sentence.body + farthest_owner ? sentence.body : noun - farthest_owner;
        const Countries before = countries_in({begin, noun}), behind = countries_in({noun + 1, std::min(sentence.tokens.end, noun + farthest_trader)});
        if (before.empty() || behind.empty() || before.back().value == behind.front().value) return {};
        return {before.back(), behind.front()};
    }

    /// What a country exports in all is its own trade, and no firm's.
    void name_traders(Draft& draft) const {
        if (draft.supplier.empty() && draft.origin) draft.supplier = country_as_party(chunks_, *draft.origin), draft.guess("supplier", draft.origin->words);
        if (draft.recipient.empty() && draft.destination) draft.recipient = country_as_party(chunks_, *draft.destination), draft.guess("recipient", draft.destination->words);
    }

    Countries countries_in(TokenRange words) const {
        Countries found;
        const auto [first, last] = chunks_.annotation().mentions_in(words);
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& one = chunks_.annotation().mentions[m];
            const bool is_place = one.kind == MentionKind::country || one.kind == MentionKind::place;  // not "Intel"
            if (std::string code = country_named_by(chunks_, one); is_place && !code.empty() && std::ranges::find(found, code, &Grounded<std::string>::value) == found.end()) found.push_back({std::move(code), one.tokens});
        }
        return found;
    }

    /// Of the two that trade, the one that the figure leaves out.
    void take_ends(const Countries& two, Draft& draft) const {
        const std::string from = draft.origin_country(), to = draft.destination_country();
        if (from.empty() == to.empty()) return;
        const auto other = [&](const std::string& known) { return two[0].value == known ? &two[1] : two[1].value == known ? &two[0] : nullptr; };
        const auto* country = other(from.empty() ? to : from);
        if (!country) return;
        (from.empty() ? draft.origin : draft.destination) = *country;
        draft.guess(from.empty() ? "origin" : "destination", country->words);
        draft.trace.push_back({"context", fmt::format("'{}' is the other of the two whose trade is told", chunks_.text(country->words))});
    }

    void take_period(const Sentence& sentence, Draft& draft) const {
        if (draft.date || !dates_in(chunks_.annotation().sentences[draft.first_sentence]).empty()) return;
        const auto dates = dates_in(sentence);
        const auto is_period = [](const Mention* one) {
            const auto* range = std::get_if<DateRange>(&one->value->is);
            return range && range->first && range->last && *range->last - *range->first >= std::chrono::days(shortest_period);
        };
        const auto period = std::ranges::find_if(dates, is_period);
        if (period == dates.end()) return;
        draft.date = Grounded<DateRange>{std::get<DateRange>((*period)->value->is), (*period)->tokens};
        draft.guess("date", draft.date->words);
        draft.trace.push_back({"context", fmt::format("'{}' is when all that was traded", chunks_.text(draft.date->words))});
    }

    std::vector<const Mention*> dates_in(const Sentence& sentence) const {
        std::vector<const Mention*> found;
        const auto [first, last] = chunks_.annotation().mentions_in({sentence.body, sentence.tokens.end});
        for (std::uint32_t m = first; m < last; ++m)
            if (const Mention& one = chunks_.annotation().mentions[m]; one.kind == MentionKind::date && one.value) found.push_back(&one);
        return found;
    }

    const Chunks& chunks_;
};

}  // namespace

void fill_trade_total(const Chunks& chunks, std::vector<Draft>& drafts) {
    const TotalFiller filler(chunks);
    for (Draft& draft : drafts)
        if (draft.is_figure && is_transfer(chunks, draft)) filler.fill(draft);
}

}  // namespace checkrules
