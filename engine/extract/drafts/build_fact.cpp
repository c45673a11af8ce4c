#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/extract/drafts/draft.hpp"

namespace checkrules {
namespace {

constexpr std::size_t most_quotes = 100;  // of one field: what ten thousand places tell needs no more to be checked

class FactBuilder {
  public:
    FactBuilder(const Chunks& chunks, const Draft& draft) : chunks_(chunks), draft_(draft) {}

    Fact build(std::size_t number) {
        fact_.id = fmt::format("f{}", number);
        fact_.trace = draft_.trace;
        set("kind", Term{draft_.kind}, {});
        for (TokenRange words : draft_.kind_words) quote("kind", words);
        fact_.values["status"] = Value{Term{draft_.status}};
        fact_.values["certainty"] = Value{Term{draft_.certainty}};
        for (TokenRange words : draft_.certainty_words) quote("certainty", words);
        add_goods();
        add_party("supplier", draft_.supplier);
        add_party("recipient", draft_.recipient);
        if (draft_.origin) set("origin", Country{draft_.origin->value}, draft_.origin->words);
        if (draft_.destination) set("destination", Country{draft_.destination->value}, draft_.destination->words);
        if (draft_.date) set("date", draft_.date->value, draft_.date->words);
        if (names_military(draft_.recipient.words)) set("military-end-use", true, draft_.recipient.words);
        if (!draft_.breach.empty()) set("breach", Text{std::string(chunks_.text(draft_.breach))}, draft_.breach);
        add_lists();
        for (const auto& one : draft_.extra) quote(one.value, one.words);
        return std::move(fact_);
    }

  private:
    void quote(const std::string& field, TokenRange words) {
        std::size_t& count = quotes_[field];
        if (words.empty() || count == most_quotes || !quoted_.emplace(field, words.begin, words.end).second) return;
        ++count;
        fact_.evidence.push_back(chunks_.annotation().article->quote(field, chunks_.annotation().bytes(words)));
        fact_.evidence.back().from_context = std::ranges::any_of(draft_.guesses, [&](const Guess& one) { return one.field == field && one.words == words; });
    }

    template <typename T>
    void set(const std::string& field, T value, TokenRange words) {
        fact_.values[field] = Value{std::move(value)};
        quote(field, words);
    }

    void add_goods() {
        const GoodsValue& goods = draft_.goods;
        std::string description = describe();
        std::set<std::string_view> told;  // what was told twice is described once
        for (TokenRange words : goods.apart)
            if (!words.overlaps(goods.words) && told.insert(chunks_.text(words)).second) description += fmt::format(", {}", chunks_.text(words));
        set("goods.description", Text{std::move(description)}, {});
        quote("goods", goods.words);
        for (TokenRange words : goods.more) quote("goods", words);
        if (!goods.brands.empty()) fact_.values["goods.brand"] = Value{Text{list_of(goods.brands)}};
        if (!goods.terms.empty()) {
            List terms;
            for (const std::string& term : goods.terms) terms.push_back(Value{Term{term}});
            fact_.values["goods.terms"] = Value{std::move(terms)};
        }
        if (goods.made_in) set("goods.made-in", Country{goods.made_in->value}, goods.made_in->words);
        if (goods.quantity) set("goods.quantity", goods.quantity->value, goods.quantity->words);
        else if (goods.is_one) add_one();
        if (goods.value) set("goods.value", goods.value->value, goods.value->words);
        if (goods.unit_value) set("goods.unit-value", goods.unit_value->value, goods.unit_value->words);
        else if (goods.value) set("goods.unit-value", price_of_one(goods), goods.value->words);
    }

    static std::string list_of(const std::vector<Brand>& brands) {
        std::string all;
        for (const Brand& one : brands) all += (all.empty() ? "" : ", ") + one.name;
        return all;
    }

    // "a limousine": the article counts, and is no quote of a number.
    void add_one() {
        fact_.values["goods.quantity"] = Value{Quantity{{Decimal(1), Decimal(1)}, "item"}};
        fact_.inferred.push_back({"goods.quantity", "goods", "amounts/one"});
    }

    // One of them costs no more than all, and where their number is known, its share.
    static Money price_of_one(const GoodsValue& goods) {
        const Money& all = goods.value->value;
        Money one{{{}, all.amount.max ? all.amount.max : all.amount.min, false, all.amount.max_excluded}, all.currency};
        const Interval* count = goods.quantity && goods.quantity->value.unit == "item" ? &goods.quantity->value.amount : nullptr;
        if (!count || !count->min || count->min->is_zero()) return one;
        if (one.amount.max) one.amount.max = one.amount.max->over(*count->min);
        if (all.amount.min && count->max && !count->max->is_zero()) one.amount.min = all.amount.min->over(*count->max);
        return one;
    }

    std::string describe() const {
        TokenRange words = draft_.goods.words;
        const auto& quantity = draft_.goods.quantity;
        if (quantity && quantity->words.begin == words.begin && quantity->words.size() > 1) return std::string(chunks_.text(words));  // "a dozen watches"
        const auto is_whose = [&](std::uint32_t t) { return chunks_.is(t, WordClass::relative) && chunks_.group_of(t) != nothing && chunks_.groups()[chunks_.group_of(t)].determiner == Determiner::possessive; };
        while (words.size() > 1 && (chunks_.is(words.begin, WordClass::determiner) || is_whose(words.begin)) && chunks_.lower(words.begin + 1) != "of") ++words.begin;  // but "some of the rifles"
        return std::string(chunks_.text(words));
    }

    void add_party(const std::string& role, const PartyValue& party) {
        if (party.empty()) return;
        set(role + ".name", Text{party.name}, {});
        if (!party.country.empty()) fact_.values[role + ".country"] = Value{Country{party.country}};
        if (!party.party.empty()) fact_.values[role + ".party"] = Value{PartyId{party.party}};
        quote(role, party.words);
    }

    /// "the army", "three Russian arms manufacturers", "a missile plant": who gets it uses it, or makes something of it, for armed forces.
    bool names_military(TokenRange words) const {
        for (std::uint32_t t = words.begin; t < words.end; ++t) {
            if (chunks_.is_listed("words-for-the-military", t)) return true;
            if (chunks_.is_listed("words-for-arms-works", t) && chunks_.has_listed("words-for-what-is-made-for-war", {words.begin, words.end})) return true;
        }
        return false;
    }

    void add_lists() {
        List via, attribution;
        const std::string end = end_of(chunks_, draft_);
        for (const auto& one : draft_.via) {
            if (one.value == end || one.value == draft_.origin_country()) continue;  // "to Eritrea by way of Assab"
            via.push_back(Value{Country{one.value}});
            quote("via", one.words);
        }
        for (const auto& one : draft_.attribution) {
            attribution.push_back(Value{Text{one.name}});
            quote("attribution", one.words);
        }
        if (!via.empty()) fact_.values["via"] = Value{std::move(via)};
        if (!attribution.empty()) fact_.values["attribution"] = Value{std::move(attribution)};
    }

    const Chunks& chunks_;
    const Draft& draft_;
    std::set<std::tuple<std::string, std::uint32_t, std::uint32_t>> quoted_;
    std::map<std::string, std::size_t> quotes_;  ///< how many, by field
    Fact fact_;
};

}  // namespace

Fact build_fact(const Chunks& chunks, const Draft& draft, std::size_t number) { return FactBuilder(chunks, draft).build(number); }

}  // namespace checkrules
