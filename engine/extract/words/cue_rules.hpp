/// The `scopes` and `attribution` parts of the `cues` sections, compiled.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/extract/words/annotation.hpp"
#include "engine/extract/words/cue_words.hpp"
#include "engine/extract/words/phrase.hpp"

namespace checkrules {

/// The one class of cue phrases: {someone} is a noun group; of scopes, also when something was.
constexpr std::uint8_t someone_class = 0;

/// Which words a cue changes. All end with the sentence.
enum class Reach : std::uint8_t {
    right,   ///< up to the end of the clause
    left,    ///< from the start of the clause
    clause,  ///< to both sides
    group,   ///< only the noun group behind it: "alleged shipments"
};

struct CueRule {
    std::string entry;                ///< "cues/denied-that"
    std::optional<ScopeKind> kind;    ///< nothing: looks like a cue and is none ("not only")
    Reach reach = Reach::right;
    bool at_head = false;             ///< only the first words of a sentence: "[Had] they shipped it"
    bool before_deed = false;         ///< only before an -ing form: "kept it from [selling]", not "from Iran"
    PhraseTrie closers;               ///< of an opening cue: what must follow it in the sentence, and ends what it covers
};

struct CueRules {
    std::vector<CueRule> scopes;
    PhraseTrie scope_phrases;         ///< entries are numbers in `scopes`
    PhraseTrie opening_phrases;       ///< the same, of cues that need a closing one: "reports that … were false"
    PhraseTrie clause_ends;           ///< "but", ", which"
    PhraseTrie said;                  ///< "said", "announced": a source stands before or behind; entry 1: only a speaker finds or shows
    PhraseTrie according;             ///< "according to": a source stands behind
    PhraseTrie framed;                ///< "as {someone} has it": the source stands within
    PhraseTrie heard;                 ///< "told by", "citing": a source stands behind, its words before
    PhraseTrie told_before;           ///< "that is the finding of": a source stands behind, its words in the sentence before
    WordSet starts;                   ///< words that one of these six may begin with: most words begin none
    WordSet views, before_views;      ///< "[in] the judges' [view]": whose it is said so
    WordSet documents;                ///< "the report": whoever was said to speak before
    WordSet papers;                   ///< "figures that the bank has seen": the relative clause tells whose they are
    WordSet speakers;                 ///< "official", "report": can say something
    WordSet told;                     ///< "told": whom it was told stands behind, not who said it
    WordSet authored;                 ///< "a report by": the author stands behind
    WordSet topic_links;              ///< "the minister for", "the ministry in": more of the source stands behind
    WordSet behind_whom;              ///< "sources close to the deal": between a source and what says which it is
    WordSet behind_participle;        ///< "accused of", "charged with": he says nothing
    WordSet closing;                  ///< "…, records show.": a source before them only at the end of a sentence
    WordSet contesting;               ///< "claimed", "denied": in his own defence, so that the next sentence is not his
    WordSet denying;                  ///< "which Uganda denies": what stands before, somebody else said
    WordSet reporting;                ///< "reported", "broadcast": newspapers do
    WordSet adding;                   ///< "it added": who spoke before
    WordSet so;                       ///< "so says": the source stands behind the verb
    WordSet relays;                   ///< "media", "source": pass on what others told them
    WordSet of_state;                 ///< "state", "official": before a relay, it speaks for itself
};

void read_scopes(const yaml::Node& node, CueRules& rules, const IrregularVerbs& irregular, WordTable& words, Diagnostics& diagnostics);
void read_attribution(const yaml::Node& node, CueRules& rules, const IrregularVerbs& irregular, WordTable& words, Diagnostics& diagnostics);

}  // namespace checkrules
