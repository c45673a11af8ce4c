#include <fmt/format.h>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::size_t compared = 16;  // drafts on each side, so that ten thousand stay linear

/// The draft near number i that says from which other country the same goods came, or null.
const Draft* source_for(const std::vector<Draft>& drafts, std::size_t i, const std::string& holder) {
    const std::size_t first = i > compared ? i - compared : 0, last = std::min(drafts.size(), i + compared);
    for (std::size_t j = first; j < last; ++j) {
        const std::string source = drafts[j].origin_country();
        const bool comes_alone = drafts[j].destination_country().empty() || drafts[j].destination_country() == holder;
        if (j != i && drafts[j].status != "denied" && !source.empty() && source != holder && comes_alone && drafts[i].goods.shares_entity(drafts[j].goods)) return &drafts[j];
    }
    return nullptr;
}

}  // namespace

void settle_foreign(const Chunks& chunks, std::vector<Draft>& drafts) {
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        Draft& draft = drafts[i];
        const std::string holder = draft.destination_country();
        if (!draft.trigger->if_foreign || draft.kind == *draft.trigger->if_foreign || holder.empty() || !draft.origin_country().empty()) continue;
        const Draft* source = source_for(drafts, i, holder);
        if (!source) continue;
        draft.kind = *draft.trigger->if_foreign;
        draft.origin = source->origin ? source->origin : Grounded<std::string>{source->supplier.country, source->supplier.words};
        draft.trace.push_back({"context", fmt::format("goods that came from '{}': {}", chunks.text(draft.origin->words), draft.kind)});
    }
}

}  // namespace checkrules
