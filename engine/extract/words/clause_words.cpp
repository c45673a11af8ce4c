#include "engine/extract/words/clause_words.hpp"

#include <algorithm>

namespace checkrules {

namespace {

std::string_view first_word(std::string_view words) { return words.substr(0, words.find(' ')); }
std::string_view behind_first(std::string_view words) { return words.substr(std::min(words.size(), first_word(words).size() + 1)); }

}  // namespace

ClauseWords::ClauseWords(const Grammar& grammar, const Triggers& triggers, WordTable& words) {
    for (const auto& [word, classes] : grammar.classes()) entry(word, words).classes = classes;
    for (const auto& [word, forms] : grammar.irregular_forms()) entry(word, words).irregular = forms;
    for (std::size_t list = 0; list < phrase_list_count; ++list)
        for (const std::string_view phrase : grammar.phrases(PhraseList(list))) entry(first_word(phrase), words).begins.push_back({PhraseList(list), behind_first(phrase)});
    for (const auto& [word, matches] : triggers.verbs()) entry(word, words).verbs = matches;
    for (const auto& [word, matches] : triggers.nouns()) entry(word, words).nouns = matches;
    for (const auto& [word, matches] : triggers.adjectives()) entry(word, words).adjectives = matches;
    for (const auto& [word, matches] : triggers.phrases()) {
        ClauseWord& first = entry(word, words);
        first.phrases = matches;
        for (const TriggerMatch& match : matches) first.behind_phrase |= match.particle.empty() ? ~std::uint64_t(0) : bit_of(words.intern(first_word(match.particle)));
    }
    for (const auto& [word, markers] : triggers.long_markers()) {
        ClauseWord& first = entry(word, words);
        first.long_markers = markers;
        for (const std::string_view marker : markers) first.behind_marker |= bit_of(words.intern(first_word(behind_first(marker))));
    }
    for (ClauseWord& word : entries_)
        for (const auto& matches : {word.verbs, word.nouns, word.adjectives, word.phrases})
            word.takes_any_goods = word.takes_any_goods || std::ranges::any_of(matches, [](const TriggerMatch& one) { return !one.trigger->weak; });
}

ClauseWord& ClauseWords::entry(std::string_view word, WordTable& words) {
    const WordId id = words.intern(word);
    if (numbers_.size() <= id) numbers_.resize(words.size());
    if (numbers_[id] == 0) {
        numbers_[id] = std::uint32_t(entries_.size());
        entries_.emplace_back();
    }
    return entries_[numbers_[id]];
}

}  // namespace checkrules
