// Which phrases of the vocabulary stand at a token.
#include <algorithm>

#include "engine/extract/events/chunks.hpp"

namespace checkrules {

std::uint32_t Chunks::match_all_words(std::string_view words, std::uint32_t token) const {
    std::uint32_t at = token;
    while (!words.empty()) {
        const std::string_view word = lower(at++);
        const bool ends = words.size() == word.size() || (words.size() > word.size() && words[word.size()] == ' ');
        if (!ends || word.empty() || !words.starts_with(word)) return 0;
        words.remove_prefix(std::min(words.size(), word.size() + 1));
    }
    return is_hyphen(at) ? 0 : at - token;  // "sold [off]-the-shelf chips"
}

FoundMarker Chunks::long_marker_at(std::uint32_t token) const {
    if (!word(token).begins_marker) return {};
    const WordContext& context = *word(token).context;
    const WordId second = id(token + 1), third = id(token + 2);
    if (context.behind_markers.may_have(second))
        for (const LongMarker& marker : context.long_markers) {
            const bool may_be = marker.second == second && (marker.third == unknown_word || marker.third == third);
            if (const std::uint32_t length = may_be ? match_words(marker.words, token) : 0; length > 0) return {marker.words, length};
        }
    return marker_around_date(token);
}

// "took delivery [last month] of", "delivery [on Monday] of"
FoundMarker Chunks::marker_around_date(std::uint32_t token) const {
    if (group_of(token) == nothing) return {};
    const Mention* date = date_at(is(token + 1, WordClass::preposition) ? token + 2 : token + 1);
    if (!date) return {};
    const std::uint32_t last = date->tokens.end;
    for (const LongMarker& marker : word(token).context->long_markers)
        if (marker.second == id(last) && marker.words.size() == lower(token).size() + 1 + lower(last).size()) return {marker.words, last + 1 - token};
    return {};
}

std::string_view Chunks::long_marker_with(std::uint32_t token, std::string_view owned) const {
    for (const LongMarker& marker : word(token).context->long_markers)
        if (marker.words.size() == lower(token).size() + owned.size() + 8 && marker.words.ends_with(" of") && marker.words.substr(lower(token).size(), 5) == " the " &&
            marker.words.substr(lower(token).size() + 5, owned.size()) == owned)
            return marker.words;
    return {};
}

std::uint32_t Chunks::match_listed(std::string_view list, std::uint32_t token) const {
    const auto found = vocabulary_.lists.find(list);
    std::uint32_t longest = 0;
    if (found != vocabulary_.lists.end())
        for (const ListMember& one : found->second.members) longest = std::max(longest, match_words(one.text, token));
    return longest;
}

std::uint32_t Chunks::longest_of(PhraseList list, std::uint32_t token) const {
    std::uint32_t longest = 0;
    const WordId second = id(token + 1);
    for (const BegunPhrase& one : word(token).context->begins) {
        if (one.list != list || (one.second != unknown_word && one.second != second)) continue;
        const std::uint32_t rest = match_words(one.rest, token + 1);
        if (rest > 0 || one.rest.empty()) longest = std::max(longest, 1 + rest);
    }
    return longest;
}

TokenRange Chunks::longest_phrase_at(std::uint32_t token) const {
    TokenRange longest{token, token};
    const WordContext& first = *word(token).context;
    const WordId second = id(token + 1);
    for (std::size_t i = 0; i < first.phrases.size(); ++i) {
        const bool is_one_word = first.behind_phrases[i] == unknown_word;
        if (!is_one_word && first.behind_phrases[i] != second) continue;
        const std::uint32_t rest = match_words(first.phrases[i].particle, token + 1);
        if (is_one_word || rest > 0) longest.end = std::max(longest.end, token + 1 + rest);
    }
    return longest;
}

}  // namespace checkrules
