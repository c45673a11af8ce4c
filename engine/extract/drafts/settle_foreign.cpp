#include <fmt/format.h>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::size_t compared = 16;  // drafts on each side, so that ten thousand stay linear

/// "Left Germany for Kyrgyzstan, only to turn up in Moscow": where the goods were last said to go, or null.
const Draft* stop_before(const std::vector<Draft>& drafts, std::size_t i, const std::string& holder) {
    for (std::size_t j = i, left = compared; j-- > 0 && left-- > 0;) {
        const Draft& one = drafts[j];
        const std::string stop = one.destination_country();
        if (one.status == "denied" || one.trigger->if_foreign || stop.empty() || stop == holder || one.origin_country().empty() || one.origin_country() == holder) continue;
        if (drafts[i].first_sentence - one.last_sentence <= 1 && drafts[i].goods.shares_entity(one.goods)) return &one;
    }
    return nullptr;
}

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

/// "300 rifles were shipped to Yemen. They had been made in Iran": says of goods whose transfer is told beside it only where they come from.
bool only_tells_source(const Draft& draft) { return draft.trigger->if_foreign && draft.destination_country().empty() && draft.recipient.empty() && !draft.origin_country().empty() && draft.status != "denied"; }

bool lacks_source(const Chunks& chunks, const Draft& draft) { return is_transfer(chunks, draft) && draft.origin_country().empty() && draft.supplier.party.empty() && draft.via.empty(); }

void tell_source(const Chunks& chunks, std::vector<Draft>& drafts, std::size_t i) {
    const Draft& teller = drafts[i];
    const bool tells_make = teller.goods.made_in && !teller.origin;
    const Grounded<std::string> source = tells_make ? *teller.goods.made_in : teller.origin ? *teller.origin : Grounded<std::string>{teller.supplier.country, teller.supplier.words};
    const std::size_t first = i > compared ? i - compared : 0, last = std::min(drafts.size(), i + compared);
    for (std::size_t j = first; j < last; ++j) {
        Draft& one = drafts[j];
        const bool is_told_of = j != i && one.is_near(teller) && lacks_source(chunks, one) && one.goods.shares_entity(teller.goods);
        if (!is_told_of || source.value == end_of(chunks, one)) continue;
        (tells_make ? one.goods.made_in : one.origin) = source;
        one.trace.push_back({"context", fmt::format("'{}' tells where they come from", chunks.text(source.words))});
    }
}

}  // namespace

void settle_foreign(const Chunks& chunks, std::vector<Draft>& drafts) {
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        Draft& draft = drafts[i];
        const std::string holder = draft.destination_country();
        if (only_tells_source(draft)) tell_source(chunks, drafts, i);
        if (!draft.trigger->if_foreign || draft.kind == *draft.trigger->if_foreign || holder.empty() || !draft.origin_country().empty()) continue;
        const Draft* source = source_for(drafts, i, holder);
        const Draft* stop = source ? nullptr : stop_before(drafts, i, holder);
        if (!source && !stop) continue;
        draft.kind = *draft.trigger->if_foreign;
        if (stop) draft.origin = Grounded<std::string>{stop->destination_country(), stop->destination ? stop->destination->words : stop->recipient.words};
        else draft.origin = source->origin ? source->origin : Grounded<std::string>{source->supplier.country, source->supplier.words};
        draft.trace.push_back({"context", fmt::format("goods that came from '{}': {}", chunks.text(draft.origin->words), draft.kind)});
    }
}

}  // namespace checkrules
