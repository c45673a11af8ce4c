#include "engine/extract/drafts/settle_origin.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace checkrules {
namespace {

class OriginSettler {
  public:
    OriginSettler(const Chunks& chunks, const PartyReader& parties, const Event& event, const std::optional<Grounded<std::string>>& owner, Draft& draft)
        : chunks_(chunks), parties_(parties), event_(event), made_in_(draft.goods.made_in), owner_(owner), draft_(draft), holder_(holder_of(chunks, draft)) {}

    void settle() {
        if (event_.trigger->if_foreign && !become_transfer()) return;
        take_origin();
        find_recipient();
    }

  private:
    /// "S-300s stand in Syria": what is in foreign hands came there. False when nothing says that it is foreign.
    bool become_transfer() {
        std::string source = draft_.origin ? draft_.origin->value : made_in_ ? made_in_->value : owner_ ? owner_->value : home_of(chunks_, draft_.supplier);
        if (source.empty()) source = home_of_make();
        const Vocabulary& vocabulary = chunks_.vocabulary();
        const bool is_held = !holder_.empty() || !draft_.recipient.party.empty();  // by a country, or by rebels of none
        const bool is_alien = source.empty() && !holder_.empty() && (is_foreign(draft_.goods_item.tokens) || is_foreign(draft_.supplier.words)) && !vocabulary.is_listed("countries-of-the-west", holder_);
        const bool is_given = !draft_.supplier.empty() && !draft_.recipient.empty() && source != holder_;  // "sold turbines in Russia for a power plant"
        if ((source.empty() && !is_alien && !is_given) || !is_held || source == holder_ || vocabulary.is_listed("brought-by-war", source + "-" + holder_)) return false;
        draft_.kind = *event_.trigger->if_foreign;
        draft_.trace.push_back({"slot", fmt::format("goods of {} in the hands of {}: {}", source.empty() ? "abroad" : source, holder_, draft_.kind)});
        return true;
    }

    void take_origin() {
        const std::string giver = home_of(chunks_, draft_.supplier);
        // "A Pakistani shipped Iranian missile parts": of which nation he is says less of where they come from.
        const auto names_origin = [&](Role role) { return event_.slot(role).tokens.contains(draft_.origin->words); };
        const bool is_his = !draft_.origin || names_origin(Role::supplier) || names_origin(Role::carrier);
        const bool only_brings = draft_.supplier.is_national || draft_.supplier.empty();  // or "a Greek tanker"
        if (made_in_ && only_brings && is_his && made_in_->value != giver && made_in_->value != holder_) draft_.origin = made_in_;
        for (const auto* source : {&made_in_, &owner_})
            if (*source && !draft_.origin && !(source == &owner_ && comes_to_owner()) && (giver.empty() || giver == (*source)->value) && (*source)->value != holder_) draft_.origin = *source;
    }

    /// "Iran's lathes came from Oltec"
    bool comes_to_owner() const { return event_.moves_itself && draft_.recipient.empty() && !draft_.destination && !draft_.supplier.empty(); }

    /// "Myanmar's missiles come from North Korea": whose they are now is who got them.
    void find_recipient() {
        const std::string source = draft_.origin ? draft_.origin->value : home_of(chunks_, draft_.supplier);
        if (!holder_.empty() || !is_transfer(chunks_, draft_)) return;
        const auto shows = [&](const std::string& term) { return chunks_.vocabulary().is_listed("goods-that-show-somebody", term); };  // "a statue of [Nujoma]"
        const bool is_image = std::ranges::any_of(draft_.goods.terms, shows);
        if (draft_.recipient.empty() && (!source.empty() || comes_to_owner()) && !is_image) draft_.recipient = parties_.read_owner(draft_.goods_item, source);
        if (draft_.recipient.country.empty() && draft_.recipient.party.empty()) take_purpose(source);
        if (!draft_.recipient.country.empty()) draft_.destination = {draft_.recipient.country, draft_.recipient.words};
    }

    /// "Three men procured engines for [Hezbollah]'s drones": they did it for others.
    void take_purpose(const std::string& source) {
        PartyValue holder = parties_.read_purpose(draft_.goods_item, source);
        if (holder.empty()) return;
        if (draft_.supplier.empty()) draft_.supplier = draft_.recipient;
        draft_.recipient = std::move(holder);
    }

    /// Where such weapons are made, whoever tells of them.
    std::string home_of_make() const {
        for (const std::string& id : draft_.goods.terms) {
            const auto term = chunks_.vocabulary().goods.find(id);
            if (term != chunks_.vocabulary().goods.end() && term->second.brand && term->second.made_in) return *term->second.made_in;
        }
        return {};
    }

    /// "Western chips": of no country, and surely not of who has them.
    bool is_foreign(TokenRange words) const { return chunks_.has_listed("words-for-foreign", words); }

    const Chunks& chunks_;
    const PartyReader& parties_;
    const Event& event_;
    const std::optional<Grounded<std::string>>& made_in_;
    const std::optional<Grounded<std::string>>& owner_;
    Draft& draft_;
    std::string holder_;
};

}  // namespace

std::string holder_of(const Chunks& chunks, const Draft& draft) { return draft.destination ? draft.destination->value : home_of(chunks, draft.recipient); }

void settle_origin(const Chunks& chunks, const PartyReader& parties, const Event& event, const std::optional<Grounded<std::string>>& owner, Draft& draft) {
    OriginSettler(chunks, parties, event, owner, draft).settle();
}

}  // namespace checkrules
