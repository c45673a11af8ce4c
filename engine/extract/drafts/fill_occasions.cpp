#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t reach = 2;  // sentences between an occasion and the presents of which it is told

/// "When Kim met Moon in 2018 … he gave him two dogs": presents without a date of their own have that of the visit, or of the birthday.
class OccasionFinder {
  public:
    explicit OccasionFinder(const Chunks& chunks) : chunks_(chunks) {}

    /// "The presents … Kim received a vase from Putin": what leaders get where presents are told of is one.
    void name_gift(Draft& draft) const {
        if (!chunks_.vocabulary().is_listed("kinds-that-may-be-gifts", draft.kind) || draft.status != "completed" || !is_of_leaders(draft)) return;
        const bool is_present = std::ranges::any_of(draft.goods.terms, [&](const std::string& one) { return is_meant_by(chunks_.vocabulary(), "a-gift", one); });
        if (!is_present || !tells_of_gifts(draft.first_sentence)) return;
        draft.kind = "gift";
        draft.trace.push_back({"context", "presents are told of: gift"});
    }

    void fill(Draft& draft) const {
        if (draft.date || draft.status != "completed" || !is_given(draft) || only_date(draft.first_sentence)) return;
        const auto& sentences = chunks_.annotation().sentences;
        for (std::uint32_t s = draft.first_sentence; s-- > 0 && draft.first_sentence - s <= reach && sentences[s].paragraph == sentences[draft.first_sentence].paragraph;) {
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

    bool tells_of_gifts(std::uint32_t last) const {
        const auto& sentences = chunks_.annotation().sentences;
        return chunks_.has_listed("words-for-gifts", {sentences[last < reach ? 0 : last - reach].tokens.begin, sentences[last].tokens.end});
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
        draft.trace.push_back({"context", fmt::format("date '{}' of the occasion", chunks_.text(date.tokens))});
    }

    const Chunks& chunks_;
};

}  // namespace

void fill_occasions(const Chunks& chunks, std::vector<Draft>& drafts) {
    const OccasionFinder finder(chunks);
    for (Draft& draft : drafts)
        if (is_transfer(chunks, draft)) finder.name_gift(draft), finder.fill(draft);
}

}  // namespace checkrules
