#include <fmt/format.h>

#include <algorithm>
#include <array>

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

/// "Elbe Optik sold its products", of a company that the article says elsewhere is German: a trade that may well stay at home.
bool tells_home_alone(const Draft& draft) {
    const PartyValue& party = draft.supplier.empty() ? draft.recipient : draft.supplier;
    const PartyValue& other = draft.supplier.empty() ? draft.supplier : draft.recipient;
    const bool is_placed = draft.destination || !draft.via.empty() || draft.goods.made_in || !other.country.empty() || !other.party.empty() || (draft.origin && !party.words.contains(draft.origin->words));
    return party.is_told_elsewhere && !is_placed;
}

bool has_country(const Draft& draft) {
    if (tells_home_alone(draft)) return false;
    return !draft.destination_country().empty() || !draft.origin_country().empty() || !draft.recipient.party.empty() || !draft.supplier.party.empty() || !draft.via.empty();
}

/// "A warm [reception]", "their [calculations]": told by the ending of the word.
bool is_abstract_by_ending(const Chunks& chunks, const Draft& draft) {
    std::string_view head = chunks.lower(chunks.groups()[draft.goods_item.group].head);
    if (head.ends_with('s')) head.remove_suffix(1);
    const auto list = chunks.vocabulary().lists.find("endings-of-abstract-words");
    return list != chunks.vocabulary().lists.end() && std::ranges::any_of(list->second.members, [&](const ListMember& one) { return head.ends_with(one.text); });
}

/// "[Waves] were sent through Lebanon", "gave the talks [a push]": what the vocabulary does not know may be no goods at all, unless somebody gave it to somebody.
bool may_be_no_goods(const Chunks& chunks, const Draft& draft) {
    if (draft.goods.is_known() || chunks.is(chunks.groups()[draft.goods_item.group].head, WordClass::vehicle) || std::ranges::any_of(draft.goods.brands, &Brand::is_known)) return false;
    const bool is_given = !draft.supplier.empty() || draft.origin || draft.goods.made_in;
    const bool is_own = draft.recipient.words.overlaps(draft.supplier.words);  // "the firm took the letter": to nobody else
    const bool is_got = (!draft.recipient.empty() && !is_own) || (draft.destination && !draft.borrows_destination);
    return !is_given || !is_got || (!draft.is_all_trade && is_abstract_by_ending(chunks, draft));
}

/// Nobody takes part of whom anything is known, and the country is that of another transfer: "sales of painkillers" in an article on drugs for Cuba.
bool has_only_borrowed(const Draft& draft) {
    const bool nobody_gives = draft.supplier.empty() || (!draft.supplier.is_named && draft.supplier.country.empty() && draft.supplier.party.empty());
    return draft.borrows_destination && nobody_gives && draft.recipient.empty() && draft.origin_country().empty() && draft.via.empty();
}

/// "Two firms have bought arms", of no country that is told, in an article about another: seldom what it is about.
bool is_of_strangers(const Chunks& chunks, const Draft& draft) {
    const auto is_placed = [](const PartyValue& party) { return party.is_named || !party.country.empty() || !party.party.empty(); };
    if (!draft.borrows_destination || is_placed(draft.supplier) || is_placed(draft.recipient) || !draft.origin_country().empty() || !draft.via.empty()) return false;
    return std::ranges::any_of(std::array{&draft.supplier, &draft.recipient}, [&](const PartyValue* party) {
        const GroupNumber group = party->empty() ? nothing : chunks.group_of(party->words.end - 1);
        return group != nothing && chunks.is_listed("words-for-strangers", chunks.groups()[group].head);
    });
}

/// "Vessels came from China", and nobody says to whom; but of a make that is told, and of what was sold, it is the goods.
bool only_carries(const Chunks& chunks, const Draft& draft) {
    const auto is_trade = [&](const Trigger* one) { return chunks.vocabulary().is_listed("kinds-of-trade", one->kind); };
    const bool goes_nowhere = draft.recipient.empty() && (!draft.destination || draft.borrows_destination);
    return goes_nowhere && draft.goods.brands.empty() && comes_and_goes(chunks, draft) && std::ranges::none_of(draft.more_triggers, is_trade);
}

}  // namespace

std::string missing_slot(const Chunks& chunks, const Draft& draft) {
    if (draft.is_carrier || only_carries(chunks, draft)) return "what goes there carries others, and is no goods";
    if (!has_country(draft) && !chunks.vocabulary().is_listed("kinds-without-a-country", draft.kind)) return "no country and no known party takes part";
    if (is_of_strangers(chunks, draft)) return "who takes part is of no country, and where it went is told of another transfer";
    if (may_be_no_goods(chunks, draft)) return "nobody knows what the goods are, and who gave them to whom";
    const bool is_told_of = is_transfer(chunks, draft) ? !has_only_borrowed(draft) : has_country(draft) && (!draft.goods.brands.empty() || draft.goods.made_in || draft.origin);
    if (!is_told_of && !is_worth_seeing(chunks, draft.goods)) return "nobody takes part, and of such goods nobody asks where they came from";
    const auto has_need = [&](const Trigger* one) { return one->needs.empty() || std::ranges::any_of(one->needs, [&](Role role) { return has_slot(draft, role); }); };
    if (has_need(draft.trigger) || std::ranges::any_of(draft.more_triggers, has_need)) return "";  // "a cargo of rifles came from Iran": where it went is not needed
    return fmt::format("no {} is known", to_string(draft.trigger->needs.front()));
}

}  // namespace checkrules
