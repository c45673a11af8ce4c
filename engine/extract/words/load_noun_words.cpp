#include <array>

#include "engine/extract/words/inflection.hpp"
#include "engine/extract/words/noun_words.hpp"
#include "engine/yaml/map_reader.hpp"

namespace checkrules {
namespace {

class NounLoader {
  public:
    NounLoader(NounWords& into, const IrregularVerbs& irregular, WordTable& words, Diagnostics& diagnostics)
        : into_(into), irregular_(irregular), words_(words), diagnostics_(diagnostics) {}

    void load(const yaml::Node& section) {
        yaml::MapReader reader(section, "grammar", diagnostics_);
        if (const yaml::Node* determiners = reader.find("determiners")) load_determiners(*determiners);
        add_all(reader.texts("pronouns"), WordUse::pronoun);
        add_all(reader.texts("closed"), WordUse::closed);
        add_all(reader.texts("adverbs"), WordUse::adverb);
        add_all(reader.texts("not-adverbs"), WordUse::not_adverb);
        add_all(reader.texts("adjectives"), WordUse::adjective);
        add_all(reader.texts("nouns"), WordUse::noun);
        add_all(reader.texts("plurals"), WordUse::plural);
        add_all(reader.texts("modifiers"), WordUse::modifier);
        for (const yaml::Node* verb : reader.texts("verbs")) add_verb(verb->scalar, WordUse::verb);
        for (const yaml::Node* verb : reader.texts("both")) add_verb(verb->scalar, WordUse::both);
        for (const yaml::Node* verb : reader.texts("speech"))
            for (const InflectedForm& form : inflect_verb(verb->scalar, irregular_))
                if (has(form.forms, VerbForm::present) || has(form.forms, VerbForm::base)) add(form.word, WordUse::speech);
        if (const yaml::Node* names = reader.find("names")) load_names(*names);
        if (const yaml::Node* words = reader.find("function-words")) load_function_words(*words);
        reader.finish();
    }

    // Irregular verbs of the clauses, where no list here says more.
    void load_irregular() {
        for (const auto& [base, forms] : irregular_)
            for (const InflectedForm& form : inflect_verb(base, irregular_))
                if (into_.of(words_.intern(form.word)) == 0)
                    add(form.word, has(form.forms, VerbForm::base) || has(form.forms, VerbForm::present) ? WordUse::verb
                                   : has(form.forms, VerbForm::ing)                                     ? WordUse::gerund
                                                                                                        : WordUse::participle);
    }

    // Verbs of triggers that no list here has may be nouns too.
    void load_triggers(const yaml::Node& section) {
        for (const yaml::Entry& trigger : section.entries)
            for (const yaml::Entry& part : trigger.value.entries)
                if (part.key.scalar == "verbs")
                    for (const yaml::Node& verb : part.value.items) add_unknown_verb(std::string_view(verb.scalar).substr(0, verb.scalar.find(' ')));
    }

    void add_number(WordId word) {
        if (into_.uses.size() <= word) into_.uses.resize(word + 1);
        if (!has(into_.uses[word], WordUse::pronoun)) into_.uses[word] = WordUses(into_.uses[word] | WordUses(WordUse::number));
    }

  private:
    void load_names(const yaml::Node& node) {
        yaml::MapReader reader(node, "names", diagnostics_);
        NameWords& names = into_.names;
        read_words(reader, "person-before", names.person_before, words_);
        read_words(reader, "portfolios", names.portfolios, words_);
        read_words(reader, "person-behind", names.person_behind, words_);
        read_words(reader, "company-end", names.company_end, words_);
        read_words(reader, "company-before", names.company_before, words_);
        read_words(reader, "organisation", names.organisation, words_);
        read_words(reader, "vessel-before", names.vessel_before, words_);
        read_words(reader, "media-end", names.media_end, words_);
        read_words(reader, "media-before", names.media_before, words_);
        read_words(reader, "town-before", names.town_before, words_);
        read_words(reader, "joins", names.joins, words_);
        read_words(reader, "particles", names.particles, words_);
        reader.finish();
    }

    void load_function_words(const yaml::Node& node) {
        yaml::MapReader reader(node, "function-words", diagnostics_);
        FunctionWords& into = into_.function;
        read_words(reader, "he-or-she", into.he_or_she, words_);
        read_words(reader, "subject-pronouns", into.subject_pronouns, words_);
        read_words(reader, "object-pronouns", into.object_pronouns, words_);
        read_words(reader, "plural-pronouns", into.plural_pronouns, words_);
        read_words(reader, "standing-alone", into.standing_alone, words_);
        read_words(reader, "letting", into.letting, words_);
        read_words(reader, "auxiliaries", into.auxiliaries, words_);
        read_words(reader, "perfect-auxiliaries", into.perfect_auxiliaries, words_);
        read_words(reader, "progressive-auxiliaries", into.progressive_auxiliaries, words_);
        read_words(reader, "articles", into.articles, words_);
        read_words(reader, "joining", into.joining, words_);
        read_words(reader, "relatives", into.relatives, words_);
        read_words(reader, "before-which", into.before_which, words_);
        read_words(reader, "past-auxiliaries", into.past_auxiliaries, words_);
        read_words(reader, "before-past-clause", into.before_past_clause, words_);
        read_words(reader, "before-why-barred", into.before_why_barred, words_);
        read_words(reader, "agents", into.agents, words_);
        read_words(reader, "activities", into.activities, words_);
        read_words(reader, "made-for", into.made_for, words_);
        read_words(reader, "before-base-form", into.before_base_form, words_);
        read_words(reader, "before-to-a-noun", into.before_to_a_noun, words_);
        read_words(reader, "before-participle", into.before_participle, words_);
        read_words(reader, "behind-of-whom", into.behind_of_whom, words_);
        read_words(reader, "only-in-passing", into.only_in_passing, words_);
        read_words(reader, "not-before-saying", into.not_before_saying, words_);
        reader.finish();
    }

    void add(std::string_view text, WordUse use) {
        const WordId word = words_.intern(text);
        if (into_.uses.size() <= word) into_.uses.resize(word + 1);
        into_.uses[word] = WordUses(into_.uses[word] | WordUses(use));
    }
    void add_all(const std::vector<const yaml::Node*>& nodes, WordUse use) {
        for (const yaml::Node* node : nodes) add(node->scalar, use);
    }

    // A word of both lists counts as both: only its base and -s forms are in doubt.
    void add_verb(std::string_view base, WordUse use) {
        for (const InflectedForm& form : inflect_verb(base, irregular_)) {
            const bool plain = has(form.forms, VerbForm::base) || has(form.forms, VerbForm::present);
            if (has(form.forms, VerbForm::past) || has(form.forms, VerbForm::participle)) add(form.word, WordUse::participle);
            if (has(form.forms, VerbForm::ing)) add(form.word, WordUse::gerund);
            if (plain) add(form.word, use);
        }
    }

    void add_unknown_verb(std::string_view base) {
        if (!base.empty() && into_.of(words_.intern(base)) == 0) add_verb(base, WordUse::both);
    }

    void load_determiners(const yaml::Node& node) {
        static constexpr std::array<std::pair<std::string_view, Determiner>, 6> kinds{{{"definite", Determiner::definite},
                                                                                      {"indefinite", Determiner::indefinite},
                                                                                      {"demonstrative", Determiner::demonstrative},
                                                                                      {"possessive", Determiner::possessive},
                                                                                      {"negative", Determiner::negative},
                                                                                      {"quantified", Determiner::quantified}}};
        yaml::MapReader reader(node, "determiners", diagnostics_);
        for (const auto& [key, kind] : kinds)
            for (const yaml::Node* word : reader.texts(key)) {
                add(word->scalar, WordUse::determiner);
                const WordId id = words_.intern(word->scalar);
                if (into_.determiners.size() <= id) into_.determiners.resize(id + 1);
                into_.determiners[id] = kind;
            }
        reader.finish();
    }

    NounWords& into_;
    const IrregularVerbs& irregular_;
    WordTable& words_;
    Diagnostics& diagnostics_;
};

}  // namespace

NounWords load_noun_words(const Vocabulary& vocabulary, const AmountRules& amounts, const IrregularVerbs& irregular, WordTable& words, Diagnostics& diagnostics) {
    NounWords nouns;
    NounLoader loader(nouns, irregular, words, diagnostics);
    for (const yaml::Node& section : vocabulary.sections("grammar")) loader.load(section);
    for (const yaml::Node& section : vocabulary.sections("triggers")) loader.load_triggers(section);
    loader.load_irregular();
    for (const auto& [word, value] : amounts.numbers) loader.add_number(word);
    if (const auto found = vocabulary.lists.find(std::string_view("adjectives-behind-nouns")); found != vocabulary.lists.end())
        for (const ListMember& one : found->second.members) nouns.function.adjectives_behind.add(words.intern(one.text));
    nouns.determiners.resize(nouns.uses.size());
    for (std::size_t word = 0; word < nouns.uses.size(); ++word) {
        const WordUses uses = nouns.uses[word];
        const bool determines = has(uses, WordUse::determiner) && nouns.determiners[word] != Determiner::quantified;  // "two other cars"
        if (has(uses, WordUse::closed) || has(uses, WordUse::pronoun) || has(uses, WordUse::adverb) || determines) nouns.closed.add(WordId(word));
    }
    return nouns;
}

}  // namespace checkrules
