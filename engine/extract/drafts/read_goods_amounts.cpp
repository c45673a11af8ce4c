// How many or how much of the goods the words around them tell, and at what price.
#include <algorithm>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t before_goods = 4;  // tokens

void read_money(const Chunks& chunks, const Item& item, GoodsValue& goods) {
    const Mention* best = find_price(chunks, item);
    if (!best || goods.value || goods.unit_value) return;
    const auto* money = std::get_if<Money>(&best->value->is);
    if (!money) return;
    const NounGroup& group = chunks.groups()[item.group];
    const bool is_of_some = group.tokens.size() > 1 && chunks.is_listed("words-for-some", group.tokens.begin + 1);  // "the most wine"
    const bool single = !group.plural && !is_of_some && (!goods.quantity || (goods.quantity->value.amount.max && *goods.quantity->value.amount.max == Decimal(1)));
    const bool single_thing = single && (group.determiner == Determiner::indefinite || group.determiner == Determiner::definite);
    (best->is_each || single_thing ? goods.unit_value : goods.value) = {*money, best->tokens};
}

}  // namespace

void read_amounts(const Chunks& chunks, const Item& item, GoodsValue& goods) {
    const auto& mentions = chunks.annotation().mentions;
    const auto [first, last] = chunks.annotation().mentions_in({item.tokens.begin > before_goods ? item.tokens.begin - before_goods : 0, item.tokens.end});
    for (std::uint32_t m = first; m < last; ++m) {
        const bool near = item.tokens.contains(mentions[m].tokens) || mentions[m].tokens.end == item.tokens.begin;
        const bool is_alone = mentions[m].tokens == item.tokens || (item.parts.empty() && mentions[m].tokens.end == item.tokens.end && has(chunks.senses(item.group), Sense::amount));  // "another 20"
        const auto* number = mentions[m].value && is_alone ? std::get_if<Number>(&mentions[m].value->is) : nullptr;
        if (number) goods.quantity = {Quantity{number->amount, "item"}, mentions[m].tokens};  // "1,500 had been delivered"
        if (mentions[m].kind != MentionKind::quantity || !mentions[m].value || !near) continue;
        const auto* quantity = std::get_if<Quantity>(&mentions[m].value->is);
        if (!quantity || (goods.quantity && quantity->unit == "item")) continue;
        goods.quantity = {*quantity, mentions[m].tokens};
        // "370 shipments totalling 3.6 million tonnes of coal": how much says more than in how many lots.
        const GroupNumber group = chunks.group_of(mentions[m].tokens.begin);
        if (quantity->unit != "item" || group == nothing || !chunks.is(chunks.groups()[group].head, WordClass::container)) break;
    }
    read_money(chunks, item, goods);
}

void read_bare_count(const Chunks& chunks, const Item& count, const Item& counted, GoodsValue& goods) {
    const auto& mentions = chunks.annotation().mentions;
    const auto [first, last] = chunks.annotation().mentions_in(count.tokens);
    const bool is_alone = last == first + 1 && mentions[first].tokens == count.tokens && mentions[first].value;
    const auto* number = is_alone ? std::get_if<Number>(&mentions[first].value->is) : nullptr;
    if (!number) return;
    std::string unit = "item";
    const auto [from, to] = chunks.annotation().mentions_in(counted.tokens);
    for (std::uint32_t m = from; m < to; ++m)
        if (const auto* before = mentions[m].value ? std::get_if<Quantity>(&mentions[m].value->is) : nullptr) unit = before->unit;
    goods.quantity = {Quantity{number->amount, unit}, count.tokens};
}

}  // namespace checkrules
