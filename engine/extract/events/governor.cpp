#include "engine/extract/events/governor.hpp"

#include <algorithm>

namespace checkrules {

bool tells_of_carrier(const Chunks& chunks, const VerbGroup& before, const VerbGroup& verb, GroupNumber last) {
    constexpr Senses holding = Senses(Sense::known_goods) | Senses(Sense::vehicle) | Senses(Sense::stand_in);
    if (!verb.is_bare || !(verb.is_gerund || verb.is_bare_participle(chunks)) || before.subject.empty()) return false;
    if (!has(chunks.senses(before.subject), Sense::vehicle) || chunks.groups()[last].tokens.begin < before.tokens.end) return false;
    return (chunks.senses(last) & holding) == 0 && !chunks.is(chunks.groups()[last].head, WordClass::container) && (chunks.head_mention(last) != nullptr || chunks.mention(last, MentionKind::place) != nullptr);  // "a ship coming to [Hodeidah port] carrying"
}

bool is_done_by_others(const Chunks& chunks, const VerbGroup& verb) {
    return std::ranges::any_of(chunks.word(verb.main).verbs, [](const TriggerMatch& match) { return match.trigger->frames.front().subject == Role::someone; });
}

bool asks_leave(const Chunks& chunks, GroupNumber noun) {
    if (noun == nothing || chunks.groups()[noun].tokens.begin == 0 || chunks.lower(chunks.groups()[noun].tokens.begin - 1) != "for") return false;
    return chunks.is_listed("words-for-a-licence", chunks.groups()[noun].head);
}

bool shares_doer(const Chunks& chunks, const VerbGroup& verb, std::uint32_t left) {
    if (!verb.is_gerund || left == nothing || !chunks.is(left, WordClass::preposition)) return false;
    return chunks.is(left, WordClass::subordinator) || chunks.is_listed("words-before-what-else-one-does", left);
}

}  // namespace checkrules
