#include "engine/gate/vary_member.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/gate/describe.hpp"
#include "engine/gate/vary_condition.hpp"

namespace checkrules {
namespace {

using namespace typed;

Interval moved(const Interval& amount, int by) {
    Interval out = amount;
    const Decimal step(by);
    if (out.min) out.min = out.min->plus(step);
    if (out.max) out.max = out.max->plus(step);
    return out;
}

struct BoundMover {
    int by;
    std::optional<Value> operator()(const Number& number) const { return Value{Number{moved(number.amount, by)}}; }
    std::optional<Value> operator()(const Percentage& share) const { return Value{Percentage{moved(share.amount, by)}}; }
    std::optional<Value> operator()(const Quantity& quantity) const { return Value{Quantity{moved(quantity.amount, by), quantity.unit}}; }
    std::optional<Value> operator()(const Money& money) const { return Value{Money{moved(money.amount, by), money.currency}}; }
    std::optional<Value> operator()(const DateRange& date) const {
        if (!date.is_day()) return {};
        return Value{day_range(*date.first + std::chrono::days(by))};
    }
    template <typename Other>
    std::optional<Value> operator()(const Other&) const {
        return {};
    }
};

class MemberVarier {
  public:
    MemberVarier(const Test& test, const Member& member, const Vocabulary& vocabulary) : test_(test), member_(member), vocabulary_(vocabulary) {}
    std::vector<Member> vary() {
        std::visit(*this, member_.value.is);
        return std::move(out_);
    }
    void operator()(const Term& term) {
        if (test_.match == Match::is_a) steps(term.id, test_.field.taxonomy, [](std::string id) { return Value{Term{std::move(id)}}; });
    }
    void operator()(const PartyId& party) {
        if (test_.match == Match::is_a) steps(party.id, "parties", [](std::string id) { return Value{PartyId{std::move(id)}}; });
    }
    void operator()(const Country& country) {
        const std::string other = neighbour_of(country.code, vocabulary_);
        add(Value{Country{other}}, other);
    }
    void operator()(const HsCode& code) {
        if (code.digits.size() > 2) add(Value{HsCode{code.digits.substr(0, code.digits.size() - 2)}}, "HS " + code.digits.substr(0, code.digits.size() - 2));
        std::string next = code.digits;
        next.back() = next.back() == '9' ? '8' : char(next.back() + 1);
        add(Value{HsCode{next}}, "HS " + next);
    }
    void operator()(const DateRange& date) {
        for (const MovedPeriod& other : move_ends(date)) add(Value{other.period}, other.period.edtf);
    }
    template <typename Other>
    void operator()(const Other&) {}

  private:
    void add(Value value, std::string text) {
        Member other = member_;
        other.value = std::move(value);
        other.text = std::move(text);
        out_.push_back(std::move(other));
    }
    template <typename Make>
    void steps(const std::string& id, std::string_view taxonomy_name, Make make) {
        const Taxonomy* taxonomy = taxonomy_named(taxonomy_name, vocabulary_);
        if (!taxonomy || !taxonomy->contains(id)) return;
        const auto& parents = taxonomy->parents(id);
        if (!parents.empty()) add(make(parents.front()), parents.front());
        const auto children = taxonomy->children(id);
        if (!children.empty()) add(make(children.front()), children.front());
    }

    const Test& test_;
    const Member& member_;
    const Vocabulary& vocabulary_;
    std::vector<Member> out_;
};

DateRange period_of(const std::optional<Day>& first, const std::optional<Day>& last) {
    DateRange out{first, last, ""};
    out.edtf = first && first == last ? to_string(*first)
                                      : fmt::format("{}/{}", first ? to_string(*first) : "..", last ? to_string(*last) : "..");
    return out;
}

}  // namespace

std::vector<std::pair<Value, std::string>> move_bound(const Value& literal) {
    std::vector<std::pair<Value, std::string>> out;
    for (int by : {-1, 1})
        if (auto value = std::visit(BoundMover{by}, literal.is)) {
            std::string what = fmt::format("{} instead of {}", describe(*value), describe(literal));
            out.emplace_back(std::move(*value), std::move(what));
        }
    return out;
}

std::vector<Member> vary_member(const Test& test, const Member& member, const Vocabulary& vocabulary) {
    return MemberVarier(test, member, vocabulary).vary();
}

std::vector<MovedPeriod> move_ends(const DateRange& period) {
    std::vector<MovedPeriod> out;
    for (int by : {-1, 1}) {
        const auto step = std::chrono::days(by);
        if (period.first) {
            const DateRange moved_first = period_of(*period.first + step, period.last);
            if (!period.last || *moved_first.first <= *period.last)
                out.push_back({moved_first, fmt::format("from {} instead of {}", to_string(*moved_first.first), to_string(*period.first))});
        }
        if (period.last) {
            const DateRange moved_last = period_of(period.first, *period.last + step);
            if (!period.first || *period.first <= *moved_last.last)
                out.push_back({moved_last, fmt::format("until {} instead of {}", to_string(*moved_last.last), to_string(*period.last))});
        }
    }
    return out;
}

const Taxonomy* taxonomy_named(std::string_view name, const Vocabulary& vocabulary) {
    if (name == "goods") return &vocabulary.goods_taxonomy;
    if (name == "kinds") return &vocabulary.kind_taxonomy;
    if (name == "statuses") return &vocabulary.status_taxonomy;
    if (name == "certainties") return &vocabulary.certainty_taxonomy;
    if (name == "parties") return &vocabulary.party_taxonomy;
    return nullptr;
}

std::string neighbour_of(const std::string& country, const Vocabulary& vocabulary) {
    auto next = vocabulary.countries.upper_bound(country);
    if (next == vocabulary.countries.end()) next = vocabulary.countries.begin();
    return next->first;
}

}  // namespace checkrules
