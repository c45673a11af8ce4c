#include "engine/extract/drafts/listed_goods.hpp"

#include <fmt/format.h>

#include <utility>

#include "engine/extract/drafts/read_made_in.hpp"

namespace checkrules {
namespace {

constexpr std::size_t longest_list = 24;

bool separates(const Chunks& chunks, std::uint32_t token) {
    if (chunks.group_of(token) != nothing) return false;
    return chunks.is_comma(token) || chunks.lower(token) == ";" || chunks.is(token, WordClass::conjunction) || chunks.match_any(PhraseList::joins, token) > 0;
}

bool is_goods(const Chunks& chunks, const Item& item) { return has(chunks.senses(item), Sense::known_goods) && !chunks.names_maker(item.group); }

/// "carriers from the Emirates": of these goods alone.
void take_source(const Chunks& chunks, const PartyReader& parties, const ListedGoods& goods, Draft& draft) {
    if (chunks.lower(goods.behind.begin) != "from" || chunks.group_of(goods.behind.begin + 1) == nothing) return;
    const Filler giver = chunks.read_filler(goods.behind.begin + 1, goods.behind.end);
    const auto country = parties.read_country(giver);
    if (!country) return;
    draft.supplier = parties.read_party(giver);
    draft.origin = country;
}

bool has_own_source(const Draft& draft, const ListedGoods& goods) { return draft.origin && goods.behind.contains(draft.origin->words); }

/// "150 missiles", but "a Ferrari" is one of its list.
bool are_several(const GoodsValue& goods) { return goods.quantity && goods.quantity->value.amount.max != Decimal(1); }

}  // namespace

std::vector<ListedGoods> read_listed(const Chunks& chunks, std::uint32_t from, std::uint32_t end) {
    std::vector<ListedGoods> list;
    for (std::uint32_t at = from; at < end && list.size() < longest_list;) {
        while (at < end && (chunks.is_skipped(at) || separates(chunks, at))) ++at;
        if (at >= end) break;
        const Item item = chunks.group_of(at) == nothing ? Item{} : chunks.read_item(at, end);
        const bool known = item.group != nothing && is_goods(chunks, item);
        if ((list.empty() && !known) || (item.group != nothing && item.tokens.end < end && chunks.is_auxiliary(item.tokens.end))) break;  // "…, and the [missiles] were": no more of the list
        const std::uint32_t behind = item.group == nothing ? at : item.tokens.end;
        std::uint32_t next = std::max(behind, at + 1);
        while (next < end && !separates(chunks, next)) ++next;
        if (known) list.push_back({item, {behind, next}});
        at = next;
    }
    return list;
}

std::optional<Draft> follow_listed(const Chunks& chunks, const References& references, const Draft& told, const ListedGoods& goods, std::uint32_t sentence) {
    Event event;
    event.trigger = told.trigger;
    event.sentence = sentence;
    Draft draft = told;
    draft.goods = {};
    draft.goods_item = goods.item;
    draft.told = goods.item.tokens;
    if (!read_goods(chunks, references, event, goods.item, false, draft)) return {};
    read_amounts(chunks, goods.item, draft.goods);
    const PartyReader parties(chunks, references);
    draft.goods.made_in = read_made_in(chunks, parties, goods.item, goods.item.tokens.end).country;
    take_source(chunks, parties, goods, draft);
    if (!draft.origin && home_of(chunks, draft.supplier).empty()) draft.origin = draft.goods.made_in;
    if (!is_transfer(chunks, draft)) {  // "found vehicles in Libya. Among the finds: carriers from the Emirates"
        if (!draft.origin || draft.origin->value == draft.destination_country()) return {};
        draft.kind = *told.trigger->if_foreign;
    }
    draft.first_sentence = draft.last_sentence = sentence;
    draft.is_carrier = false;
    draft.extra.clear();
    draft.attribute(chunks, goods.item.tokens.begin);
    draft.trace = {{"context", fmt::format("'{}' are some of '{}'", chunks.text(goods.item.tokens), chunks.text(told.goods.words))}};
    return draft;
}

void add_listed(const Chunks& chunks, const References& references, const Draft& told, std::span<const ListedGoods> goods, std::uint32_t sentence, std::vector<Draft>& drafts, std::uint32_t& events) {
    bool goes_on = false, apart = false;  // "carriers [from the Emirates], trucks"
    for (const ListedGoods& one : goods) {
        auto draft = follow_listed(chunks, references, told, one, sentence);
        if (!draft) continue;
        const bool had_source = std::exchange(apart, has_own_source(*draft, one));
        if (goes_on && !apart && !had_source && !are_several(draft->goods)) {
            drafts.back().add_goods(*draft);
            continue;
        }
        draft->events = {++events};
        drafts.push_back(std::move(*draft));
        goes_on = true;
    }
}

}  // namespace checkrules
