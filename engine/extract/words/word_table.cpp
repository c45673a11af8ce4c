#include "engine/extract/words/word_table.hpp"

#include <utility>

namespace checkrules {

WordId WordTable::intern(std::string_view word) {
    const std::uint64_t hash = hash_word(word);
    Slot& slot = slots_[slot_of(hash)];
    if (slot.hash != 0) return slot.id;
    slot = {hash, ++last_};
    if (last_ * 2 > slots_.size()) grow();
    return last_;
}

void WordTable::grow() {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const Slot& slot : old)
        if (slot.hash != 0) slots_[slot_of(slot.hash)] = slot;
}

}  // namespace checkrules
