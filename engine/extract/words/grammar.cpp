#include "engine/extract/words/grammar.hpp"

#include <array>

#include "engine/yaml/map_reader.hpp"

namespace checkrules {
namespace {

struct ClassName {
    const char* key;
    WordClass one;
};
constexpr std::array class_names{
    ClassName{"prepositions", WordClass::preposition}, ClassName{"subordinators", WordClass::subordinator},
    ClassName{"relatives", WordClass::relative},       ClassName{"conjunctions", WordClass::conjunction},
    ClassName{"be", WordClass::be},                    ClassName{"have", WordClass::have},
    ClassName{"modals", WordClass::modal},             ClassName{"adverbs", WordClass::adverb},
    ClassName{"particles", WordClass::particle},       ClassName{"determiners", WordClass::determiner},
    ClassName{"party-nouns", WordClass::party_noun},   ClassName{"containers", WordClass::container},
    ClassName{"stand-ins", WordClass::stand_in},       ClassName{"abstract", WordClass::abstract},
    ClassName{"adjectives", WordClass::adjective},     ClassName{"law-words", WordClass::law_word},
    ClassName{"vehicles", WordClass::vehicle},         ClassName{"possibility", WordClass::possibility},
    ClassName{"company-nouns", WordClass::company_noun}, ClassName{"country-nouns", WordClass::country_noun},
    ClassName{"callings", WordClass(std::uint32_t(WordClass::party_noun) | std::uint32_t(WordClass::person_noun))},
    ClassName{"person-nouns", WordClass::person_noun}, ClassName{"made", WordClass::made}, ClassName{"composition", WordClass::composition}, ClassName{"whereabouts", WordClass::whereabouts}, ClassName{"law-breaking", WordClass::law_breaking}, ClassName{"verb-particles", WordClass::verb_particle},
    ClassName{"light-verbs", WordClass::light_verb},     ClassName{"attempts", WordClass::attempt_noun},
    ClassName{"onward-words", WordClass::onward},         ClassName{"place-nouns", WordClass::place_noun},
};

// By PhraseList.
constexpr std::array<const char*, phrase_list_count> phrase_keys{"holding-words", "worth-words", "example-words", "list-joins", "asides"};

bool is_noun_class(WordClass one) {
    return (std::uint32_t(one) & (std::uint32_t(WordClass::party_noun) | std::uint32_t(WordClass::container) | std::uint32_t(WordClass::stand_in) |
                                  std::uint32_t(WordClass::abstract) | std::uint32_t(WordClass::vehicle) | std::uint32_t(WordClass::attempt_noun) | std::uint32_t(WordClass::place_noun))) != 0;
}

}  // namespace

Grammar::Grammar(const std::vector<yaml::Node>& sections, Diagnostics& diagnostics) {
    for (const yaml::Node& section : sections) {
        yaml::MapReader reader(section, "clauses section", diagnostics);
        for (const auto& [key, one] : class_names)
            if (const yaml::Node* list = reader.find(key)) load_words(*list, one, diagnostics);
        if (const yaml::Node* map = reader.find("irregular")) load_irregular(*map, diagnostics);
        for (const yaml::Node* steps : reader.texts("after-any-trigger"))
            for (Step& step : parse_steps(*steps, diagnostics)) common_steps_.push_back(std::move(step));
        for (std::size_t list = 0; list < phrase_list_count; ++list)
            for (const yaml::Node* phrase : reader.texts(phrase_keys[list])) phrases_[list].emplace_back(phrase->scalar);
        reader.finish();
    }
}

void Grammar::load_words(const yaml::Node& list, WordClass one, Diagnostics& diagnostics) {
    if (list.kind != yaml::Kind::sequence)
        diagnostics.push_back({Severity::error, "V041", "words of a class must be a list", list.where, {}, ""});
    for (const yaml::Node& item : list.items) {
        if (is_noun_class(one) && !item.scalar.empty()) add_word(plural_of(item.scalar), one);
        add_word(std::string(item.scalar), one);
    }
}

void Grammar::add_word(std::string word, WordClass one) {
    words_.push_back(std::make_unique<std::string>(std::move(word)));
    classes_[*words_.back()] |= std::uint32_t(one);
}

void Grammar::load_irregular(const yaml::Node& map, Diagnostics& diagnostics) {
    for (const yaml::Entry& entry : map.entries) {
        std::vector<std::string>& forms = irregular_[std::string(entry.key.scalar)];
        for (const yaml::Node& item : entry.value.items) forms.emplace_back(item.scalar);
        if (forms.empty() || forms.size() > 2) {
            diagnostics.push_back({Severity::error, "V042", "an irregular verb has its past and, where it differs, its participle: 'give: [gave, given]'",
                                   entry.key.where, {}, ""});
            irregular_.erase(std::string(entry.key.scalar));
            continue;
        }
        for (InflectedForm& form : inflect_verb(entry.key.scalar, irregular_)) {
            words_.push_back(std::make_unique<std::string>(std::move(form.word)));
            VerbForms& bits = irregular_forms_[*words_.back()];
            bits = VerbForms(bits | form.forms);
        }
    }
}

}  // namespace checkrules
