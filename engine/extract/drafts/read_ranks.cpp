// "Latvia sold it whisky for $190m. Second was Lithuania with $28.9m, Poland came third with $9m.": the same of other countries;
// "China sold it $640m of luxury goods. The largest item was cars with $204m, followed by alcohol ($35m)": of other goods; and
// "It spent $1bn on weapons abroad. Russian firms account for $406m, from Singapore came $254m.": what each had of the whole.
#include <fmt/format.h>

#include <algorithm>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_amount = 6;  // tokens from the country to its figure
constexpr std::uint32_t near_rank = 1;        // sentences between a rank and what it continues
constexpr std::uint32_t farthest_share = 3;   // sentences from a whole to a share of it
constexpr std::size_t farthest_whole = 8;     // drafts

class RankReader {
  public:
    RankReader(const Chunks& chunks, const References& references, const Sentence& sentence, std::uint32_t number)
        : chunks_(chunks), references_(references), sentence_(sentence), number_(number) {}

    void read(std::vector<Draft>& drafts, std::uint32_t& events) const {
        const Draft* ranked = continued(drafts);
        if (ranked && read_figure_beside(*ranked, drafts, events)) return;
        if (ranked && has_word("words-for-an-item") && read_goods_of(*ranked, drafts, events)) return;
        if (ranked && !has_word("words-for-a-rank")) ranked = nullptr;
        const Draft* whole = ranked ? nullptr : told_whole(drafts);
        const Draft* before = ranked ? ranked : whole;
        if (!before) return;
        const bool any_country = ranked || has_word("words-for-a-share") || has_word("words-for-a-rank");
        const Draft told = *before;
        const auto [first, last] = chunks_.annotation().mentions_in(sentence_.tokens);
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& country = chunks_.annotation().mentions[m];
            if (!names_supplier(country, whole) || !(any_country || stands_behind_from(country))) continue;
            const Mention* amount = amount_of(m, last);
            if (!amount || country.id == told.origin_country() || country.id == told.destination_country()) continue;
            const bool is_buyer = ranked && !told.destination_country().empty() && chunks_.vocabulary().is_listed("kinds-told-by-the-seller", told.kind);  // "Georgia exported cars to Chad. Second was [Togo]"
            drafts.push_back(is_buyer ? follow_to(told, country, *amount) : follow(told, country, *amount));
            drafts.back().events = {++events};
        }
    }

  private:
    /// "In 2021 it had been [$4m]", "for Chad the figure was [$7m]", "those to Chad came to [$7m]": of another year, or to another country, and nothing else is told.
    bool read_figure_beside(const Draft& before, std::vector<Draft>& drafts, std::uint32_t& events) const {
        constexpr std::uint32_t longest = 18;  // tokens
        if (sentence_.tokens.end - sentence_.body > longest || before.destination_country().empty() || !has_word("words-for-a-figure") || !says_how_much() || names_goods()) return false;
        const Mention *amount = only(MentionKind::money), *country = only(MentionKind::country), *date = only(MentionKind::date);
        const DateRange* when = date && date->value ? std::get_if<DateRange>(&date->value->is) : nullptr;
        if (!amount || !amount->value || (country == nullptr) == (when == nullptr)) return false;
        const Draft told = before;
        const std::uint32_t marker = country && country->tokens.begin > sentence_.body ? country->tokens.begin - 1 : sentence_.body;
        const bool is_end = country && country->form == CountryForm::name && chunks_.is_listed("words-before-another-end", marker);
        if (country && (!is_end || country->id == told.origin_country() || country->id == told.destination_country())) return false;
        if (when && told.date && told.date->value.edtf == when->edtf) return false;
        Draft draft = country ? follow_to(told, *country, *amount) : told;
        if (when) renew(draft, date->tokens, told), renew_amount(draft, date->tokens, *amount), draft.date = Grounded<DateRange>{*when, date->tokens};
        draft.events = {++events};
        drafts.push_back(std::move(draft));
        return true;
    }
    /// "it [was]", "they [came to]"; but not "it paid"
    bool says_how_much() const {
        for (std::uint32_t t = sentence_.body; t < sentence_.tokens.end; ++t)
            if (chunks_.is(t, WordClass::be) || chunks_.is_listed("verbs-of-a-total", t)) return true;
        return false;
    }
    bool names_goods() const {
        const auto [first, last] = chunks_.groups_in({sentence_.body, sentence_.tokens.end});
        for (GroupNumber g = first; g < last; ++g)
            if (has(chunks_.senses(g), Sense::known_goods)) return true;
        return false;
    }
    /// The one mention of the kind; null where there is none, or several.
    const Mention* only(MentionKind kind) const {
        const auto [first, last] = chunks_.annotation().mentions_in({sentence_.body, sentence_.tokens.end});
        const Mention* found = nullptr;
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& one = chunks_.annotation().mentions[m];
            if (one.kind != kind) continue;
            if (found) return nullptr;
            found = &one;
        }
        return found;
    }

    bool has_word(std::string_view list) const { return chunks_.has_listed(list, {sentence_.body, sentence_.tokens.end}); }

    /// "followed by [cars] [($204m)] and [alcohol] [with $35m]": false when no goods have figures of their own.
    bool read_goods_of(const Draft& whole, std::vector<Draft>& drafts, std::uint32_t& events) const {
        const Draft told = whole;
        const std::size_t before = drafts.size();
        const auto [first, last] = chunks_.groups_in(sentence_.tokens);
        for (GroupNumber g = first; g < last; ++g) {
            const Item item = chunks_.read_item(chunks_.groups()[g].tokens.begin, sentence_.tokens.end);
            const Mention* amount = has(chunks_.senses(g), Sense::known_goods) ? amount_behind(item.tokens.end) : nullptr;
            if (!amount) continue;
            Event event;
            event.trigger = told.trigger;
            Draft draft = told;
            draft.goods = {};
            draft.goods_item = item;
            draft.told = item.tokens;
            if (!read_goods(chunks_, references_, event, item, false, draft) || told.goods.terms == draft.goods.terms) continue;
            renew(draft, item.tokens, told);
            draft.goods.value = Grounded<Money>{std::get<Money>(amount->value->is), amount->tokens};
            draft.events = {++events};
            drafts.push_back(std::move(draft));
        }
        return drafts.size() > before;
    }

    /// "cars [with] [$204m]", "cars ([$204m])", "cars came to [$204m]"
    const Mention* amount_behind(std::uint32_t from) const {
        constexpr std::uint32_t reach = 3;  // tokens
        const auto& mentions = chunks_.annotation().mentions;
        const std::uint32_t next = chunks_.annotation().mentions_in({from, sentence_.tokens.end}).first;
        const bool is_near = next < mentions.size() && mentions[next].tokens.begin < std::min(from + reach, sentence_.tokens.end);
        return is_near && mentions[next].kind == MentionKind::money && mentions[next].value ? &mentions[next] : nullptr;
    }

    /// Told here, and not where the words before stand.
    void renew(Draft& draft, TokenRange words, const Draft& told) const {
        draft.first_sentence = draft.last_sentence = number_;
        draft.kind_words = {words};
        draft.extra.clear();
        draft.via.clear();
        draft.trace = {{"trigger", fmt::format("'{}' follows '{}'", chunks_.text(words), chunks_.text(told.kind_words.front()))}};
    }

    /// "[Poland] came third", and of a whole also "[Russian] firms account for"
    static bool names_supplier(const Mention& country, bool is_whole) {
        return country.kind == MentionKind::country && (country.form == CountryForm::name || (is_whole && country.form == CountryForm::adjective));
    }
    bool stands_behind_from(const Mention& country) const { return chunks_.is_listed("words-before-a-share", country.tokens.begin - 1); }

    const Draft* continued(const std::vector<Draft>& drafts) const {
        if (drafts.empty() || number_ - drafts.back().last_sentence > near_rank || !is_transfer(chunks_, drafts.back())) return nullptr;
        const Draft& last = drafts.back();
        return last.status == "completed" && last.goods.is_known() && !last.origin_country().empty() && last.goods.value ? &last : nullptr;
    }

    /// The last transfer if it is told of a whole, from nobody in particular: shares of it may follow.
    const Draft* told_whole(const std::vector<Draft>& drafts) const {
        for (std::size_t i = drafts.size(), left = farthest_whole; i-- > 0 && left-- > 0;) {
            const Draft& one = drafts[i];
            const bool is_whole = one.status == "completed" && is_transfer(chunks_, one) && one.goods.is_known() && one.goods.value && one.origin_country().empty() && !one.destination_country().empty();
            if (is_whole) return number_ - one.last_sentence <= farthest_share ? &one : nullptr;
        }
        return nullptr;
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

    /// "[Russian firms] account for"
    std::string name_of(const Mention& country) const {
        const GroupNumber group = chunks_.group_of(country.tokens.begin);
        TokenRange words = country.form == CountryForm::adjective && group != nothing ? chunks_.groups()[group].tokens : country.tokens;
        if (chunks_.is_listed("words-for-a-share", words.end - 1)) --words.end;  // "Russian firms [account] for"
        return std::string(chunks_.text(words));
    }

    /// The same of another country.
    Draft of_another(const Draft& told, const Mention& country, const Mention& amount) const {
        Draft draft = told;
        renew(draft, country.tokens, told);
        renew_amount(draft, country.tokens, amount);
        return draft;
    }
    PartyValue party(const Mention& country) const { return {name_of(country), country.id, "", country.tokens, true, false}; }
    Draft follow(const Draft& told, const Mention& country, const Mention& amount) const {
        Draft draft = of_another(told, country, amount);
        draft.supplier = party(country);
        draft.origin = Grounded<std::string>{country.id, country.tokens};
        return draft;
    }
    Draft follow_to(const Draft& told, const Mention& country, const Mention& amount) const {
        Draft draft = of_another(told, country, amount);
        draft.recipient = party(country);
        draft.destination = Grounded<std::string>{country.id, country.tokens};
        return draft;
    }

    /// As much again, and not the same goods on their way.
    void renew_amount(Draft& draft, TokenRange words, const Mention& amount) const {
        draft.goods.entities = {chunks_.group_of(words.begin)};
        draft.goods.quantity.reset();
        draft.goods.unit_value.reset();
        draft.goods.value = Grounded<Money>{std::get<Money>(amount.value->is), amount.tokens};
    }

    const Chunks& chunks_;
    const References& references_;
    const Sentence& sentence_;
    std::uint32_t number_;
};

}  // namespace

void read_ranks(const Chunks& chunks, const References& references, const Sentence& sentence, std::uint32_t number, std::vector<Draft>& drafts, std::uint32_t& events) {
    RankReader(chunks, references, sentence, number).read(drafts, events);
}

}  // namespace checkrules
