#include "engine/vocabulary/name_words.hpp"

#include <algorithm>
#include <utility>

namespace checkrules {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "aides" is no plural of "aid": only hissing sounds and -o take -es.
bool takes_es(std::string_view singular) {
    const char last = singular.empty() ? ' ' : singular.back();
    return last == 's' || last == 'x' || last == 'z' || last == 'o' || singular.ends_with("ch") || singular.ends_with("sh");
}

// "watches" → "watche", "watch"; "torpedoes", "batteries" likewise. Short words have no plural ("as", "is"), short acronyms have ("EVs"), and figures ("CH-4s").
std::array<std::uint64_t, 2> regular_singulars(std::string_view word, Shape shape) {
    const std::size_t least = is_digit(word.front()) ? 2 : shape == Shape::capitalised ? 3 : 4;
    if (word.size() < least || word.back() != 's' || word[word.size() - 2] == 's') return {};
    if (word.ends_with("ies")) return {hash_word(std::string(word.substr(0, word.size() - 3)) + 'y'), hash_word(word.substr(0, word.size() - 1))};
    if (word.ends_with("es") && takes_es(word.substr(0, word.size() - 2))) return {hash_word(word.substr(0, word.size() - 1)), hash_word(word.substr(0, word.size() - 2))};
    return {hash_word(word.substr(0, word.size() - 1)), 0};
}

std::array<std::uint64_t, 2> singulars_of(std::string_view word, std::uint64_t hash, Shape shape, const IrregularPlurals& irregular) {
    const bool may_be_plural = word.size() > 1 && shape <= Shape::number && (word.back() == 's' || irregular.plurals.contains(hash));
    if (!may_be_plural) return {};
    if (!irregular.plurals.contains(hash)) return regular_singulars(word, shape);
    return {std::ranges::lower_bound(irregular.singulars, hash, {}, &std::pair<std::uint64_t, std::uint64_t>::first)->second, 0};
}

bool is_joining_hyphen(std::span<const Token> tokens, std::size_t i) {
    return tokens[i].lower == "-" && !tokens[i].space_before && i + 1 < tokens.size() && !tokens[i + 1].space_before;
}

// End of the run of letters or of digits from `from`. A plural s stays with its digits: "B1s".
std::size_t run_end(std::string_view word, std::size_t from) {
    std::size_t to = from;
    while (to < word.size() && is_digit(word[to]) == is_digit(word[from])) ++to;
    if (is_digit(word[from]) && word.substr(to) == "s") ++to;
    return to;
}

}  // namespace

void NameWordReader::begin_at(std::uint32_t token) {
    words_.clear();
    next_ = token;
    after_hyphen_ = token > 0 && is_joining_hyphen(tokens_, token - 1);
}

const NameWord* NameWordReader::at(std::size_t place) {
    while (words_.size() <= place && next_ < tokens_.size()) cut(next_++);
    return place < words_.size() ? &words_[place] : nullptr;
}

void NameWordReader::cut(std::uint32_t token) {
    const std::string_view lower = tokens_[token].lower;
    if (is_joining_hyphen(tokens_, token)) {
        after_hyphen_ = true;
    } else if (!tokens_[token].has_digits) {
        add(token, lower, tokens_[token].hash, true, true);
    } else {
        for (std::size_t from = 0, to; from < lower.size(); from = to) {
            to = run_end(lower, from);
            const std::string_view part = lower.substr(from, to - from);
            add(token, part, hash_word(part), from == 0, to == lower.size());
        }
    }
}

void NameWordReader::add(std::uint32_t token, std::string_view word, std::uint64_t hash, bool begins, bool ends) {
    const Shape shape = tokens_[token].shape;
    words_.push_back({word, hash, {}, token, shape, begins, ends, std::exchange(after_hyphen_, false)});
    if (irregular_) words_.back().singulars = singulars_of(word, hash, shape, *irregular_);
}

std::array<std::uint64_t, 2> singulars_of(const Token& token, const IrregularPlurals& irregular) { return singulars_of(token.lower, token.hash, token.shape, irregular); }

std::array<std::string, 3> plurals_of(std::string_view word) {
    std::array<std::string, 3> plurals{std::string(word) + 's'};
    if (takes_es(word)) plurals[1] = std::string(word) + "es";
    if (word.ends_with('y')) plurals[2] = std::string(word.substr(0, word.size() - 1)) + "ies";
    return plurals;
}

}  // namespace checkrules
