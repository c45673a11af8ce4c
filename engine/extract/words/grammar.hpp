/// The closed classes of English words that clause patterns lean on, from the `clauses` sections of the vocabulary.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/extract/words/frame.hpp"
#include "engine/extract/words/inflection.hpp"
#include "engine/yaml/node.hpp"

namespace checkrules {

enum class WordClass : std::uint32_t {
    preposition = 1 << 0,
    subordinator = 1 << 1,  ///< because, although, that: a new clause begins
    relative = 1 << 2,      ///< who, which, that
    conjunction = 1 << 3,   ///< and, or, but
    be = 1 << 4,
    have = 1 << 5,
    modal = 1 << 6,         ///< will, may, do, did
    adverb = 1 << 7,        ///< may stand anywhere in a clause
    particle = 1 << 8,      ///< over, up: belongs to the verb
    determiner = 1 << 9,
    party_noun = 1 << 10,   ///< company, rebels: who can give and get
    container = 1 << 11,    ///< batch, tonnes: what counts is what it holds
    stand_in = 1 << 12,     ///< cargo, items: goods that were named before
    abstract = 1 << 13,     ///< support, speech: given, but no goods
    adjective = 1 << 14,    ///< after be, or before a noun; no verb
    law_word = 1 << 15,     ///< ban, prohibits: the sentence tells of law, not of events
    vehicle = 1 << 16,      ///< ship, aircraft: a carrier, or goods themselves
    possibility = 1 << 17,  ///< can, must: no event is told of
    company_noun = 1 << 18, ///< "the firm": a company named before
    country_noun = 1 << 19, ///< "the country"
    person_noun = 1 << 20,  ///< "the leader", "he"
    made = 1 << 22,         ///< built, in "built in Russia"
    law_breaking = 1 << 23, ///< despite, violates: of the law it is told that it was broken
    whereabouts = 1 << 24,  ///< in, behind somebody or a place: says where that is
    composition = 1 << 25,  ///< contains, consisted: behind it stands what the goods are
    light_verb = 1 << 26,   ///< made, completed: of a noun for an event it tells who did it
    attempt_noun = 1 << 27, ///< attempt, plot: what is said of it is said of the deed behind "to"
    place_noun = 1 << 29,   ///< port, border: a place, whatever its name
    aside = 1u << 31,       ///< "in fact": says nothing of the clause that it stands in
    trigger = 1 << 30,      ///< may be, or begin, the words of one
    onward = 1 << 28,       ///< then, on: between two legs of a journey
    verb_particle = 1 << 21, ///< out, off: may stand between a verb and its object
};

/// What stands between noun groups that belong together.
enum class PhraseList : std::uint8_t {
    holding,   ///< what holds goods and the goods: "filled with"
    worth,     ///< money and goods: "worth of"
    examples,  ///< goods and some of them: "such as"
    joins,     ///< a list and its last: "and", "as well as"
    asides,    ///< who acts and the verb: "no longer", "more than once"
};
constexpr std::size_t phrase_list_count = 5;

class Grammar {
  public:
    /// `sections`: the values of all `clauses:` keys. Codes V041, V042.
    Grammar(const std::vector<yaml::Node>& sections, Diagnostics& diagnostics);

    /// Bits of WordClass by word.
    const std::unordered_map<std::string_view, std::uint32_t>& classes() const { return classes_; }
    const std::unordered_map<std::string_view, VerbForms>& irregular_forms() const { return irregular_forms_; }
    /// Steps that may follow every trigger: "(from ORIGIN)".
    const std::vector<Step>& common_steps() const { return common_steps_; }
    const std::vector<std::string>& phrases(PhraseList list) const { return phrases_[std::size_t(list)]; }
    const IrregularVerbs& irregular_verbs() const { return irregular_; }

  private:
    void add_word(std::string word, WordClass one);
    void load_words(const yaml::Node& list, WordClass one, Diagnostics& diagnostics);
    void load_irregular(const yaml::Node& map, Diagnostics& diagnostics);

    std::unordered_map<std::string_view, std::uint32_t> classes_;
    std::unordered_map<std::string_view, VerbForms> irregular_forms_;
    std::vector<std::unique_ptr<std::string>> words_;  // the maps look into these
    IrregularVerbs irregular_;
    std::vector<Step> common_steps_;
    std::array<std::vector<std::string>, phrase_list_count> phrases_;  // by PhraseList
};

}  // namespace checkrules
