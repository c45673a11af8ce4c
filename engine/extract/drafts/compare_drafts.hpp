/// Whether two drafts tell of one transfer. Private to merge_drafts.cpp.
#pragma once
#include "engine/extract/drafts/draft.hpp"

namespace checkrules {

/// Nothing keeps them apart, and they share their goods, or tell of alike goods near each other.
/// REQUIRES: `a` is told before `b`.
bool are_one(const Chunks& chunks, const Draft& a, const Draft& b);

/// Unless both are counted in one unit, and differently: "11,400 cars … 3,900".
bool same_quantity(const GoodsValue& a, const GoodsValue& b);

}  // namespace checkrules
