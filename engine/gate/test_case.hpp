/// One thing that `checkrules test` runs, and what came out otherwise than expected.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/facts/fact.hpp"
#include "engine/text/diagnostic.hpp"

namespace checkrules {

/// A change of the expectations that would make them say what was found.
struct Edit {
    SourcePtr file;
    Span bytes;           ///< replaced; empty: an insertion
    std::string text;
};

/// One difference, in words.
struct Mismatch {
    std::string what;     ///< "fact 'gift'", "un-dprk.luxury-goods for 'gift'"
    std::string field;    ///< "date", "verdict"; empty when the whole thing is missing or unexpected
    std::string expected, found;  ///< empty: nothing
    Location where;       ///< in the expectations
    std::string article;  ///< the sentence of the article that it is about; may be empty
    std::size_t line = 0; ///< where that sentence begins in the article
    std::vector<Edit> edits;
    std::string rule = {};                ///< that judges so, qualified; empty when it is a fact that differs
    std::optional<Evidence> words = {};   ///< of the article, that the finding is about
};

enum class TestKind { example, article, facts, trigger };

struct TestCase {
    std::string name;     ///< "un-dprk.luxury-goods/3", "fixtures/articles/aurus-gift"
    TestKind kind{};
    std::string input;           ///< the article or file of facts; empty for examples of rulebooks and sentences
    std::size_t facts = 0;       ///< evaluated
    Diagnostics errors;          ///< the test itself, or what it reads, is wrong
    std::vector<Mismatch> mismatches;
    std::string pending;         ///< why it is known to differ; then a difference is no failure, and none is one
    bool passed() const { return errors.empty() && mismatches.empty() == pending.empty(); }
};

enum class ShowPending { line, all };

/// The failures of a case for a terminal; empty when it passed. Of a pending one a line, or all that differs.
std::string render(const TestCase& test, ShowPending pending = ShowPending::line);

}  // namespace checkrules
