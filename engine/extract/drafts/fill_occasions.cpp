#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t occasion_reach = 2;  // sentences between an occasion and the presents of which it is told

/// "When Kim met Moon in 2018 … he gave him two dogs": presents without a date of their own have that of the visit, or of the birthday.
class OccasionFinder {
  public:
    OccasionFinder(const Chunks& chunks, std::span<const Draft> drafts) : chunks_(chunks), drafts_(told_last(drafts)) {}

    /// "The presents … Kim received a vase from Putin", "Mao sent Kim a carriage": what leaders get where presents are told of, or from each other, is one.
    void name_gift(Draft& draft) const {
        if (!chunks_.vocabulary().is_listed("kinds-that-may-be-gifts", draft.kind) || draft.status != "completed") return;
        if (tells_of("words-for-aid", draft.first_sentence, 0)) return take_kind(draft, "donation", "aid is told of");
        const bool is_present = std::ranges::any_of(draft.goods.terms, [&](const std::string& one) { return is_meant_by(chunks_.vocabulary(), "a-gift", one); });
        if (!is_present || !is_of_leaders(draft)) return;
        if (is_between_leaders(draft) || tells_of("words-for-gifts", draft.first_sentence, occasion_reach) || shares_leader_with_gift(draft)) take_kind(draft, "gift", "presents are told of");
    }

    void fill(Draft& draft) const {
        if (draft.date || draft.status != "completed" || !is_given(draft) || only_date(draft.first_sentence)) return;
        const auto& sentences = chunks_.annotation().sentences;
        for (std::uint32_t s = draft.first_sentence; s-- > 0 && draft.first_sentence - s <= occasion_reach && sentences[s].paragraph == sentences[draft.first_sentence].paragraph;) {
            const Mention* date = only_date(s);
            if (!date) continue;
            if (is_occasion(s)) take(*date, draft);
            return;
        }
    }

  private:
    bool is_of_leaders(const Draft& draft) const { return is_leader(chunks_, draft.supplier) || is_leader(chunks_, draft.recipient); }
    bool is_given(const Draft& draft) const {
        return chunks_.vocabulary().is_listed("kinds-of-giving", draft.kind) || is_of_leaders(draft);
    }

    bool is_between_leaders(const Draft& draft) const {
        return is_leader(chunks_, draft.supplier) && is_leader(chunks_, draft.recipient) && (draft.supplier.party != draft.recipient.party || draft.supplier.country != draft.recipient.country);
    }

    /// Another present of his, or for him, is told of.
    bool shares_leader_with_gift(const Draft& draft) const {
        const auto share = [&](const PartyValue& one, const PartyValue& other) { return is_leader(chunks_, one) && one.party == other.party && one.country == other.country; };
        return std::ranges::any_of(drafts_, [&](const Draft& other) { return other.kind == "gift" && (share(draft.supplier, other.supplier) || share(draft.recipient, other.recipient)); });
    }

    bool tells_of(std::string_view words, std::uint32_t last, std::uint32_t before) const {
        const auto& sentences = chunks_.annotation().sentences;
        return chunks_.has_listed(words, {sentences[last < before ? 0 : last - before].tokens.begin, sentences[last].tokens.end});
    }

    static void take_kind(Draft& draft, std::string kind, std::string_view because) {
        draft.trace.push_back({"context", fmt::format("{}: {}", because, kind)});
        draft.kind = std::move(kind);
    }

    bool is_occasion(std::uint32_t sentence) const { return chunks_.has_listed("words-for-an-occasion", chunks_.annotation().sentences[sentence].tokens); }

    /// Of two dates nobody knows which one it is.
    const Mention* only_date(std::uint32_t sentence) const {
        const auto [first, last] = chunks_.annotation().mentions_in(chunks_.annotation().sentences[sentence].tokens);
        const Mention* only = nullptr;
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& one = chunks_.annotation().mentions[m];
            if (one.kind != MentionKind::date || !one.value || !std::holds_alternative<DateRange>(one.value->is)) continue;
            if (only) return nullptr;
            only = &one;
        }
        return only;
    }

    void take(const Mention& date, Draft& draft) const {
        draft.date = Grounded<DateRange>{std::get<DateRange>(date.value->is), date.tokens};
        draft.guess("date", date.tokens);
        draft.trace.push_back({"context", fmt::format("date '{}' of the occasion", chunks_.text(date.tokens))});
    }

    const Chunks& chunks_;
    std::span<const Draft> drafts_;
};

}  // namespace

void fill_occasions(const Chunks& chunks, std::vector<Draft>& drafts) {
    const OccasionFinder finder(chunks, drafts);
    for (Draft& draft : drafts)
        if (is_transfer(chunks, draft)) finder.name_gift(draft), finder.fill(draft);
}

}  // namespace checkrules
