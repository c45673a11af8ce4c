/// One article as clause patterns see it: noun groups, what they can be, and the closed-class words between them.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/extract/events/group_number.hpp"
#include "engine/extract/words/annotation.hpp"
#include "engine/extract/words/clause_words.hpp"
#include "engine/vocabulary/vocabulary.hpp"

namespace checkrules {

/// What a noun group can stand for; bits.
enum class Sense : std::uint16_t {
    known_goods = 1,   ///< goods of the vocabulary
    thing = 2,         ///< a common noun that nothing is known of
    stand_in = 4,      ///< "the cargo", "the gift": goods named elsewhere
    party = 8,
    country = 16,
    place = 32,
    vehicle = 64,      ///< a carrier, perhaps goods
    pronoun = 128,
    amount = 256,      ///< money, date, share
    abstract = 512,    ///< a speech, support
};
using Senses = std::uint16_t;
constexpr bool has(Senses senses, Sense one) { return (senses & Senses(one)) != 0; }

/// A noun group with the groups that "of" hangs on it: "a batch of missiles".
struct Item {
    TokenRange tokens;
    GroupNumber group;                   ///< the first group
    std::vector<GroupNumber> parts;      ///< groups behind "of", or what it holds: "a dhow carrying rifles"
    bool holds = false;                  ///< of the last part: it is what counts
    Senses own = 0;                      ///< of a piece of a group, for instance its owner; 0: what the group can be
    bool is_example = false;             ///< "luxury cars, among them [a Bentley]"
};
/// One slot's worth of words: items joined by "and".
struct Filler {
    TokenRange tokens;
    std::vector<Item> items;
    bool empty() const { return items.empty(); }
};

/// A marker of several words at a place of the article.
struct FoundMarker {
    std::string_view words;
    std::uint32_t length = 0;  ///< in tokens
    bool empty() const { return length == 0; }
};

class Chunks {
  public:
    /// All must outlive it.
    Chunks(const Annotation& annotation, const Grammar& grammar, const ClauseWords& words, const Vocabulary& vocabulary);

    const Annotation& annotation() const { return annotation_; }
    const Grammar& grammar() const { return grammar_; }
    const Vocabulary& vocabulary() const { return vocabulary_; }
    Groups groups() const { return Groups(groups_); }
    std::uint32_t sentence_of(GroupNumber group) const { return annotation_.tokens()[groups_[group].tokens.begin].sentence; }

    // Of tokens, past the end of the article is no word, no verb and in no group: clauses are read one word ahead.
    Word lower(std::uint32_t token) const { return token < annotation_.tokens().size() ? annotation_.tokens()[token].lower : Word(); }
    WordId id(std::uint32_t token) const { return token < annotation_.ids.size() ? annotation_.ids[token] : unknown_word; }
    bool is(std::uint32_t token, WordClass one) const { return token < classes_.size() && (classes_[token] & std::uint32_t(one)) != 0; }
    /// Whether the list has the word. Most words are in none.
    bool is_listed(HashedWord list, std::uint32_t token) const { return word(token).is_listed && vocabulary_.is_listed(list, annotation_.tokens()[token].hash); }
    /// The same of any of the words.
    bool has_listed(HashedWord list, TokenRange words) const {
        for (std::uint32_t t = words.begin; t < words.end; ++t)
            if (is_listed(list, t)) return true;
        return false;
    }
    /// The same of all of them.
    bool all_listed(HashedWord list, TokenRange words) const {
        for (std::uint32_t t = words.begin; t < words.end; ++t)
            if (!is_listed(list, t)) return false;
        return !words.empty();
    }
    /// Whether one of the words owns what stands behind it: "the [leader's] cars".
    bool has_owner(TokenRange words) const {
        for (std::uint32_t t = words.begin; t < words.end; ++t)
            if (lower(t) == "'s" || lower(t) == "'") return true;
        return false;
    }
    /// Of the words that verbs ask for, those of a sentence, and the one behind it.
    WordSketch sketch_of(TokenRange sentence) const;
    /// Triggers and markers that the word may be or begin.
    const ClauseWord& word(std::uint32_t token) const { return token < words_.size() ? *words_[token] : no_word_; }
    /// Forms that the word can have as a verb, if it is one.
    VerbForms verb_forms(std::uint32_t token) const { return word(token).irregular != 0 ? word(token).irregular : forms_by_ending(lower(token)); }
    /// The longest phrase of the list that stands at the token; how many tokens it is, or 0.
    std::uint32_t match_any(PhraseList list, std::uint32_t token) const { return word(token).begins_phrase ? longest_of(list, token) : 0; }
    bool is_auxiliary(std::uint32_t token) const { return is(token, WordClass::be) || is(token, WordClass::have) || is(token, WordClass::modal); }
    bool is_comma(std::uint32_t token) const { return lower(token) == ","; }
    bool is_dash(std::uint32_t token) const { return token < annotation_.tokens().size() && annotation_.tokens()[token].is_dash(); }
    bool is_skipped(std::uint32_t token) const;  ///< adverbs and quotation marks
    /// The comma that closes what is said of a name in a list, where its first comma stands; else `nothing`.
    std::uint32_t end_of_description(std::uint32_t comma, std::uint32_t end) const;
    bool is_speaker(std::uint32_t token) const;  ///< the first word of who says it, behind a comma: "…, [the experts] wrote", "…,” [an official] told"
    bool is_age(std::uint32_t token) const;      ///< the comma of "Ivanov, 45, and"
    const Mention* date_at(std::uint32_t token) const;  ///< the date that the word belongs to, or null
    bool is_date(std::uint32_t token) const { return date_at(token) != nullptr; }
    /// "loaded in Oman[, the ministry said on Monday,] and sent": behind a comma may stand who says so: the comma that closes it, or the token itself.
    std::uint32_t end_of_aside(std::uint32_t comma) const;
    bool is_money(std::uint32_t token) const;    ///< a word of an amount
    bool counts(std::uint32_t token) const { return token < in_amount_.size() && in_amount_[token]; }  ///< a word of a date, an amount or a number
    /// The words of a phrase trigger that begins at the token; empty when none does.
    TokenRange phrase_at(std::uint32_t token) const {
        const ClauseWord& first = word(token);  // cheap, and mostly no
        return first.by_phrase == Pull::none || !first.context->behind_any_phrase.may_have(id(token + 1)) ? TokenRange{token, token} : longest_phrase_at(token);
    }
    /// Whether the words stand at the token; how many tokens they are, or 0.
    std::uint32_t match_words(std::string_view words, std::uint32_t token) const {
        const Word first = words.empty() ? Word() : lower(token);  // cheap, and mostly another
        return first.empty() || first.front() != words.front() ? 0 : match_all_words(words, token);
    }
    /// The longest phrase of a list of the vocabulary that stands at the token; how many tokens it is, or 0.
    std::uint32_t match_listed(std::string_view list, std::uint32_t token) const;
    /// The longest marker of several words that stands at the token, also with a date before its last word ("delivery [in May] of"), and how
    /// many tokens it is; empty when none does.
    FoundMarker long_marker_at(std::uint32_t token) const;
    /// The marker that says with "of" what the word at the token says with an owner: for "at" before "Moscow's disposal" it is "at the disposal of". Empty when there is none.
    std::string_view long_marker_with(std::uint32_t token, std::string_view owned) const;
    /// Joins the words around it into one.
    bool is_hyphen(std::uint32_t token) const;
    /// Number of the group that holds the token, or `nothing`.
    GroupNumber group_of(std::uint32_t token) const { return token < group_of_.size() ? group_of_[token] : nothing; }
    /// Numbers [first, last) of the groups that begin within the range.
    std::pair<GroupNumber, GroupNumber> groups_in(TokenRange range) const { return {next_group_[range.begin], next_group_[range.end]}; }
    /// A word outside groups that can only be a verb.
    bool is_verb(std::uint32_t token) const;

    Senses senses(GroupNumber group) const { return senses_[group]; }
    /// Of what an item stands for: "a batch of missiles" is missiles.
    Senses senses(const Item& item) const;
    Senses senses(const Filler& filler) const;
    /// A mention alone: "Iran" of "Iran's first shipment".
    Filler filler_of(const Mention& mention, GroupNumber group) const;
    bool carries_others(GroupNumber group) const;          ///< "a cargo plane", "the tankers": goods that take others along
    bool is_unit_of_people(const NounGroup& group) const;  ///< "police units"
    /// "the 59-year-old"; of a horse the years are told in words.
    bool is_somebody_of_age(const NounGroup& group) const;
    /// Without the articles and the like that it begins with.
    TokenRange behind_determiners(TokenRange words) const {
        while (words.size() > 1 && is(words.begin, WordClass::determiner)) ++words.begin;
        return words;
    }
    /// First mention of the kind that lies in the group; the one on the head comes first. Nothing: null.
    const Mention* mention(GroupNumber group, MentionKind kind) const;
    const Mention* head_mention(GroupNumber group) const;
    /// The party of the vocabulary that the mention, which may be null, names; or null.
    const PartyEntry* party_of(const Mention* mention) const { return mention && mention->kind == MentionKind::party ? vocabulary_.find_party(mention->id) : nullptr; }
    /// Whether it names a party whose kind is in the list.
    bool is_party_of(const Mention* mention, std::string_view kinds) const {
        const PartyEntry* party = party_of(mention);
        return party && vocabulary_.is_listed(kinds, party->kind);
    }

    /// "Five drones", "a rifle", "a third of the rifles": counted apart from others of its list.
    bool is_counted(const Item& item) const;
    /// "the exporter, [Berlin-based Nordwein GmbH], sent": the group that names who the first only describes; it stands behind the comma. Or `nothing`.
    GroupNumber name_in_apposition(GroupNumber described, std::uint32_t comma) const;
    /// "Kaavan, [a bull of 36], was flown": what goods a name that says nothing stands for, or `nothing`.
    GroupNumber goods_behind_name(const Item& item) const;
    /// "the Cirkin": a name with an article, of which nothing is known.
    bool may_name_vessel(const Filler& filler) const;
    /// Where a weapon of the group is built, by its designation: "an Orlan-10". Its words come with it; null when none says so.
    const Mention* weapon_of_country(GroupNumber group) const;
    /// "the drone", "the wreck of the missile": a weapon that may have been named before.
    bool may_hold_parts(const Item& item) const;
    /// "Russian missiles", "a Kh-101", "the drone": a weapon of somebody who is told.
    bool is_weapon_of_somebody(const Filler& filler) const;
    /// "The missile contained [chips]": no part of a lot, as "the shipment contained rifles".
    bool is_built_into(const Filler& part, const Filler& weapon) const;
    /// Whether goods of that entry have parts that reports count.
    bool holds_parts(const std::string& goods) const;
    /// Where weapons of that entry are built; empty for other goods.
    std::string builder_of(const std::string& goods) const;
    /// Whether the first group of the filler says of which country it is: "Iranian fighter jets", "Iran's stocks", "a Kh-101".
    bool is_of_country(const Filler& filler) const;

    /// The group that begins at the token with its "of" chain; with coordination, all items. Empty when none begins there.
    Item read_item(std::uint32_t token, std::uint32_t end) const;
    Filler read_filler(std::uint32_t token, std::uint32_t end) const;
    /// "told [them] of tanks", "warned [the council] of tanks": the "of" behind it does not hang on it.
    bool is_told_of(GroupNumber group) const;
    /// "Rolls-Royce has halted exports": the company, not one of its cars.
    bool names_maker(GroupNumber group) const;
    /// The same of all that fills a slot: "[BMW and Audi] exported 40 cars".
    bool names_maker(const Filler& filler) const;
    /// Who gets it, at the head of a group of goods without a word between; empty when nobody is there.
    Filler party_at_head(GroupNumber number) const;
    std::string_view text(TokenRange range) const { return annotation_.text(range); }

  private:
    std::uint32_t match_all_words(std::string_view words, std::uint32_t token) const;
    FoundMarker marker_around_date(std::uint32_t token) const;
    std::uint32_t longest_of(PhraseList list, std::uint32_t token) const;
    TokenRange longest_phrase_at(std::uint32_t token) const;
    bool begins_part(std::uint32_t token) const;
    bool forbids(const NounGroup& group) const;
    std::uint32_t behind_asides(std::uint32_t token) const;
    void class_compounds();
    void pass_over_asides();
    void correct_groups();
    void take_up_goods();
    void pass_over_attributes();
    bool is_role_in_it(const NounGroup& group) const;
    void carve_verb(NounGroup& group, std::vector<NounGroup>& out) const;
    bool is_last_of_object(const NounGroup& group, std::uint32_t token) const;
    bool is_shifted_object(const NounGroup& group, const Mention& country) const;
    void split_group(const NounGroup& group, std::uint32_t begin, std::uint32_t end, std::vector<NounGroup>& out) const;
    bool is_noun_after_all(const NounGroup& group, std::uint32_t token) const;
    std::uint32_t end_of_place_before_goods(const NounGroup& group) const;
    std::uint32_t end_of_leading_place(const NounGroup& group) const;
    bool heads_goods(const NounGroup& group) const;
    bool are_men_sent(const Item& item) const;
    bool is_another_deed(const Item& item) const;
    bool goods_are_joined(std::uint32_t at, std::uint32_t end) const;
    std::uint32_t end_of_recipients_place(const NounGroup& group, const std::vector<NounGroup>& before) const;
    bool begins_with_goods(const NounGroup& group) const;
    bool is_goods_before_noun(const NounGroup& group, std::uint32_t token) const;
    bool begins_phrasal_verb(std::uint32_t token) const;
    bool is_verb_only(std::uint32_t token) const;
    bool names_somebody(const Mention& mention) const;
    bool joins_owner(const NounGroup& owner, const NounGroup& owned) const;
    bool joins_name(const NounGroup& group, const NounGroup& name) const;
    bool is_thing_in_units(const NounGroup& group, const Mention& mention) const;
    std::uint32_t last_of_people(std::uint32_t at, std::uint32_t head) const;
    bool is_bare_stand_in(const Mention& mention) const;
    bool is_count_alone(const NounGroup& group) const;
    bool is_listed_through(std::string_view list, TokenRange words) const;
    void read_members(std::uint32_t end, Filler& filler) const;
    bool ends_with_pair(const Item& item) const;
    bool is_use_of_nobody(const NounGroup& group) const;
    bool is_ship_or_animal(const NounGroup& group) const;
    Senses find_senses(const NounGroup& group) const;
    bool is_proper_name(GroupNumber group) const;
    bool is_for_others(GroupNumber group, std::uint32_t behind) const;
    bool tells_age(const Item& item, GroupNumber number) const;
    std::uint32_t link_at(const Item& item, bool& holds) const;
    void read_examples(std::uint32_t end, Filler& filler) const;
    std::uint32_t behind_date(std::uint32_t token, std::uint32_t end) const;
    std::uint32_t end_of_conversion(std::uint32_t token) const;
    std::uint32_t behind_bracket(std::uint32_t token, std::uint32_t end) const;
    std::uint32_t behind_price(std::uint32_t token, std::uint32_t end) const;
    std::uint32_t behind_purpose(std::uint32_t token, std::uint32_t end) const;
    std::uint32_t behind_source(std::uint32_t token, std::uint32_t end) const;
    bool are_places(const Item& a, const Item& b) const;
    bool begins_clause(std::uint32_t at) const;
    bool is_named_party(GroupNumber group) const;
    std::uint32_t behind_joined(std::uint32_t at) const;
    std::uint32_t behind_whereabouts(std::uint32_t at) const;
    bool begins_with_giver(const Item& item) const;
    std::uint32_t read_rest_of_list(std::uint32_t at, std::uint32_t end, bool goods, Filler& filler) const;

    const Annotation& annotation_;
    const Grammar& grammar_;
    const Vocabulary& vocabulary_;
    std::vector<NounGroup> groups_;
    std::vector<GroupNumber> group_of_;
    std::vector<GroupNumber> next_group_;  // by token: the first group that begins there or later
    ClauseWord no_word_;
    std::vector<const ClauseWord*> words_;  // by token, as are the next two
    std::vector<std::uint32_t> classes_;
    std::vector<char> in_amount_;        // of a date, money, a number
    std::vector<Senses> senses_;
};

}  // namespace checkrules
