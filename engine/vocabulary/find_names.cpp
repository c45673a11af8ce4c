// Matching: a walk through the trie from each word, then the names that depend on their context.
#include <algorithm>
#include <map>
#include <tuple>

#include "engine/vocabulary/name_index.hpp"
#include "engine/vocabulary/name_words.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t context_reach = 40;  // tokens; a bound, so that a sentence without an end stays linear

}  // namespace

class NameFinder {
  public:
    NameFinder(const NameIndex& index, std::span<const Token> tokens)
        : index_(index), tokens_(tokens), words_(tokens, index.irregular_) {}

    std::vector<NameMatch> find() {
        for (std::uint32_t token = 0; token < tokens_.size();) {
            const bool may = tokens_[token].has_digits || index_.may_begin(tokens_[token].hash);  // cheap, and mostly not
            token = may ? std::max(token + 1, read_name(token)) : token + 1;
        }
        return settle();
    }

  private:
    using Entry = NameIndex::Entry;
    struct Candidate {
        NameMatch match;
        std::vector<const Entry*> unsettled;  // count if a firm name of the same entry stands in the text
    };
    struct State {
        std::uint32_t node = 0;
        bool plural = false;
    };

    // The token behind the name that begins at the token; 0 where none does. Cheap, and mostly no.
    std::uint32_t read_name(std::uint32_t token) {
        if (!may_begin(token)) return 0;
        words_.begin_at(token);
        const NameWord* first = words_.at(0);
        return first && first->token == token && may_begin_name(*first) ? longest_from() : 0;
    }

    // Whether it is worth while to cut words: of figures and plurals they tell more.
    bool may_begin(std::uint32_t token) const {
        const Token& first = tokens_[token];
        if (first.has_digits) return true;
        const std::uint32_t node = index_.child(0, first.hash);
        if (node == 0 || index_.first_entry_[node] || may_be_plural(first) || token + 1 == tokens_.size()) return node != 0 || may_be_plural(first);
        const Token& next = tokens_[token + 1];
        return next.has_digits || next.lower == "-" || may_be_plural(next) || index_.may_follow(node, next.hash);
    }
    bool may_be_plural(const Token& token) const { return token.lower.ends_with("s") || index_.irregular_.plurals.contains(token.hash); }

    // "The" begins many names, but stands alone for none, so that the next word decides.
    bool may_begin_name(NameWord word) {
        if (word.singulars[0]) return index_.may_follow(0, word.hash) || index_.may_follow(0, word.singulars[0]) || (word.singulars[1] && index_.may_follow(0, word.singulars[1]));
        const std::uint32_t node = index_.child(0, word.hash);
        if (node == 0 || index_.first_entry_[node]) return node != 0;
        const NameWord* next = words_.at(1);
        return next && (index_.may_follow(node, next->hash) || (next->singulars[0] && index_.may_follow(node, next->singulars[0])) || (next->singulars[1] && index_.may_follow(node, next->singulars[1])));
    }

    // A word may be itself or the plural of another: up to a few states live at a time, and the depth of the trie bounds the walk.
    std::uint32_t longest_from() {
        states_.assign(1, {});
        path_.clear();
        const std::uint32_t begin = words_.at(0)->token;
        for (std::size_t i = 0; !states_.empty() && i < most_name_words; ++i) {
            const NameWord* word = words_.at(i);
            if (!word || !is_one_sentence(begin, word->token)) break;
            step(*word);
            if (!word->ends_token) continue;
            for (const State& state : states_)
                if (index_.first_entry_[state.node]) path_.push_back({i + 1, state});
        }
        while (!path_.empty()) {
            const auto [size, state] = path_.back();
            path_.pop_back();
            if (!is_cut_short(size) && accept(size, state)) return words_.at(size - 1)->token + 1;
        }
        return 0;
    }

    void step(const NameWord& word) {
        next_.clear();
        for (const State& state : states_) {
            if (const std::uint32_t to = index_.child(state.node, word.hash)) next_.push_back({to, state.plural});
            for (const std::uint64_t singular : word.singulars)
                if (singular)
                    if (const std::uint32_t to = index_.child(state.node, singular)) next_.push_back({to, true});
        }
        // The word as it stands is tried last, that is first from the back of the path.
        if (next_.size() > 1) std::ranges::stable_sort(next_, [](const State& a, const State& b) { return a.plural > b.plural; });
        if (next_.size() > 8) next_.erase(next_.begin(), next_.end() - 8);
        std::swap(states_, next_);
    }

    // "the North" in "the North Korean army": a name that begins within and goes on beyond is meant.
    bool is_cut_short(std::size_t size) {
        const NameWord* next = size < 2 ? nullptr : words_.at(size);
        if (!next || next->shape == Shape::word) return false;
        states_.assign(1, {});
        const std::uint32_t begin = words_.at(0)->token;
        for (std::size_t i = 1; !states_.empty() && i < most_name_words; ++i) {
            const NameWord* word = words_.at(i);
            if (!word || !is_one_sentence(begin, word->token)) break;
            step(*word);
            const auto is_name = [&](const State& reached) { return index_.first_entry_[reached.node] != 0; };
            if (i >= size && word->ends_token && std::ranges::any_of(states_, is_name)) return true;
        }
        return false;
    }

    // "N" that ends a line of a list and "Korea" that begins the next are no "N Korea".
    bool is_one_sentence(std::uint32_t a, std::uint32_t b) const { return tokens_[a].sentence == tokens_[b].sentence; }

    bool accept(std::size_t size, const State& state) {
        Candidate candidate;
        candidate.match = {words_.at(0)->token, words_.at(size - 1)->token + 1, state.plural, {}};
        bool hidden = false;
        for (std::uint32_t e = index_.first_entry_[state.node]; e; e = index_.entries_[e].next) {
            const Entry& entry = index_.entries_[e];
            if (!has_capitals(entry, size, state.plural) || is_proper_name(entry, size)) continue;
            if (entry.is_hidden) hidden = true;
            else if (!entry.needs_context || has_context(entry, candidate.match)) add_reading(candidate.match, entry);
            else candidate.unsettled.push_back(&entry);
        }
        if (hidden) return true;
        if (candidate.match.readings.empty() && candidate.unsettled.empty()) return false;
        for (const NameReading& reading : candidate.match.readings)
            if (reading.form != NameForm::loose && reading.form != NameForm::short_name) ++firm_[reading.id];
        candidates_.push_back(std::move(candidate));
        return true;
    }

    static void add_reading(NameMatch& match, const Entry& entry) {
        if (std::ranges::find(match.readings, entry.reading) == match.readings.end()) match.readings.push_back(entry.reading);
    }

    bool has_capitals(const Entry& entry, std::size_t size, bool plural) {
        if (entry.capitals == 0) return true;
        for (std::size_t i = 0; i < size; ++i) {
            const std::uint64_t wanted = entry.capitals >> (2 * i) & 3;
            const Shape shape = words_.at(i)->shape;
            if (wanted == 1 && i > 0 && words_.at(i)->after_hyphen) continue;
            if (wanted == 1 && shape != Shape::capitalised && shape != Shape::upper && shape != Shape::mixed) return false;
            if (wanted == 2 && shape != Shape::upper && !(plural && shape == Shape::capitalised)) return false;
        }
        return true;
    }

    // "the firm Apple said", "British Nuclear Fuels", "told Al-Monitor": common words with capitals within a sentence are part of a name.
    bool is_proper_name(const Entry& entry, std::size_t size) {
        if (entry.capitals != 0) return false;
        for (std::size_t i = 0; i < size; ++i)
            if (words_.at(i)->shape != Shape::capitalised) return false;
        const std::uint32_t token = words_.at(0)->token;
        if (token == 0 || tokens_[token - 1].sentence != tokens_[token].sentence || tokens_[token].line_breaks_before > 0) return false;
        const bool is_glued = size == 1 && token > 1 && tokens_[token - 1].lower == "-" && !tokens_[token - 1].space_before && !tokens_[token].space_before && tokens_[token - 2].is_capital();
        return (is_glued || tokens_[token - 1].is_word()) && !is_title_case(token);
    }

    bool is_title_case(std::uint32_t token) {
        const auto [first, last] = surroundings(token, token + 1);
        std::uint32_t capitals = 0, small = 0;
        for (std::uint32_t i = first; i < last; ++i) {
            if (tokens_[i].lower.size() < 4 || !tokens_[i].is_word()) continue;
            if (tokens_[i].is_capital()) ++capitals;
            else if (tokens_[i].shape == Shape::word) ++small;
        }
        return capitals > 2 * small;
    }

    // Tokens of the same sentence and line block, at most context_reach away.
    std::pair<std::uint32_t, std::uint32_t> surroundings(std::uint32_t begin, std::uint32_t end) const {
        std::uint32_t first = begin, last = end;
        while (first > 0 && begin - first < context_reach && tokens_[first].line_breaks_before < 2 &&
               tokens_[first - 1].sentence == tokens_[begin].sentence)
            --first;
        while (last < tokens_.size() && last - end < context_reach && tokens_[last].line_breaks_before < 2 &&
               tokens_[last].sentence == tokens_[begin].sentence)
            ++last;
        return {first, last};
    }

    bool has_context(const Entry& entry, const NameMatch& match) const {
        if (entry.near == 0) return false;
        const NameIndex::NearWords& near = index_.near_[entry.near];
        const auto [first, last] = surroundings(match.begin, match.end);
        NameWordReader words(tokens_, index_.irregular_);
        for (std::uint32_t token = first; token < last; ++token) {
            if (token >= match.begin && token < match.end) continue;
            const auto is_near = [&](std::uint64_t one) { return near.contains(one); };
            if (!tokens_[token].has_digits) {
                if (is_near(tokens_[token].hash) || (may_be_plural(tokens_[token]) && std::ranges::any_of(singulars_of(tokens_[token], index_.irregular_), is_near))) return true;
                continue;
            }
            words.begin_at(token);
            for (std::size_t i = 0; const NameWord* word = words.at(i); ++i) {
                if (word->token != token) break;
                if (is_near(word->hash) || std::ranges::any_of(word->singulars, is_near)) return true;
            }
        }
        return false;
    }

    // Of several entries with the same short name ("Kim") those count whose full names stand in the text, the most frequent first.
    std::vector<NameMatch> settle() {
        std::vector<NameMatch> matches;
        matches.reserve(candidates_.size());
        for (Candidate& candidate : candidates_) {
            for (const Entry* entry : candidate.unsettled)
                if (firm_.contains(entry->reading.id)) add_reading(candidate.match, *entry);
            if (candidate.match.readings.empty()) continue;
            if (candidate.match.readings.size() > 1) std::ranges::stable_sort(candidate.match.readings, [&](const NameReading& a, const NameReading& b) { return rank(a) < rank(b); });
            matches.push_back(std::move(candidate.match));
        }
        return matches;
    }

    // Firm before loose, then by kind, then by how often the entry is named in full; by id and form so that the order is one.
    std::tuple<bool, NameKind, std::int64_t, std::string_view, NameForm> rank(const NameReading& reading) const {
        const auto found = firm_.find(reading.id);
        const std::int64_t count = found == firm_.end() ? 0 : found->second;
        return {reading.form == NameForm::loose || reading.form == NameForm::short_name, reading.kind, -count, reading.id, reading.form};
    }

    const NameIndex& index_;
    std::span<const Token> tokens_;
    NameWordReader words_;  // from where a name may begin
    std::vector<State> states_, next_;
    std::vector<std::pair<std::size_t, State>> path_;
    std::vector<Candidate> candidates_;
    std::map<std::string_view, std::int64_t> firm_;
};

std::vector<NameMatch> NameIndex::find(std::span<const Token> tokens) const { return NameFinder(*this, tokens).find(); }

}  // namespace checkrules
