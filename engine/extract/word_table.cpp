#include "engine/extract/word_table.hpp"

#include <functional>

namespace checkrules {

WordTable::WordTable() : words_(1), slots_(64, unknown_word) {}

std::size_t WordTable::slot_of(std::string_view word) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = std::hash<std::string_view>{}(word) & mask;
    while (slots_[slot] != unknown_word && words_[slots_[slot]] != word) slot = (slot + 1) & mask;
    return slot;
}

WordId WordTable::find(std::string_view word) const { return slots_[slot_of(word)]; }

WordId WordTable::intern(std::string_view word) {
    const std::size_t slot = slot_of(word);
    if (slots_[slot] != unknown_word) return slots_[slot];
    words_.emplace_back(word);
    slots_[slot] = WordId(words_.size() - 1);
    if (words_.size() * 2 > slots_.size()) grow();
    return WordId(words_.size() - 1);
}

void WordTable::grow() {
    slots_.assign(slots_.size() * 2, unknown_word);
    for (WordId id = 1; id < words_.size(); ++id) slots_[slot_of(words_[id])] = id;
}

}  // namespace checkrules
