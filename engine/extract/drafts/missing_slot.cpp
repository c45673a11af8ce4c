#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

bool has_slot(const Draft& draft, Role role) {
    switch (role) {
        case Role::supplier: return !draft.supplier.empty();
        case Role::recipient: return !draft.recipient.empty();
        case Role::origin: return draft.origin || draft.goods.made_in;
        case Role::destination: return !draft.destination_country().empty() || !draft.recipient.party.empty();
        case Role::via: return !draft.via.empty();
        default: return true;
    }
}

}  // namespace

std::string missing_slot(const Chunks& chunks, const Draft& draft) {
    if (draft.is_carrier) return "what goes there carries others, and is no goods";
    const bool somewhere = !draft.destination_country().empty() || !draft.origin_country().empty() || !draft.recipient.party.empty() || !draft.supplier.party.empty() || !draft.via.empty();
    if (!somewhere && !chunks.vocabulary().is_listed("kinds-without-a-country", draft.kind)) return "no country and no known party takes part";
    const auto has_need = [&](const Trigger* one) { return one->needs.empty() || std::ranges::any_of(one->needs, [&](Role role) { return has_slot(draft, role); }); };
    if (has_need(draft.trigger) || std::ranges::any_of(draft.more_triggers, has_need)) return "";  // "a cargo of rifles came from Iran": where it went is not needed
    return fmt::format("no {} is known", to_string(draft.trigger->needs.front()));
}

}  // namespace checkrules
