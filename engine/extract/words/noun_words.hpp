/// The `grammar` sections of the vocabulary, compiled: what a word can be, by number.
#pragma once
#include <cstdint>
#include <vector>

#include "engine/extract/words/amount_rules.hpp"
#include "engine/extract/words/annotation.hpp"
#include "engine/extract/words/cue_words.hpp"
#include "engine/extract/words/phrase.hpp"
#include "engine/extract/words/word_table.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

enum class WordUse : std::uint16_t {
    determiner = 1,
    pronoun = 2,
    closed = 4,        ///< preposition, conjunction, auxiliary: ends a group
    adverb = 8,
    adjective = 16,
    verb = 32,         ///< a form of a verb that is no noun
    both = 64,         ///< base or -s form of a word that is verb and noun
    participle = 128,  ///< past or participle: "sold", "supplied"
    gerund = 256,
    noun = 512,
    plural = 1024,
    not_adverb = 2048,
    modifier = 8192,   ///< a plural that stands before nouns: "arms trade"
    number = 16384,    ///< two, twenty
    speech = 4096,     ///< present of a verb that tells what somebody says: "reports"
};
using WordUses = std::uint16_t;
constexpr bool has(WordUses uses, WordUse one) { return (uses & WordUses(one)) != 0; }

/// Words around and within names, which tell the class of a name that the vocabulary does not have.
struct NameWords {
    WordSet person_before, portfolios, person_behind, company_end, company_before, organisation, vessel_before, media_end, media_before, town_before, joins, particles;
};

/// Closed classes of words by which a neighbour is known to be a verb, a noun or an adjective.
struct FunctionWords {
    WordSet he_or_she, subject_pronouns, object_pronouns, plural_pronouns, auxiliaries, perfect_auxiliaries, progressive_auxiliaries, articles, joining, relatives;
    WordSet letting;             ///< "the council [lets] Iran import coal": behind whom it lets, a verb stands
    WordSet standing_alone;      ///< another: a determiner that may be a whole group
    WordSet before_base_form;    ///< to, will: a base form follows
    WordSet before_to_a_noun;    ///< according, due: no base form follows the "to" behind it
    WordSet adjectives_behind;   ///< close, loyal: "a firm close to the army"
    WordSet agents;              ///< firm, navy: a word behind it that may be a verb is one when an object follows
    WordSet activities, made_for;  ///< fishing, boats: the one right before the other is no verb
    WordSet past_auxiliaries;    ///< had, was
    WordSet before_past_clause;  ///< after, when: "stopped selling rifles after it had shipped mortars"
    WordSet before_why_barred;   ///< for, over: "barred from tenders for selling lathes"
    WordSet before_which;        ///< under, with: "the licence under which it sold" begins another clause
    WordSet behind_of_whom;      ///< make: a noun in "of German make"
    WordSet before_participle;   ///< of, with: a participle behind it belongs to a noun
    WordSet only_in_passing;     ///< has, there: between who says and "said"
    WordSet not_before_saying;   ///< to, was: "to say", "was told" tell of no saying
};

struct NounWords {
    NameWords names;
    FunctionWords function;
    std::vector<WordUses> uses;             ///< by word
    std::vector<Determiner> determiners;    ///< by word
    WordSet closed;                         ///< closed, pronoun or adverb: nothing that is counted

    WordUses of(WordId word) const { return word < uses.size() ? uses[word] : WordUses(0); }
};

NounWords load_noun_words(const Vocabulary& vocabulary, const AmountRules& amounts, const IrregularVerbs& irregular, WordTable& words, Diagnostics& diagnostics);

}  // namespace checkrules
