/// What is known about the words of one article before any event is looked for: sentences, names, amounts, dates, noun groups,
/// who says it, and what is denied, planned or only said. Made by annotate(), read by the event patterns.
///
///     text → tokens → sentences → mentions (names, dates, amounts) → noun groups → scopes and attributions
///
/// Everything refers to tokens by number; a place in the text is tokens[i].bytes.
#pragma once
#include <cstdint>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <vector>

#include "engine/article/article.hpp"
#include "engine/extract/words/word_table.hpp"
#include "engine/text/token.hpp"
#include "engine/values/value.hpp"

namespace checkrules {

/// Half-open range of token numbers.
struct TokenRange {
    std::uint32_t begin = 0, end = 0;
    bool empty() const { return begin >= end; }
    std::uint32_t size() const { return empty() ? 0 : end - begin; }
    bool contains(std::uint32_t token) const { return begin <= token && token < end; }
    bool contains(TokenRange other) const { return begin <= other.begin && other.end <= end; }
    bool overlaps(TokenRange other) const { return begin < other.end && other.begin < end; }
    bool operator==(const TokenRange&) const = default;
};

struct Sentence {
    TokenRange tokens;
    std::uint32_t paragraph = 0;
    bool is_headline = false;    ///< a short line without a full stop: heading, caption, bullet, table cell
    std::uint32_t body = 0;      ///< first token after a dateline ("SEOUL, Feb 20 (Yonhap) --")
};

enum class MentionKind : std::uint8_t {
    goods,     ///< id: goods term
    country,   ///< id: ISO code; form says how it is named
    place,     ///< id: place; a place's country is the vocabulary's
    party,     ///< id: party of the vocabulary
    name,      ///< a name that the vocabulary does not have; name_class is a guess, id is empty
    money,     ///< value: Money
    quantity,  ///< value: Quantity; unit "item" for a bare count ("two missiles": the mention is "two")
    percent,   ///< value: Percentage
    number,    ///< value: Number, where nothing says what is counted
    date,      ///< value: DateRange
    unit,      ///< a unit without an amount ("a kilogram", "apiece"); id: unit
};

/// How a country is named. A capital or "the North" stands for the government.
enum class CountryForm : std::uint8_t { name, adjective, people, capital, loose };

enum class NameClass : std::uint8_t { unknown, person, company, organisation, vessel, place, media };

/// A stretch of text that names something or gives an amount.
struct Mention {
    MentionKind kind = MentionKind::name;
    TokenRange tokens;
    std::string id;                          ///< of the vocabulary entry; empty for `name` and amounts
    CountryForm form = CountryForm::name;    ///< of a country
    NameClass name_class = NameClass::unknown;
    bool speaks_for_state = false;           ///< of a party: state media
    bool plural = false;                     ///< of a name: told in the plural ("Maybachs")
    TokenRange told_by;                      ///< of goods: the words that explain a name of the article's own ("the F-7, [a grenade]"); else empty
    std::optional<Value> value;              ///< amounts and dates
    bool is_each = false;                    ///< of money: the price of one ("apiece", "a kilogram")
    std::vector<std::string> alternatives;   ///< other ids of the same kind that the same words name
};

enum class Determiner : std::uint8_t { none, definite, indefinite, demonstrative, possessive, negative, quantified };
/// "the", "this": it points to something known.
constexpr bool is_definite(Determiner determiner) { return determiner == Determiner::definite || determiner == Determiner::demonstrative; }

/// Of mentions that stand side by side.
using MentionNumbers = std::ranges::iota_view<std::uint32_t, std::uint32_t>;

/// A noun group without what follows its head: "the two North Korean-supplied ballistic missiles"; a pronoun is one too.
struct NounGroup {
    TokenRange tokens;
    std::uint32_t head = 0;                  ///< token number of the last noun (of a name: its last word)
    Determiner determiner = Determiner::none;
    bool plural = false;
    bool pronoun = false;                    ///< he, they, it, them, which, who …
    bool has_purpose = false;                ///< begins with what it is for: "drilling rigs"
    MentionNumbers mentions;                 ///< those within, in order
};

enum class ScopeKind : std::uint8_t {
    negation,     ///< not, never, denied that, refused to, no evidence that
    plan,         ///< will, plans to, agreed to sell, is considering
    hearsay,      ///< reportedly, according to, is said to
    belief,       ///< believed, appears to, likely
    allegation,   ///< accused of, charged with, allegedly
    condition,    ///< if, unless, would have
    interruption, ///< foiled an attempt to, attempted
    quotation,    ///< direct speech; the cue is the opening quotation mark
};
std::string_view to_string(ScopeKind kind);

/// Some words change how sure or how real others are.
struct Scope {
    ScopeKind kind = ScopeKind::negation;
    TokenRange cue;
    TokenRange covers;       ///< within one sentence; does not contain the cue
    std::string entry;       ///< vocabulary entry of the cue, for explanations: "cues/denied-that"
};

/// Who says it.
struct Attribution {
    TokenRange source;                       ///< words of the source: "a United Nations panel"
    TokenRange known_as;                     ///< the words that named it first, where `source` only points back: "the office"
    std::optional<std::uint32_t> mention;    ///< mention of the source, where it has a name
    std::string name;                        ///< text of the source without its article
    TokenRange cue;                          ///< "said"; empty when carried over from a sentence before
    TokenRange covers;                       ///< what the source says, within one sentence
    bool is_carried = false;                 ///< "The center also reported": same source as an earlier sentence
    bool is_contested = false;               ///< "claimed", "denied": what comes next he does not tell as well
    bool is_relay = false;                   ///< the source passes on what others told it: "media", "a source"
};

struct Annotation {
    const Article* article = nullptr;        ///< must outlive the annotation
    Tokens words;
    std::vector<WordId> ids;                 ///< by token: the word's number in the annotator's table
    std::vector<Sentence> sentences;
    std::vector<Mention> mentions;           ///< by place; they do not overlap
    std::vector<NounGroup> groups;           ///< by place; they do not overlap
    std::vector<Scope> scopes;               ///< by place of the cue; each lies within one sentence
    std::vector<Attribution> attributions;   ///< by sentence of what they cover

    const std::vector<Token>& tokens() const { return words.all; }
    std::string_view text(TokenRange range) const;
    Span bytes(TokenRange range) const;
    /// Numbers [first, last) of the mentions that begin within the range.
    std::pair<std::uint32_t, std::uint32_t> mentions_in(TokenRange range) const;
    std::pair<std::uint32_t, std::uint32_t> groups_in(TokenRange range) const;
    /// Of a sentence, by its tokens.
    std::span<const Scope> scopes_in(TokenRange sentence) const;
    /// Numbers [first, last) of the attributions that cover words of the token's sentence.
    std::pair<std::uint32_t, std::uint32_t> attributions_around(std::uint32_t token) const;
    /// The group that contains the token, if any.
    const NounGroup* group_at(std::uint32_t token) const;
};

}  // namespace checkrules
