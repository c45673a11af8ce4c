#include "engine/extract/drafts/read_speaker.hpp"

#include "engine/extract/drafts/party_tail.hpp"

namespace checkrules {
namespace {

PartyValue party_of(const Chunks& chunks, const Mention& mention) {
    PartyValue party;
    std::string country = country_named_by(chunks, mention);
    if (country.empty()) return party;
    party.words = mention.tokens;
    party.name = chunks.text(mention.tokens);
    party.is_named = true;
    if (mention.kind == MentionKind::party) party.party = mention.id;
    else party.country = std::move(country);
    return party;
}

/// "[Mali]'s defence minister"; "Luis Petri, [Argentina]'s defence minister"
PartyValue spoken_for(const Chunks& chunks, TokenRange source) {
    const auto& mentions = chunks.annotation().mentions;
    const auto [first, last] = chunks.annotation().mentions_in(source);
    for (std::uint32_t m = first; m < last; ++m)
        if (PartyValue party = party_of(chunks, mentions[m]); !party.empty()) return party;
    const auto behind = find_whereabouts(chunks, source.end);
    PartyValue party;
    if (!behind) return party;
    party.words = behind->place;
    party.name = chunks.text(behind->place);
    party.country = behind->country;
    party.is_named = true;
    return party;
}

bool stands_for(const Chunks& chunks, const Item& item, std::string_view words) {
    return item.own == 0 && item.group != nothing && chunks.groups()[item.group].pronoun && chunks.is_listed(words, chunks.groups()[item.group].head);
}

/// Shows who says what stands at the token, but not who passes it on, until `take` returns true.
template <typename Take>
void visit_tellers(const Chunks& chunks, std::uint32_t token, Take take) {
    const auto& attributions = chunks.annotation().attributions;
    const auto [first, last] = chunks.annotation().attributions_around(token);
    for (std::uint32_t i = first; i < last; ++i)
        if (attributions[i].covers.contains(token) && !attributions[i].is_relay && take(attributions[i])) return;
}

/// "A [Russian] engineer": somebody of whom is told, and who tells nothing
bool is_national(const Chunks& chunks, const Mention& mention) {
    const auto [first, last] = chunks.annotation().attributions_around(mention.tokens.begin);
    for (std::uint32_t i = first; i < last; ++i)
        if (chunks.annotation().attributions[i].source.overlaps(mention.tokens)) return false;
    const GroupNumber group = mention.kind == MentionKind::country && mention.form == CountryForm::adjective ? chunks.group_of(mention.tokens.begin) : nothing;
    return group != nothing && (chunks.is(chunks.groups()[group].head, WordClass::person_noun) || chunks.is_listed("words-for-private-persons", chunks.groups()[group].head));
}

/// "[His government] had got them, the Sudanese minister said", "[our army]": of the speaker's country, where nobody else was named before in the sentence.
bool is_of_speaker(const Chunks& chunks, const Item& item) {
    const NounGroup* group = item.own == 0 && item.group != nothing ? &chunks.groups()[item.group] : nullptr;
    if (!group || !chunks.is_listed("words-for-ones-own", group->tokens.begin)) return false;
    if (!chunks.is(group->head, WordClass::country_noun) && !chunks.is_listed("words-for-the-forces", group->head)) return false;
    const std::uint32_t body = chunks.annotation().sentences[chunks.annotation().tokens()[group->tokens.begin].sentence].body;
    const auto [first, last] = chunks.annotation().mentions_in({body, group->tokens.begin});
    const auto& mentions = chunks.annotation().mentions;
    return std::none_of(mentions.begin() + first, mentions.begin() + last, [&](const Mention& one) { return one.kind == MentionKind::party || one.kind == MentionKind::name || is_national(chunks, one); });
}

/// The group itself, with the country of who says it; empty where that is not told.
PartyValue own_of_speaker(const Chunks& chunks, const Item& item) {
    PartyValue party;
    visit_tellers(chunks, item.tokens.begin, [&](const Attribution& one) { return !(party = spoken_for(chunks, one.source)).empty(); });
    if (party.empty()) return party;
    if (party.country.empty()) party.country = chunks.vocabulary().country_of_party(party.party);
    party.party.clear();
    party.words = item.tokens;
    party.name = chunks.text(chunks.behind_determiners(item.tokens));
    party.is_named = false;
    return party.country.empty() ? PartyValue{} : party;
}

}  // namespace

PartyValue read_speaker(const Chunks& chunks, const Item& item) {
    PartyValue party;
    if (is_of_speaker(chunks, item)) return own_of_speaker(chunks, item);
    if (!stands_for(chunks, item, "words-for-us")) return party;
    visit_tellers(chunks, item.tokens.begin, [&](const Attribution& one) { return !(party = spoken_for(chunks, one.source)).empty(); });
    return party;
}

bool is_speaking_person(const Chunks& chunks, const Item& item) { return stands_for(chunks, item, "words-for-me"); }

GroupNumber speaker_at(const Chunks& chunks, std::uint32_t token) {
    const Attribution* only = nullptr;
    bool is_retold = false;  // "“He said, ‘I gave it,’” the minister recalled": it may be anybody
    visit_tellers(chunks, token, [&](const Attribution& one) {
        is_retold = only && (only->covers.contains(one.cue.begin) || one.covers.contains(only->cue.begin));
        only = &one;
        return is_retold;
    });
    if (!only || is_retold) return nothing;
    const GroupNumber group = chunks.group_of(only->known_as.empty() ? only->source.begin : only->known_as.begin);
    if (group == nothing || chunks.groups()[group].plural) return nothing;
    const Mention* name = chunks.head_mention(group);
    const bool is_person = name ? name->name_class == NameClass::person || chunks.is_party_of(name, "kinds-of-persons") : chunks.is(chunks.groups()[group].head, WordClass::person_noun);
    return is_person ? group : nothing;
}

}  // namespace checkrules
