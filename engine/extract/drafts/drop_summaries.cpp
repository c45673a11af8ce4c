#include <set>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

/// "goods", "the items", "such products": nothing says which, how many or at what price.
bool says_nothing_of_goods(const Chunks& chunks, const Draft& draft) {
    const GoodsValue& goods = draft.goods;
    const NounGroup& group = chunks.groups()[draft.goods_item.group];
    if (goods.quantity || goods.value || goods.unit_value || goods.made_in || !goods.brands.empty() || !goods.more.empty() || !draft.goods_item.parts.empty()) return false;
    if (group.pronoun || !chunks.is(group.head, WordClass::stand_in)) return false;
    for (std::uint32_t t = group.tokens.begin; t < group.head; ++t)
        if (!chunks.is(t, WordClass::determiner)) return false;
    return true;
}

}  // namespace

void drop_summaries(const Chunks& chunks, std::vector<Draft>& drafts) {
    const auto is_summary = [&](const Draft& draft) { return is_transfer(chunks, draft) && says_nothing_of_goods(chunks, draft); };
    std::set<std::string> named;  // destinations of goods that are told
    for (const Draft& draft : drafts) {
        const bool was_done = draft.status == "completed" || draft.status == "attempted";
        if (was_done && draft.goods.is_known() && is_transfer(chunks, draft) && !is_summary(draft)) named.insert(end_of(chunks, draft));
    }
    named.erase("");
    if (!named.empty()) std::erase_if(drafts, [&](const Draft& draft) { return is_summary(draft) && named.contains(end_of(chunks, draft)); });
}

}  // namespace checkrules
