/// Everything that annotation needs of the vocabulary, compiled once. Private to annotate.cpp.
#pragma once
#include "engine/extract/words/amount_rules.hpp"
#include "engine/extract/annotate/annotate.hpp"
#include "engine/extract/words/cue_rules.hpp"
#include "engine/extract/words/date_rules.hpp"
#include "engine/extract/words/noun_words.hpp"
#include "engine/vocabulary/name_index.hpp"

namespace checkrules {

struct Annotator::Lexicon {
    const Vocabulary& vocabulary;
    NameIndex names;
    WordTable words;
    AbbreviationWords abbreviations;
    CueRules cues;
    DateRules dates;
    AmountRules amounts;
    NounWords nouns;
    WordSet duration_units;  ///< "months" behind a number counts no things
};

}  // namespace checkrules
