#include "engine/extract/annotate/find_mentions.hpp"
#include "engine/text/hash_set.hpp"

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

bool is_one_word_for_goods(const NameMatch& match) { return match.readings.front().kind == NameKind::goods && match.end == match.begin + 1; }

/// "Latin [America]" is not the United States.
bool is_part_of_continent(const NameMatch& match, const Vocabulary& vocabulary, const ArticleWords& words) {
    if (match.readings.front().kind != NameKind::country || match.end != match.begin + 1 || match.begin == 0 || !words.tokens[match.begin - 1].is_capital()) return false;
    return vocabulary.is_listed("countries-named-as-continents", words.tokens[match.begin].lower) && vocabulary.is_listed("words-before-a-continent", words.tokens[match.begin - 1].lower);
}

bool is_make(const NameMatch& match, const Vocabulary& vocabulary) {
    const auto term = vocabulary.goods.find(match.readings.front().id);
    return term != vocabulary.goods.end() && term->second.brand.has_value();
}

/// "[Mr Makarov]'s case": behind a title with a capital stands a person, even where a make has his name, and so he does further on.
HashSet people_with_titles(const std::vector<NameMatch>& matches, const NameWords& names, const ArticleWords& words) {
    HashSet people;
    for (const NameMatch& match : matches) {
        const Token& token = words.tokens[match.begin];
        if (!is_one_word_for_goods(match) || match.begin == 0 || !token.is_capital()) continue;
        const std::uint32_t before = words.tokens[match.begin - 1].lower == "." && match.begin > 1 ? match.begin - 2 : match.begin - 1;
        const Token& title = words.tokens[before];
        if (words.sentences[token.sentence].is_headline || before <= words.sentences[token.sentence].body) continue;  // "Major Toyota dealers"
        if (title.shape == Shape::capitalised && title.sentence == token.sentence && names.person_before.contains(words.ids[before])) people.add(token.hash);
    }
    return people;
}

/// "[Shell] has signed": at the head of a sentence, a common word that the rest of the text writes as a name.
class NamesWrittenSo {
  public:
    explicit NamesWrittenSo(const ArticleWords& words) : words_(words) {}

    bool contain(const NameMatch& match) {
        const Token& token = words_.tokens[match.begin];
        if (match.plural || token.shape != Shape::capitalised || match.begin != words_.sentences[token.sentence].body) return false;
        if (!is_read_) read();
        return capitals_.contains(token.hash) && !small_.contains(token.hash);
    }

  private:
    void read() {
        is_read_ = true;
        for (const Sentence& sentence : words_.sentences)
            for (std::uint32_t i = sentence.body + 1; i < sentence.tokens.end && !sentence.is_headline; ++i) {
                const Token& token = words_.tokens[i];
                if (token.shape == Shape::word) small_.add(token.hash);
                else if (token.shape == Shape::capitalised && words_.tokens[i - 1].shape == Shape::word) capitals_.add(token.hash);
            }
    }

    const ArticleWords& words_;
    HashSet capitals_, small_;
    bool is_read_ = false;  // most texts need it not
};

}  // namespace

std::vector<Mention> find_known_names(const NameIndex& index, const Vocabulary& vocabulary, const NameWords& names, const ArticleWords& words) {
    std::vector<Mention> mentions;
    const std::vector<NameMatch> matches = index.find(words.tokens);
    NamesWrittenSo written_so(words);
    const HashSet people = people_with_titles(matches, names, words);
    mentions.reserve(matches.size());
    for (const NameMatch& match : matches) {
        const NameReading& first = match.readings.front();
        if (first.kind == NameKind::currency || first.kind == NameKind::unit || is_part_of_other_name(match, words)) continue;
        if (is_part_of_continent(match, vocabulary, words)) continue;
        if (is_one_word_for_goods(match) && (people.contains(words.tokens[match.begin].hash) || (written_so.contain(match) && !is_make(match, vocabulary)))) continue;
        Mention mention;
        mention.kind = kind_of(first.kind);
        mention.tokens = {match.begin, match.end};
        mention.id = first.id;
        mention.form = form_of(first.form);
        mention.plural = match.plural;
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
