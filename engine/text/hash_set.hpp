/// A set of 64-bit hashes: mostly one probe a question.
#pragma once
#include <cstdint>
#include <utility>
#include <vector>

namespace checkrules {

class HashSet {
  public:
    /// REQUIRES: not 0, and all of its bits depend on all of what it stands for.
    void add(std::uint64_t hash) {
        std::uint64_t& slot = slots_[slot_of(hash)];
        count_ += slot == 0;
        slot = hash;
        if (count_ * 2 > slots_.size()) grow();
    }
    bool contains(std::uint64_t hash) const { return slots_[slot_of(hash)] != 0; }

  private:
    std::size_t slot_of(std::uint64_t hash) const {
        std::size_t slot = (hash >> 32) & (slots_.size() - 1);
        while (slots_[slot] != 0 && slots_[slot] != hash) slot = (slot + 1) & (slots_.size() - 1);
        return slot;
    }
    void grow() {
        const std::vector<std::uint64_t> old = std::exchange(slots_, std::vector<std::uint64_t>(slots_.size() * 2));
        for (const std::uint64_t hash : old)
            if (hash != 0) slots_[slot_of(hash)] = hash;
    }

    std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(64);  // open addressing, at most half full; 0 is free
    std::size_t count_ = 0;
};

}  // namespace checkrules
