/// Which sentences can give a fact at all: a cheap look at each, and of general news most cannot.
#pragma once
#include <vector>

#include "engine/extract/chunks.hpp"

namespace checkrules {

/// By sentence. False: no trigger of it would find goods, whatever its grammar. Those for which it is true may give none either.
std::vector<bool> find_telling_sentences(const Chunks& chunks);

}  // namespace checkrules
