#include <algorithm>
#include <iterator>
#include <set>

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

bool tells_end(const Chunks& chunks, const Draft& draft) { return !draft.recipient.empty() || !end_of(chunks, draft).empty(); }

/// "The North exports arms": nothing says where they went, when, how many they were or at what price.
bool says_nothing_of_deed(const Chunks& chunks, const Draft& draft) { return !tells_end(chunks, draft) && !draft.date && !draft.goods.quantity && !draft.goods.value; }

/// Transfers that were done, against which the others are held: the first ones only, so that ten thousand stay linear.
class Told {
  public:
    Told(const Chunks& chunks, std::span<const Draft> drafts) : chunks_(chunks) {
        constexpr std::size_t most_compared = 64;
        for (const Draft& draft : drafts) {
            if (!is_transfer(chunks, draft) || (draft.status != "completed" && draft.status != "attempted")) continue;
            if (draft.goods.is_known() && !says_nothing_of_goods(chunks, draft)) named_.insert(end_of(chunks, draft));
            if (with_end_.size() < most_compared && tells_end(chunks, draft)) with_end_.push_back({draft.goods, draft.origin_country(), end_of(chunks, draft)});
        }
        named_.erase("");
    }

    /// "Goods were sent to North Korea": other words tell which, or, of "the North exports arms", where to.
    bool tells_more_than(const Draft& draft) const {
        if (!is_transfer(chunks_, draft)) return false;
        if (says_nothing_of_goods(chunks_, draft) && named_.contains(end_of(chunks_, draft))) return true;
        if (!says_nothing_of_deed(chunks_, draft)) return false;
        const std::string from = draft.origin_country();
        const bool comes_home = chunks_.vocabulary().is_listed("kinds-that-come-home", draft.kind);  // "the North smuggles oil": where to is no question
        const auto tells_its_end = [&](const WithEnd& one) { return (one.origin == from || (comes_home && one.destination == from)) && same_goods(chunks_, one.goods, draft.goods); };
        return std::ranges::any_of(with_end_, tells_its_end);
    }

  private:
    struct WithEnd {
        GoodsValue goods;
        std::string origin, destination;
    };

    const Chunks& chunks_;
    std::set<std::string> named_;  // destinations of goods that are told
    std::vector<WithEnd> with_end_;
};

}  // namespace

std::vector<Draft> take_summaries(const Chunks& chunks, std::vector<Draft>& drafts) {
    const Told told(chunks, drafts);
    const auto summaries = std::stable_partition(drafts.begin(), drafts.end(), [&](const Draft& draft) { return !told.tells_more_than(draft); });
    std::vector<Draft> taken(std::make_move_iterator(summaries), std::make_move_iterator(drafts.end()));
    drafts.erase(summaries, drafts.end());
    return taken;
}

}  // namespace checkrules
