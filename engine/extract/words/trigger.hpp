/// Words that tell of an event: what kind it is and how the words around them fill its slots. From the `triggers` sections.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/extract/words/frame.hpp"
#include "engine/extract/words/grammar.hpp"

namespace checkrules {

enum class PartOfSpeech : std::uint8_t {
    verb,       ///< ship, hand over
    noun,       ///< shipment
    adjective,  ///< supplied, in "North Korean-supplied"
    phrase,     ///< bound for; words that do not change, and whose subject stands before them
};

/// A sentence that shows the trigger at work, run by `checkrules test`.
struct TriggerExample {
    std::string text;
    bool no_fact = false;                        ///< `fact: none`: the sentence must give none
    std::map<std::string, std::string> expected; ///< field → text, code or term that its value must be or contain
    Location where;
};

struct Trigger {
    std::string id, kind;
    std::optional<std::string> status;    ///< attempted: seized; planned: pledge
    PartOfSpeech part = PartOfSpeech::verb;
    std::vector<std::string> words;       ///< base forms
    std::vector<Frame> frames;
    std::vector<Role> needs;              ///< without one of these slots the words are no event: "GOODS go" needs a destination
    std::optional<std::string> if_foreign; ///< kind when the goods are of another country than who has them: "fired North Korean missiles"
    std::optional<Role> stands_for;       ///< of a noun: who it is, "Iran's supplier" is a supplier
    bool weak = false;                    ///< counts only with goods that the vocabulary knows
    std::vector<std::string> only_goods;  ///< terms of the goods that it tells of; empty: any
    std::vector<std::string> not_goods;   ///< heads that make it another story, also in the plural: "deliver a speech"
    std::vector<TriggerExample> examples;
    Location where;
};

/// A trigger word where a text has it.
struct TriggerMatch {
    const Trigger* trigger = nullptr;
    std::string_view word;                ///< the word of the entry: "hand over"
    VerbForms forms = 0;
    std::string_view particle;            ///< "over" of "hand over"

    bool allows(const Frame& frame) const { return frame.trigger == word || frame.trigger == trigger->words.front(); }
};

/// What entries may name.
struct TriggerNames {
    std::vector<std::string> kinds, statuses, goods;
};

class Triggers {
  public:
    /// Codes V040, V043 to V046.
    Triggers(const std::vector<yaml::Node>& sections, const TriggerNames& names, const Grammar& grammar, Diagnostics& diagnostics);
    Triggers(const Triggers&) = delete;
    Triggers& operator=(const Triggers&) = delete;

    /// By each word that a text may have for them, in lower case; ClauseWords tells more.
    using Index = std::map<std::string, std::vector<TriggerMatch>, std::less<>>;
    const Index& verbs() const { return verbs_; }
    const Index& nouns() const { return nouns_; }
    const Index& adjectives() const { return adjectives_; }
    const Index& phrases() const { return phrases_; }
    const std::map<std::string, std::vector<std::string>, std::less<>>& long_markers() const { return long_markers_; }
    const std::vector<Trigger>& all() const { return all_; }

  private:
    void index_trigger(const Trigger& trigger, const Grammar& grammar);
    void index_markers(const std::vector<Step>& steps);

    std::vector<Trigger> all_;
    Index verbs_, nouns_, adjectives_, phrases_;
    std::map<std::string, std::vector<std::string>, std::less<>> long_markers_;
};

}  // namespace checkrules
