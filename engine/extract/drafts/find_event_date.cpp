#include <algorithm>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

/// The date nearest to the words of an event that tells when it happened.
class DateFinder {
  public:
    DateFinder(const Chunks& chunks, const Event& event) : chunks_(chunks), event_(event) {}

    std::optional<Grounded<DateRange>> find() const {
        if (!event_.gap.empty())
            if (const auto [first, last] = chunks_.annotation().mentions_in(event_.gap); true)
                for (std::uint32_t m = first; m < last; ++m)
                    if (const Mention& one = chunks_.annotation().mentions[m]; one.kind == MentionKind::date && one.value) return date_of(&one);
        const Sentence& sentence = chunks_.annotation().sentences[event_.sentence];
        const auto [first, last] = chunks_.annotation().mentions_in(sentence.tokens);
        const Mention* best = nullptr;
        std::uint32_t nearest = nothing;
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& one = chunks_.annotation().mentions[m];
            if (one.kind != MentionKind::date || !one.value || belongs_to_speech(one) || is_compared(one) || is_of_another_thing(one) || is_of_making(one) || stands_in_other_clause(one)) continue;
            const bool after = one.tokens.begin >= event_.words.end;
            const TokenRange between{after ? event_.words.end : std::min(one.tokens.end, event_.words.begin), after ? one.tokens.begin : event_.words.begin};
            const std::uint32_t distance = between.size() + (after ? 0 : 2) + (has_semicolon(between) ? behind_semicolon : 0) + (!after && is_of_verb_before(between) ? of_verb_before : 0);
            if (distance < nearest) {
                nearest = distance;
                best = &one;
            }
        }
        return date_of(best);
    }

    std::optional<Grounded<DateRange>> find_only() const {
        const auto [first, last] = chunks_.annotation().mentions_in(chunks_.annotation().sentences[event_.sentence].tokens);
        const Mention* only = nullptr;
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& one = chunks_.annotation().mentions[m];
            if (one.kind != MentionKind::date || belongs_to_speech(one) || is_compared(one) || is_of_making(one) || is_of_deed_before(one)) continue;
            if (only) return {};
            only = &one;
        }
        return date_of(only);
    }

  private:
    static constexpr std::uint32_t longest_amount = 8;  // tokens
    static constexpr std::uint32_t behind_semicolon = 1000;  // tokens: any date of its own clause is nearer
    static constexpr std::uint32_t of_verb_before = 30;      // tokens: one behind the verb is rather its own

    bool has_semicolon(TokenRange words) const {
        for (std::uint32_t t = words.begin; t < words.end; ++t)
            if (chunks_.lower(t) == ";") return true;
        return false;
    }

    // "cars built [in 2019]", "pumps made in Ghent [last year]": how old the goods are; but "the sale was made [in May]"
    bool is_of_making(const Mention& date) const {
        std::uint32_t at = date.tokens.begin;
        for (int phrases = 0; phrases < 2 && at > 1; ++phrases) {
            if (chunks_.is(at - 1, WordClass::preposition) && chunks_.group_of(at - 1) == nothing) --at;
            if (chunks_.group_of(at - 1) == nothing) break;
            at = chunks_.groups()[chunks_.group_of(at - 1)].tokens.begin;  // "in [Ghent]"
        }
        if (at < 2 || !chunks_.is(at - 1, WordClass::made) || event_.words.contains(at - 1)) return false;
        const GroupNumber made = chunks_.group_of(at - 2);  // goods; but "since the two made up [last year]"
        return made != nothing && (has(chunks_.senses(made), Sense::known_goods) || has(chunks_.senses(made), Sense::stand_in)) && !chunks_.is(at - 2, WordClass::be) && !chunks_.is(at - 2, WordClass::have);
    }

    // "shipped [in May] and sold to Mali in July"
    bool is_of_verb_before(TokenRange between) const {
        for (std::uint32_t t = between.begin; t < between.end; ++t)
            if (chunks_.is(t, WordClass::conjunction)) return true;
        return false;
    }

    static std::optional<Grounded<DateRange>> date_of(const Mention* mention) {
        const auto* date = mention && mention->value ? std::get_if<DateRange>(&mention->value->is) : nullptr;
        return date ? std::optional(Grounded<DateRange>{*date, mention->tokens}) : std::nullopt;
    }

    // "in violation of the embargo that has been in force since 2011": with another clause in between it is no date of the event.
    bool stands_in_other_clause(const Mention& date) const {
        const Sentence& sentence = chunks_.annotation().sentences[event_.sentence];
        if (date.tokens.begin < sentence.body + 3) return false;
        const bool after = date.tokens.begin >= event_.words.end;
        // "was charged on Monday with supplying": the day of the charge.
        std::uint32_t first = event_.words.begin;
        while (first < event_.words.end && chunks_.is_skipped(first)) ++first;  // "for [allegedly] exporting"
        std::uint32_t before = event_.words.begin - 1;
        while (before > sentence.body && chunks_.is_skipped(before)) --before;
        if (after && opens_next_clause(date)) return true;
        if (!after && (is_in_interposed_clause(date, sentence.body) || is_of_what_was_said_of(date))) return true;
        if (!after && chunks_.is(before, WordClass::preposition) && chunks_.lower(first).ends_with("ing")) return true;
        // "was arrested on Tuesday over a scheme to procure"
        if (!after && chunks_.lower(event_.words.begin) == "to" && chunks_.is_listed("words-for-a-scheme", event_.words.begin - 1)) return true;
        TokenRange between{after ? event_.words.end : date.tokens.end, after ? date.tokens.begin : event_.words.begin};
        if (after) between.begin = std::max(between.begin, behind_slots(date.tokens.begin));
        // "in February, when the first one was delivered"
        const std::uint32_t behind = date.tokens.end + (chunks_.is_comma(date.tokens.end) ? 1 : 0);
        if (!after && chunks_.is_listed("words-for-when", behind)) between.begin = behind + 1;
        if (!after) between.begin = std::max(between.begin, behind_teller(date));
        // "Exports to the North rose to $2 billion in the first half": a noun has the date of its verb.
        std::uint32_t allowed = event_.trigger && event_.trigger->part == PartOfSpeech::noun && after ? 1 : 0;
        for (std::uint32_t t = between.begin; t < between.end; ++t)
            if (opens_clause(t) && !(!after && is_stop(t)) && (allowed-- == 0 || !chunks_.is_verb(t))) return true;
        return false;
    }

    // "sells chips to Iran, and [last year] it sent drones", "lent jets and [in July] delivered drones": of what it did then
    bool opens_next_clause(const Mention& date) const {
        std::uint32_t head = date.tokens.begin;
        if (chunks_.is(head - 1, WordClass::preposition)) --head;
        if (chunks_.is(head - 1, WordClass::conjunction) && chunks_.is_verb(date.tokens.end) && has(chunks_.verb_forms(date.tokens.end), VerbForm::past)) return true;
        const bool opens = chunks_.lower(head - 1) == ";" || (chunks_.is(head - 1, WordClass::conjunction) && chunks_.is_comma(head - 2));
        const std::uint32_t behind = date.tokens.end + (chunks_.is_comma(date.tokens.end) ? 1 : 0);
        const GroupNumber who = chunks_.group_of(behind);
        return opens && who != nothing && chunks_.is_verb(chunks_.groups()[who].tokens.end);
    }

    // "Sudan, from which it seceded [in 2011], provides"
    bool is_in_interposed_clause(const Mention& date, std::uint32_t body) const {
        if (!chunks_.is_comma(date.tokens.end)) return false;
        for (std::uint32_t t = date.tokens.begin; t-- > body && !chunks_.is_comma(t);)
            if (chunks_.is(t, WordClass::relative) && chunks_.lower(t) != "that") return true;
        return false;
    }

    // "The tanks that Germany pledged [in March] arrived in June"
    bool is_of_what_was_said_of(const Mention& date) const {
        const std::uint32_t goods = event_.slot(Role::goods).tokens.end;
        if (goods == 0 || goods >= date.tokens.begin || !chunks_.is(goods, WordClass::relative)) return false;
        for (std::uint32_t t = goods + 1; t < date.tokens.begin; ++t)
            if (chunks_.group_of(t) == nothing && chunks_.is_verb(t)) return true;
        return false;
    }

    // "In May the navy [stopped] a boat smuggling rifles", "in 2010 France [discovered] a shipment": what is stopped then goes then.
    bool is_stop(std::uint32_t token) const {
        const auto stops = [](const TriggerMatch& match) { return match.trigger->status == "attempted" && match.trigger->frames.front().subject == Role::someone; };
        return chunks_.group_of(token) == nothing && std::ranges::any_of(chunks_.word(token).verbs, stops);
    }

    // "tools made by Mori [to Iran] in March": behind what the event itself tells.
    std::uint32_t behind_slots(std::uint32_t date) const {
        std::uint32_t end = 0;
        for (const Filler& filler : event_.slots)
            if (!filler.empty() && filler.tokens.end <= date) end = std::max(end, filler.tokens.end);
        return end;
    }

    // "jailed on Tuesday for sending chips": the day of the verdict.
    bool is_of_deed_before(const Mention& date) const {
        for (std::uint32_t t = date.tokens.end; t + 1 < event_.words.begin && t < date.tokens.end + 3; ++t)
            if (chunks_.is(t, WordClass::preposition) && chunks_.lower(t + 1).ends_with("ing") && chunks_.group_of(t + 1) == nothing) return true;
        return false;
    }

    // "after [last year]'s drought"; but "last year's shipment", "[May]'s rifles"
    bool is_of_another_thing(const Mention& date) const {
        const std::uint32_t begin = date.tokens.begin;
        const bool hangs = chunks_.is_listed("words-before-what-goes-before", begin) || (begin > 0 && chunks_.is_listed("words-before-what-goes-before", begin - 1));
        if (chunks_.lower(date.tokens.end) != "'s" || !hangs) return false;
        const GroupNumber group = chunks_.group_of(date.tokens.end + 1);
        return group != nothing && !chunks_.groups()[group].tokens.overlaps(event_.words) && !has(chunks_.senses(group), Sense::known_goods);
    }

    // "twice as many as in 2021", "more than in May", "against $70,000 in 2021", "compared to 2021"
    bool is_compared(const Mention& date) const {
        std::uint32_t at = date.tokens.begin;
        if (at > 0 && (is_beside_change(at - 1) || is_behind_record(at - 1))) return true;
        if (at > 0 && chunks_.is(at - 1, WordClass::preposition) && !is_comparing(at - 1)) --at;
        if (at > 0 && is_comparing(at - 1)) return true;
        const std::uint32_t amount = before_amount(at);
        return amount > 0 && amount < at && chunks_.is_listed("words-before-an-amount-of-then", amount - 1);
    }
    // "down 84 percent [from] a year earlier"
    bool is_beside_change(std::uint32_t preposition) const {
        return preposition > 0 && chunks_.is_listed("words-before-a-year-compared", preposition) && chunks_.is_listed("words-for-a-change", preposition - 1);
    }
    // "the lowest monthly volume [since] January 2011"
    bool is_behind_record(std::uint32_t since) const {
        if (!chunks_.is_listed("words-since-a-record", since)) return false;
        for (std::uint32_t t = since, left = longest_amount; t-- > 0 && left-- > 0;)
            if (chunks_.is_listed("words-for-a-record", t)) return true;
        return false;
    }
    // Where an amount that ends at the token begins, or the token.
    std::uint32_t before_amount(std::uint32_t token) const {
        const auto [first, last] = chunks_.annotation().mentions_in({token > longest_amount ? token - longest_amount : 0, token});
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& one = chunks_.annotation().mentions[m];
            const bool is_amount = one.kind == MentionKind::money || one.kind == MentionKind::quantity || one.kind == MentionKind::number;
            if (is_amount && one.tokens.end == token) return one.tokens.begin;
        }
        return token;
    }
    bool is_comparing(std::uint32_t token) const { return chunks_.is_listed("words-that-compare", token); }

    bool opens_clause(std::uint32_t token) const {
        const GroupNumber group = chunks_.group_of(token);
        if (group != nothing && !chunks_.groups()[group].pronoun) return false;
        if (chunks_.is(token, WordClass::relative)) return true;
        const bool tells_when = chunks_.is_date(token + 1) || (chunks_.is(token + 1, WordClass::preposition) && chunks_.is_date(token + 2));  // "once in 2023"
        if (chunks_.is(token, WordClass::subordinator)) return !chunks_.is(token, WordClass::preposition) && !tells_when;
        const bool auxiliary = chunks_.is_auxiliary(token);
        // "goods valued at $2m in 2019": the date is that of the verb before.
        return !auxiliary && chunks_.is_verb(token) && !chunks_.is_listed("participles-without-a-date", token);
    }

    // "In 2003, [the judges said], rifles were smuggled": who tells it stands between commas. Its end, or that of the date.
    std::uint32_t behind_teller(const Mention& date) const {
        const std::uint32_t comma = date.tokens.end;
        const auto [first, last] = chunks_.annotation().attributions_around(date.tokens.begin);
        for (std::uint32_t i = first; chunks_.is_comma(comma) && i < last; ++i) {
            const Attribution& one = chunks_.annotation().attributions[i];
            const std::uint32_t begin = std::min(one.source.begin, one.cue.begin), end = std::max(one.source.end, one.cue.end);
            if (!one.cue.empty() && begin > comma && begin <= comma + 2 && chunks_.is_comma(end)) return end;
        }
        return comma;
    }

    // "the agency said on Tuesday": the day of the saying, not of what is said.
    bool belongs_to_speech(const Mention& date) const {
        const auto [first, last] = chunks_.annotation().attributions_around(date.tokens.begin);
        for (std::uint32_t i = first; i < last; ++i) {
            const Attribution& one = chunks_.annotation().attributions[i];
            if (one.cue.empty() || chunks_.annotation().tokens()[one.cue.begin].sentence != event_.sentence) continue;
            // "On Thursday the ministry said"; but not "it left on Thursday, the ministry said".
            const bool opens = date.tokens.begin <= chunks_.annotation().sentences[event_.sentence].body + 1;
            const std::uint32_t gap = opens ? 1 : 0;
            if (date.tokens.end <= one.source.begin && one.source.begin <= date.tokens.end + gap && one.cue.begin >= one.source.end) return behind_teller(date) == date.tokens.end;
            if (date.tokens.begin < one.cue.end) continue;
            std::uint32_t at = one.cue.end;
            while (at < date.tokens.begin && (chunks_.is(at, WordClass::preposition) || chunks_.is_skipped(at))) ++at;
            if (at >= date.tokens.begin) return true;
            // "told TASS on Tuesday"
            if (chunks_.group_of(at) != nothing && chunks_.groups()[chunks_.group_of(at)].tokens.end + 1 >= date.tokens.begin && !one.covers.contains(date.tokens)) return true;
        }
        return false;
    }

    const Chunks& chunks_;
    const Event& event_;
};

}  // namespace

std::optional<Grounded<DateRange>> find_event_date(const Chunks& chunks, const Event& event) { return DateFinder(chunks, event).find(); }

std::optional<Grounded<DateRange>> find_only_date(const Chunks& chunks, const Event& event) { return DateFinder(chunks, event).find_only(); }

}  // namespace checkrules
