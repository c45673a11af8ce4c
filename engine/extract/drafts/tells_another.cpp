#include <algorithm>
#include <array>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

/// "has [also] sold", "[also] sold"
bool is_added(const Chunks& chunks, TokenRange verb) {
    for (std::uint32_t t = verb.begin > 0 ? verb.begin - 1 : 0; t < verb.end; ++t)
        if (chunks.is_listed("words-for-also", t)) return true;
    return false;
}

/// "[another] firm", "a [second] shipment"; but not "the other goods" of a list that was told before.
bool is_other(const Chunks& chunks, TokenRange words) {
    if (words.empty()) return false;
    const GroupNumber group = chunks.group_of(words.begin);
    const bool has_article = group != nothing && chunks.groups()[group].determiner == Determiner::indefinite && !chunks.is_listed("words-for-another", words.begin);
    const std::uint32_t word = words.begin + (has_article ? 1 : 0);
    return chunks.is_listed("words-for-another", word) && chunks.lower(word + 1) != "of";  // "a third of the tanks"
}

/// "[In a separate case] a firm was fined": the sentence begins another story.
bool opens_another_case(const Chunks& chunks, const Event& event) {
    const std::uint32_t body = chunks.annotation().sentences[event.sentence].body;
    const GroupNumber group = chunks.lower(body) == "in" ? chunks.group_of(body + 1) : nothing;
    if (group == nothing || !chunks.is_listed("words-for-a-case", chunks.groups()[group].head)) return false;
    return chunks.has_listed("words-for-a-separate-one", chunks.groups()[group].tokens);
}

}  // namespace

bool tells_of_others(const Chunks& chunks, const Item& told) { return is_other(chunks, told.tokens); }

bool tells_another(const Chunks& chunks, const Event& event) {
    if (opens_another_case(chunks, event)) return true;
    if (event.trigger->part == PartOfSpeech::verb && is_added(chunks, event.words)) return true;
    constexpr std::array parties{Role::supplier, Role::recipient};
    return std::ranges::any_of(parties, [&](Role role) { return is_other(chunks, event.slot(role).tokens); });
}

}  // namespace checkrules
