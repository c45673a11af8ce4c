/// Which drafts a sentence of its own, or other words for the goods, can say more of.
#pragma once
#include <algorithm>
#include <unordered_map>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {

/// Drafts by what their goods are.
class DraftsByGoods {
  public:
    explicit DraftsByGoods(std::vector<Draft>& drafts) {
        for (Draft& draft : drafts)
            for (std::uint32_t entity : draft.goods.entities) of_.try_emplace(entity, &draft);
    }

    /// The first draft of those goods, or null. `entity`: of References.
    Draft* find(std::uint32_t entity) const {
        const auto found = of_.find(entity);
        return found == of_.end() ? nullptr : found->second;
    }

  private:
    std::unordered_map<std::uint32_t, Draft*> of_;
};

/// Shows the transfers told up to a sentence, the last one first and none more than `farthest` sentences back, until `take` returns true.
/// REQUIRES: drafts are by first sentence.
template <typename Take>
void visit_transfers_before(const Chunks& chunks, std::vector<Draft>& drafts, std::uint32_t sentence, std::uint32_t farthest, Take take) {
    constexpr std::size_t compared_back = 64;  // drafts, so that ten thousand stay linear
    const auto after = std::ranges::upper_bound(drafts, sentence, {}, &Draft::first_sentence);
    for (std::size_t i = std::size_t(after - drafts.begin()), left = compared_back; i-- > 0 && left-- > 0;) {
        Draft& draft = drafts[i];
        const bool is_near = sentence - std::min(sentence, draft.last_sentence) <= farthest;
        if (is_near && is_transfer(chunks, draft) && draft.status != "denied" && take(draft)) return;
    }
}

}  // namespace checkrules
