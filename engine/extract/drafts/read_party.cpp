#include "engine/extract/drafts/read_party.hpp"

#include "engine/extract/drafts/party_tail.hpp"
#include "engine/extract/drafts/read_speaker.hpp"

namespace checkrules {

std::optional<Grounded<std::string>> PartyReader::country_in(TokenRange words) const {
    return country_named_in(chunks_, words);
}

std::optional<Grounded<std::string>> PartyReader::read_country(const Filler& filler) const {
    if (filler.items.empty()) return {};
    for (const Item& item : filler.items)
        if (auto country = country_in(item.tokens)) return country;
    for (const Item& item : filler.items)
        if (auto country = country_of_weapon(item)) return country;
    const Item& last = filler.items.back();  // "to areas held by the Houthis"
    const bool is_held = chunks_.lower(last.tokens.end) == "under" || chunks_.is_listed("words-for-held", last.tokens.end);
    const bool is_located = chunks_.is_listed("words-for-premises", chunks_.groups()[last.group].head);  // "from a warehouse in Aberdeen"
    const auto place = is_held || is_located ? find_whereabouts(chunks_, last.tokens.end) : std::nullopt;
    return place ? std::optional(Grounded<std::string>{place->country, {last.tokens.begin, place->place.end}}) : std::nullopt;
}

// "in an Orlan-10", "in the drone" that was named before: it is in the hands of who builds it.
std::optional<Grounded<std::string>> PartyReader::country_of_weapon(const Item& item) const {
    const auto built = [&](GroupNumber group) -> std::optional<Grounded<std::string>> {
        const Mention* weapon = chunks_.weapon_of_country(group);
        return weapon ? std::optional(Grounded<std::string>{chunks_.builder_of(weapon->id), weapon->tokens}) : std::nullopt;
    };
    if (auto country = built(item.group)) return country;
    for (const GroupNumber part : item.parts)
        if (auto country = built(part)) return country;
    const GroupNumber named = item.own == 0 && chunks_.may_hold_parts(item) ? references_.goods_meant(item.parts.empty() ? item.group : item.parts.back()) : nothing;
    if (named == nothing) return {};
    for (const GroupNumber group : references_.namings(references_.entity(named))) {
        if (auto country = built(group)) return country;
        if (auto country = country_in(chunks_.groups()[group].tokens)) return country;
    }
    return {};
}

// "to North Korea" says both who and where.
std::optional<Grounded<std::string>> PartyReader::named_country(const Filler& filler) const {
    if (filler.items.size() != 1) return {};
    const Item& item = filler.items.front();
    if (const PartyValue speaker = read_speaker(chunks_, item); !speaker.country.empty()) return Grounded<std::string>{speaker.country, speaker.words};
    const auto country = country_in(item.tokens);
    if (is_possessive(item)) {
        const GroupNumber owner = references_.parties().possessor(item.group);
        const Mention* named = owner == nothing ? nullptr : chunks_.head_mention(owner);
        return named && named->kind == MentionKind::country ? std::optional(Grounded<std::string>{named->id, named->tokens}) : std::nullopt;
    }
    if (is_reference(item)) {
        const GroupNumber group = references_.parties().meant(item.group);
        const Mention* named = group == nothing ? nullptr : chunks_.head_mention(group);
        // "the country" of "Russia's gangs" is Russia; but "they", two Russian citizens, are no country.
        if (!named || named->kind != MentionKind::country) named = group == nothing || !references_.parties().means_country(item.group) ? nullptr : chunks_.mention(group, MentionKind::country);
        return named ? std::optional(Grounded<std::string>{named->id, named->tokens}) : std::nullopt;
    }
    if (const Mention* own = names_country(item)) return Grounded<std::string>{own->id, own->tokens};
    return country && has(chunks_.senses(item), Sense::country) ? country : std::nullopt;
}

// "Syria's ally [Iran]": the name at the head counts, not whose ally it is.
const Mention* PartyReader::names_country(const Item& item) const {
    const Mention* head = item.own == 0 ? chunks_.head_mention(item.group) : nullptr;
    return head && head->kind == MentionKind::country && head->form == CountryForm::name ? head : nullptr;
}

PartyValue PartyReader::read_party(const Filler& filler) const {
    PartyValue party;
    if (filler.empty()) return party;
    const Item& item = filler.items.front();
    if (PartyValue speaker = read_speaker(chunks_, item); !speaker.empty()) return speaker;
    if (is_speaking_person(chunks_, item)) {
        const GroupNumber speaker = speaker_at(chunks_, item.tokens.begin);
        return speaker == nothing ? party : read_group(speaker);
    }
    if (!is_reference(item) && !is_possessive(item)) return named_list(filler);
    const GroupNumber group = is_possessive(item) ? references_.parties().possessor(item.group) : references_.parties().meant(item.group);
    if (group == nothing) return is_possessive(item) || has(chunks_.senses(item), Sense::pronoun) ? party : named_party(item, filler.tokens);
    if (const Filler all = is_possessive(item) ? Filler{} : references_.parties().meant_together(item.group); !all.empty()) return named_list(all);
    if (!is_possessive(item) && chunks_.name_in_apposition(item.group, item.tokens.end) != nothing) return named_behind(item, filler.tokens, group);
    const Senses senses = chunks_.senses(group);
    const bool is_carrier = has(senses, Sense::vehicle) || (has(senses, Sense::known_goods) && !chunks_.names_maker(group));
    if (is_carrier && !has(senses, Sense::party)) return party;  // "the vessel … it brought": who sent it is not told
    const Mention* country = !is_possessive(item) && references_.parties().means_country(item.group) ? chunks_.mention(group, MentionKind::country) : nullptr;
    const Item found = country ? chunks_.filler_of(*country, group).items.front() : Item{chunks_.groups()[group].tokens, group, {}, false, 0};
    return named_party(found, found.tokens);
}

// "a dealer in Dubai … the firm, [Asra]": the name of who was described before; if he had a name, it is another.
PartyValue PartyReader::named_behind(const Item& item, TokenRange words, GroupNumber before) const {
    PartyValue party = named_party(item, words);
    if (party.country.empty() && party.party.empty() && !chunks_.head_mention(before)) party.country = home_of(chunks_, read_group(before));
    return party;
}

PartyValue PartyReader::read_group(GroupNumber group) const {
    const Item item{chunks_.groups()[group].tokens, group, {}, false, 0};
    return read_party({item.tokens, {item}});
}

// "to the government and [UNITA]", "to the army and [the rebels in Angola]": a list is where one of its members is.
PartyValue PartyReader::named_list(const Filler& filler) const {
    PartyValue party = named_party(filler.items.front(), filler.tokens);
    const Mention* name = chunks_.head_mention(filler.items.front().group);
    const auto is_another = [&](const Item& item) { return name && name->kind == MentionKind::name && chunks_.groups()[item.group].determiner == Determiner::indefinite; };  // "Shokri and [a partner in Turkey]"
    for (std::size_t i = 1; i < filler.items.size() && party.country.empty() && party.party.empty(); ++i)
        if (!is_another(filler.items[i])) party.country = home_of(chunks_, named_party(filler.items[i], filler.items[i].tokens));
    party.is_named = party.is_named || !party.country.empty();
    return party;
}

// "the company", "that country", "he": named before.
bool PartyReader::is_reference(const Item& item) const {
    return item.own == 0 && item.parts.empty() && references_.parties().points_back(item.group) && (chunks_.groups()[item.group].pronoun || !is_placed(item.tokens.end));
}
// "Its exports of coal": the word before the noun
bool PartyReader::is_possessive(const Item& item) const { return has(item.own, Sense::pronoun); }
bool PartyReader::is_home(const Item& item) const { return item.own == 0 && item.parts.empty() && references_.parties().is_his_country(item.group); }
bool PartyReader::refers(const Filler& filler) const { return filler.items.size() == 1 && is_reference(filler.items.front()); }

PartyValue PartyReader::read_owner(const Item& goods, const std::string& origin) const {
    if (goods.own != 0) return {};
    if (const GroupNumber behind = goods.parts.empty() ? nothing : goods.parts.back(); behind != nothing && has(chunks_.senses(behind), Sense::party) && !has(chunks_.senses(behind), Sense::known_goods)) {
        PartyValue owner = read_group(behind);  // "most of the guns of [Haiti's gangs]"
        return home_of(chunks_, owner) == origin ? PartyValue{} : owner;
    }
    const GroupNumber named = goods.parts.empty() ? goods.group : goods.parts.back();  // "three quarters of [Russia's whisky]"
    const auto [first, last] = chunks_.annotation().mentions_in({chunks_.groups()[goods.group].tokens.begin, chunks_.groups()[named].tokens.end});
    for (std::uint32_t m = first; m < last; ++m) {
        const Mention& one = chunks_.annotation().mentions[m];
        const bool owns = chunks_.lower(one.tokens.end) == "'s" || chunks_.lower(one.tokens.end) == "'";
        if (!owns || (one.kind != MentionKind::country && one.kind != MentionKind::party)) continue;
        PartyValue owner = read_party(chunks_.filler_of(one, chunks_.group_of(one.tokens.begin)));
        return home_of(chunks_, owner) == origin ? PartyValue{} : owner;
    }
    return {};
}

PartyValue PartyReader::read_purpose(const Item& goods, const std::string& origin) const {
    const std::uint32_t first = goods.own != 0 ? goods.tokens.end : chunks_.groups()[goods.group].tokens.end;
    const GroupNumber group = chunks_.lower(first) == "for" ? chunks_.group_of(first + 1) : nothing;
    if (group == nothing || !has(chunks_.senses(group), Sense::known_goods)) return {};
    for (std::uint32_t m : chunks_.groups()[group].mentions) {
        const Mention& one = chunks_.annotation().mentions[m];
        if (one.kind != MentionKind::country && one.kind != MentionKind::party) continue;
        PartyValue holder = read_party(chunks_.filler_of(one, group));
        return home_of(chunks_, holder) == origin ? PartyValue{} : holder;
    }
    return {};
}

PartyValue PartyReader::named_party(const Item& item, TokenRange all) const {
    PartyValue party;
    party.words = all;
    const bool private_person = chunks_.is_listed("words-for-private-persons", chunks_.groups()[item.group].head);
    const bool is_of_state = chunks_.is_listed("words-of-a-state", chunks_.groups()[item.group].head);  // not at home elsewhere
    if (const Mention* own = names_country(item)) party.country = own->id;
    const bool of_others = chunks_.is_listed("words-for-others-than-the-owner", chunks_.groups()[item.group].head);  // "Khartoum's enemies"
    const auto [first, last] = chunks_.annotation().mentions_in(item.tokens);
    for (std::uint32_t m = first; m < last; ++m) {
        const Mention& one = chunks_.annotation().mentions[m];
        if (of_others && item.own == 0 && one.tokens.end <= chunks_.groups()[item.group].head) continue;
        if (one.kind != MentionKind::country && only_backs(chunks_, one)) continue;  // "the UN-recognised government"
        // "the manager of a Saxon firm" is not called Saxon.
        const bool is_first = item.own != 0 || chunks_.groups()[item.group].tokens.contains(one.tokens);
        if (one.kind == MentionKind::name && one.tokens.end < item.tokens.end && chunks_.all_listed("names-of-no-make", one.tokens)) continue;  // "[Latin American] traders"
        const bool names = one.kind == MentionKind::party || (one.kind == MentionKind::name && one.name_class != NameClass::place && is_first);
        const Mention* before = m > first ? &chunks_.annotation().mentions[m - 1] : nullptr;
        const bool adjoins = before && before->tokens.end == one.tokens.begin && (before->form == CountryForm::name || (before->form == CountryForm::capital && one.name_class == NameClass::company)) && (before->kind == MentionKind::country || before->kind == MentionKind::place);  // "[Kuwait] Airways", "[Beijing] Oltec Trade"
        // "[Catalan footballer] Marc Serra", "Oracle director [Jane Roe]": who, and not of what.
        const bool is_who = names && item.own == 0 && one.kind == MentionKind::name && one.tokens.size() > 1 && one.tokens.end == chunks_.groups()[item.group].tokens.end && party.party.empty() && before && chunks_.annotation().tokens()[one.tokens.begin - 1].shape == Shape::word;
        if (names && (party.name.empty() || is_who)) party.name = chunks_.text({adjoins ? before->tokens.begin : one.tokens.begin, one.tokens.end});
        if (one.kind == MentionKind::party && party.party.empty()) party.party = one.id;
        if (!party.country.empty() || one.kind == MentionKind::party || (private_person && one.form == CountryForm::adjective)) continue;
        party.country = country_named_by(chunks_, one);
        party.is_national = one.kind == MentionKind::country && (one.form == CountryForm::adjective || one.form == CountryForm::people) && !is_of_state;
    }
    if (item.own == 0) extend(item, party);
    if (item.own == 0 && party.country.empty() && party.party.empty() && !of_others) take_owner(item, party);
    if (item.own == 0 && party.name.empty() && party.party.empty()) name_by_apposition(item, party);
    party.is_named = !party.name.empty() || !party.country.empty();
    if (party.name.empty() || all != item.tokens) party.name = without_article(all);
    return party;
}

// "the government in Tripoli": what says where it is says which it is.
bool PartyReader::is_placed(std::uint32_t at) const {
    if (chunks_.lower(at) != "in" || chunks_.group_of(at + 1) == nothing) return false;
    const TokenRange place = chunks_.groups()[chunks_.group_of(at + 1)].tokens;
    const GroupNumber behind = chunks_.is_comma(place.end) ? chunks_.group_of(place.end + 1) : nothing;  // "in Severodvinsk, Russia"
    return country_in(place) || (behind != nothing && country_in(chunks_.groups()[behind].tokens));
}

// "the rebels", "its enemies": fighters who are known already need no words that say whence they are.
bool PartyReader::is_told_of_before(const Item& item) const {
    const NounGroup& group = chunks_.groups()[item.group];
    const bool fights = chunks_.is_listed("words-for-fighters", group.head) || chunks_.is_listed("words-for-others-than-the-owner", group.head);
    return fights && (is_definite(group.determiner) || group.determiner == Determiner::possessive);
}

bool PartyReader::names_place(const Item& item) const {
    const Mention* named = chunks_.head_mention(item.group);
    return has(chunks_.senses(item), Sense::country) || has(chunks_.senses(item), Sense::place) || (named && named->name_class == NameClass::place) || chunks_.is_listed("words-for-regions", chunks_.groups()[item.group].head);
}

// "a company in the Emirates", "a Russian living in Dubai": where somebody is counts before what he is.
void PartyReader::extend(const Item& item, PartyValue& party) const {
    const bool is_settled = (!party.party.empty() && !home_of(chunks_, party).empty()) || (!party.country.empty() && !party.is_national);
    if (is_settled || item.tokens.end != party.words.end) return;
    const bool is_led_by_from = chunks_.lower(item.tokens.end) == "from";
    if (is_led_by_from && (names_place(item) || is_told_of_before(item))) return;  // "to Africa from Ukraine": a place is not from another; "smuggled to the rebels from Chad"
    const auto found = find_whereabouts(chunks_, party.words.end);
    if (!found || (!party.country.empty() && !found->is_residence)) return;
    party.country = found->country;
    // "a businessman from Russia" is a Russian, wherever he is
    const bool comes_from = chunks_.lower(found->place.begin - 1) == "from" && chunks_.is_listed("words-for-private-persons", chunks_.groups()[item.group].head);
    party.is_national = found->is_nationality || (comes_from && !found->is_residence);
    party.words.end = found->place.end;
}

// "His homeland's arms industry", and "a Hong Kong trader, Asia Pacific Links": what stands before says of which country it is.
void PartyReader::take_owner(const Item& item, PartyValue& party) const {
    const GroupNumber owner = references_.parties().owner(item.group);
    if (const Mention* country = owner == nothing ? nullptr : chunks_.mention(owner, MentionKind::country)) {
        party.country = country->id;
        return;
    }
    const std::uint32_t begin = item.tokens.begin;
    if (chunks_.lower(begin) == "whose" && begin > 1) {  // "Jordan, [whose army] sold"
        const GroupNumber whose = chunks_.group_of(chunks_.is_comma(begin - 1) ? begin - 2 : begin - 1);
        if (const auto country = whose == nothing ? std::nullopt : country_in(chunks_.groups()[whose].tokens)) party.country = country->value;
        return;
    }
    const GroupNumber before = party.name.empty() || begin < 2 || !chunks_.is_comma(begin - 1) ? nothing : chunks_.group_of(begin - 2);
    if (before == nothing) return;
    const NounGroup& group = chunks_.groups()[before];
    const bool describes = group.tokens.end + 1 == begin && (group.determiner == Determiner::indefinite || group.determiner == Determiner::definite) && chunks_.is(group.head, WordClass::party_noun);
    if (const auto country = describes ? country_in(group.tokens) : std::nullopt) party.country = country->value;
}

std::vector<Grounded<std::string>> PartyReader::read_stops(const Item& item) const {
    const bool is_none = has(chunks_.senses(item), Sense::vehicle) || chunks_.is_listed("words-for-ways-of-paying", chunks_.groups()[item.group].head);
    return is_none ? std::vector<Grounded<std::string>>() : read_countries(item);
}

std::vector<Grounded<std::string>> PartyReader::read_countries(const Item& item) const {
    const PartyValue party = named_party(item, item.tokens);
    std::vector<Grounded<std::string>> out;
    if (!party.country.empty()) out.push_back({party.country, party.words});
    const auto place = item.own == 0 ? find_whereabouts(chunks_, item.tokens.end) : std::nullopt;
    if (!place || place->country != party.country) return out;
    const Sentence& sentence = chunks_.annotation().sentences[chunks_.annotation().tokens()[item.tokens.begin].sentence];
    for (const Item& more : chunks_.read_filler(place->place.begin, sentence.tokens.end).items)
        if (auto country = country_in(more.tokens); country && country->value != party.country) out.push_back(std::move(*country));
    return out;
}

// "a distributor in Shenzhen, Jotrin Electronics, …": a name between commas behind who has none.
void PartyReader::name_by_apposition(const Item& item, PartyValue& party) const {
    const GroupNumber behind = chunks_.name_in_apposition(item.group, std::max(party.words.end, item.tokens.end));
    if (behind == nothing) return;
    const Mention* name = chunks_.head_mention(behind);
    const TokenRange words = chunks_.groups()[behind].tokens;
    party.name = chunks_.text(name->tokens);
    if (name->kind == MentionKind::party) party.party = name->id;
    if (const auto home = party.country.empty() ? country_in({words.begin, name->tokens.begin}) : std::nullopt) party.country = home->value;  // "Berlin-based Nordwein"
    party.words.end = words.end;
}

std::string PartyReader::without_article(TokenRange words) const {
    return std::string(chunks_.text(chunks_.behind_determiners(words)));
}

}  // namespace checkrules
