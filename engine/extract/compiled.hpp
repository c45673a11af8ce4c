/// The vocabulary as extraction uses it. Private to this folder.
#pragma once
#include "engine/extract/annotate/annotate.hpp"
#include "engine/extract/extract_facts.hpp"
#include "engine/extract/words/clause_words.hpp"
#include "engine/extract/words/grammar.hpp"
#include "engine/extract/words/trigger.hpp"

namespace checkrules {

struct Extractor::Compiled {
    Compiled(const Vocabulary& all, Diagnostics& diagnostics);
    const Vocabulary& vocabulary;
    Grammar grammar;
    Annotator annotator;
    Triggers triggers;
    ClauseWords words;
};

}  // namespace checkrules
