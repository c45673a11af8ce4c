/// Article → facts. Start here:
///
///     article → annotate (words, names, dates, scopes) → match triggers (one sentence) → resolve references (whole article)
///             → read drafts (values with their words) → merge → prices and neighbours fill what is missing → merge → facts
///
/// Deterministic; every field of every fact has its quotes.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "engine/article/article.hpp"
#include "engine/facts/fact.hpp"
#include "engine/text/diagnostic.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

/// Words that could have told of an event, and why they did not.
struct UnusedTrigger {
    std::string trigger;  ///< "triggers/ship"
    std::string reason;
    Evidence words;
    bool is_event = false;  ///< the clause does tell of one: what fills it did not do
};

struct Extraction {
    std::vector<Fact> facts;            ///< in order of place
    std::vector<UnusedTrigger> unused;  ///< in order of place
};

/// An example of a trigger that did not give what it says.
struct ExampleFailure {
    std::string trigger, message;
    Location where;
};

class Extractor {
  public:
    /// Compiles the vocabulary, which must outlive it. Mistakes in `triggers` and `clauses` sections are reported; the rest works.
    Extractor(const Vocabulary& vocabulary, Diagnostics& diagnostics);
    ~Extractor();
    /// Linear in the article. Safe to call from several threads.
    Extraction extract(const Article& article) const { return read(article, true); }
    /// The facts alone, in less time.
    std::vector<Fact> extract_facts(const Article& article) const { return read(article, false).facts; }
    /// A fact from outside that only describes its goods: terms of the vocabulary for them, as inferred from the description. Nothing where a part of it
    /// is not known, or where it has terms.
    void name_goods(Fact& fact) const;
    /// Runs the example sentences of all triggers. `count`: how many there are.
    std::vector<ExampleFailure> check_examples(std::size_t& count) const;

  private:
    Extraction read(const Article& article, bool explains) const;
    struct Compiled;
    std::unique_ptr<const Compiled> compiled_;
};

}  // namespace checkrules
