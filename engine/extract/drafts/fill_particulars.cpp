#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/drafts/find_drafts.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_told = 2;  // sentences from a transfer to one that only says more of it
constexpr std::size_t most_stopped = 64;  // drafts before a sentence that says when, so that ten thousand stay linear
constexpr std::uint32_t longest_sentence = 24;  // tokens: who says more beside has another story

/// "A Finn exported a yacht to Russia. That was in March. The price was 2 million euros": when, for how much and how many, of the transfer before.
class ParticularsReader {
  public:
    ParticularsReader(const Chunks& chunks, const SentenceVerbs& verbs, std::vector<Draft>& drafts) : chunks_(chunks), verbs_(verbs), drafts_(drafts) {}

    void read() {
        if (drafts_.empty()) return;
        const std::size_t count = chunks_.annotation().sentences.size();
        std::vector<std::int64_t> begun(count + 1);  // drafts that begin at the sentence, less those that ended before it
        for (const Draft& one : drafts_) ++begun[one.first_sentence], --begun[one.last_sentence + 1];
        std::int64_t told = 0;
        for (std::uint32_t s = 0; s < count; ++s) {
            if (told += begun[s]; told == 0 && s > drafts_.front().first_sentence) read_sentence(s);
            if (s >= drafts_.front().first_sentence && tells_of_boarding(s)) date_stopped(s);
        }
    }

  private:
    void read_sentence(std::uint32_t number) {
        const TokenRange words = chunks_.annotation().sentences[number].tokens;
        if (words.size() > longest_sentence || tells_of_rule(words)) return;
        const Mention* date = only(words, MentionKind::date);
        const Mention* money = only(words, MentionKind::money);
        const Mention* count = only_count(words);
        const bool dates = date && !money && tells_of_deed(number), prices = money && !date && tells_price(words), counts = count && !date && !money && tells_count(words, *count);
        if (!dates && !prices && !counts) return;
        const Draft* first = nullptr;
        visit_transfers_before(chunks_, drafts_, number, farthest_told, [&](Draft& draft) {
            if (draft.is_figure) return true;
            if (first && !draft.shares_event(*first)) return true;
            first = first ? first : &draft;
            if (dates) take_date(*date, draft);
            if (prices) take_price(*money, draft);
            if (counts) take_count(*count, draft);
            return prices || counts;  // of several goods nobody knows which
        });
    }

    /// "The ban begins where one piece costs 300 euros", "the firm must pay"
    bool tells_of_rule(TokenRange words) const {
        for (std::uint32_t t = words.begin; t < words.end; ++t)
            if (chunks_.is(t, WordClass::law_word) || chunks_.is(t, WordClass::modal)) return true;
        return false;
    }

    /// Of two nobody knows which one it is.
    const Mention* only(TokenRange words, MentionKind kind) const {
        const auto [first, last] = chunks_.annotation().mentions_in(words);
        const Mention* found = nullptr;
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& one = chunks_.annotation().mentions[m];
            if (one.kind != kind || !one.value) continue;
            if (found) return nullptr;
            found = &one;
        }
        return found;
    }
    const Mention* only_count(TokenRange words) const {
        const Mention *quantity = only(words, MentionKind::quantity), *number = only(words, MentionKind::number);
        return quantity && number ? nullptr : quantity ? quantity : number;
    }

    /// "[That] was in March", "[the delivery] took place", "the papers are dated"
    bool tells_of_deed(std::uint32_t sentence) const {
        const std::uint32_t body = chunks_.annotation().sentences[sentence].body;
        if (chunks_.is_listed("words-for-that", body) && chunks_.is(body + 1, WordClass::be) && chunks_.is(body + 2, WordClass::preposition)) return true;
        return std::ranges::any_of(verbs_.of(sentence), [&](const VerbGroup& verb) {
            const bool takes_place = chunks_.is_listed("verbs-of-taking-place", verb.main) || chunks_.is_listed("words-of-taking-place", verb.tokens.end);
            if (verb.subject.items.size() != 1 || !(verb.is_copula || takes_place)) return false;
            if (verb.is_copula && !chunks_.is(verb.tokens.end, WordClass::preposition)) return false;  // "it was a Tuesday in March when"
            const NounGroup& subject = chunks_.groups()[verb.subject.items.front().group];
            const bool points = (is_definite(subject.determiner) && chunks_.lower(subject.tokens.begin) != "such") || subject.determiner == Determiner::possessive;
            const bool is_deed = points && chunks_.is_listed("words-for-a-deed", subject.head);
            return is_deed || chunks_.is_listed("words-for-that", subject.head);
        });
    }

    /// "[The vessel] was boarded on Nov. 17", "marines boarded [it]": when what carried the goods was stopped
    bool tells_of_boarding(std::uint32_t sentence) const {
        const auto carries = [&](GroupNumber group) {
            if (group == nothing) return false;
            const NounGroup& own = chunks_.groups()[group];
            return (is_definite(own.determiner) && has(chunks_.senses(group), Sense::vehicle)) || chunks_.is_listed("words-for-a-carrier", own.head);
        };
        return std::ranges::any_of(verbs_.of(sentence), [&](const VerbGroup& verb) {
            if (!chunks_.is_listed("verbs-of-boarding", verb.main)) return false;
            return verb.is_passive ? verb.subject.items.size() == 1 && carries(verb.subject.items.front().group) : carries(chunks_.group_of(verb.tokens.end));
        });
    }

    void date_stopped(std::uint32_t sentence) {
        const Mention* date = only(chunks_.annotation().sentences[sentence].tokens, MentionKind::date);
        if (!date) return;
        const auto behind = std::ranges::upper_bound(drafts_, sentence, {}, &Draft::first_sentence);
        const std::size_t told = std::size_t(behind - drafts_.begin()), first = told > most_stopped ? told - most_stopped : 0;
        for (std::size_t i = first; i < told; ++i)
            if (drafts_[i].status == "attempted" && sentence <= drafts_[i].last_sentence + farthest_told) take_date(*date, drafts_[i]);
    }

    /// "The price was 2 million", "the invoice came to", "2 million was paid"
    bool tells_price(TokenRange words) const { return chunks_.has_listed("words-for-what-was-paid", words) && !chunks_.has_listed("words-for-other-sums", words); }

    /// "In all it was 14 [lathes]", "put the [number] at 14"
    bool tells_count(TokenRange words, const Mention& count) const {
        const GroupNumber group = chunks_.group_of(count.tokens.begin);
        if (group == nothing) return false;
        const bool is_bare = chunks_.groups()[group].tokens.end <= count.tokens.end;
        if (is_bare) return chunks_.has_listed("words-for-their-number", words);
        return chunks_.has_listed("words-for-in-all", words) && chunks_.mention(group, MentionKind::goods);
    }

    void take_date(const Mention& date, Draft& draft) const {
        const auto* range = std::get_if<DateRange>(&date.value->is);
        if (draft.date || !range) return;
        draft.date = Grounded<DateRange>{*range, date.tokens};
        draft.trace.push_back({"context", fmt::format("date '{}', as the sentence behind says", chunks_.text(date.tokens))});
    }

    void take_price(const Mention& price, Draft& draft) const {
        const auto* money = std::get_if<Money>(&price.value->is);
        if (draft.goods.value || draft.goods.unit_value || !money) return;
        (price.is_each || draft.goods.is_one ? draft.goods.unit_value : draft.goods.value) = {*money, price.tokens};
        draft.trace.push_back({"context", fmt::format("'{}' was paid, as the sentence behind says", chunks_.text(price.tokens))});
    }

    void take_count(const Mention& count, Draft& draft) const {
        const auto* quantity = std::get_if<Quantity>(&count.value->is);
        const auto* number = std::get_if<Number>(&count.value->is);
        if (draft.goods.quantity || draft.goods.is_one || (!quantity && !number)) return;
        const GroupNumber group = chunks_.group_of(count.tokens.begin);
        const bool is_other = group != nothing && chunks_.mention(group, MentionKind::goods) && chunks_.lower(chunks_.groups()[group].head) != chunks_.lower(draft.goods.words.end - 1);
        if (is_other) return;
        draft.goods.quantity = {quantity ? *quantity : Quantity{number->amount, "item"}, count.tokens};
        draft.trace.push_back({"context", fmt::format("'{}' of them, as the sentence behind says", chunks_.text(count.tokens))});
    }

    const Chunks& chunks_;
    const SentenceVerbs& verbs_;
    std::vector<Draft>& drafts_;
};

}  // namespace

void fill_particulars(const Chunks& chunks, const SentenceVerbs& verbs, std::vector<Draft>& drafts) { ParticularsReader(chunks, verbs, drafts).read(); }

}  // namespace checkrules
