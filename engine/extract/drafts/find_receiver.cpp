// "Putin gave Kim a rifle. Xi gave [him] a vase": what is told of presents goes on with who got the one before.
#include <ranges>

#include "engine/extract/drafts/party_references.hpp"

namespace checkrules {

GroupNumber PartyReferences::receiver_before(GroupNumber group, Wanted what, GroupNumber other) const {
    constexpr std::uint32_t farthest = 1;  // sentences
    const std::uint32_t now = sentence_of(group), begin = chunks_.groups()[group].tokens.begin;
    const auto gives = [&](const VerbGroup& verb) { return !verb.is_passive && chunks_.is_listed("verbs-of-presenting", verb.main); };
    bool is_given_him = false;  // the verb that the group is the object of
    for (std::uint32_t s = now + 1; s-- > 0 && now - s <= farthest;)
        for (const VerbGroup& verb : verbs_.of(s) | std::views::reverse) {
            if (verb.tokens.end > begin) continue;
            if (!is_given_him && !(verb.tokens.end == begin && gives(verb))) return nothing;
            if (!std::exchange(is_given_him, true) || !gives(verb)) continue;
            const GroupNumber got = chunks_.group_of(verb.tokens.end);
            const GroupNumber named = got == nothing ? nothing : candidate(got, what);
            if (named != nothing) return are_one(named, other) ? nothing : named;
        }
    return nothing;
}

}  // namespace checkrules
