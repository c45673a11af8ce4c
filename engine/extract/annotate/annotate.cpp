#include "engine/extract/annotate/annotate.hpp"

#include <algorithm>

#include "engine/extract/annotate/find_amounts.hpp"
#include "engine/extract/annotate/find_attributions.hpp"
#include "engine/extract/annotate/find_dates.hpp"
#include "engine/extract/annotate/find_mentions.hpp"
#include "engine/extract/annotate/find_scopes.hpp"
#include "engine/extract/words/grammar.hpp"
#include "engine/extract/annotate/group_nouns.hpp"
#include "engine/extract/annotate/learn_names.hpp"
#include "engine/extract/annotate/lexicon.hpp"
#include "engine/extract/annotate/split_sentences.hpp"

namespace checkrules {
namespace {

void mark(std::vector<char>& taken, const std::vector<Mention>& mentions) {
    for (const Mention& mention : mentions)
        for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) taken[i] = true;
}

/// Both by place. Where they overlap, the longer one stays, and of equal ones that of `first`.
std::vector<Mention> merge(std::vector<Mention> first, std::vector<Mention> second) {
    std::vector<Mention> merged;
    merged.reserve(first.size() + second.size());
    auto a = first.begin(), b = second.begin();
    while (a != first.end() && b != second.end()) {
        if (!a->tokens.overlaps(b->tokens)) {
            auto& next = a->tokens.begin < b->tokens.begin ? a : b;
            merged.push_back(std::move(*next++));
        } else if (b->tokens.size() > a->tokens.size()) {
            ++a;
        } else {
            ++b;
        }
    }
    std::move(a, first.end(), std::back_inserter(merged));
    std::move(b, second.end(), std::back_inserter(merged));
    return merged;
}

/// "Audi [Q8s]", "Cessna [208]": a model behind its make is part of the goods.
void join_models(std::vector<Mention>& mentions, const Vocabulary& vocabulary, const std::vector<Token>& tokens) {
    const auto is_make = [&](const Mention& one) {
        const auto term = one.kind == MentionKind::goods ? vocabulary.goods.find(one.id) : vocabulary.goods.end();
        return term != vocabulary.goods.end() && term->second.brand.has_value();
    };
    const auto is_model = [&](const Mention& one) {
        if (one.kind == MentionKind::number) return true;
        const std::string_view first = tokens[one.tokens.begin].lower;
        return one.kind == MentionKind::name && one.name_class == NameClass::unknown && std::ranges::any_of(first, [](char c) { return c >= '0' && c <= '9'; });
    };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const bool joins = kept > 0 && mentions[kept - 1].tokens.end == mentions[i].tokens.begin && is_model(mentions[i]) && is_make(mentions[kept - 1]) &&
                           tokens[mentions[i].tokens.begin].sentence == tokens[mentions[kept - 1].tokens.begin].sentence;
        if (joins) mentions[kept - 1].tokens.end = mentions[i].tokens.end;
        else if (kept++ != i) mentions[kept - 1] = std::move(mentions[i]);
    }
    mentions.resize(kept);
}

/// "unloaded it at [Ha Long], Vietnam.": a name in a country, and no firm.
void note_towns(std::vector<Mention>& mentions, const NounWords& nouns, const ArticleWords& words) {
    for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
        Mention& name = mentions[i];
        const Mention& country = mentions[i + 1];
        const std::uint32_t comma = name.tokens.end, behind = country.tokens.end;
        const bool is_pair = name.kind == MentionKind::name && name.name_class == NameClass::unknown && country.kind == MentionKind::country && country.form == CountryForm::name && country.tokens.begin == comma + 1;
        if (!is_pair || words.tokens[comma].lower != "," || name.tokens.begin == 0 || !nouns.names.town_before.contains(words.ids[name.tokens.begin - 1])) continue;
        const bool ends = behind >= words.tokens.size() || !words.tokens[behind].is_word();
        if (ends) name.name_class = NameClass::place;
    }
}

/// "[Milan] Petrov": a given name that is a town's, too; but "Chad Airlines".
void join_given_names(std::vector<Mention>& mentions, const Vocabulary& vocabulary, const NounWords& nouns, const ArticleWords& words) {
    const auto is_surname = [&](const Mention& one) {
        const WordId word = words.ids[one.tokens.begin];
        return one.kind == MentionKind::name && one.name_class <= NameClass::person && one.tokens.size() == 1 && !nouns.names.company_end.contains(word) && !nouns.names.organisation.contains(word);
    };
    const auto is_where = [&](const Mention& one) {  // "in Jordan Abdullah said"
        return one.kind == MentionKind::country && one.tokens.begin > 0 && vocabulary.is_listed("words-before-a-home", words.tokens[one.tokens.begin - 1].lower);
    };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        Mention* before = kept > 0 ? &mentions[kept - 1] : nullptr;
        const bool is_given = before && (before->kind == MentionKind::place || before->kind == MentionKind::country) && before->tokens.size() == 1 && before->tokens.end == mentions[i].tokens.begin &&
                              vocabulary.is_listed("places-that-are-given-names", words.tokens[before->tokens.begin].lower) && !is_where(*before);
        if (is_given && is_surname(mentions[i])) {
            mentions[i].tokens.begin = before->tokens.begin;
            mentions[i].name_class = NameClass::person;
            *before = std::move(mentions[i]);
            continue;
        }
        if (kept++ != i) mentions[kept - 1] = std::move(mentions[i]);
    }
    mentions.resize(kept);
}

/// "[the Queen] of Jordan": not whom the vocabulary calls the Queen.
void drop_namesakes(std::vector<Mention>& mentions, const Vocabulary& vocabulary, const ArticleWords& words) {
    const auto is_namesake = [&](const Mention& title, const Mention& country) {
        const bool is_pair = title.kind == MentionKind::party && country.kind == MentionKind::country && country.form == CountryForm::name && country.tokens.begin == title.tokens.end + 1;
        const PartyEntry* known = is_pair && words.tokens[title.tokens.end].lower == "of" ? vocabulary.find_party(title.id) : nullptr;
        return known && known->country && *known->country != country.id && vocabulary.is_listed("kinds-of-leaders", known->kind);
    };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < mentions.size(); ++i)
        if (i + 1 == mentions.size() || !is_namesake(mentions[i], mentions[i + 1])) {
            if (kept != i) mentions[kept] = std::move(mentions[i]);
            ++kept;
        }
    mentions.resize(kept);
}

}  // namespace

Annotator::Annotator(const Vocabulary& vocabulary, Diagnostics& diagnostics)
    : Annotator(vocabulary, [&] {
          Diagnostics told_by_events;  // who reads the clauses in earnest reports their mistakes
          return Grammar(vocabulary.sections("clauses"), told_by_events);
      }(), diagnostics) {}

Annotator::Annotator(const Vocabulary& vocabulary, const Grammar& grammar, Diagnostics& diagnostics) {
    auto lexicon = std::make_unique<Lexicon>(Lexicon{vocabulary, NameIndex(vocabulary), {}, {}, {}, {}, {}, {}, {}});
    lexicon->dates = load_date_rules(vocabulary, grammar.irregular_verbs(), lexicon->words, diagnostics);
    lexicon->amounts = load_amount_rules(vocabulary, lexicon->words, diagnostics);
    lexicon->nouns = load_noun_words(vocabulary, lexicon->amounts, grammar.irregular_verbs(), lexicon->words, diagnostics);
    for (WordId word = 0; word < lexicon->dates.bits.size(); ++word)
        if ((lexicon->dates.bits[word] >> unit_word & 1) != 0) lexicon->duration_units.add(word);
    for (const yaml::Node& section : vocabulary.sections("cues")) {
        yaml::MapReader reader(section, "cues", diagnostics);
        if (const yaml::Node* node = reader.find("abbreviations")) read_abbreviations(*node, lexicon->abbreviations, lexicon->words, diagnostics);
        if (const yaml::Node* node = reader.find("scopes")) read_scopes(*node, lexicon->cues, grammar.irregular_verbs(), lexicon->words, diagnostics);
        if (const yaml::Node* node = reader.find("attribution")) read_attribution(*node, lexicon->cues, grammar.irregular_verbs(), lexicon->words, diagnostics);
        reader.finish();
    }
    lexicon_ = std::move(lexicon);
}

Annotator::~Annotator() = default;

WordTable& Annotator::words() { return lexicon_->words; }

Annotation Annotator::annotate(const Article& article) const {
    Annotation annotation = annotate_words(article);
    find_scopes(annotation);
    return annotation;
}

void Annotator::find_scopes(Annotation& annotation) const {
    annotation.scopes = scope_finder(annotation).find_all();
}

ScopeFinder Annotator::scope_finder(const Annotation& annotation) const {
    return {lexicon_->cues, lexicon_->nouns, {annotation.tokens(), annotation.sentences, annotation.ids}, annotation.mentions, annotation.groups};
}

Annotation Annotator::annotate_words(const Article& article) const {
    Annotation annotation;
    annotation.article = &article;
    annotation.words = split_tokens(article.text);
    std::vector<Token>& tokens = annotation.words.all;
    annotation.ids.resize(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) annotation.ids[i] = lexicon_->words.find_hash(tokens[i].hash);
    const ArticleWords words{tokens, annotation.sentences, annotation.ids};
    annotation.sentences = split_sentences(tokens, words.ids, lexicon_->abbreviations);

    annotation.mentions = merge(find_dates(lexicon_->dates, words, article.published), find_known_names(lexicon_->names, lexicon_->vocabulary, lexicon_->nouns.names, words));
    std::vector<char> taken(tokens.size());
    mark(taken, annotation.mentions);
    std::vector<Mention> amounts = find_amounts(lexicon_->amounts, words, taken, lexicon_->duration_units, lexicon_->nouns.closed);
    mark(taken, amounts);
    annotation.mentions = merge(std::move(annotation.mentions), std::move(amounts));
    annotation.mentions = merge(std::move(annotation.mentions), find_other_names(lexicon_->nouns, words, taken));
    drop_namesakes(annotation.mentions, lexicon_->vocabulary, words);
    note_towns(annotation.mentions, lexicon_->nouns, words);
    join_models(annotation.mentions, lexicon_->vocabulary, tokens);
    join_given_names(annotation.mentions, lexicon_->vocabulary, lexicon_->nouns, words);
    annotation.groups = group_nouns(lexicon_->nouns, words, annotation.mentions);
    learn_goods_names(annotation.mentions, annotation.groups, words, lexicon_->nouns, lexicon_->vocabulary);
    annotation.attributions = find_attributions(lexicon_->cues, lexicon_->nouns, words, article.text, annotation.mentions, annotation.groups);
    return annotation;
}

}  // namespace checkrules
