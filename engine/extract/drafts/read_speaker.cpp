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

}  // namespace

PartyValue read_speaker(const Chunks& chunks, const Item& item) {
    if (item.own != 0 || item.group == nothing || !chunks.groups()[item.group].pronoun || !chunks.is_listed("words-for-us", chunks.groups()[item.group].head)) return {};
    const std::uint32_t token = item.tokens.begin;
    const auto& attributions = chunks.annotation().attributions;
    const auto [first, last] = chunks.annotation().attributions_around(token);
    for (std::uint32_t i = first; i < last; ++i) {
        if (!attributions[i].covers.contains(token) || attributions[i].is_relay) continue;
        if (PartyValue party = spoken_for(chunks, attributions[i].source); !party.empty()) return party;
    }
    return {};
}

}  // namespace checkrules
