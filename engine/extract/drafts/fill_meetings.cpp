#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t meeting_reach = 3;  // sentences between a meeting and the presents of which it is told

/// "Putin came to Pyongyang for talks with Kim. Kim got a car": where two leaders meet, what one gets the other gave.
class MeetingReader {
  public:
    explicit MeetingReader(const Chunks& chunks) : chunks_(chunks) {}

    void fill(Draft& draft) const {
        if (!may_be_present(draft)) return;
        const bool lacks_giver = draft.supplier.empty() && !draft.origin && draft.via.empty() && is_leader(chunks_, draft.recipient);
        const bool lacks_taker = draft.recipient.empty() && !draft.destination && is_leader(chunks_, draft.supplier);
        if (!lacks_giver && !lacks_taker) return;
        const PartyValue& known = lacks_giver ? draft.recipient : draft.supplier;
        const Mention* other = other_leader(draft.first_sentence, known);
        if (!other) return;
        PartyValue& party = lacks_giver ? draft.supplier : draft.recipient;
        party.name = chunks_.text(other->tokens);
        party.party = other->id;
        party.country = chunks_.vocabulary().country_of_party(other->id);
        party.words = other->tokens;
        party.is_named = true;
        draft.status = "completed";  // "for Kim there was a watch"
        const std::string_view field = lacks_giver ? "supplier" : "recipient";
        draft.guess(field, other->tokens);
        draft.trace.push_back({"context", fmt::format("{} = '{}', whom {} met", field, party.name, known.name)});
    }

  private:
    bool may_be_present(const Draft& draft) const {
        const Vocabulary& vocabulary = chunks_.vocabulary();
        const bool is_for_him = draft.status == "attempted" && vocabulary.is_listed("triggers-of-being-for", draft.trigger->id);
        if (!is_transfer(chunks_, draft) || !(draft.status == "completed" || is_for_him)) return false;
        if (vocabulary.is_listed("kinds-of-giving", draft.kind)) return true;
        const auto is_present = [&](const std::string& one) { return is_meant_by(vocabulary, "a-gift", one); };
        return vocabulary.is_listed("kinds-that-may-be-gifts", draft.kind) && std::ranges::any_of(draft.goods.terms, is_present);
    }

    /// In the nearest sentence that tells of leaders who met, the one beside `known`; null where it names others or none.
    const Mention* other_leader(std::uint32_t told, const PartyValue& known) const {
        for (std::uint32_t s = told + 1; s-- > 0 && told - s <= meeting_reach;) {
            const auto& leaders = leaders_of(s);
            if (leaders.size() < 2) continue;
            if (leaders.size() > 2) return nullptr;
            const auto is_known = [&](const Mention* one) { return one->id == known.party || (known.party.empty() && chunks_.vocabulary().country_of_party(one->id) == known.country); };
            if (is_known(leaders[0]) == is_known(leaders[1])) return nullptr;
            return is_known(leaders[0]) ? leaders[1] : leaders[0];
        }
        return nullptr;
    }

    /// Once a sentence, as ten thousand drafts may share it.
    const std::vector<const Mention*>& leaders_of(std::uint32_t sentence) const {
        const auto [known, is_new] = leaders_.try_emplace(sentence);
        if (is_new && chunks_.has_listed("words-for-a-meeting", chunks_.annotation().sentences[sentence].tokens)) known->second = leaders_in(chunks_.annotation().sentences[sentence].tokens);
        return known->second;
    }

    /// Each once.
    std::vector<const Mention*> leaders_in(TokenRange words) const {
        std::vector<const Mention*> leaders;
        const auto [first, last] = chunks_.annotation().mentions_in(words);
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& one = chunks_.annotation().mentions[m];
            if (!chunks_.is_party_of(&one, "kinds-of-leaders")) continue;
            const auto is_same = [&](const Mention* other) { return other->id == one.id; };
            if (leaders.size() < 3 && std::ranges::none_of(leaders, is_same)) leaders.push_back(&one);
        }
        return leaders;
    }

    const Chunks& chunks_;
    mutable std::map<std::uint32_t, std::vector<const Mention*>> leaders_;  ///< of the sentences that tell of a meeting
};

}  // namespace

void fill_meetings(const Chunks& chunks, std::vector<Draft>& drafts) {
    const MeetingReader meetings(chunks);
    for (Draft& draft : drafts) meetings.fill(draft);
}

}  // namespace checkrules
