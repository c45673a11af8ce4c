#include "engine/extract/word_table.hpp"

#include "engine/text/hash_word.hpp"

namespace checkrules {
namespace {

std::uint32_t part_of(std::uint64_t hash) { return std::uint32_t(hash >> 32); }
std::uint32_t hash_of(std::string_view word) { return part_of(hash_word(word)); }

}  // namespace

WordTable::WordTable() : words_(1), slots_(64) {}

std::size_t WordTable::slot_of(std::string_view word, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash & mask;
    while (slots_[slot].id != unknown_word && (slots_[slot].hash != hash || words_[slots_[slot].id] != word)) slot = (slot + 1) & mask;
    return slot;
}

WordId WordTable::find(std::string_view word) const { return slots_[slot_of(word, hash_of(word))].id; }

WordId WordTable::find(std::string_view word, std::uint64_t hash) const { return slots_[slot_of(word, part_of(hash))].id; }

WordId WordTable::intern(std::string_view word) {
    const std::uint32_t hash = hash_of(word);
    const std::size_t slot = slot_of(word, hash);
    if (slots_[slot].id != unknown_word) return slots_[slot].id;
    words_.emplace_back(word);
    slots_[slot] = {hash, WordId(words_.size() - 1)};
    if (words_.size() * 2 > slots_.size()) grow();
    return WordId(words_.size() - 1);
}

void WordTable::grow() {
    slots_.assign(slots_.size() * 2, {});
    for (WordId id = 1; id < words_.size(); ++id) {
        const std::uint32_t hash = hash_of(words_[id]);
        slots_[slot_of(words_[id], hash)] = {hash, id};
    }
}

}  // namespace checkrules
