#include "engine/extract/events/noun_doers.hpp"

#include <algorithm>
#include <ranges>

namespace checkrules {

Filler light_subject(const Chunks& chunks, const Sentence& sentence, GroupNumber group, const std::vector<VerbGroup>& verbs) {
    for (const VerbGroup& verb : verbs) {
        if (!chunks.is(verb.main, WordClass::light_verb) || verb.subject.empty()) continue;
        const bool is_subject = verb.subject.items.size() == 1 && verb.subject.items.front().group == group;
        if (is_subject ? !verb.is_passive && !verb.is_bare_participle(chunks) : verb.is_passive) continue;
        const bool has_particle = chunks.is(verb.tokens.end, WordClass::verb_particle) && chunks.group_of(verb.tokens.end + 1) == group;  // "stepped up deliveries"
        const auto behind = find_complements(chunks, verb.tokens.end + (has_particle ? 1 : 0), sentence.tokens.end);
        if (!is_subject && !behind.empty() && behind.front().marker.empty() && behind.front().filler.items.front().group == group) return verb.subject;
        for (const Complement& one : behind)
            if (is_subject && one.marker == "by" && has(chunks.senses(one.filler), Sense::party)) return one.filler;
    }
    return {};
}

Filler bearer_of_presents(const Chunks& chunks, const Sentence& sentence, GroupNumber group, const std::vector<VerbGroup>& verbs) {
    for (const VerbGroup& verb : verbs) {
        const bool has_them = chunks.is_listed("verbs-of-having-presents", verb.main), comes = !has_them && chunks.is_listed("verbs-of-visiting", verb.main);
        if ((!has_them && !comes) || verb.subject.empty() || verb.is_passive) continue;
        for (const Complement& one : find_complements(chunks, verb.tokens.end, sentence.tokens.end))
            if (one.filler.items.front().group == group && one.marker == (has_them ? "" : "with")) return verb.subject;
    }
    return {};
}

Filler subject_taking_part(const Chunks& chunks, const Sentence& sentence, GroupNumber group, const std::vector<VerbGroup>& verbs) {
    const Vocabulary& vocabulary = chunks.vocabulary();
    for (const VerbGroup& verb : verbs) {
        const bool plays = chunks.is_listed("verbs-of-playing-a-part", verb.main);
        if (!plays && !chunks.is_listed("verbs-of-taking-part", verb.main)) continue;
        const auto behind = find_complements(chunks, verb.tokens.end, sentence.tokens.end);
        const bool has_part = !behind.empty() && behind.front().marker.empty() && chunks.is_listed("words-for-a-part", chunks.groups()[behind.front().filler.items.front().group].head);
        if (plays && !has_part) continue;
        for (const Complement& one : behind)
            if (one.filler.items.front().group == group && vocabulary.is_listed(std::string_view(plays ? "words-before-what-one-plays-in" : "words-before-ones-part"), one.marker)) return verb.subject;
    }
    return {};
}

Filler who_is_behind(const Chunks& chunks, const Sentence& sentence, GroupNumber group) {
    const std::uint32_t behind = chunks.groups()[group].tokens.begin - 1;
    if (behind <= sentence.body || behind >= sentence.tokens.end || chunks.lower(behind) != "behind" || chunks.group_of(behind - 1) == nothing) return {};
    return chunks.read_filler(chunks.groups()[chunks.group_of(behind - 1)].tokens.begin, behind);
}

Filler named_as(const Chunks& chunks, const Sentence& sentence, GroupNumber group, const std::vector<VerbGroup>& verbs) {
    const std::uint32_t begin = chunks.groups()[group].tokens.begin;
    if (begin == sentence.body || chunks.lower(begin - 1) != "as") return {};
    const auto verb = std::ranges::find_if(verbs | std::views::reverse, [&](const VerbGroup& one) { return one.tokens.end < begin; });
    if (verb == verbs.rend() || verb->is_passive) return verb == verbs.rend() ? Filler{} : verb->subject;
    const auto behind = find_complements(chunks, verb->tokens.end, begin - 1);
    return behind.empty() || !behind.front().marker.empty() || behind.back().filler.tokens.end != begin - 1 ? Filler{} : behind.front().filler;
}

}  // namespace checkrules
