/// Everything that annotation needs of the vocabulary, compiled once. Private to annotate.cpp.
#pragma once
#include "engine/extract/amount_rules.hpp"
#include "engine/extract/annotate.hpp"
#include "engine/extract/cue_rules.hpp"
#include "engine/extract/date_rules.hpp"
#include "engine/extract/noun_words.hpp"
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
    std::vector<bool> is_duration_unit;  ///< by word: "months" behind a number counts no things
};

}  // namespace checkrules
