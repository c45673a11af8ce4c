#include <algorithm>

#include "engine/extract/drafts/compare_drafts.hpp"

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
    std::vector<std::string> named;  // destinations of goods that are told
    std::vector<bool> is_summary;
    for (const Draft& draft : drafts) {
        is_summary.push_back(is_transfer(chunks, draft) && says_nothing_of_goods(chunks, draft));
        const bool names = !is_summary.back() && is_transfer(chunks, draft) && draft.goods.is_known() && (draft.status == "completed" || draft.status == "attempted");
        const std::string end = names ? end_of(chunks, draft) : "";
        if (!end.empty() && std::ranges::find(named, end) == named.end()) named.push_back(end);
    }
    std::size_t number = 0;
    std::erase_if(drafts, [&](const Draft& draft) { return is_summary[number++] && std::ranges::find(named, end_of(chunks, draft)) != named.end(); });
}

}  // namespace checkrules
