#include "engine/extract/words/clause_words.hpp"

#include <algorithm>
#include <map>

namespace checkrules {

namespace {

std::string_view first_word(std::string_view words) { return words.substr(0, words.find(' ')); }
std::string_view longest_word(std::string_view words) {
    std::string_view longest;
    for (std::size_t at = 0; at < words.size(); at = std::min(words.find(' ', at), words.size()) + 1)
        if (const std::string_view word = first_word(words.substr(at)); word.size() > longest.size()) longest = word;
    return longest;
}
Pull strongest(std::span<const TriggerMatch> matches) {
    if (matches.empty()) return Pull::none;
    return std::ranges::all_of(matches, [](const TriggerMatch& one) { return one.trigger->weak; }) ? Pull::weak : Pull::strong;
}
std::string_view behind_first(std::string_view words) { return words.substr(std::min(words.size(), first_word(words).size() + 1)); }

/// The words that verbs ask for have numbers of their own, from 1: some hundreds, so that a sketch tells them apart.
class AskedWords {
  public:
    explicit AskedWords(WordTable& words) : words_(words) {}
    std::uint32_t number_of(std::string_view word) { return numbers_.try_emplace(words_.intern(word), std::uint32_t(numbers_.size() + 1)).first->second; }
    const std::map<WordId, std::uint32_t>& all() const { return numbers_; }

  private:
    WordTable& words_;
    std::map<WordId, std::uint32_t> numbers_;
};

// Of the particle the word that says most ("a present of"), or of each frame the words before a slot that must be filled by them.
void note_around(const TriggerMatch& match, AskedWords& asked, WordSketch& around) {
    if (!match.particle.empty()) return around.add(asked.number_of(longest_word(match.particle)));
    for (const Frame& frame : match.trigger->frames) {
        if (!match.allows(frame)) continue;
        const auto needed = std::ranges::find_if(frame.steps, [&](const Step& step) { return needs_marker(frame, step); });
        if (needed == frame.steps.end()) return around.add_all();
        for (const std::string& marker : needed->markers) around.add(asked.number_of(longest_word(marker)));
    }
}

}  // namespace

const WordContext WordContext::none;

ClauseWords::ClauseWords(const Vocabulary& vocabulary, const Grammar& grammar, const Triggers& triggers, WordTable& words) {
    std::size_t listed = 0;
    for (const auto& [name, list] : vocabulary.lists) listed += list.members.size();
    entries_.reserve(1 + grammar.classes().size() + triggers.verbs().size() + triggers.nouns().size() + triggers.phrases().size() + listed);
    for (const auto& [word, classes] : grammar.classes()) entry(word, words).classes = classes;
    for (const auto& [word, forms] : grammar.irregular_forms()) entry(word, words).irregular = forms;
    for (std::size_t list = 0; list < phrase_list_count; ++list)
        for (const std::string_view phrase : grammar.phrases(PhraseList(list))) {
            const std::string_view rest = behind_first(phrase);
            context_of(entry(first_word(phrase), words)).begins.push_back({PhraseList(list), rest, rest.empty() ? unknown_word : words.intern(first_word(rest))});
        }
    AskedWords asked(words);
    std::map<std::pair<const Trigger*, std::string_view>, WordSketch> known;  // the forms of a verb ask for the same
    for (const auto& [word, matches] : triggers.verbs()) {
        ClauseWord& verb = entry(word, words);
        WordContext& context = context_of(verb);
        verb.verbs = matches;
        context.around_verbs.reserve(matches.size());
        for (const TriggerMatch& match : matches) {
            const auto [around, is_new] = known.try_emplace({match.trigger, match.word}, WordSketch());
            if (is_new) note_around(match, asked, around->second);
            context.around_verbs.push_back(around->second);
            context.around_verb.add(around->second);
            if (!match.trigger->weak) context.around_strong_verb.add(around->second);
        }
    }
    for (const auto& [word, number] : asked.all()) entry(word).asked_for = number;
    for (const auto& [word, matches] : triggers.nouns()) entry(word, words).nouns = matches;
    for (const auto& [word, matches] : triggers.adjectives()) context_of(entry(word, words)).adjectives = matches;
    for (const auto& [word, matches] : triggers.phrases()) {
        WordContext& first = context_of(entry(word, words));
        first.phrases = matches;
        for (const TriggerMatch& match : matches) {
            first.behind_phrases.push_back(match.particle.empty() ? unknown_word : words.intern(first_word(match.particle)));
            if (match.particle.empty()) first.behind_any_phrase.add_all();
            else first.behind_any_phrase.add(first.behind_phrases.back());
        }
    }
    for (const auto& [word, markers] : triggers.long_markers()) {
        WordContext& first = context_of(entry(word, words));
        for (const std::string_view marker : markers) {
            const std::string_view rest = behind_first(marker), last = behind_first(rest);
            first.long_markers.push_back({marker, words.intern(first_word(rest)), last.empty() ? unknown_word : words.intern(first_word(last))});
            first.behind_markers.add(first.long_markers.back().second);
        }
    }
    for (const auto& [name, list] : vocabulary.lists)
        for (const ListMember& member : list.members) entry(member.text, words).is_listed = true;
    for (ClauseWord& word : entries_) {
        word.begins_phrase = !word.context->begins.empty(), word.begins_marker = !word.context->long_markers.empty();
        word.by_noun = strongest(word.nouns), word.by_adjective = strongest(word.context->adjectives), word.by_phrase = strongest(word.context->phrases);
        if (!word.verbs.empty() || !word.nouns.empty() || !word.context->adjectives.empty() || !word.context->phrases.empty()) word.classes |= std::uint32_t(WordClass::trigger);
    }
}

WordContext& ClauseWords::context_of(ClauseWord& word) {
    if (word.context == &WordContext::none) word.context = &contexts_.emplace_back();
    return const_cast<WordContext&>(*word.context);  // one of contexts_
}

ClauseWord& ClauseWords::entry(WordId word) {
    if (numbers_.size() <= word) numbers_.resize(word + 1);
    if (numbers_[word] == 0) {
        numbers_[word] = std::uint32_t(entries_.size());
        entries_.emplace_back();
    }
    return entries_[numbers_[word]];
}

}  // namespace checkrules
