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
        const std::uint32_t group = references_.parties().meant(item.group);
        const Mention* named = group == nothing ? nullptr : chunks_.head_mention(group);
        // "the country" of "Russia's gangs" is Russia; but "they", two Russian citizens, are no country.
        if (!named || named->kind != MentionKind::country) named = group == nothing || !references_.parties().means_country(item.group) ? nullptr : chunks_.mention(group, MentionKind::country);
        return named ? std::optional(Grounded<std::string>{named->id, named->tokens}) : std::nullopt;
    }
    return country && has(chunks_.senses(item), Sense::country) ? country : std::nullopt;
}

PartyValue PartyReader::read_party(const Filler& filler) const {
    PartyValue party;
    if (filler.empty()) return party;
    const Item& item = filler.items.front();
    if (!is_reference(item)) return named_party(item, filler.tokens);
    const std::uint32_t group = references_.parties().meant(item.group);
    if (group == nothing) return has(chunks_.senses(item), Sense::pronoun) ? party : named_party(item, filler.tokens);
    const Senses senses = chunks_.senses(group);
    if (has(senses, Sense::vehicle) && !has(senses, Sense::party)) return party;  // "the vessel … it brought": who sent it is not told
    const Mention* country = references_.parties().means_country(item.group) ? chunks_.mention(group, MentionKind::country) : nullptr;
    const Item found = country ? chunks_.filler_of(*country, group).items.front() : Item{chunks_.groups()[group].tokens, group, {}, false, 0};
    return named_party(found, found.tokens);
}

// "the company", "that country", "he": named before.
bool PartyReader::is_reference(const Item& item) const {
    return item.own == 0 && item.parts.empty() && references_.parties().points_back(item.group) && (chunks_.groups()[item.group].pronoun || !is_placed(item.tokens.end));
}
bool PartyReader::refers(const Filler& filler) const { return filler.items.size() == 1 && is_reference(filler.items.front()); }

PartyValue PartyReader::named_party(const Item& item, TokenRange all) const {
    PartyValue party;
    party.words = all;
    const bool private_person = chunks_.vocabulary().is_listed("words-for-private-persons", chunks_.lower(chunks_.groups()[item.group].head));
    const auto [first, last] = chunks_.annotation().mentions_in(item.tokens);
    for (std::uint32_t m = first; m < last; ++m) {
        const Mention& one = chunks_.annotation().mentions[m];
        const bool names = one.kind == MentionKind::party || (one.kind == MentionKind::name && one.name_class != NameClass::place);
        if (names && party.name.empty()) party.name = chunks_.text(one.tokens);
        if (one.kind == MentionKind::party && party.party.empty()) party.party = one.id;
        if (party.country.empty() && one.kind != MentionKind::party && !(private_person && one.form == CountryForm::adjective)) party.country = country_of(one);
    }
    if (item.own == 0) extend(item, party);
    if (item.own == 0 && party.name.empty() && party.party.empty()) name_by_apposition(item, party);
    party.is_named = !party.name.empty() || !party.country.empty();
    if (party.name.empty() || all != item.tokens) party.name = without_article(all);
    return party;
}

// "the government in Tripoli": what says where it is says which it is.
bool PartyReader::is_placed(std::uint32_t at) const {
    if (chunks_.lower(at) != "in" || chunks_.group_of(at + 1) == nothing) return false;
    const TokenRange place = chunks_.groups()[chunks_.group_of(at + 1)].tokens;
    const std::uint32_t behind = chunks_.is_comma(place.end) ? chunks_.group_of(place.end + 1) : nothing;  // "in Severodvinsk, Russia"
    return country_in(place) || (behind != nothing && country_in(chunks_.groups()[behind].tokens));
}

// "a company in the Emirates", "a firm based in Turkey".
void PartyReader::extend(const Item& item, PartyValue& party) const {
    std::uint32_t at = party.words.end;
    if (!party.country.empty() || !party.party.empty() || item.tokens.end != at || at + 1 >= chunks_.annotation().tokens().size()) return;
    if (chunks_.vocabulary().is_listed("words-for-a-seat", chunks_.lower(at))) ++at;
    if (chunks_.is_comma(at)) return extend_by_apposition(at + 1, party);
    const std::string_view word = chunks_.lower(at);
    if (!(word == "from" || word == "on" || chunks_.is(at, WordClass::whereabouts)) || chunks_.group_of(at + 1) == nothing) return;
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

// "a distributor in Shenzhen, Jotrin Electronics, …": a name between commas behind who has none.
void PartyReader::name_by_apposition(const Item& item, PartyValue& party) const {
    const std::uint32_t at = std::max(party.words.end, item.tokens.end);
    if (!chunks_.is(chunks_.groups()[item.group].head, WordClass::party_noun) || chunks_.groups()[item.group].plural || !chunks_.is_comma(at) || chunks_.group_of(at + 1) == nothing) return;
    const NounGroup& group = chunks_.groups()[chunks_.group_of(at + 1)];
    const Mention* name = chunks_.head_mention(chunks_.group_of(at + 1));
    const bool is_name = name && (name->kind == MentionKind::party || (name->kind == MentionKind::name && name->name_class != NameClass::place));
    const std::string_view next = chunks_.lower(group.tokens.end);
    if (!is_name || group.tokens.begin != at + 1 || !(next == "," || next == "." || next == ";")) return;
    party.name = chunks_.text(name->tokens);
    if (name->kind == MentionKind::party) party.party = name->id;
    party.words.end = group.tokens.end;
}

std::string PartyReader::without_article(TokenRange words) const {
    while (words.size() > 1 && chunks_.is(words.begin, WordClass::determiner)) ++words.begin;
    return std::string(chunks_.text(words));
}

}  // namespace checkrules
