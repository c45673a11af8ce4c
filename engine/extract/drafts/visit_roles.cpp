#include "engine/extract/drafts/visit_roles.hpp"

#include <ranges>

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_guest = 6;  // sentences between the visit and who is called a guest

}  // namespace

Visit VisitRoles::before(GroupNumber group) const {
    const std::uint32_t now = chunks_.sentence_of(group);
    for (std::uint32_t s = now + 1; s-- > 0 && now - s <= farthest_guest;)
        for (const VerbGroup& verb : verbs_.of(s) | std::views::reverse)
            if (const Visit one = read(verb, group); one.guest != nothing || one.host != nothing) return one;
    return {};
}

/// `last`: the group behind those that may be meant.
Visit VisitRoles::read(const VerbGroup& verb, GroupNumber last) const {
    const bool visits = chunks_.is_listed("verbs-of-visiting", verb.main), welcomes = !visits && chunks_.is_listed("verbs-of-welcoming", verb.main);
    if ((!visits && !welcomes) || verb.subject.empty()) return {};
    const GroupNumber subject = verb.subject.items.front().group, behind = group_behind(verb, last);
    const GroupNumber before = subject < last ? subject : nothing, other = is_person(behind) ? behind : nothing;
    Visit visit = visits != verb.is_passive ? Visit{before, other} : Visit{other, before};
    if (visits && is_place(behind)) visit.place = behind;
    return visit;
}

/// "called on [King Salman]", "was received by [the emir]", "came to [Moscow]"
GroupNumber VisitRoles::group_behind(const VerbGroup& verb, GroupNumber last) const {
    const std::uint32_t at = verb.tokens.end, next = chunks_.is_listed("words-before-who-is-visited", at) ? at + 1 : at;
    const GroupNumber group = chunks_.group_of(next);
    return group != nothing && group < last && chunks_.groups()[group].tokens.begin == next ? group : nothing;
}

bool VisitRoles::is_person(GroupNumber group) const {
    if (group == nothing) return false;
    const Mention* named = chunks_.head_mention(group);
    return named ? named->name_class == NameClass::person || chunks_.is_party_of(named, "kinds-of-persons") : chunks_.is(chunks_.groups()[group].head, WordClass::person_noun);
}

bool VisitRoles::is_place(GroupNumber group) const {
    const Mention* named = group == nothing ? nullptr : chunks_.head_mention(group);
    return named && (named->kind == MentionKind::place || (named->kind == MentionKind::country && named->form != CountryForm::adjective && named->form != CountryForm::people));
}

}  // namespace checkrules
