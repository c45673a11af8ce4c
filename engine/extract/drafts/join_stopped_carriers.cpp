#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::size_t carriers_looked_at = 4;  // drafts on each side, so that ten thousand stay linear

/// "Cyprus seized a freighter bound for Syria with a cargo of weapons": the weapons were stopped, and the freighter is no goods,
/// nor is one of which nobody says what it carried.
class StoppedCarriers {
  public:
    StoppedCarriers(const Chunks& chunks, std::vector<Draft>& drafts) : chunks_(chunks), drafts_(drafts) {}

    void join() {
        std::vector<bool> is_joined(drafts_.size());
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            const bool is_stopped = is_stopped_carrier(drafts_[i]);
            if (is_stopped) drafts_[i].is_carrier = !is_traded(drafts_[i]);  // with a load or without
            Draft* load = is_stopped ? load_of(i) : nullptr;
            if (!load && moves(drafts_[i]) && may_carry(drafts_[i]) && !is_traded(drafts_[i])) load = found_aboard(i);
            if (!load) continue;
            give_journey(drafts_[i], *load);
            is_joined[i] = true;
        }
        std::size_t number = 0;
        std::erase_if(drafts_, [&](const Draft&) { return is_joined[number++]; });
    }

  private:
    bool is_carrier(const Draft& draft) const { return carry_others(chunks_, draft.goods); }
    bool is_stopped_carrier(const Draft& draft) const { return draft.status == "attempted" && draft.trigger->status == "attempted" && is_carrier(draft); }

    /// "Seized a plane that was sold to Iran": goods after all.
    bool is_traded(const Draft& draft) const {
        return std::ranges::any_of(draft.more_triggers, [&](const Trigger* one) { return chunks_.vocabulary().is_listed("kinds-of-trade", one->kind); });
    }

    /// What it carried: told in the same breath, or found aboard in the next sentence.
    Draft* load_of(std::size_t i) const {
        const Draft& carrier = drafts_[i];
        const std::size_t first = i > carriers_looked_at ? i - carriers_looked_at : 0, last = std::min(drafts_.size(), i + carriers_looked_at + 1);
        for (std::size_t j = first; j < last; ++j) {
            Draft& load = drafts_[j];
            const bool near = load.first_sentence == carrier.first_sentence || ((load.status == "attempted" || is_aboard(chunks_, load)) && load.first_sentence == carrier.first_sentence + 1);
            if (j != i && near && !load.lies_ashore && moves(load) && !is_carrier(load) && !differ(load.destination_country(), carrier.destination_country())) return &load;
        }
        return nullptr;
    }

    bool moves(const Draft& draft) const { return chunks_.vocabulary().is_listed("kinds-of-a-journey", draft.kind) && (draft.status == "attempted" || draft.status == "completed"); }
    bool may_carry(const Draft& draft) const {
        const auto carries = [&](const std::string& term) { return chunks_.vocabulary().is_listed("goods-that-carry-others", term) || chunks_.vocabulary().is_listed("goods-that-may-carry-others", term); };
        return draft.goods.is_known() && std::ranges::all_of(draft.goods.terms, carries);
    }

    /// "A lorry reached Belarus. On board were rifles": goods, but for what was found on it.
    Draft* found_aboard(std::size_t i) const {
        constexpr std::uint32_t sentences_behind = 2;
        const Draft& carrier = drafts_[i];
        for (std::size_t j = i + 1; j < std::min(drafts_.size(), i + carriers_looked_at + 1); ++j) {
            Draft& load = drafts_[j];
            const bool is_found = load.has_carrier || is_aboard(chunks_, load);
            const bool differs = differ(load.destination_country(), carrier.destination_country()) || differ(load.origin_country(), carrier.origin_country());
            if (is_found && moves(load) && !may_carry(load) && !differs && load.first_sentence <= carrier.last_sentence + sentences_behind) return &load;
        }
        return nullptr;
    }

    static void give_journey(const Draft& carrier, Draft& load) {
        if (carrier.status == "attempted") load.status = "attempted";
        if (!load.origin) load.origin = carrier.origin;
        if (!load.destination) load.destination = carrier.destination;
        if (load.recipient.empty()) load.recipient = carrier.recipient;
        if (!load.date) load.date = carrier.date;
        if (load.stopper.empty()) load.stopper = carrier.stopper;
        for (const auto& stop : carrier.via) load.pass_through(stop);
        load.kind_words.push_back(carrier.kind_words.front());
        load.trace.push_back({"context", fmt::format("{} with what carried it: {}", load.status == "attempted" ? "stopped" : "went", carrier.trigger->id)});
    }

    const Chunks& chunks_;
    std::vector<Draft>& drafts_;
};

}  // namespace

bool is_aboard(const Chunks& chunks, const Draft& draft) {
    if (draft.lies_ashore) return false;
    const bool is_noun = draft.trigger->part == PartOfSpeech::noun && chunks.has_listed("words-for-what-is-aboard", draft.kind_words.front());
    return is_noun || chunks.vocabulary().is_listed("triggers-of-what-is-aboard", draft.trigger->id);
}

void join_stopped_carriers(const Chunks& chunks, std::vector<Draft>& drafts) { StoppedCarriers(chunks, drafts).join(); }

}  // namespace checkrules
