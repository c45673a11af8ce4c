#include <algorithm>

#include "engine/extract/events/clause.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_copula = 24;  // tokens from "what"

/// "[Drones] are what they sent", "what they sent were [drones]", "[Juba] is where they went": a clause with an open place, and what stands there on the other side of "be".
class CleftReader {
  public:
    CleftReader(const Chunks& chunks, const Sentence& sentence, std::vector<VerbGroup>& verbs) : chunks_(chunks), begin_(sentence.body), end_(sentence.tokens.end), verbs_(verbs) {}

    void read_all() {
        for (std::size_t i = 0; i < verbs_.size(); ++i) {
            const bool lists = verbs_[i].is_passive && chunks_.is_listed("verbs-of-listing", verbs_[i].main);  // "[tiles] are listed among what it sent"
            if (!verbs_[i].is_copula && !lists) continue;
            const std::uint32_t behind = past_set(past_adverbs(verbs_[i].tokens.end));
            if (i == 1 && verbs_[0].tokens.begin == begin_ && verbs_[0].is_bare_participle(chunks_)) turn_round(verbs_[i].tokens.end);
            if (is_word(behind, "words-for-what")) fill_gaps(behind, end_, said_of(verbs_[i]));
            else if (is_word(behind, "words-for-where")) fill_places(behind, verbs_[i].subject);
            else if (const std::uint32_t clause = past_place(verbs_[i], behind); clause != 0) fill_fronted(behind, clause);
            else read_what_before(verbs_[i]);
        }
    }

  private:
    bool is_word(std::uint32_t token, std::string_view list) const { return token < end_ && chunks_.is(token, WordClass::subordinator) && chunks_.is_listed(list, token); }
    std::uint32_t past_adverbs(std::uint32_t token) const {
        while (token < end_ && chunks_.is_skipped(token)) ++token;
        return token;
    }

    /// "Hidden under the rice were [rifles]": they were hidden
    void turn_round(std::uint32_t behind) {
        const auto objects = find_complements(chunks_, behind, end_);
        if (objects.empty() || !objects.front().marker.empty() || !has(chunks_.senses(objects.front().filler), Sense::known_goods)) return;
        verbs_[0].subject = objects.front().filler;
        verbs_[0].how = found::behind_verb;
        verbs_[0].is_passive = true, verbs_[0].is_bare = false;
    }

    /// "[Drones] are among what they sent", "are part of what"
    std::uint32_t past_set(std::uint32_t token) const {
        if (chunks_.is_listed("words-for-among", token)) return token + 1;
        return chunks_.lower(token) == "part" && chunks_.lower(token + 1) == "of" ? token + 2 : token;
    }

    /// "[Tanks, rifles and shells]: that is what China sells"
    Filler said_of(const VerbGroup& copula) const {
        const std::uint32_t that = copula.tokens.begin - 1;
        const bool sums_up = that > begin_ + 1 && chunks_.lower(that - 1) == ":";
        return sums_up ? chunks_.read_filler(begin_, that - 1) : copula.subject;
    }

    /// "It was [from Iran] that the boat had set out", "it is via Turkey [that] they come": the token behind "that", or 0.
    std::uint32_t past_place(const VerbGroup& copula, std::uint32_t preposition) const {
        const bool is_cleft = copula.tokens.begin == begin_ + 1 && chunks_.lower(begin_) == "it" && preposition < end_ && chunks_.is(preposition, WordClass::preposition);
        const Filler place = is_cleft ? chunks_.read_filler(preposition + 1, end_) : Filler{};
        return !place.empty() && chunks_.lower(place.tokens.end) == "that" ? place.tokens.end + 1 : 0;
    }

    void fill_fronted(std::uint32_t preposition, std::uint32_t clause) {
        const auto verb = std::ranges::find_if(verbs_, [&](const VerbGroup& one) { return one.tokens.begin > clause && !one.is_copula; });
        if (verb == verbs_.end() || !verb->fronted.empty()) return;
        verb->fronted = chunks_.read_filler(preposition + 1, clause - 1);
        verb->gap_marker = chunks_.lower(preposition);
    }

    /// "What they brought, say diplomats, were [drones]"
    void read_what_before(const VerbGroup& copula) {
        const std::uint32_t limit = copula.tokens.begin > begin_ + farthest_copula ? copula.tokens.begin - farthest_copula : begin_;
        for (std::uint32_t t = copula.tokens.begin; t-- > limit;) {
            if (!is_word(t, "words-for-what")) continue;
            const auto behind = find_complements(chunks_, copula.tokens.end, end_);
            if (!behind.empty() && behind.front().marker.empty()) fill_gaps(t, copula.tokens.begin, behind.front().filler);
            return;
        }
    }

    void fill_gaps(std::uint32_t from, std::uint32_t to, const Filler& filler) {
        if (filler.empty() || !has(chunks_.senses(filler), Sense::known_goods)) return;
        for (VerbGroup& verb : verbs_) {
            if (verb.tokens.begin <= from || verb.tokens.end > to || verb.is_copula) continue;
            if (verb.subject.empty() && verb.tokens.begin == past_adverbs(from + 1)) verb.subject = filler, verb.how = "what the clause is said to be";
            else if (verb.gap.empty()) verb.gap = filler, verb.gap_is_relative = true;
        }
    }

    void fill_places(std::uint32_t from, const Filler& place) {
        constexpr Senses somewhere = Senses(Sense::country) | Senses(Sense::place);
        if (place.empty() || (chunks_.senses(place) & somewhere) == 0) return;
        for (VerbGroup& verb : verbs_)
            if (verb.tokens.begin > from && !verb.is_copula && verb.open_place.empty()) verb.open_place = place;
    }

    const Chunks& chunks_;
    std::uint32_t begin_, end_;
    std::vector<VerbGroup>& verbs_;
};

}  // namespace

void read_clefts(const Chunks& chunks, const Sentence& sentence, std::vector<VerbGroup>& verbs) { CleftReader(chunks, sentence, verbs).read_all(); }

std::vector<Complement> with_open_place(const Chunks& chunks, const VerbGroup& verb, std::span<const Complement> behind) {
    std::vector<Complement> all(behind.begin(), behind.end());
    const std::uint32_t last = all.empty() ? verb.tokens.end : all.back().filler.tokens.end;
    const bool comes_from = chunks.lower(last) == "from" && chunks.group_of(last + 1) == nothing;
    for (const char* marker : {"to", "in"})
        all.push_back({comes_from ? "from" : marker, verb.open_place.tokens, verb.open_place});
    return all;
}

}  // namespace checkrules
