/// The `amounts` sections of the vocabulary and the names of its units and currencies, compiled.
#pragma once
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/extract/words/phrase.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

enum class Bound : std::uint8_t {
    exact,
    above,    ///< more than
    from,     ///< at least
    below,    ///< less than
    up_to,    ///< at most
    about,    ///< around: ten percent to both sides
    nearly,   ///< at most ten percent less
};

/// "several" is 3 to 9, "dozens" 24 and more (no `to`).
struct WordAmount {
    Decimal from;
    std::optional<Decimal> to;
};

struct AmountRules {
    std::unordered_map<WordId, Decimal> numbers;      ///< two, twenty
    std::unordered_map<WordId, Decimal> multipliers;  ///< hundred, million
    std::unordered_map<WordId, Decimal> glued;        ///< m, bn: only right behind the figures of money
    std::unordered_map<WordId, WordAmount> vague;     ///< dozens, several
    std::unordered_map<WordId, WordAmount> vague_after_a;  ///< "a few", "a pair": nothing without the article
    PhraseTrie before, after;                         ///< entries are Bounds
    PhraseTrie each;                                  ///< apiece, per bottle: the amount is that of one
    PhraseTrie percent;
    PhraseTrie currencies, units;                     ///< entries are numbers in the two lists below
    std::vector<std::string> currency_codes, unit_ids;
    std::vector<bool> is_symbol;                      ///< by entry of `currencies`: may stand before the figures
    WordSet loads;                                    ///< "shipment": "40-ton" before it tells how much, not how big
    WordSet no_count_after;                           ///< "resolution", "No": the number behind is a label
    WordSet measures;                                 ///< "mm": the number before it says how big, and counts nothing
    WordSet with_particle;                            ///< "handed": "over" behind it is a part of the verb, and no bound
    WordSet starts;                                   ///< an amount may begin with one, besides those of `before`
    WordSet behind_a;                                 ///< the same of "a" with one behind it
    WordSet telling;                                  ///< those of `starts` and `before`, and the articles: most words begin no amount
};

AmountRules load_amount_rules(const Vocabulary& vocabulary, WordTable& words, Diagnostics& diagnostics);

}  // namespace checkrules
