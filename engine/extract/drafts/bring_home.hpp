/// Who buys or smuggles goods for himself, or gives them to his own people.
#pragma once
#include "engine/extract/drafts/draft.hpp"
#include "engine/extract/drafts/read_party.hpp"

namespace checkrules {

/// "North Korea procured parts [for its missile program]": who buys for what is his own gets it himself.
void keep_own(const Chunks& chunks, const PartyReader& parties, const Event& event, Draft& draft);
/// "Kim gave [his generals] watches": who gives to his own people.
void give_at_home(const Chunks& chunks, const Event& event, Draft& draft);
/// "The ministry smuggled food from China", "Chinese traders smuggle crabs through Dandong": to where they are themselves, when nothing else is told.
void bring_home(const Chunks& chunks, const Event& event, Draft& draft);
/// "A North Korean shipped spirits [to his own country]": where its people are at home.
void go_home(const PartyReader& parties, const Event& event, Draft& draft);
/// "Russian traders buy chips [for the army]": who buys for an army that is named no further buys for that of his country.
void buy_for_own_army(const Chunks& chunks, const Event& event, Draft& draft);
/// "A shop in Moscow sells Swiss watches": what comes from abroad came to the shop.
void stock_shop(const Chunks& chunks, const PartyReader& parties, const Event& event, Draft& draft);

}  // namespace checkrules
