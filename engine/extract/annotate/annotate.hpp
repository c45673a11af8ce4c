/// Article → Annotation. Compile once (all words of the vocabulary into one automaton), then annotate many articles.
#pragma once
#include <memory>

#include "engine/extract/words/annotation.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

class Grammar;
class ScopeFinder;

class Annotator {
  public:
    /// Mistakes in the `cues` and `dates` sections are reported with their place; the rest works. The vocabulary must outlive it.
    Annotator(const Vocabulary& vocabulary, Diagnostics& diagnostics);
    /// The same where the `clauses` were read before.
    Annotator(const Vocabulary& vocabulary, const Grammar& grammar, Diagnostics& diagnostics);
    ~Annotator();
    /// Linear time; memory bounded by the article. Safe to call from several threads.
    Annotation annotate(const Article& article) const;
    /// The same without scopes, which only events ask for, and then those.
    Annotation annotate_words(const Article& article) const;
    void find_scopes(Annotation& annotation) const;
    /// For those who ask about a few sentences only. REQUIRES: the annotation outlives it.
    ScopeFinder scope_finder(const Annotation& annotation) const;
    /// The words that it knows. More may be added, as long as no article is annotated.
    WordTable& words();

  private:
    struct Lexicon;
    std::unique_ptr<Lexicon> lexicon_;
};

}  // namespace checkrules
