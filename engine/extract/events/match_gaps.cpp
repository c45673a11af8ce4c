#include <algorithm>

#include "engine/extract/events/gap_filler.hpp"

namespace checkrules {
namespace {

constexpr std::size_t most_gaps = 12;  // of one event

/// "Ten went to Libya, [five to Sudan]"; "Stalin gave him a carriage, [Mao another]": clauses that leave out the verb of the one before.
class GapReader {
  public:
    GapReader(const Chunks& chunks, const Sentence& sentence, const std::vector<VerbGroup>& verbs, const Event& event)
        : chunks_(chunks), event_(event), filler_(chunks, event), end_(sentence.tokens.end) {
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
            if (is_joined && goes_on_behind_preposition(begin)) break;
            Segment segment = read_segment(begin);
            take_over_comma(segment, at_);
            const bool excluded = is_excluded({at_, begin});
            if (segment.empty()) break;
            const std::uint32_t last = segment.back().filler.tokens.end;
            at_ = next_separator(last);
            if (cut_ && at_ >= end_) break;  // "…, and [the army] bought": a clause of its own
            auto event = excluded ? std::nullopt : filler_.fill(segment, {begin, at_}, is_joined);
            if (event) out.push_back(std::move(*event));
        }
    }

  private:
    /// "Obama a basketball [signed] by Xi"; but "a ship [loaded] containers": with an object it is the verb of a clause
    bool describes(const VerbGroup& verb) const {
        const bool is_bare = verb.is_bare_participle(chunks_) && verb.subject.tokens.end == verb.tokens.begin && has(chunks_.senses(verb.subject), Sense::known_goods);
        return is_bare && (verb.tokens.end >= end_ || chunks_.group_of(verb.tokens.end) == nothing || chunks_.is_date(verb.tokens.end));
    }

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

    /// "the largest export after coal and [other minerals]": a list that hangs on a preposition
    bool goes_on_behind_preposition(std::uint32_t begin) const {
        const GroupNumber before = begin > 1 ? chunks_.group_of(begin - 2) : nothing;
        if (before == nothing || chunks_.groups()[before].tokens.begin == 0 || chunks_.groups()[before].tokens.begin < event_.words.end) return false;
        const std::uint32_t first = chunks_.groups()[before].tokens.begin;
        const bool is_slot = std::ranges::any_of(event_.slots, [&](const Filler& filler) { return filler.tokens.contains(first); });
        return !is_slot && chunks_.is_listed("words-before-a-rank", first - 1) && chunks_.read_filler(first, end_).tokens.end > begin;
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

    const Chunks& chunks_;
    const Event& event_;
    GapFiller filler_;
    std::uint32_t at_ = 0, end_;
    bool cut_ = false;
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
