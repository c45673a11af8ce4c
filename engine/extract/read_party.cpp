#include "engine/extract/read_party.hpp"

namespace checkrules {

std::optional<Grounded<std::string>> PartyReader::country_in(TokenRange words) const {
    const auto [first, last] = chunks_.annotation().mentions_in(words);
    for (std::uint32_t m = first; m < last; ++m)
        if (std::string code = country_of(chunks_.annotation().mentions[m]); !code.empty()) return Grounded<std::string>{code, chunks_.annotation().mentions[m].tokens};
    return {};
}

std::string PartyReader::country_of(const Mention& mention) const {
    if (mention.kind == MentionKind::country) return mention.id;
    if (mention.kind == MentionKind::place) {
        const auto found = chunks_.vocabulary().places.find(mention.id);
        return found == chunks_.vocabulary().places.end() ? "" : found->second.country;
    }
    if (mention.kind == MentionKind::party) {
        const auto found = chunks_.vocabulary().parties.find(mention.id);
        return found == chunks_.vocabulary().parties.end() ? "" : found->second.country.value_or("");
    }
    return "";
}

std::string PartyReader::country_of(const PartyValue& party) const {
    if (!party.country.empty() || party.party.empty()) return party.country;
    const auto found = chunks_.vocabulary().parties.find(party.party);
    return found == chunks_.vocabulary().parties.end() ? "" : found->second.country.value_or("");
}

std::optional<Grounded<std::string>> PartyReader::read_country(const Filler& filler) const {
    for (const Item& item : filler.items)
        if (auto country = country_in(item.tokens)) return country;
    return {};
}

// "to North Korea" says both who and where.
std::optional<Grounded<std::string>> PartyReader::named_country(const Filler& filler) const {
    if (filler.items.size() != 1) return {};
    const Item& item = filler.items.front();
    const auto country = country_in(item.tokens);
    if (is_reference(item)) {
        const std::uint32_t group = references_.party_before(item.group);
        const Mention* named = group == nothing ? nullptr : chunks_.head_mention(group);
        if (!named || named->kind != MentionKind::country) named = group == nothing ? nullptr : chunks_.mention(group, MentionKind::country);
        return named ? std::optional(Grounded<std::string>{named->id, named->tokens}) : std::nullopt;
    }
    return country && has(chunks_.senses(item), Sense::country) ? country : std::nullopt;
}

PartyValue PartyReader::read_party(const Filler& filler) const {
    PartyValue party;
    if (filler.empty()) return party;
    const Item& item = filler.items.front();
    if (is_reference(item)) {
        const std::uint32_t group = references_.party_before(item.group);
        if (group == nothing && has(chunks_.senses(item), Sense::pronoun)) return party;
        if (group == nothing) return named_party(item, filler.tokens);
        Item found{chunks_.groups()[group].tokens, group, {}, 0};
        party = named_party(found, found.tokens);
        return party;
    }
    return named_party(item, filler.tokens);
}

// "the company", "that country", "he": named before.
bool PartyReader::is_reference(const Item& item) const {
    if (item.own != 0) return false;
    const NounGroup& group = chunks_.groups()[item.group];
    if (group.pronoun) return true;
    const bool points = is_definite(group.determiner) || (group.determiner == Determiner::none && group.tokens.begin > 0 && chunks_.is(group.tokens.begin - 1, WordClass::determiner));
    return points && group.mentions.empty() && item.parts.empty() && group.tokens.size() <= 2 && !is_placed(item.tokens.end);
}
bool PartyReader::refers(const Filler& filler) const { return filler.items.size() == 1 && is_reference(filler.items.front()); }

PartyValue PartyReader::named_party(const Item& item, TokenRange all) const {
    PartyValue party;
    party.words = all;
    const auto [first, last] = chunks_.annotation().mentions_in(item.tokens);
    for (std::uint32_t m = first; m < last; ++m) {
        const Mention& one = chunks_.annotation().mentions[m];
        const bool names = one.kind == MentionKind::party || (one.kind == MentionKind::name && one.name_class != NameClass::place);
        if (names && party.name.empty()) party.name = chunks_.text(one.tokens);
        if (one.kind == MentionKind::party && party.party.empty()) party.party = one.id;
        if (party.country.empty() && one.kind != MentionKind::party) party.country = country_of(one);
    }
    if (item.own == 0) extend(item, party);
    if (party.name.empty() || all != item.tokens) party.name = without_article(all);
    return party;
}

// "the government in Tripoli": what says where it is says which it is.
bool PartyReader::is_placed(std::uint32_t at) const {
    return chunks_.lower(at) == "in" && chunks_.group_of(at + 1) != nothing && country_in(chunks_.groups()[chunks_.group_of(at + 1)].tokens);
}

// "a company in the Emirates", "a firm based in Turkey".
void PartyReader::extend(const Item& item, PartyValue& party) const {
    std::uint32_t at = party.words.end;
    if (!party.country.empty() || !party.party.empty() || item.tokens.end != at || at + 1 >= chunks_.annotation().tokens().size()) return;
    if (chunks_.lower(at) == "based") ++at;
    if (chunks_.is_comma(at)) return extend_by_apposition(at + 1, party);
    const std::string_view word = chunks_.lower(at);
    if ((word != "in" && word != "from") || chunks_.group_of(at + 1) == nothing) return;
    TokenRange place = chunks_.groups()[chunks_.group_of(at + 1)].tokens;
    auto country = country_in(place);
    if (!country && chunks_.is_comma(place.end) && chunks_.group_of(place.end + 1) != nothing) {  // "in Dongguan, China"
        place = chunks_.groups()[chunks_.group_of(place.end + 1)].tokens;
        country = country_in(place);
    }
    if (country) {
        party.country = country->value;
        party.words.end = place.end;
    }
}

// "SMP, a Russian front company"
void PartyReader::extend_by_apposition(std::uint32_t at, PartyValue& party) const {
    if (chunks_.group_of(at) == nothing) return;
    const NounGroup& group = chunks_.groups()[chunks_.group_of(at)];
    if (group.tokens.begin != at || !chunks_.is(group.head, WordClass::party_noun) || group.determiner == Determiner::none) return;
    if (const auto country = country_in(group.tokens)) {
        party.country = country->value;
        party.words.end = group.tokens.end;
    }
}

std::string PartyReader::without_article(TokenRange words) const {
    while (words.size() > 1 && chunks_.is(words.begin, WordClass::determiner)) ++words.begin;
    return std::string(chunks_.text(words));
}

}  // namespace checkrules
