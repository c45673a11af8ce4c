#include <utility>

#include "engine/extract/phrase.hpp"

namespace checkrules {

std::optional<std::uint32_t> PhraseMatch::token_of(std::uint8_t word_class, std::uint8_t nth) const {
    for (std::uint8_t i = 0; i < count; ++i)
        if (captures[i].word_class == word_class && nth-- == 0) return captures[i].token;
    return {};
}

namespace {

std::size_t slot_of(std::uint64_t key, std::size_t mask) { return std::size_t((key * 0x9e3779b97f4a7c15ull) >> 32) & mask; }

}  // namespace

std::uint32_t PhraseTrie::child(std::uint32_t node, WordId word) const {
    const std::uint64_t key = std::uint64_t(node) << 32 | word;
    const std::size_t mask = edges_.size() - 1;
    for (std::size_t slot = slot_of(key, mask); edges_[slot].to; slot = (slot + 1) & mask)
        if (edges_[slot].key == key) return edges_[slot].to;
    return 0;
}

void PhraseTrie::put_edge(Edge edge) {
    const std::size_t mask = edges_.size() - 1;
    std::size_t slot = slot_of(edge.key, mask);
    while (edges_[slot].to) slot = (slot + 1) & mask;
    edges_[slot] = edge;
}

std::uint32_t PhraseTrie::add_child(std::uint32_t node, WordId word) {
    const auto next = std::uint32_t(nodes_.size());
    nodes_.emplace_back();
    if (++edge_count_ * 2 > edges_.size()) {
        const std::vector<Edge> old = std::exchange(edges_, std::vector<Edge>(edges_.size() * 2));
        for (const Edge& edge : old)
            if (edge.to) put_edge(edge);
    }
    put_edge({std::uint64_t(node) << 32 | word, next});
    return next;
}

void PhraseTrie::add(const Phrase& phrase, std::uint32_t entry, WordTable& words) {
    if (!phrase.empty()) add_from(0, phrase, 0, entry, words);
}

void PhraseTrie::add_from(std::uint32_t node, const Phrase& phrase, std::size_t step, std::uint32_t entry, WordTable& words) {
    if (step == phrase.size()) {
        if (!nodes_[node].entry) nodes_[node].entry = entry;
        return;
    }
    if (const auto& word_class = phrase[step].word_class) {
        std::uint32_t next = 0;
        for (auto [known, to] : nodes_[node].by_class)
            if (known == *word_class) next = to;
        if (next == 0) {
            next = std::uint32_t(nodes_.size());
            nodes_.emplace_back();
            nodes_[node].by_class.emplace_back(*word_class, next);
        }
        if (node == 0) start_classes_ |= ClassBits(1) << *word_class;
        return add_from(next, phrase, step + 1, entry, words);
    }
    for (const std::string& word : phrase[step].words) {
        const WordId id = words.intern(word);
        if (node == 0) starts_.add(id);
        std::uint32_t next = child(node, id);
        if (next == 0) next = add_child(node, id);
        add_from(next, phrase, step + 1, entry, words);
    }
}

std::optional<PhraseMatch> PhraseTrie::longest(const PhraseInput& input, std::uint32_t at, std::uint32_t limit) const {
    if (!may_start(input.words[at], input.classes.empty() ? 0 : input.classes[at])) return {};
    std::optional<PhraseMatch> best;
    PhraseMatch path;
    follow(input, 0, at, limit, path, best);
    return best;
}

// As deep as the longest phrase, and as wide as the classes of one word: bounded by the vocabulary, not by the text.
void PhraseTrie::follow(const PhraseInput& input, std::uint32_t node, std::uint32_t at, std::uint32_t limit, PhraseMatch& path,
                        std::optional<PhraseMatch>& best) const {
    if (nodes_[node].entry && (!best || at > best->end)) {
        best = path;
        best->entry = *nodes_[node].entry;
        best->end = at;
    }
    if (at >= limit) return;
    if (const std::uint32_t next = input.words[at] == unknown_word ? 0 : child(node, input.words[at]))
        follow(input, next, at + 1, limit, path, best);
    if (input.classes.empty()) return;
    for (auto [word_class, next] : nodes_[node].by_class) {
        if (!(input.classes[at] >> word_class & 1)) continue;
        const std::uint8_t depth = path.count;
        if (depth < path.captures.size()) path.captures[path.count++] = {word_class, at};
        const bool is_long = input.long_class == word_class;
        follow(input, next, is_long ? input.ends[at] : at + 1, limit, path, best);
        path.count = depth;
    }
}

}  // namespace checkrules
