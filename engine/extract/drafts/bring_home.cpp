#include "engine/extract/drafts/bring_home.hpp"

#include <algorithm>
#include <utility>

namespace checkrules {

void keep_own(const Chunks& chunks, const PartyReader& parties, const Event& event, Draft& draft) {
    const Filler& recipient = event.slot(Role::recipient);
    if (!chunks.vocabulary().is_listed("kinds-told-by-the-buyer", draft.kind) || draft.supplier.empty() || recipient.items.size() != 1 || event.how[std::size_t(Role::recipient)].is_subject()) return;  // not "his firm bought chips from"
    const NounGroup& own = chunks.groups()[recipient.items.front().group];
    if (own.determiner != Determiner::possessive || !chunks.is(own.tokens.begin, WordClass::determiner)) return;
    draft.recipient = std::exchange(draft.supplier, {});
    draft.destination = parties.named_country(event.slot(Role::supplier));
    draft.origin = parties.read_country(event.slot(Role::origin));
}

void give_at_home(const Chunks& chunks, const Event& event, Draft& draft) {
    const Filler& recipient = event.slot(Role::recipient);
    const std::string home = home_of(chunks, draft.supplier);
    if (draft.destination || home.empty() || draft.recipient.empty() || !home_of(chunks, draft.recipient).empty() || !draft.recipient.party.empty() || recipient.items.empty()) return;
    const NounGroup& own = chunks.groups()[recipient.items.front().group];
    if (own.mentions.empty() && chunks.vocabulary().is_listed("words-for-ones-own-people", chunks.lower(own.head))) draft.destination = Grounded<std::string>{home, draft.supplier.words};
}

void bring_home(const Chunks& chunks, const Event& event, Draft& draft) {
    if (!chunks.vocabulary().is_listed("kinds-that-come-home", draft.kind) || draft.destination || !draft.recipient.empty()) return;
    const std::string home = home_of(chunks, draft.supplier);
    const auto through = std::ranges::find_if(draft.via, [&](const Grounded<std::string>& one) { return !home.empty() && one.value == home; });
    const bool from_abroad = draft.origin && !home.empty() && draft.origin->value != home && !event.slot(Role::origin).empty();
    if (through != draft.via.end()) {
        draft.destination = *through;
        draft.via.erase(through);
    } else if (from_abroad && !draft.supplier.is_national) {  // where "a Chinese smuggler" took it is not told
        draft.destination = Grounded<std::string>{home, draft.supplier.words};
    } else {
        return;
    }
    draft.recipient = std::exchange(draft.supplier, {});
}

void go_home(const PartyReader& parties, const Event& event, Draft& draft) {
    const Filler& recipient = event.slot(Role::recipient);
    if (draft.destination || !draft.recipient.country.empty() || recipient.items.size() != 1 || !parties.is_home(recipient.items.front())) return;
    auto home = parties.country_in(draft.supplier.words);  // also of a private person, of whom it says nothing else
    if (!home && !draft.supplier.country.empty()) home = Grounded<std::string>{draft.supplier.country, recipient.tokens};
    if (!home) return;
    draft.destination = home;
    draft.recipient = {};
    draft.supplier.country.clear();
    if (draft.origin && draft.origin->value == home->value) draft.origin.reset();
}

void buy_for_own_army(const Chunks& chunks, const Event& event, Draft& draft) {
    const Filler& army = event.slot(Role::recipient);
    if (draft.kind != "purchase" || event.frame->subject != Role::supplier || draft.destination || army.items.size() != 1 || draft.supplier.country.empty()) return;
    const NounGroup& group = chunks.groups()[army.items.front().group];
    if (!draft.recipient.country.empty() || !draft.recipient.party.empty() || group.determiner != Determiner::definite || !chunks.is_listed("words-for-the-forces", group.head)) return;
    draft.destination = Grounded<std::string>{draft.supplier.country, draft.supplier.words};
    draft.forget_nationality();
}

void stock_shop(const Chunks& chunks, const PartyReader& parties, const Event& event, Draft& draft) {
    const Filler& seller = event.slot(Role::supplier);
    if (draft.kind != "sale" || draft.destination || !draft.recipient.empty() || seller.items.empty()) return;
    const std::string home = home_of(chunks, draft.supplier);
    const Item& shop = seller.items.front();
    const std::uint32_t head = chunks.groups()[shop.parts.empty() ? shop.group : shop.parts.back()].head;
    const auto made_in = draft.goods.made_in ? draft.goods.made_in : parties.read_country(event.slot(Role::origin));
    if (home.empty() || !made_in || made_in->value == home || !chunks.is_listed("words-for-shops", head)) return;
    draft.recipient = std::exchange(draft.supplier, {});
    draft.destination = Grounded<std::string>{home, draft.recipient.words};
    draft.origin = made_in;
}

}  // namespace checkrules
