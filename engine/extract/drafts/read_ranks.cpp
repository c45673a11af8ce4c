// "Latvia sold it whisky for $190m. Second was Lithuania with $28.9m, Poland came third with $9m.": the same of other countries.
#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_amount = 6;  // tokens from the country to its figure
constexpr std::uint32_t near = 1;             // sentences between a rank and what it continues

class RankReader {
  public:
    RankReader(const Chunks& chunks, const Sentence& sentence, std::uint32_t number) : chunks_(chunks), sentence_(sentence), number_(number) {}

    void read(std::vector<Draft>& drafts, std::uint32_t& events) const {
        const std::uint32_t rank = find_rank();
        const Draft* before = rank == nothing ? nullptr : continued(drafts);
        if (!before) return;
        const Draft told = *before;
        const auto [first, last] = chunks_.annotation().mentions_in(sentence_.tokens);
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& country = chunks_.annotation().mentions[m];
            const Mention* amount = country.kind == MentionKind::country && country.form == CountryForm::name ? amount_of(m, last) : nullptr;
            if (!amount || country.id == told.origin_country() || country.id == told.destination_country()) continue;
            drafts.push_back(follow(told, country, *amount));
            drafts.back().events = {++events};
        }
    }

  private:
    std::uint32_t find_rank() const {
        for (std::uint32_t t = sentence_.body; t < sentence_.tokens.end; ++t)
            if (chunks_.vocabulary().is_listed("words-for-a-rank", chunks_.lower(t))) return t;
        return nothing;
    }

    const Draft* continued(const std::vector<Draft>& drafts) const {
        if (drafts.empty() || number_ - drafts.back().last_sentence > near || !is_transfer(chunks_, drafts.back())) return nullptr;
        const Draft& last = drafts.back();
        return last.status == "completed" && last.goods.is_known() && !last.origin_country().empty() && last.goods.value ? &last : nullptr;
    }

    /// "Lithuania [with] [$28.9m]", "Poland ([$9m])"
    const Mention* amount_of(std::uint32_t country, std::uint32_t last) const {
        const auto& mentions = chunks_.annotation().mentions;
        const std::uint32_t from = mentions[country].tokens.end;
        for (std::uint32_t m = country + 1; m < last && mentions[m].tokens.begin < from + farthest_amount; ++m) {
            if (mentions[m].kind == MentionKind::country) return nullptr;
            if (mentions[m].kind == MentionKind::money && mentions[m].value) return &mentions[m];
        }
        return nullptr;
    }

    Draft follow(const Draft& told, const Mention& country, const Mention& amount) const {
        Draft draft = told;
        draft.first_sentence = draft.last_sentence = number_;
        draft.kind_words = {country.tokens};
        draft.supplier = {std::string(chunks_.text(country.tokens)), country.id, "", country.tokens, true, false};
        draft.origin = Grounded<std::string>{country.id, country.tokens};
        draft.goods.entities = {chunks_.group_of(country.tokens.begin)};  // as much again, and not the same goods on their way
        draft.goods.quantity.reset();
        draft.goods.unit_value.reset();
        draft.goods.value = Grounded<Money>{std::get<Money>(amount.value->is), amount.tokens};
        draft.extra.clear();
        draft.via.clear();
        draft.trace = {{"trigger", fmt::format("'{}' follows '{}'", chunks_.text(country.tokens), chunks_.text(told.kind_words.front()))}};
        return draft;
    }

    const Chunks& chunks_;
    const Sentence& sentence_;
    std::uint32_t number_;
};

}  // namespace

void read_ranks(const Chunks& chunks, const Sentence& sentence, std::uint32_t number, std::vector<Draft>& drafts, std::uint32_t& events) {
    RankReader(chunks, sentence, number).read(drafts, events);
}

}  // namespace checkrules
