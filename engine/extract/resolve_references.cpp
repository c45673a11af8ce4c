#include <algorithm>
#include <set>

#include "engine/extract/draft.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_group = 120;      // groups looked back over
constexpr std::uint32_t pronoun_reach = 3;         // sentences a pronoun looks back over

}  // namespace

References::References(const Chunks& chunks, const std::vector<std::vector<VerbGroup>>& verbs) : chunks_(chunks), parent_(chunks.groups().size()), is_subject_(chunks.groups().size()) {
    for (const auto& sentence : verbs)
        for (const VerbGroup& verb : sentence)
            if (!verb.subject.empty()) is_subject_[verb.subject.items.front().group] = true;
    for (std::uint32_t g = 0; g < parent_.size(); ++g) parent_[g] = g;
    for (std::uint32_t g = 0; g < parent_.size(); ++g)
        if (has(chunks.senses(g), Sense::known_goods) && is_definite(chunks.groups()[g].determiner)) link_definite(g);
    for (const auto& sentence : verbs) link_copulas(sentence);
    note_namings();
}

std::uint32_t References::root(std::uint32_t group) const {
    while (parent_[group] != group) group = parent_[group] = parent_[parent_[group]];
    return group;
}

void References::join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
}

std::uint32_t References::entity(std::uint32_t group) const { return root(group); }

std::span<const std::uint32_t> References::namings(std::uint32_t entity) const { return namings_[entity]; }

// A thousand "the car" say no more than one: what is kept grows with the vocabulary's words, not with the article's.
void References::note_namings() {
    std::set<std::pair<std::uint32_t, std::string_view>> known;
    namings_.resize(parent_.size());
    for (std::uint32_t g = 0; g < parent_.size(); ++g)
        for (std::uint32_t m : chunks_.groups()[g].mentions) {
            const Mention& mention = chunks_.annotation().mentions[m];
            if (mention.kind != MentionKind::goods || !known.emplace(root(g), mention.id).second) continue;
            auto& groups = namings_[root(g)];
            if (groups.empty() || groups.back() != g) groups.push_back(g);
        }
}

// "the car" takes up "an Aurus", but "the Cadillac" does not take up "luxury vehicles": a reference is as wide as what it means.
bool References::can_mean(std::uint32_t reference, std::uint32_t antecedent) const {
    const Mention *wide = chunks_.mention(reference, MentionKind::goods), *narrow = chunks_.mention(antecedent, MentionKind::goods);
    if (!wide || !narrow) return false;
    const Taxonomy& taxonomy = chunks_.vocabulary().goods_taxonomy;
    if (!taxonomy.contains(wide->id) || !taxonomy.contains(narrow->id)) return wide->id == narrow->id;
    return taxonomy.is(narrow->id, wide->id) == Truth::yes;
}

void References::link_definite(std::uint32_t group) {
    const std::uint32_t first = group > farthest_group ? group - farthest_group : 0;
    for (std::uint32_t g = group; g-- > first;)
        if (has(chunks_.senses(g), Sense::known_goods) && chunks_.groups()[g].plural == chunks_.groups()[group].plural && can_mean(group, g)) return join(g, group);
}

void References::link_copulas(const std::vector<VerbGroup>& verbs) {
    for (const VerbGroup& verb : verbs) {
        if (!verb.is_copula || verb.subject.items.size() != 1) continue;
        const auto objects = find_complements(chunks_, verb.tokens.end, chunks_.annotation().sentences[chunks_.annotation().tokens()[verb.main].sentence].tokens.end);
        if (objects.empty() || !objects.front().marker.empty() || !has(chunks_.senses(objects.front().filler), Sense::known_goods)) continue;
        std::uint32_t subject = verb.subject.items.front().group;
        const Senses senses = chunks_.senses(subject);
        if (has(senses, Sense::pronoun) || has(senses, Sense::stand_in)) subject = goods_before(subject);
        if (subject == nothing || !has(chunks_.senses(subject), Sense::known_goods)) continue;
        join(subject, objects.front().filler.items.front().group);
    }
}

std::uint32_t References::goods_before(std::uint32_t group) const {
    const NounGroup& here = chunks_.groups()[group];
    const auto sentence_of = [&](std::uint32_t g) { return chunks_.annotation().tokens()[chunks_.groups()[g].tokens.begin].sentence; };
    const std::uint32_t sentence = sentence_of(group), first = group > farthest_group ? group - farthest_group : 0;
    const std::string_view word = chunks_.lower(here.head);
    const bool plural = here.pronoun ? word == "they" || word == "them" || word == "these" || word == "those" || word == "both" : here.plural;
    for (std::uint32_t g = group; g-- > first;) {
        if (here.pronoun && sentence - sentence_of(g) > pronoun_reach) return nothing;
        if (!has(chunks_.senses(g), Sense::known_goods)) continue;
        if (here.pronoun && chunks_.groups()[g].plural != plural) continue;
        return g;
    }
    return nothing;
}

bool References::is_person(std::uint32_t group) const {
    const Mention* mention = chunks_.head_mention(group);
    if (!mention) return chunks_.is(chunks_.groups()[group].head, WordClass::person_noun);
    if (mention->kind == MentionKind::name) return mention->name_class == NameClass::person;
    if (mention->kind != MentionKind::party) return false;
    const auto party = chunks_.vocabulary().parties.find(mention->id);
    if (party == chunks_.vocabulary().parties.end()) return false;
    const std::string& kind = party->second.kind;
    return kind == "leader" || kind == "minister" || kind == "official" || kind == "person";
}

// The nearest one that was a subject goes before a nearer one that was none.
std::uint32_t References::party_before(std::uint32_t group) const {
    const std::uint32_t head = chunks_.groups()[group].head;
    const bool pronoun = chunks_.groups()[group].pronoun;
    const bool person = chunks_.is(head, WordClass::person_noun), country = chunks_.is(head, WordClass::country_noun);
    const bool company = chunks_.is(head, WordClass::company_noun);
    if (!pronoun && !person && !country && !company) return nothing;
    const std::uint32_t first = group > farthest_group ? group - farthest_group : 0;
    std::uint32_t fallback = nothing;
    for (std::uint32_t g = group; g-- > first;) {
        const Senses senses = chunks_.senses(g);
        const Mention* mention = country ? chunks_.mention(g, MentionKind::country) : chunks_.head_mention(g);
        if (!mention || (!country && !has(senses, Sense::party)) || mention->kind == MentionKind::goods) continue;
        const bool is_country = mention->kind == MentionKind::country;
        if (country ? !is_country || mention->form == CountryForm::adjective : person != is_person(g) || (company && is_country)) continue;
        if (country || is_subject_[g]) return g;
        if (fallback == nothing) fallback = g;
    }
    return fallback;
}

}  // namespace checkrules
