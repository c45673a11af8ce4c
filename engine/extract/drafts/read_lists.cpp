// "Aboard: 33 tanks", "among the finds: carriers from the Emirates", "in the hold lay rifles", "235 telephones were in them": goods of a transfer
// told before that a list, or the place where they lie, names without saying again what became of them.
#include <algorithm>

#include "engine/extract/drafts/listed_goods.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t near_list = 2;       // sentences between the transfer and the list
constexpr std::uint32_t longest_label = 12;  // tokens
constexpr int most_clauses = 16;            // of one sentence

class ListReader {
  public:
    ListReader(const Chunks& chunks, const References& references, const Sentence& sentence, std::uint32_t number, const std::vector<VerbGroup>& verbs)
        : chunks_(chunks), references_(references), sentence_(sentence), number_(number), verbs_(verbs) {}

    void read(std::vector<Draft>& drafts, std::uint32_t& events) const {
        std::uint32_t begin = sentence_.body;
        for (int clause = 0; clause < most_clauses && begin < sentence_.tokens.end; ++clause) {
            std::uint32_t end = begin;
            while (end < sentence_.tokens.end && chunks_.lower(end) != ";") ++end;
            add(goods_of({begin, end}), drafts, events);
            begin = end + 1;
        }
    }

  private:
    std::vector<ListedGoods> goods_of(TokenRange clause) const {
        if (const std::uint32_t label = behind_label(clause); label != nothing) return read_listed(chunks_, label, clause.end);
        if (const std::uint32_t place = behind_place(clause); place != nothing) return read_listed(chunks_, place, clause.end);
        for (const VerbGroup& verb : verbs_)
            if (clause.contains(verb.tokens) && lies(verb) && behind_place_at(verb.tokens.end) != nothing && !verb.subject.empty()) return read_listed(chunks_, verb.subject.tokens.begin, verb.tokens.begin);
        return {};
    }

    /// "[Among the goods]: tiles", "[dearest on the lists]: a Ferrari"; but not "on the list of banned goods:".
    std::uint32_t behind_label(TokenRange clause) const {
        const std::uint32_t farthest = std::min(clause.end, clause.begin + longest_label);
        std::uint32_t colon = clause.begin;
        while (colon < farthest && chunks_.lower(colon) != ":") ++colon;
        if (colon == farthest || !chunks_.has_listed("words-for-what-is-listed", {clause.begin, colon})) return nothing;
        for (std::uint32_t t = clause.begin; t < colon; ++t)
            if (chunks_.is(t, WordClass::law_word)) return nothing;
        const bool tells = std::ranges::any_of(verbs_, [&](const VerbGroup& verb) { return verb.tokens.begin < colon && clause.begin <= verb.tokens.begin && !lies(verb); });
        return tells ? nothing : colon + 1;
    }

    /// "[in the hold lay] rifles", "[beneath the sugar there were] radars"
    std::uint32_t behind_place(TokenRange clause) const {
        std::uint32_t at = behind_place_at(clause.begin);
        if (at == nothing) return nothing;
        if (chunks_.lower(at) == "there") ++at;
        const auto verb = std::ranges::find_if(verbs_, [&](const VerbGroup& one) { return one.tokens.begin == at; });
        return verb != verbs_.end() && lies(*verb) ? verb->tokens.end : nothing;
    }

    /// The token behind words for a place where goods lie; `nothing` when none begins there.
    std::uint32_t behind_place_at(std::uint32_t at) const {
        if (chunks_.is_listed("words-for-aboard", at)) return at + 1;
        const bool hides = chunks_.is_listed("words-before-what-hides", at);
        if (!hides && !chunks_.is(at, WordClass::preposition)) return nothing;
        if (chunks_.lower(at + 1) == "board") return at + 2;
        const GroupNumber group = chunks_.group_of(at + 1);
        if (group == nothing) return nothing;
        const Item item = chunks_.read_item(chunks_.groups()[group].tokens.begin, sentence_.tokens.end);
        const NounGroup& own = chunks_.groups()[group];
        const bool holds = (own.pronoun && has(chunks_.senses(group), Sense::pronoun) && !has(chunks_.senses(group), Sense::party)) || chunks_.is_listed("words-for-a-hold", own.head);
        return hides || holds ? item.tokens.end : nothing;
    }

    bool lies(const VerbGroup& verb) const {
        if (verb.is_possibility || !(verb.is_copula || chunks_.is_listed("verbs-of-lying", verb.main))) return false;
        return std::ranges::none_of(chunks_.annotation().scopes_in(sentence_.tokens), [&](const Scope& scope) { return scope.kind == ScopeKind::negation && scope.covers.contains(verb.main); });
    }

    void add(const std::vector<ListedGoods>& goods, std::vector<Draft>& drafts, std::uint32_t& events) const {
        if (goods.empty() || is_told(goods.front(), drafts)) return;
        const Draft* before = last_transfer(chunks_, drafts, number_, near_list, [](const Draft&) { return true; });
        if (!before) return;
        const std::size_t number = std::size_t(before - drafts.data());
        const Draft told = *before;
        add_listed(chunks_, references_, told, goods, number_, drafts, events);
        if (is_hold(told)) drafts.erase(drafts.begin() + std::ptrdiff_t(number));  // "with nine suitcases; phones were in them"
    }

    /// The sentence has told of these goods already.
    bool is_told(const ListedGoods& goods, const std::vector<Draft>& drafts) const {
        return std::ranges::any_of(told_last(drafts), [&](const Draft& draft) { return draft.last_sentence == number_ && draft.goods.words.overlaps(goods.item.tokens); });
    }

    bool is_hold(const Draft& draft) const { return draft.first_sentence == number_ && draft.goods_item.parts.empty() && chunks_.is_listed("words-for-a-hold", chunks_.groups()[draft.goods_item.group].head); }

    const Chunks& chunks_;
    const References& references_;
    const Sentence& sentence_;
    std::uint32_t number_;
    const std::vector<VerbGroup>& verbs_;
};

}  // namespace

void read_lists(const Chunks& chunks, const References& references, const Sentence& sentence, std::uint32_t number, const std::vector<VerbGroup>& verbs, std::vector<Draft>& drafts, std::uint32_t& events) {
    ListReader(chunks, references, sentence, number, verbs).read(drafts, events);
}

}  // namespace checkrules
