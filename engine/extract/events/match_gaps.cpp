#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/events/event.hpp"

namespace checkrules {
namespace {

constexpr std::size_t most_gaps = 12;  // of one event

constexpr Role ends[] = {Role::recipient, Role::destination, Role::supplier, Role::origin};

/// Phrases between two separators: "[another] [to Iran]".
using Segment = std::vector<Complement>;

/// "Ten went to Libya, [five to Sudan]"; "Stalin gave him a carriage, [Mao another]": clauses that leave out the verb of the one before.
class GapReader {
  public:
    GapReader(const Chunks& chunks, const Sentence& sentence, const std::vector<VerbGroup>& verbs, const Event& event)
        : chunks_(chunks), event_(event), end_(sentence.tokens.end) {
        at_ = event.words.end;
        for (const Filler& filler : event.slots) at_ = std::max(at_, filler.tokens.end);
        // "Exports to Armenia [leapt to 2,800], to Kazakhstan": of a noun, its verb is passed over.
        if (event.trigger->part == PartOfSpeech::noun) at_ = next_separator(at_);
        const TokenRange aside{next_separator(at_), chunks_.end_of_aside(next_separator(at_))};  // "pumps to Iran[, he said,] and lathes to Chad"
        const auto next = std::ranges::find_if(verbs, [&](const VerbGroup& verb) { return verb.tokens.begin >= at_ && !describes(verb) && !aside.contains(verb.tokens.begin); });
        if (next == verbs.end()) return;
        end_ = std::min(end_, next->tokens.begin);
        cut_ = true;
    }

    void read(std::vector<Event>& out) {
        at_ = next_separator(at_);
        for (std::size_t count = 0; at_ < end_ && count < most_gaps; ++count) {
            const std::uint32_t begin = behind_separators(at_);
            const bool is_joined = chunks_.is(begin - 1, WordClass::conjunction);
            Segment segment = read_segment(begin);
            take_over_comma(segment, at_);
            const bool excluded = is_excluded({at_, begin});
            if (segment.empty()) break;
            const std::uint32_t last = segment.back().filler.tokens.end;
            at_ = next_separator(last);
            if (cut_ && at_ >= end_) break;  // "…, and [the army] bought": a clause of its own
            auto event = excluded ? std::nullopt : fill_gap(segment, {begin, at_}, is_joined);
            if (!event) continue;
            others_do_it_ = others_do_it_ || (is_by_whom() && !(event->slot(*subject_role()).tokens == event_.slot(*subject_role()).tokens));
            out.push_back(std::move(*event));
        }
    }

  private:
    /// "Obama a basketball [signed] by Xi"
    bool describes(const VerbGroup& verb) const { return verb.is_bare_participle(chunks_) && verb.subject.tokens.end == verb.tokens.begin && has(chunks_.senses(verb.subject), Sense::known_goods); }

    bool is_separator(std::uint32_t token) const {
        if (chunks_.group_of(token) != nothing) return false;
        return chunks_.is_comma(token) || chunks_.lower(token) == ";" || chunks_.is(token, WordClass::conjunction) || chunks_.match_any(PhraseList::joins, token) > 0 ||
               chunks_.is_listed("words-before-a-gap", token);
    }
    std::uint32_t next_separator(std::uint32_t token) const {
        while (token < end_ && !is_separator(token)) ++token;
        return token;
    }
    std::uint32_t behind_separators(std::uint32_t token) const {
        while (token < end_ && (is_separator(token) || chunks_.is_skipped(token))) token = std::max(token + 1, chunks_.end_of_aside(token));
        return token;
    }

    /// "to Turkey, [not] to Russia"
    bool is_excluded(TokenRange between) const { return chunks_.has_listed("words-that-exclude", between); }

    /// The phrases up to the next separator.
    Segment read_segment(std::uint32_t begin) const {
        Segment segment = find_complements(chunks_, begin, end_);
        std::uint32_t last = begin;
        const auto beyond = std::ranges::find_if(segment, [&](const Complement& one) {
            const std::uint32_t start = one.marker.empty() ? one.filler.tokens.begin : one.marker_tokens.begin;
            const bool apart = next_separator(last) < start;
            last = one.filler.tokens.end;
            return apart;
        });
        segment.erase(beyond, segment.end());
        return segment;
    }

    /// "Xi sent a book; [a regiment], [a bottle of gin]", "[chopsticks], [Mongolia]": behind a semicolon a comma stands for the verb, and behind "from Iran and, [from Oman], [shells]".
    void take_over_comma(Segment& segment, std::uint32_t from) const {
        if (segment.size() != 1) return;
        const bool is_told_apart = !segment.front().marker.empty() && chunks_.is_comma(segment.front().marker_tokens.begin - 1);
        if (!is_told_apart && (chunks_.lower(from) != ";" || !segment.front().marker.empty())) return;
        const std::uint32_t comma = segment.front().filler.tokens.end;
        if (!chunks_.is_comma(comma) || comma + 1 >= end_) return;
        const Segment behind = read_segment(comma + 1);
        if (behind.empty() || !behind.front().marker.empty()) return;
        const bool leads = has(chunks_.senses(segment.front().filler), Sense::known_goods), follows = has(chunks_.senses(behind.front().filler), Sense::known_goods);
        if (leads != follows) segment.insert(segment.end(), behind.begin(), behind.end());
    }

    /// Nothing stands between them but a comma.
    bool adjoin(const Filler& who, const Filler& what) const {
        const std::uint32_t end = who.tokens.end;
        return what.tokens.begin == (chunks_.is_comma(end) ? end + 1 : end);
    }

    std::optional<Event> fill_gap(const Segment& segment, TokenRange words, bool is_joined) const {
        Event event = event_;
        event.gap = words;
        event.trace.clear();
        event.stop = nullptr;
        std::vector<Filler> bare;
        std::vector<const Complement*> marked;
        for (const Complement& one : segment) {
            if (!one.marker.empty()) marked.push_back(&one);
            else for (Filler& part : split_party(one.filler)) bare.push_back(std::move(part));
        }
        const bool is_priced = fill_priced(bare, marked, event) || fill_given_with(bare, marked, event);
        const bool contrasts = fill_marked(marked, event);
        if (!is_priced && !fill_bare(bare, contrasts, segment, is_joined, event)) return {};
        if (event.is_traced) event.trace.insert(event.trace.begin(), {"slot", fmt::format("'{}' leaves out its verb", chunks_.text(words))});
        return event;
    }

    bool fill_bare(const std::vector<Filler>& bare, bool contrasts, const Segment& segment, bool is_joined, Event& event) const {
        switch (bare.size()) {
            case 0: return contrasts && names_other_country(segment.front());
            case 1: return contrasts ? fill_one(bare[0], event) : ((has_own_date(event.gap) && (stands_for_goods(bare[0]) || has(chunks_.senses(bare[0]), Sense::known_goods))) || has_own_price(bare[0], segment)) && fill_goods(bare[0], event);
            case 2: return fill_pair(bare[0], bare[1], is_joined, event) || fill_label(bare[0], bare[1], event);
            case 3: return is_to_whom() && is_by_whom() && fill_pair(bare[1], bare[2], true, event) && replace(*subject_role(), bare[0], event);
            default: return false;
        }
    }

    /// "to Chad": goods for two parties of one country are one transfer.
    bool names_other_country(const Complement& one) const {
        const Senses senses = Senses(chunks_.senses(one.filler) | one.more);
        return !one.marker.empty() && (has(senses, Sense::country) || has(senses, Sense::place));
    }

    /// "[Turkey] [drones] to Libya", "[Mao] [another]"
    std::vector<Filler> split_party(const Filler& filler) const {
        const Filler party = filler.items.size() == 1 ? chunks_.party_at_head(filler.items.front().group) : Filler{};
        if (party.empty() || party.tokens.begin != filler.tokens.begin) return {filler};
        Filler rest = filler;
        rest.tokens.begin = rest.items.front().tokens.begin = party.tokens.end;
        return {party, rest};
    }

    /// "a third [in 2020]"
    bool has_own_date(TokenRange words) const {
        const auto [first, last] = chunks_.annotation().mentions_in(words);
        return std::any_of(chunks_.annotation().mentions.begin() + first, chunks_.annotation().mentions.begin() + last, [](const Mention& one) { return one.kind == MentionKind::date; });
    }

    /// "bought wine from France for $60,000 and [cognac] [for $12,000]"
    bool has_own_price(const Filler& goods, const Segment& segment) const {
        return segment.size() == 2 && segment[1].marker == "for" && has(chunks_.senses(goods), Sense::known_goods) && chunks_.is_money(segment[1].filler.tokens.begin);
    }

    /// Whether one of them says of other goods what a phrase of the clause does: "to Libya … [to Sudan]".
    bool fill_marked(const std::vector<const Complement*>& marked, Event& event) const {
        bool any = false;
        for (const Complement* one : marked)
            for (const Role role : ends) {
                const Filler& told = event_.slot(role);
                if (told.empty() || told.tokens.begin == 0 || chunks_.lower(told.tokens.begin - 1) != one->marker || told.tokens == one->filler.tokens) continue;
                const bool goes_to = role == Role::recipient || role == Role::destination;
                event.slot(role) = {};
                if (goes_to) event.slot(role == Role::recipient ? Role::destination : Role::recipient) = {};
                any = fill_slot(chunks_, event, role, one->filler, Senses(chunks_.senses(one->filler) | one->more), found::behind_marker, one->marker) || any;
                break;
            }
        return any;
    }

    /// "spent $47m on coats, [$12m on pianos], [$3m worth of wine]": goods with a price of their own.
    bool fill_priced(const std::vector<Filler>& bare, const std::vector<const Complement*>& marked, Event& event) const {
        const Filler& told = event_.slot(Role::goods);
        const bool is_marked = !told.empty() && told.tokens.begin > 0 && chunks_.is(told.tokens.begin - 1, WordClass::preposition);
        if (!is_marked || bare.size() != 1 || !chunks_.head_mention(bare[0].items.front().group) || chunks_.head_mention(bare[0].items.front().group)->kind != MentionKind::money) return false;
        if (bare[0].items.front().holds) return fill_goods(bare[0], event);
        if (marked.size() != 1 || marked[0]->marker != chunks_.lower(told.tokens.begin - 1)) return false;
        return has(chunks_.senses(marked[0]->filler), Sense::known_goods) && fill_goods(marked[0]->filler, event);
    }

    /// "presented Kim with a car and [Xi] [with a coat]"
    bool fill_given_with(const std::vector<Filler>& bare, const std::vector<const Complement*>& marked, Event& event) const {
        const Filler& told = event_.slot(Role::goods);
        if (told.empty() || bare.size() != 1 || marked.size() != 1 || marked[0]->marker != "with" || chunks_.lower(told.tokens.begin - 1) != "with" || !is_to_whom()) return false;
        const Senses who = chunks_.senses(bare[0]);
        if (!(has(who, Sense::party) || has(who, Sense::country)) || !has(chunks_.senses(marked[0]->filler), Sense::known_goods)) return false;
        return fill_goods(marked[0]->filler, event) && replace(Role::recipient, bare[0], event);
    }

    /// "[another] to Iran", "[France] to Iran"
    bool fill_one(const Filler& one, Event& event) const { return fill_goods(one, event) || (is_by_whom() && !is_boxed(one) && replace(*subject_role(), one, event)); }
    /// "[a box of something] from Merkel": goods, whatever they are
    bool is_boxed(const Filler& one) const { return chunks_.is(chunks_.groups()[one.items.front().group].head, WordClass::container); }

    /// "Zimbabwe gave Kim Il Sung a lion and [Tanzania] a vase": a country behind "and" is another giver where a country gave something to a person.
    bool is_like_giver(Senses who) const {
        const auto is_country = [&](Role role) { return has(chunks_.senses(event_.slot(role)), Sense::country); };
        const bool country = has(who, Sense::country);
        return is_country(*subject_role()) == country && is_country(Role::recipient) != country;
    }

    /// "[France] [30]", "[Xi] [a vase]": of a gift to somebody, "and" goes on with another one who got it, and a comma with another giver.
    bool fill_pair(const Filler& who, const Filler& what, bool is_joined, Event& event) const {
        const Senses senses = chunks_.senses(who);
        const bool is_somebody = has(senses, Sense::party) || has(senses, Sense::country);
        if (!is_somebody || has(senses, Sense::known_goods) || !adjoin(who, what)) return false;
        if (!is_to_whom() && !is_by_whom()) return false;
        const bool gets_it = is_to_whom() && (!is_by_whom() || (is_joined && !others_do_it_ && !is_like_giver(senses)));
        return fill_goods(what, event) && replace(gets_it ? Role::recipient : *subject_role(), who, event);
    }
    /// "A radio, courtesy of China; [chopsticks], [Mongolia]": who gave it, as a label says it.
    bool fill_label(const Filler& what, const Filler& who, Event& event) const {
        const Senses senses = chunks_.senses(who);
        const bool is_somebody = (has(senses, Sense::party) || has(senses, Sense::country)) && !has(senses, Sense::known_goods);
        if (!is_somebody || !has(chunks_.senses(what), Sense::known_goods) || event_.slot(Role::supplier).empty() || !chunks_.is_comma(what.tokens.end)) return false;
        return fill_goods(what, event) && replace(Role::supplier, who, event);
    }
    bool is_to_whom() const { return event_.how[std::size_t(Role::recipient)].place == Found::Place::object; }
    bool is_by_whom() const { return subject_role().has_value(); }

    /// Who does it: "[Germany] sold", "[Russia] bought".
    std::optional<Role> subject_role() const {
        for (const Role role : {Role::supplier, Role::recipient})
            if (event_.how[std::size_t(role)].is_subject()) return role;
        return {};
    }

    /// "another", "the rest", "a third"
    bool stands_for_goods(const Filler& filler) const {
        const NounGroup& group = chunks_.groups()[filler.items.front().group];
        const bool some = filler.items.front().parts.empty() && chunks_.is_listed("words-for-some-of-them", group.head);
        return some || is_count(filler) || chunks_.is_listed("words-for-one-or-several", group.head);
    }

    bool is_count(const Filler& filler) const {
        const NounGroup& group = chunks_.groups()[filler.items.front().group];
        if (has(chunks_.senses(filler), Sense::known_goods) || chunks_.is_listed("words-for-times", group.head)) return false;  // "ten times as many"
        return std::ranges::any_of(group.mentions, [&](std::uint32_t m) {
            const MentionKind kind = chunks_.annotation().mentions[m].kind;
            return kind == MentionKind::number || kind == MentionKind::quantity || (kind == MentionKind::percent && is_share());
        });
    }

    /// "[45 percent] of them, and Oman 25 percent"; but "212 percent more" is no share
    bool is_share() const {
        const Mention* share = chunks_.mention(event_.slot(Role::goods).items.front().group, MentionKind::percent);
        return share && chunks_.lower(share->tokens.end) == "of";
    }

    bool fill_goods(const Filler& filler, Event& event) const {
        const Senses senses = chunks_.senses(filler);
        if (is_count(filler)) event.left_out = event_.left_out.empty() ? event_.slot(Role::goods) : event_.left_out;
        else if (!has(senses, Sense::known_goods) && !has(senses, Sense::stand_in) && !stands_for_goods(filler)) return false;
        event.slot(Role::goods) = filler;
        trace(Role::goods, filler, event);
        return true;
    }

    bool replace(Role role, const Filler& filler, Event& event) const {
        event.slot(role) = {};
        if (role == Role::supplier) event.slot(Role::origin) = {};
        return fill_slot(chunks_, event, role, filler, event_.how[std::size_t(role)]);
    }

    void trace(Role role, const Filler& filler, Event& event) const {
        if (event.is_traced) event.trace.push_back({"slot", fmt::format("{} = '{}'", to_string(role), chunks_.text(filler.tokens))});
    }

    const Chunks& chunks_;
    const Event& event_;
    std::uint32_t at_ = 0, end_;
    bool cut_ = false;
    bool others_do_it_ = false;  // "Oman gave Chad 40, Qatar 20 [and Egypt 10]": a gap before told of another giver
};

/// "delivered 78,000 barrels to North Korea and [China 28,000]": who stands before a bare count delivered it, and is not the last who got some.
void release_last(const Chunks& chunks, Event& event) {
    for (const Role role : {Role::recipient, Role::destination}) {
        Filler& list = event.slot(role);
        const GroupNumber count = list.items.size() < 2 ? nothing : chunks.group_of(list.tokens.end);
        const Mention* number = count == nothing || chunks.groups()[count].tokens.begin != list.tokens.end ? nullptr : chunks.head_mention(count);
        const bool is_bare = number && (number->kind == MentionKind::number || number->kind == MentionKind::quantity) && number->tokens == chunks.groups()[count].tokens;
        if (!is_bare) continue;
        list.items.pop_back();
        list.tokens.end = list.items.back().tokens.end;
    }
}

}  // namespace

void match_gaps(const Chunks& chunks, const Sentence& sentence, const std::vector<VerbGroup>& verbs, SentenceEvents& found) {
    std::vector<Event> gaps;
    for (Event& event : found.events) release_last(chunks, event);
    for (const Event& event : found.events) GapReader(chunks, sentence, verbs, event).read(gaps);
    std::ranges::move(gaps, std::back_inserter(found.events));
}

}  // namespace checkrules
