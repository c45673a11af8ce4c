#include "engine/vocabulary/taxonomy.hpp"

#include <algorithm>

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

}  // namespace

void Taxonomy::add(std::string id, std::vector<std::string> parents, std::vector<std::string> not_read_as) {
    if (!index_.emplace(id, entries_.size()).second) return;
    entries_.push_back({std::move(id), std::move(parents), std::move(not_read_as), {}, {}, {}});
}

std::vector<std::vector<std::string>> Taxonomy::close() {
    const std::size_t words = (entries_.size() + 63) / 64;
    for (Entry& entry : entries_) entry.above.assign(words, 0), entry.excluded.assign(words, 0), entry.below.assign(words, 0);
    enum class Mark { fresh, open, done };
    std::vector<Mark> marks(entries_.size(), Mark::fresh);
    std::vector<std::vector<std::string>> cycles;
    std::vector<std::pair<std::size_t, std::size_t>> path;  // entry, next parent; an explicit stack, since input is hostile
    for (std::size_t root = 0; root < entries_.size(); ++root) {
        if (marks[root] != Mark::fresh) continue;
        path.assign(1, {root, 0});
        marks[root] = Mark::open;
        while (!path.empty()) {
            auto& [at, next] = path.back();
            Entry& entry = entries_[at];
            if (next < entry.parents.size()) {
                const auto found = index_.find(entry.parents[next++]);
                if (found == index_.end()) continue;
                const std::size_t parent = found->second;
                if (marks[parent] == Mark::fresh) {
                    marks[parent] = Mark::open;
                    path.emplace_back(parent, 0);
                } else if (marks[parent] == Mark::open) {
                    auto& cycle = cycles.emplace_back();
                    auto from = std::ranges::find(path, parent, &std::pair<std::size_t, std::size_t>::first);
                    for (; from != path.end(); ++from) cycle.push_back(entries_[from->first].id);
                }
                continue;
            }
            set(entry.above, at);
            for (const std::string& name : entry.not_read_as)
                if (const auto found = index_.find(name); found != index_.end()) set(entry.excluded, found->second);
            for (const std::string& name : entry.parents) {
                const auto found = index_.find(name);
                if (found == index_.end() || marks[found->second] != Mark::done) continue;
                unite(entry.above, entries_[found->second].above);
                unite(entry.excluded, entries_[found->second].excluded);
            }
            marks[at] = Mark::done;
            path.pop_back();
        }
    }
    for (std::size_t i = 0; i < entries_.size(); ++i)
        for (std::size_t j = 0; j < entries_.size(); ++j)
            if (has(entries_[i].above, j)) set(entries_[j].below, i);
    return cycles;
}

bool Taxonomy::contains(std::string_view id) const { return index_.find(id) != index_.end(); }

Truth Taxonomy::is(std::string_view id, std::string_view ancestor) const {
    const auto from = index_.find(id), to = index_.find(ancestor);
    if (from == index_.end() || to == index_.end()) return Truth::no;
    const Entry& entry = entries_[from->second];
    if (has(entry.above, to->second)) return Truth::yes;
    const Entry& wanted = entries_[to->second];
    if (meet(entry.excluded, wanted.above)) return Truth::no;
    return meet(entry.below, wanted.below) ? Truth::unknown : Truth::no;
}

std::vector<std::string> Taxonomy::ids() const {
    std::vector<std::string> out;
    for (const auto& [id, unused] : index_) out.push_back(id);
    return out;
}

const std::vector<std::string>& Taxonomy::parents(std::string_view id) const {
    static const std::vector<std::string> none;
    const auto found = index_.find(id);
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
    const auto found = index_.find(id);
    if (found == index_.end()) return out;
    for (std::size_t i = 0; i < entries_.size(); ++i)
        if (has(entries_[found->second].above, i)) out.push_back(entries_[i].id);
    return out;
}

}  // namespace checkrules
