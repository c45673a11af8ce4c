// Which words name the same goods: "an Aurus" and "the car", "the gift" and what it is said to be.
#include <algorithm>
#include <set>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_linked = 120;  // groups looked back over

}  // namespace

bool References::names_goods(const Sentence& sentence) const {
    for (auto [g, last] = chunks_.groups_in(sentence.tokens); g < last; ++g)
        if (has(chunks_.senses(g), Sense::known_goods)) return true;
    return false;
}

GroupNumber References::root(GroupNumber group) const {
    while (parent_[group] != group) group = parent_[group] = parent_[parent_[group]];
    return group;
}

void References::join(GroupNumber a, GroupNumber b) {
    a = root(a);
    b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
}

std::uint32_t References::entity(GroupNumber group) const { return root(group); }

std::span<const GroupNumber> References::namings(std::uint32_t entity) const { return namings_[entity]; }

// A thousand "the car" say no more than one: what is kept grows with the vocabulary's words, not with the article's.
void References::note_namings() {
    std::set<std::pair<std::uint32_t, std::string_view>> known;
    namings_.resize(parent_.size());
    for (GroupNumber g(0); g < parent_.size(); ++g)
        for (std::uint32_t m : chunks_.groups()[g].mentions) {
            const Mention& mention = chunks_.annotation().mentions[m];
            if (mention.kind != MentionKind::goods || !known.emplace(root(g), mention.id).second) continue;
            auto& groups = namings_[root(g)];
            if (groups.empty() || groups.back() != g) groups.push_back(g);
        }
}

// "the car" takes up "an Aurus", but "the Cadillac" does not take up "luxury vehicles": a reference is as wide as what it means.
bool References::can_mean(GroupNumber reference, GroupNumber antecedent) const {
    const Mention *wide = chunks_.mention(reference, MentionKind::goods), *narrow = chunks_.mention(antecedent, MentionKind::goods);
    if (!wide || !narrow) return false;
    const Taxonomy& taxonomy = chunks_.vocabulary().goods_taxonomy;
    if (wide->tokens.size() == 1 && is_meant_by(chunks_.vocabulary(), wide->id, narrow->id)) return true;  // "the parts", "the equipment"
    if (!taxonomy.contains(wide->id) || !taxonomy.contains(narrow->id)) return wide->id == narrow->id;
    return taxonomy.is(narrow->id, wide->id) == Truth::yes;
}

bool References::is_wide(GroupNumber group) const {
    const Mention* goods = chunks_.mention(group, MentionKind::goods);
    return goods && chunks_.vocabulary().lists.contains("meant-by-" + goods->id);
}

void References::link_definite(GroupNumber group) {
    const std::uint32_t first = group > farthest_linked ? group - farthest_linked : 0;
    // "six machine tools … rifles. [The tools]": a word for much means what was called so before it means what stands nearer.
    const auto is_called_so = [&](GroupNumber g) { return has(chunks_.senses(g), Sense::known_goods) && chunks_.lower(chunks_.groups()[g].head) == chunks_.lower(chunks_.groups()[group].head); };
    for (GroupNumber g = group; is_wide(group) && g-- > first;)
        if (is_called_so(g) && !is_patrol(g)) return join(g, group);
    for (GroupNumber g = group; g-- > first;)
        if (has(chunks_.senses(g), Sense::known_goods) && (chunks_.groups()[g].plural == chunks_.groups()[group].plural || is_wide(group)) && !is_patrol(g) && can_mean(group, g)) return join(g, group);
}

void References::link_copulas(const std::vector<VerbGroup>& verbs) {
    for (const VerbGroup& verb : verbs) {
        if (!verb.is_copula || verb.subject.items.size() != 1) continue;
        GroupNumber subject = verb.subject.items.front().group;
        const Senses senses = chunks_.senses(subject);
        const bool is_load = chunks_.groups()[subject].determiner == Determiner::possessive && chunks_.is_listed("words-for-what-is-aboard", chunks_.groups()[subject].head);
        if (is_load) continue;  // "its cargo": not what carries it
        if (has(senses, Sense::pronoun) || has(senses, Sense::stand_in)) subject = points_back(subject) ? goods_before(subject) : nothing;  // not "Kim's presents"
        if (subject == nothing || !has(chunks_.senses(subject), Sense::known_goods)) continue;
        const auto objects = find_complements(chunks_, verb.tokens.end, chunks_.annotation().sentences[chunks_.annotation().tokens()[verb.main].sentence].tokens.end);
        if (objects.empty() || !objects.front().marker.empty() || !has(chunks_.senses(objects.front().filler), Sense::known_goods)) continue;
        join(subject, objects.front().filler.items.front().group);
    }
}

}  // namespace checkrules
