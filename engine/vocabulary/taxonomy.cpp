#include "engine/vocabulary/taxonomy.hpp"

#include <algorithm>
#include <bit>

#include "engine/text/hash_word.hpp"

namespace checkrules {
namespace {

using Bits = std::vector<std::uint64_t>;
bool has(const Bits& bits, std::size_t i) { return bits[i / 64] >> (i % 64) & 1; }
void set(Bits& bits, std::size_t i) { bits[i / 64] |= std::uint64_t(1) << (i % 64); }
void unite(Bits& into, const Bits& from) {
    for (std::size_t i = 0; i < into.size(); ++i) into[i] |= from[i];
}
bool meet(const Bits& a, const Bits& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i] & b[i]) return true;
    return false;
}

template <class Visit>
void for_each_bit(const Bits& bits, Visit visit) {
    for (std::size_t word = 0; word < bits.size(); ++word)
        for (std::uint64_t rest = bits[word]; rest; rest &= rest - 1) visit(word * 64 + std::size_t(std::countr_zero(rest)));
}

}  // namespace

void Taxonomy::add(std::string id, std::vector<std::string> parents, std::vector<std::string> not_read_as) {
    if (!index_.emplace(hash_word(id), entries_.size()).second) return;
    entries_.push_back({std::move(id), std::move(parents), std::move(not_read_as), {}, {}, {}});
}

// Depth first, with an explicit stack since input is hostile: parents are finished before what is below them.
std::vector<std::vector<std::string>> Taxonomy::close() {
    const std::size_t words = (entries_.size() + 63) / 64;
    for (Entry& entry : entries_) entry.above.assign(words, 0), entry.excluded.assign(words, 0), entry.below.assign(words, 0);
    enum class Mark { fresh, open, done };
    std::vector<Mark> marks(entries_.size(), Mark::fresh);
    std::vector<std::vector<std::string>> cycles;
    std::vector<std::pair<std::size_t, std::size_t>> path;  // entry, next parent
    for (std::size_t root = 0; root < entries_.size(); ++root) {
        if (marks[root] != Mark::fresh) continue;
        path.assign(1, {root, 0});
        marks[root] = Mark::open;
        while (!path.empty()) {
            auto& [at, next] = path.back();
            Entry& entry = entries_[at];
            if (next == entry.parents.size()) {
                marks[at] = Mark::done;
                path.pop_back();
                inherit(entry);
                continue;
            }
            const auto found = index_.find(hash_word(entry.parents[next++]));
            if (found == index_.end()) continue;
            const std::size_t parent = found->second;
            if (marks[parent] == Mark::fresh) {
                marks[parent] = Mark::open;
                path.emplace_back(parent, 0);
            } else if (marks[parent] == Mark::open) {
                auto& cycle = cycles.emplace_back();
                for (auto from = std::ranges::find(path, parent, &std::pair<std::size_t, std::size_t>::first); from != path.end(); ++from)
                    cycle.push_back(entries_[from->first].id);
            }
        }
    }
    for (std::size_t i = 0; i < entries_.size(); ++i)
        for_each_bit(entries_[i].above, [&](std::size_t j) { set(entries_[j].below, i); });
    return cycles;
}

// What the parents have, but for parents that are not finished: those close a cycle.
void Taxonomy::inherit(Entry& entry) {
    set(entry.above, index_.find(hash_word(entry.id))->second);
    for (const std::string& name : entry.not_read_as)
        if (const auto found = index_.find(hash_word(name)); found != index_.end()) set(entry.excluded, found->second);
    for (const std::string& name : entry.parents) {
        const auto found = index_.find(hash_word(name));
        if (found == index_.end()) continue;
        unite(entry.above, entries_[found->second].above);
        unite(entry.excluded, entries_[found->second].excluded);
    }
}

bool Taxonomy::contains(std::string_view id) const { return index_.find(hash_word(id)) != index_.end(); }

Truth Taxonomy::is(std::string_view id, std::string_view ancestor) const {
    const auto from = index_.find(hash_word(id)), to = index_.find(hash_word(ancestor));
    if (from == index_.end() || to == index_.end()) return Truth::no;
    const Entry& entry = entries_[from->second];
    if (has(entry.above, to->second)) return Truth::yes;
    const Entry& wanted = entries_[to->second];
    if (meet(entry.excluded, wanted.above)) return Truth::no;
    return meet(entry.below, wanted.below) ? Truth::unknown : Truth::no;
}

std::vector<std::string> Taxonomy::ids() const {
    std::vector<std::string> out;
    for (const Entry& entry : entries_) out.push_back(entry.id);
    std::ranges::sort(out);
    return out;
}

const std::vector<std::string>& Taxonomy::parents(std::string_view id) const {
    static const std::vector<std::string> none;
    const auto found = index_.find(hash_word(id));
    return found == index_.end() ? none : entries_[found->second].parents;
}

std::vector<std::string> Taxonomy::children(std::string_view id) const {
    std::vector<std::string> out;
    for (const Entry& entry : entries_)
        if (std::ranges::find(entry.parents, id) != entry.parents.end()) out.push_back(entry.id);
    return out;
}

std::vector<std::string> Taxonomy::ancestors(std::string_view id) const {
    std::vector<std::string> out;
    const auto found = index_.find(hash_word(id));
    if (found == index_.end()) return out;
    for (std::size_t i = 0; i < entries_.size(); ++i)
        if (has(entries_[found->second].above, i)) out.push_back(entries_[i].id);
    return out;
}

}  // namespace checkrules
