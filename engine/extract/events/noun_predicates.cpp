#include "engine/extract/events/noun_predicates.hpp"

#include <algorithm>

namespace checkrules {

TokenRange predicate_of(const Chunks& chunks, GroupNumber group, const std::vector<VerbGroup>& verbs) {
    const auto tells = [&](const VerbGroup& verb) {
        const bool is_subject = !verb.subject.empty() && verb.subject.items.front().group == group;
        return is_subject && (verb.is_copula || chunks.is_listed("verbs-of-happening", verb.main));
    };
    const auto verb = std::ranges::find_if(verbs, tells);
    return verb == verbs.end() ? TokenRange{} : verb->tokens;
}

TokenRange verb_that_undoes(const Chunks& chunks, const Sentence& sentence, GroupNumber group, const std::vector<VerbGroup>& verbs) {
    if (chunks.groups()[group].plural) return {};
    const auto undoes = [&](const VerbGroup& verb) {
        const bool is_listed = chunks.is_listed("verbs-of-cancelling", verb.main) || (chunks.is_listed("verbs-that-cancel-off", verb.main) && chunks.lower(verb.tokens.end) == "off");
        if (!is_listed) return false;
        if (verb.is_passive) return !verb.subject.empty() && verb.subject.items.front().group == group;
        const auto behind = find_complements(chunks, verb.tokens.end, sentence.tokens.end);
        return !behind.empty() && behind.front().marker.empty() && behind.front().filler.items.front().group == group;
    };
    const auto verb = std::ranges::find_if(verbs, undoes);
    return verb == verbs.end() ? TokenRange{} : verb->tokens;
}

}  // namespace checkrules
