#include "engine/extract/clause_words.hpp"

#include <algorithm>

namespace checkrules {

ClauseWords::ClauseWords(const Grammar& grammar, const Triggers& triggers, WordTable& words) {
    for (const auto& [word, classes] : grammar.classes()) entry(word, words).classes = classes;
    for (const auto& [word, forms] : grammar.irregular_forms()) entry(word, words).irregular = forms;
    for (std::size_t list = 0; list < phrase_list_count; ++list)
        for (const std::string& phrase : grammar.phrases(PhraseList(list))) entry(std::string_view(phrase).substr(0, phrase.find(' ')), words).begins |= std::uint8_t(1u << list);
    for (const auto& [word, matches] : triggers.verbs()) entry(word, words).verbs = matches;
    for (const auto& [word, matches] : triggers.nouns()) entry(word, words).nouns = matches;
    for (const auto& [word, matches] : triggers.adjectives()) entry(word, words).adjectives = matches;
    for (const auto& [word, matches] : triggers.phrases()) entry(word, words).phrases = matches;
    for (const auto& [word, markers] : triggers.long_markers()) {
        ClauseWord& first = entry(word, words);
        first.long_markers = markers;
        for (const std::string_view marker : markers) {
            const std::string_view rest = marker.substr(word.size() + 1);
            first.second_words |= bit_of(words.intern(rest.substr(0, rest.find(' '))));
        }
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
