/// Verb groups of a sentence and what stands around them: subject on the left, objects and prepositional phrases on the right.
#pragma once
#include <cstdint>
#include <span>
#include <optional>
#include <string>
#include <vector>

#include "engine/extract/events/chunks.hpp"
#include "engine/extract/events/found.hpp"

namespace checkrules {

/// "was not shipped", "to supply", "smuggling", "seized" (a participle or a past).
struct VerbGroup {
    TokenRange tokens;
    std::uint32_t main = 0;          ///< token of the main verb
    bool is_passive = false;
    bool is_infinitive = false;      ///< to supply
    bool is_gerund = false;          ///< smuggling, having shipped
    bool is_bare = false;            ///< no auxiliary: what it is depends on its neighbours
    TokenRange phrase;               ///< of a phrase trigger ("bound", "on its way") in the place of the verb
    bool is_possibility = false;     ///< can, must
    bool is_copula = false;          ///< a form of be without another verb
    bool is_relative = false;        ///< its subject is what the relative clause belongs to
    bool is_inverted = false;        ///< its subject stands behind it: "to Eritrea went two shiploads"
    bool gap_is_relative = false;
    std::string gap_marker;          ///< "from" of "Tehran, from which it gets drones"
    bool is_coordinated = false;     ///< shares the subject of the verb before: "and sent"
    bool shares_active = false;      ///< and that verb is active: "left Odessa and [stopped] in Syria"
    Filler subject;                  ///< empty: none was found
    TokenRange subject_tail;         ///< between subject and verb: "[the missiles] from the North"
    Filler doer;                     ///< who arranged it: "[Wagner] arranged for tanks to be sent", "[he] helped Iran obtain them"
    Filler gap;                      ///< antecedent whose place in the clause is free: "[missiles] that Russia fired"
    Filler antecedent;               ///< what such a clause belongs to, also where it can be no object of this verb: "[a firm] that the court would not name"
    Filler fronted;                  ///< antecedent that belongs behind gap_marker
    Filler open_place;               ///< "[Juba] is where they went"
    Found how;                       ///< how the subject was found, for explanations

    /// "accused", "supplied" without an auxiliary: passive, or a past.
    bool is_bare_participle(const Chunks& chunks) const;
};

/// A phrase behind a marker ("to", "by way of"), or an object when the marker is empty.
struct Complement {
    std::string marker;
    TokenRange marker_tokens;
    Filler filler;
    bool is_behind_comma = false;
    Senses more = 0;                 ///< what the words behind it tell of it: "to a shipyard in Russia" is a place
    bool is_nested = false;          ///< says where the one before is: "to a firm [in Russia]"
    bool is_onward = false;          ///< the next leg: "to Dubai and then [to Iran]"
};

/// In order of place. Linear in the sentence.
std::vector<VerbGroup> find_verb_groups(const Chunks& chunks, const Sentence& sentence);

/// The verbs of each sentence, found when they are first asked for: most sentences of an article nobody asks about.
class SentenceVerbs {
  public:
    /// REQUIRES: `chunks` outlives it.
    explicit SentenceVerbs(const Chunks& chunks);
    const std::vector<VerbGroup>& of(std::uint32_t sentence) const;

  private:
    const Chunks& chunks_;
    mutable std::vector<std::optional<std::vector<VerbGroup>>> verbs_;  // by sentence
};

/// "ended up", "reached": whatever it tells of moves by itself, so that nobody is its object.
bool moves_itself(const Chunks& chunks, const VerbGroup& verb);

/// Why verb `number` tells of no event, whatever it means; empty when it may. Subjects must be known.
std::string_view reason_for_no_event(const Chunks& chunks, const Sentence& sentence, const std::vector<VerbGroup>& verbs, std::size_t number);

/// Gives the verbs of a sentence their subjects, from left to right, as some are taken over from the verb before.
void find_subjects(const Chunks& chunks, const Sentence& sentence, std::vector<VerbGroup>& verbs);

/// "[A Lexus] was among [the items] seized": verbs of a set have its members, where the sentence names them.
void name_members(const Chunks& chunks, const Sentence& sentence, std::vector<VerbGroup>& verbs);

/// "[Drones] are what they sent", "[Juba] is where they went": gives the verbs of such a clause what it leaves open.
void read_clefts(const Chunks& chunks, const Sentence& sentence, std::vector<VerbGroup>& verbs);

/// What follows a verb or noun up to the end of its clause. `from`: first token after it.
std::vector<Complement> find_complements(const Chunks& chunks, std::uint32_t from, std::uint32_t end);
/// Of a verb with its subject behind it, what follows the subject and what leads the sentence: "[to Eritrea] went two shiploads [by sea]".
std::vector<Complement> around_inverted(const Chunks& chunks, std::uint32_t begin, const VerbGroup& verb, std::span<const Complement> behind);
/// The same between two places of one clause.
std::vector<Complement> complements_between(const Chunks& chunks, TokenRange range);
/// With the open place of the clause where a verb would have it behind it: "to", "in", or "from".
std::vector<Complement> with_open_place(const Chunks& chunks, const VerbGroup& verb, std::span<const Complement> behind);
/// "[To a company in Mozambique], North Korea supplied", "[In Lubumbashi], two statues were delivered": whether something leads the sentence, before the subject.
bool leads(const Chunks& chunks, std::uint32_t body, const VerbGroup& verb);
/// Also what leads, behind what follows.
std::vector<Complement> with_ahead(const Chunks& chunks, TokenRange ahead, std::span<const Complement> behind);

}  // namespace checkrules
