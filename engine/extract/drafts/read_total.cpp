#include "engine/extract/drafts/read_total.hpp"

#include <algorithm>

namespace checkrules {
namespace {

constexpr std::uint32_t farthest_verb = 24;       // tokens from the noun to its verb
constexpr std::uint32_t farthest_figure = 16;     // from the verb to its figure
constexpr std::uint32_t farthest_total_date = 3;  // from the figure to its date

class TotalReader {
  public:
    TotalReader(const Chunks& chunks, const Event& event) : chunks_(chunks), event_(event), end_(chunks.annotation().sentences[event.sentence].tokens.end) {}

    void read(Draft& draft) const {
        const bool repeats = event_.gap.contains(event_.words);
        if (repeats) forget_figures(draft.goods);
        const std::uint32_t verb = event_.gap.empty() || repeats ? find_verb() : nothing;
        if (verb == nothing && !event_.gap.empty()) return read_gap(draft.goods);
        const Mention* total = verb == nothing ? find_apposition() : find_figure(verb);
        if (!total) return;
        take(*total, draft.goods);
        if (const Mention* date = date_behind(*total)) draft.date = Grounded<DateRange>{std::get<DateRange>(date->value->is), date->tokens};
    }

  private:
    const std::vector<Mention>& mentions() const { return chunks_.annotation().mentions; }

    /// "Exports to Kazakhstan rose to $5 million, [those to Russia] fell": its figure is of the other.
    void forget_figures(GoodsValue& goods) const {
        if (goods.value && !event_.gap.contains(goods.value->words)) goods.value.reset();
        if (goods.quantity && !event_.gap.contains(goods.quantity->words)) goods.quantity.reset();
    }

    /// "Exports of chips from Turkey [rose]": the first verb behind the noun, if it is one that figures follow.
    std::uint32_t find_verb() const {
        for (std::uint32_t t = event_.words.end; t < std::min(end_, event_.words.end + farthest_verb); ++t) {
            if (chunks_.group_of(t) != nothing) continue;
            if (chunks_.is_listed("verbs-of-a-total", t)) return t;
            if (chunks_.is_verb(t) || chunks_.is(t, WordClass::relative) || chunks_.lower(t) == ";") return nothing;
        }
        return nothing;
    }

    /// "from $2 million to [$50 million]", "[978 vehicles], against 209": what it came to, and not what it was before.
    const Mention* find_figure(std::uint32_t verb) const {
        const auto [first, last] = chunks_.annotation().mentions_in({verb + 1, std::min(end_, verb + 1 + farthest_figure)});
        const Mention* found = nullptr;
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& one = mentions()[m];
            if (ends_clause({verb + 1, one.tokens.begin})) break;
            if (!is_figure(one) || is_compared(one)) continue;
            const bool is_end = chunks_.is_listed("words-before-a-total", one.tokens.begin - 1);
            if (is_end) return &one;
            if (!found && one.tokens.begin - verb <= farthest_total_date) found = &one;
        }
        return found;
    }

    /// "Exports of diesel, [at 367 tonnes], were down"
    const Mention* find_apposition() const {
        for (std::uint32_t t = event_.words.end; t + 2 < std::min(end_, event_.words.end + farthest_verb); ++t) {
            if (chunks_.group_of(t) == nothing && chunks_.is_verb(t)) return nullptr;
            if (!chunks_.is_comma(t) || chunks_.lower(t + 1) != "at") continue;
            const auto [first, last] = chunks_.annotation().mentions_in({t + 2, std::min(end_, t + 2 + farthest_total_date)});
            return first < last && is_figure(mentions()[first]) ? &mentions()[first] : nullptr;
        }
        return nullptr;
    }

    /// "3.2 million tons from Indonesia and [those from Mongolia 42 percent to 2 million]": in the same unit.
    void read_gap(GoodsValue& goods) const {
        const auto [first, last] = chunks_.annotation().mentions_in(event_.gap);
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& one = mentions()[m];
            const bool is_total = goes_from_to(one) || (one.tokens.begin > 0 && chunks_.is_listed("words-before-a-total", one.tokens.begin - 1));
            if (!is_figure(one) || !is_total) continue;
            take(one, goods);
            if (std::holds_alternative<Number>(one.value->is) && goods.quantity) goods.quantity->value.unit = unit_before(one);
        }
    }

    std::string unit_before(const Mention& number) const {
        const auto [first, last] = chunks_.annotation().mentions_in({chunks_.annotation().sentences[event_.sentence].body, number.tokens.begin});
        for (std::uint32_t m = last; m-- > first;)
            if (const auto* before = mentions()[m].value ? std::get_if<Quantity>(&mentions()[m].value->is) : nullptr) return before->unit;
        return "item";
    }

    bool ends_clause(TokenRange words) const {
        for (std::uint32_t t = words.begin; t < words.end; ++t)
            if (chunks_.group_of(t) == nothing && (chunks_.lower(t) == ";" || chunks_.is_verb(t) || chunks_.is(t, WordClass::relative))) return true;
        return false;
    }

    static bool is_figure(const Mention& one) { return one.value && (one.kind == MentionKind::money || one.kind == MentionKind::quantity || one.kind == MentionKind::number); }
    bool is_compared(const Mention& one) const { return chunks_.is_listed("words-before-a-figure-compared", one.tokens.begin - 1); }

    /// "from 365 to 2,800" is one amount: of it the latter.
    static Interval latter(Interval amount) {
        if (amount.min && amount.max) amount.min = amount.max;
        return amount;
    }
    bool goes_from_to(const Mention& one) const { return chunks_.is_listed("words-before-a-figure-compared", one.tokens.begin); }

    void take(const Mention& total, GoodsValue& goods) const {
        const bool changes = goes_from_to(total);
        if (const auto* money = std::get_if<Money>(&total.value->is)) {
            goods.value = {*money, total.tokens};
            if (changes) goods.value->value.amount = latter(money->amount);
            return;
        }
        if (goods.quantity) return;
        const auto* quantity = std::get_if<Quantity>(&total.value->is);
        const auto* number = std::get_if<Number>(&total.value->is);
        if (quantity) goods.quantity = {*quantity, total.tokens};
        else if (number && (goods.is_plural || !event_.gap.empty())) goods.quantity = {Quantity{number->amount, "item"}, total.tokens};
        if (goods.quantity && changes) goods.quantity->value.amount = latter(goods.quantity->value.amount);
    }

    /// "to $50 million [in 2023]", "978 vehicles [in January]"
    const Mention* date_behind(const Mention& total) const {
        const auto [first, last] = chunks_.annotation().mentions_in({total.tokens.end, std::min(end_, total.tokens.end + farthest_total_date + 1)});
        for (std::uint32_t m = first; m < last; ++m) {
            const Mention& one = mentions()[m];
            if (one.kind != MentionKind::date || !one.value || !std::holds_alternative<DateRange>(one.value->is)) continue;
            for (std::uint32_t t = total.tokens.end; t < one.tokens.begin; ++t)
                if (chunks_.is_comma(t) || chunks_.is_listed("words-before-a-figure-compared", t)) return nullptr;
            return &one;
        }
        return nullptr;
    }

    const Chunks& chunks_;
    const Event& event_;
    std::uint32_t end_;
};

}  // namespace

void read_total(const Chunks& chunks, const Event& event, Draft& draft) {
    if (event.trigger->part == PartOfSpeech::noun && !event.trigger->stands_for && chunks.vocabulary().is_listed("kinds-with-a-total", draft.kind)) TotalReader(chunks, event).read(draft);
}

}  // namespace checkrules
