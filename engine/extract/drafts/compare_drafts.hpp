/// Whether two drafts tell of one transfer. Private to merge_drafts.cpp.
#pragma once
#include "engine/extract/drafts/draft.hpp"

namespace checkrules {

/// Both are known, and differ.
inline bool conflict(const std::string& a, const std::string& b) { return !a.empty() && !b.empty() && a != b; }
/// Nothing keeps them apart, and they share their goods, or tell of alike goods near each other.
/// REQUIRES: `a` is told before `b`.
bool are_one(const Chunks& chunks, const Draft& a, const Draft& b);

}  // namespace checkrules
