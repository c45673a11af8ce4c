#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::size_t drafts_back = 8;        // drafts, so that ten thousand stay linear
constexpr std::uint32_t farthest_return = 3;  // sentences between the gift and what was given in return
constexpr std::uint32_t farthest_road = 12;   // sentences between what went one way and what is said to go the other

/// "Putin gave Kim a limousine. A pair of dogs went the other way."
class ReturnFiller {
  public:
    ReturnFiller(const Chunks& chunks, std::vector<Draft>& drafts) : chunks_(chunks), drafts_(drafts) {}

    void fill() {
        for (std::size_t i = 1; i < drafts_.size(); ++i) {
            Draft& draft = drafts_[i];
            const bool lacks = draft.recipient.empty() || draft.supplier.empty();
            if (!lacks || !is_transfer(chunks_, draft) || draft.status == "denied") continue;
            const std::uint32_t reach = std::max(is_answer(draft) || is_payment(draft) ? farthest_return : 0, reach_back(draft.first_sentence));
            if (const Draft* first = reach > 0 ? answered_by(i, reach) : nullptr) turn(*first, draft);
        }
    }

  private:
    /// "Kim gave Putin dogs … Putin brought a car": a present to nobody, of somebody who was given one.
    bool is_answer(const Draft& draft) const {
        return !draft.supplier.empty() && draft.recipient.empty() && !draft.destination && draft.goods.is_known() && is_known(draft.supplier) && chunks_.vocabulary().is_listed("kinds-of-giving", draft.kind);
    }

    bool is_payment(const Draft& draft) const { return chunks_.vocabulary().is_listed("triggers-of-payment", draft.trigger->id); }

    /// How many sentences the words of this one look back over: none when they tell of no way back. Neighbours share a sentence: it is read once.
    std::uint32_t reach_back(std::uint32_t sentence) {
        if (asked_ == sentence) return reach_;
        asked_ = sentence;
        const bool goes_back = says("words-for-the-way-back", sentence);
        return reach_ = !goes_back ? 0 : says("words-for-the-other-direction", sentence) ? farthest_road : farthest_return;
    }
    bool says(std::string_view list, std::uint32_t sentence) const {
        const TokenRange words = chunks_.annotation().sentences[sentence].tokens;
        for (std::uint32_t t = words.begin; t < words.end; ++t)
            if (chunks_.match_listed(list, t) > 0) return true;
        return false;
    }

    /// The transfer before that has two ends, one of which, the other way round, is known of this one.
    const Draft* answered_by(std::size_t number, std::uint32_t reach) const {
        const Draft& draft = drafts_[number];
        for (std::size_t i = number, left = drafts_back; i-- > 0 && left-- > 0;) {
            const Draft& one = drafts_[i];
            const bool near = draft.first_sentence - std::min(draft.first_sentence, one.last_sentence) <= reach;
            const bool has_ends = !one.origin_country().empty() && !one.destination_country().empty();
            if (!near || !is_transfer(chunks_, one) || (!has_ends && !(one.supplier.is_named && one.recipient.is_named)) || one.status == "denied") continue;
            const bool same_giver = !is_known(draft.supplier) || is_same(draft.supplier, one.recipient.party, one.destination_country());
            const bool same_taker = !is_known(draft.recipient) || is_same(draft.recipient, one.supplier.party, one.origin_country());
            if (same_giver && same_taker) return &one;
        }
        return nullptr;
    }

    /// "The host" may be anybody.
    static bool is_known(const PartyValue& party) { return !party.party.empty() || !party.country.empty(); }
    bool is_same(const PartyValue& one, const std::string& party, const std::string& country) const {
        return (!party.empty() && one.party == party) || (!country.empty() && home_of(chunks_, one) == country);
    }

    void turn(const Draft& first, Draft& draft) const {
        if (draft.recipient.empty()) draft.recipient = first.supplier;
        if (draft.supplier.empty()) draft.supplier = first.recipient;
        if (!draft.destination && first.origin) draft.destination = first.origin;
        if (!draft.origin && first.destination) draft.origin = first.destination;
        draft.trace.push_back({"context", fmt::format("the other way than '{}'", chunks_.text(first.goods.words))});
    }

    const Chunks& chunks_;
    std::vector<Draft>& drafts_;
    std::optional<std::uint32_t> asked_;  ///< the sentence asked for last
    std::uint32_t reach_ = 0;             ///< and the answer
};

}  // namespace

void fill_way_back(const Chunks& chunks, std::vector<Draft>& drafts) { ReturnFiller(chunks, drafts).fill(); }

}  // namespace checkrules
