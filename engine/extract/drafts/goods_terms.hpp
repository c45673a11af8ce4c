#pragma once
#include <string_view>
#include <vector>

#include "engine/extract/events/chunks.hpp"

namespace checkrules {

/// Terms of the vocabulary for what the words name: "20 crates of Hennessy" is cognac. Nothing when it knows none.
std::vector<std::string_view> goods_terms(const Chunks& chunks, const Item& item);

}  // namespace checkrules
