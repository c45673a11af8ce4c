#include "engine/extract/annotate/find_mentions.hpp"

namespace checkrules {
namespace {

MentionKind kind_of(NameKind kind) {
    switch (kind) {
        case NameKind::party: return MentionKind::party;
        case NameKind::country: return MentionKind::country;
        case NameKind::place: return MentionKind::place;
        default: return MentionKind::goods;
    }
}

CountryForm form_of(NameForm form) {
    switch (form) {
        case NameForm::adjective: return CountryForm::adjective;
        case NameForm::people: return CountryForm::people;
        case NameForm::capital: return CountryForm::capital;
        case NameForm::loose: return CountryForm::loose;
        default: return CountryForm::name;
    }
}

NameClass class_of(const PartyEntry& party) {
    if (party.kind == "leader" || party.kind == "minister" || party.kind == "official" || party.kind == "person") return NameClass::person;
    if (party.kind == "company") return NameClass::company;
    if (party.kind == "vessel") return NameClass::vessel;
    if (party.kind == "state-media" || party.kind == "media") return NameClass::media;
    return NameClass::organisation;
}

// "Kim" of "Kim Yo-jong" is another Kim: a short name counts alone only.
bool is_part_of_other_name(const NameMatch& match, const ArticleWords& words) {
    if (match.readings.front().form != NameForm::short_name || match.end >= words.tokens.size()) return false;
    const Token& next = words.tokens[match.end];
    return next.is_capital() && next.line_breaks_before == 0 && next.sentence == words.tokens[match.begin].sentence;
}

}  // namespace

std::vector<Mention> find_known_names(const NameIndex& index, const Vocabulary& vocabulary, const ArticleWords& words) {
    std::vector<Mention> mentions;
    const std::vector<NameMatch> matches = index.find(words.tokens);
    mentions.reserve(matches.size());
    for (const NameMatch& match : matches) {
        const NameReading& first = match.readings.front();
        if (first.kind == NameKind::currency || first.kind == NameKind::unit || is_part_of_other_name(match, words)) continue;
        Mention mention;
        mention.kind = kind_of(first.kind);
        mention.tokens = {match.begin, match.end};
        mention.id = first.id;
        mention.form = form_of(first.form);
        if (mention.kind == MentionKind::party)
            if (const PartyEntry* party = vocabulary.find_party(first.id))
                mention.name_class = class_of(*party), mention.speaks_for_state = party->kind == "state-media";
        for (const NameReading& reading : match.readings)
            if (reading.kind == first.kind && reading.id != first.id) mention.alternatives.emplace_back(reading.id);
        mentions.push_back(std::move(mention));
    }
    return mentions;
}

}  // namespace checkrules
