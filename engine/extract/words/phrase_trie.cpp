#include <algorithm>
#include <utility>

#include "engine/extract/words/phrase.hpp"

namespace checkrules {

std::optional<std::uint32_t> PhraseMatch::token_of(std::uint8_t word_class, std::uint8_t nth) const {
    for (std::uint8_t i = 0; i < count; ++i)
        if (captures[i].word_class == word_class && nth-- == 0) return captures[i].token;
    return {};
}

namespace {

std::uint64_t key_of(std::uint32_t node, WordId word) { return std::uint64_t(node) << 32 | word; }
std::size_t hash_of(std::uint64_t key) { return std::size_t((key * 0x9e3779b97f4a7c15ull) >> 32); }

}  // namespace

std::uint32_t PhraseTrie::first_edge(std::uint32_t node, WordId word) const {
    return node == 0 ? first_start(word) : slots_[slot_of(key_of(node, word))];
}

// Where the first edge of the key stands or belongs.
std::size_t PhraseTrie::slot_of(std::uint64_t key) const {
    std::size_t slot = hash_of(key) & (slots_.size() - 1);
    while (slots_[slot] != 0 && edges_[slots_[slot]].key != key) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
}

void PhraseTrie::add_edge(std::uint32_t node, WordId word, std::uint32_t to) {
    if (edges_.size() * 2 > slots_.size()) {
        std::vector<std::uint32_t> old = std::exchange(slots_, std::vector<std::uint32_t>(slots_.size() * 2));
        for (const std::uint32_t first : old)
            if (first != 0) slots_[slot_of(edges_[first].key)] = first;
    }
    nodes_[node].next_words |= word_bit(word);
    std::uint32_t* last = node == 0 ? &start_or_new(word).edge : &slots_[slot_of(key_of(node, word))];
    while (*last != 0) last = &edges_[*last].next;
    *last = std::uint32_t(edges_.size());
    edges_.push_back({key_of(node, word), to, 0});
}

PhraseTrie::Start& PhraseTrie::start_or_new(WordId word) {
    if (starts_.size() <= word) starts_.resize(word + 1);
    may_start_.add(word);
    if (starts_[word] == 0) starts_[word] = std::uint32_t(start_list_.size()), start_list_.emplace_back();
    return start_list_[starts_[word]];
}

// Of the words that the phrase may begin with.
void PhraseTrie::note_second(const Phrase& phrase, const WordTable& words) {
    for (const std::string& word : phrase.front().words) {
        Start& first = start_or_new(words.find(word));
        if (phrase.size() == 1) first.ends = true;
        else if (phrase[1].word_class) first.next_classes |= ClassBits(1) << *phrase[1].word_class;
        else
            for (const std::string& second : phrase[1].words) first.next_words.add(words.find(second));
    }
}

bool PhraseTrie::may_start_at(const PhraseInput& input, std::uint32_t at, ClassBits more) const {
    const auto classes_at = [&](std::uint32_t token) { return token < input.classes.size() ? input.classes[token] : ClassBits(0); };
    const WordId word = input.words[at];
    if ((classes_at(at) & start_classes_) != 0) return true;
    if (!may_start(word)) return false;
    const Start& first = start(word);
    if (first.ends || at + 1 >= input.words.size()) return first.ends;
    return first.next_words.may_have(input.words[at + 1]) || (first.next_classes & (classes_at(at + 1) | more)) != 0;
}

std::uint32_t PhraseTrie::child_by_words(std::uint32_t node, const std::vector<std::string>& step, WordTable& words) {
    std::vector<WordId> ids;
    for (const std::string& word : step) ids.push_back(words.intern(word));
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    const bool alone = ids.size() == 1;
    for (std::uint32_t edge = first_edge(node, ids.front()); edge != 0; edge = edges_[edge].next)
        if (const auto& known = nodes_[edges_[edge].to].words; alone ? known.empty() : known == ids) return edges_[edge].to;
    const auto next = std::uint32_t(nodes_.size());
    nodes_.emplace_back();
    for (const WordId word : ids) add_edge(node, word, next);
    if (!alone) nodes_[next].words = std::move(ids);
    return next;
}

std::uint32_t PhraseTrie::child_by_class(std::uint32_t node, std::uint8_t word_class) {
    if (node == 0) start_classes_ |= ClassBits(1) << word_class;
    for (const auto& [known, to] : nodes_[node].by_class)
        if (known == word_class) return to;
    const auto next = std::uint32_t(nodes_.size());
    nodes_.emplace_back();
    nodes_[node].next_classes |= ClassBits(1) << word_class;
    nodes_[node].by_class.emplace_back(word_class, next);
    return next;
}

void PhraseTrie::add(const Phrase& phrase, std::uint32_t entry, WordTable& words) {
    if (phrase.empty()) return;
    std::uint32_t node = 0;
    for (const PhraseStep& step : phrase) {
        if (!step.word_class && step.words.empty()) return;
        node = step.word_class ? child_by_class(node, *step.word_class) : child_by_words(node, step.words, words);
    }
    if (!nodes_[node].entry) nodes_[node].entry = entry;
    if (!phrase.front().word_class) note_second(phrase, words);
}

std::optional<PhraseMatch> PhraseTrie::longest(const PhraseInput& input, std::uint32_t at, std::uint32_t limit) const {
    if (!may_start_at(input, at)) return {};
    std::optional<PhraseMatch> best;
    PhraseMatch path;
    follow(input, 0, at, limit, path, best);
    return best;
}

// Each node is reached in one way from the root, so that what is tried from a token is bounded by the vocabulary, not by the text.
void PhraseTrie::follow(const PhraseInput& input, std::uint32_t node, std::uint32_t at, std::uint32_t limit, PhraseMatch& path,
                        std::optional<PhraseMatch>& best) const {
    if (const auto& entry = nodes_[node].entry; entry && (!best || at > best->end || (at == best->end && path.count == best->count && *entry < best->entry))) {
        best = path;
        best->entry = *entry;
        best->end = at;
    }
    if (at >= limit) return;
    if (input.words[at] != unknown_word && (nodes_[node].next_words & word_bit(input.words[at])) != 0)
        for (std::uint32_t edge = first_edge(node, input.words[at]); edge != 0; edge = edges_[edge].next) follow(input, edges_[edge].to, at + 1, limit, path, best);
    if (input.classes.empty() || (input.classes[at] & nodes_[node].next_classes) == 0) return;
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
