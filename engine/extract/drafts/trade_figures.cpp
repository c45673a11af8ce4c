#include "engine/extract/drafts/trade_figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace checkrules {
namespace {

constexpr std::size_t figures_back = 8;         // drafts, so that ten thousand stay linear
constexpr std::size_t most_counted = 32;        // drafts
constexpr std::uint32_t farthest_pair = 4;      // sentences between figures of one trade
constexpr std::uint32_t farthest_transfer = 2;  // after another transfer
constexpr std::uint32_t farthest_figure_date = 1;

/// Figures of one trade stand together: what one leaves out, another says.
class FigureFiller {
  public:
    FigureFiller(const Chunks& chunks, std::vector<Draft>& drafts) : chunks_(chunks), drafts_(drafts) {}

    void fill() {
        for (std::size_t i = 0; i < drafts_.size(); ++i)
            if (drafts_[i].is_figure && is_transfer(chunks_, drafts_[i])) {
                fill_ends(i);
                fill_date(i);
            }
    }

  private:
    bool is_trade(const Draft& draft) const { return is_transfer(chunks_, draft) && (draft.is_figure || chunks_.vocabulary().is_listed("kinds-of-trade", draft.kind)); }
    /// Told of who gets the goods; of other transfers, who gives them.
    bool is_of_buyer(const Draft& draft) const { return chunks_.vocabulary().is_listed("kinds-told-by-the-buyer", draft.kind); }

    void fill_ends(std::size_t number) {
        Draft& draft = drafts_[number];
        if (!draft.origin_country().empty() && !draft.destination_country().empty()) return;
        for (std::size_t i = number, left = figures_back; i-- > 0 && left-- > 0;) {
            const Draft& one = drafts_[i];
            const std::uint32_t distance = draft.first_sentence - std::min(draft.first_sentence, one.last_sentence);
            if (distance > farthest_pair) return;
            const bool tells_pair = is_trade(one) || (distance <= farthest_transfer && is_transfer(chunks_, one) && one.status == "completed");
            if (tells_pair && !one.borrows_destination && !one.origin_country().empty() && !one.destination_country().empty()) return fill_from(one, draft);
        }
    }

    /// Trade of the same two countries, or of the one whose figures they are with a third.
    void fill_from(const Draft& one, Draft& draft) const {
        const std::string from = draft.origin_country(), to = draft.destination_country(), start = one.origin_country(), end = one.destination_country();
        const bool unsaid = from.empty() && to.empty(), is_counted = chunks_.vocabulary().is_listed("kinds-of-trade", draft.kind);
        const bool same_side = is_of_buyer(one) == is_of_buyer(draft);
        if (from == start || to == end) return take_ends(one, draft);
        if (!from.empty() && from == end) return turn_ends(one, draft);
        if (!to.empty() && to == start) return turn_ends(one, draft);
        // "China's imports of coal from Mongolia rose … Iron ore arrivals sank to 3,000 tonnes": these went the same way.
        if (!is_counted && unsaid && is_trade(one) && (draft.goods.quantity || draft.goods.value)) return take_ends(one, draft);
        if (!is_counted) return;
        if (unsaid) return same_side ? take_ends(one, draft) : turn_ends(one, draft);
        // "China bought coal from Mongolia … imports from Russia": what is left open is whose figures they are.
        // "Russia sold China ore … purchases from Mongolia": China's, if most figures are.
        if (is_of_buyer(draft) != !from.empty()) return;
        const std::size_t by_start = shared_by(start), by_end = shared_by(end);
        const bool takes = by_start == by_end ? same_side : (by_end > by_start) == is_of_buyer(draft);
        takes ? take_ends(one, draft) : turn_ends(one, draft);
    }

    /// In how many transfers the country takes part.
    std::size_t shared_by(const std::string& country) const {
        const std::size_t last = std::min(drafts_.size(), most_counted);
        return std::size_t(std::count_if(drafts_.begin(), drafts_.begin() + std::ptrdiff_t(last), [&](const Draft& one) { return one.origin_country() == country || one.destination_country() == country; }));
    }

    void take_ends(const Draft& from, Draft& to) const {
        start_at(to, from.supplier, from.origin);
        end_at(to, from.recipient, from.destination);
        note(from, to);
    }
    void turn_ends(const Draft& from, Draft& to) const {
        start_at(to, from.recipient, from.destination);
        end_at(to, from.supplier, from.origin);
        note(from, to);
    }
    static void start_at(Draft& draft, const PartyValue& supplier, const std::optional<Grounded<std::string>>& origin) {
        if (!draft.origin_country().empty() || !draft.supplier.empty()) return;
        draft.supplier = supplier;
        draft.origin = origin;
        draft.guess("supplier", supplier.words);
        if (origin) draft.guess("origin", origin->words);
    }
    static void end_at(Draft& draft, const PartyValue& recipient, const std::optional<Grounded<std::string>>& destination) {
        if (!draft.destination_country().empty() || !draft.recipient.empty()) return;
        draft.recipient = recipient;
        draft.destination = destination;
        draft.guess("recipient", recipient.words);
        if (destination) draft.guess("destination", destination->words);
    }
    void note(const Draft& from, Draft& to) const {
        to.trace.push_back({"context", fmt::format("trade of the same countries as '{}'", chunks_.text(from.goods.words))});
    }

    /// "China bought ore for $18m last month, and imports of fish doubled": one date for all.
    void fill_date(std::size_t number) {
        Draft& draft = drafts_[number];
        if (draft.date || number == 0 || has_date(draft.first_sentence)) return;
        const Draft& before = drafts_[number - 1];
        const bool is_near = draft.first_sentence - std::min(draft.first_sentence, before.last_sentence) <= farthest_figure_date;
        if (!is_near || !is_trade(before) || !before.date || is_long_ago(chunks_, before)) return;
        draft.date = before.date;
        draft.guess("date", before.date->words);
        draft.trace.push_back({"context", fmt::format("date '{}' of the figure before", chunks_.text(before.date->words))});
    }

    bool has_date(std::uint32_t sentence) const {
        const auto [first, last] = chunks_.annotation().mentions_in(chunks_.annotation().sentences[sentence].tokens);
        return std::any_of(chunks_.annotation().mentions.begin() + first, chunks_.annotation().mentions.begin() + last, [](const Mention& one) { return one.kind == MentionKind::date; });
    }

    const Chunks& chunks_;
    std::vector<Draft>& drafts_;
};

}  // namespace

bool is_figure(const Chunks& chunks, const Event& event) {
    if (event.trigger->part != PartOfSpeech::noun || !chunks.vocabulary().is_listed("triggers-of-figures", event.trigger->id)) return false;
    const GroupNumber group = chunks.group_of(event.words.begin);
    return group != nothing && chunks.groups()[group].plural && chunks.groups()[group].determiner != Determiner::definite && !chunks.mention(group, MentionKind::number);
}

bool is_counted_voyage(const Draft& draft) {
    const std::string from = draft.origin_country(), to = draft.destination_country();
    return draft.goods.quantity && !from.empty() && !to.empty() && from != to;
}

bool is_all_trade(const Chunks& chunks, const Event& event, const Item& told, const Item& goods) {
    if (!is_figure(chunks, event) || !chunks.vocabulary().is_listed("triggers-of-all-trade", event.trigger->id)) return false;
    const bool names_none = goods.group == told.group && told.parts.empty() && !chunks.mention(told.group, MentionKind::goods);
    return names_none && chunks.groups()[told.group].tokens.contains(event.words);
}

void fill_trade_figures(const Chunks& chunks, std::vector<Draft>& drafts) { FigureFiller(chunks, drafts).fill(); }

}  // namespace checkrules
