#include "engine/gate/vary_condition.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/gate/vary_member.hpp"

namespace checkrules {
namespace {

using namespace typed;

constexpr std::size_t long_list = 8;

ConditionPtr with(const Condition& original, decltype(Condition::is) is) {
    return std::make_shared<Condition>(Condition{std::move(is), original.text, original.where});
}

ConditionPtr negated(const ConditionPtr& part) {
    if (const auto* inner = std::get_if<Not>(&part->is)) return inner->part;
    return with(*part, Not{part});
}

class Varier {
  public:
    Varier(const Condition& condition, const Vocabulary& vocabulary) : condition_(condition), vocabulary_(vocabulary) {}
    std::vector<Variant> vary() {
        std::visit(*this, condition_.is);
        return std::move(out_);
    }

    void operator()(const All& all) { parts(all); }
    void operator()(const Any& any) { parts(any); }
    void operator()(const Not& negation) {
        add(negation.part, "'not' left out", condition_.where);
        for (Variant& inner : vary_condition(negation.part, vocabulary_)) add(with(condition_, Not{inner.condition}), inner.what, inner.where);
    }
    void operator()(const Named&) {}
    void operator()(const Holds&) { negate(); }
    void operator()(const Known&) { negate(); }
    void operator()(const Compare& compare) {
        for (Comparison other : near(compare.comparison)) {
            Compare changed = compare;
            changed.comparison = other;
            add(with(condition_, changed), fmt::format("'{}' instead of '{}'", to_string(other), to_string(compare.comparison)), condition_.where);
        }
        vary_bound(compare, compare.left, &Compare::left);
        vary_bound(compare, compare.right, &Compare::right);
    }
    void operator()(const Test& test) {
        negate_test(test);
        if (test.quantifier != Quantifier::one) swap_quantifier(test);
        for (std::size_t i = 0; i < test.members.size(); ++i) vary_test_member(test, i);
    }

  private:
    void add(ConditionPtr condition, std::string what, const Location& where) { out_.push_back({std::move(condition), std::move(what), where}); }
    void negate() { add(negated(std::make_shared<Condition>(condition_)), fmt::format("'{}' negated", condition_.text), condition_.where); }

    template <typename Connective>
    void parts(const Connective& connective) {
        using Other = std::conditional_t<std::is_same_v<Connective, All>, Any, All>;
        constexpr bool is_and = std::is_same_v<Connective, All>;
        add(with(condition_, Other{connective.parts}), is_and ? "'or' instead of 'and'" : "'and' instead of 'or'", condition_.where);
        for (std::size_t i = 0; i < connective.parts.size(); ++i) {
            const ConditionPtr& part = connective.parts[i];
            Connective fewer = connective;
            fewer.parts.erase(fewer.parts.begin() + std::ptrdiff_t(i));
            add(fewer.parts.size() == 1 ? fewer.parts[0] : with(condition_, fewer), fmt::format("'{}' left out", part->text), part->where);
            for (Variant& inner : vary_condition(part, vocabulary_)) {
                Connective changed = connective;
                changed.parts[i] = inner.condition;
                add(with(condition_, changed), inner.what, inner.where);
            }
        }
    }

    static std::vector<Comparison> near(Comparison comparison) {
        switch (comparison) {
            case Comparison::equal: return {Comparison::not_equal};
            case Comparison::not_equal: return {Comparison::equal};
            case Comparison::less: return {Comparison::at_most, Comparison::greater};
            case Comparison::at_most: return {Comparison::less, Comparison::at_least};
            case Comparison::greater: return {Comparison::at_least, Comparison::less};
            case Comparison::at_least: return {Comparison::greater, Comparison::at_most};
        }
        return {};
    }

    void vary_bound(const Compare& compare, const Operand& operand, Operand Compare::* side) {
        const auto* literal = std::get_if<Value>(&operand.is);
        if (!literal) return;
        for (auto& [value, what] : move_bound(*literal)) {
            Compare changed = compare;
            (changed.*side).is = value;
            add(with(condition_, changed), what, operand.where);
        }
    }

    void negate_test(const Test& test) {
        Test changed = test;
        changed.negated = !test.negated;
        if (test.quantifier != Quantifier::one) changed.quantifier = test.quantifier == Quantifier::any ? Quantifier::all : Quantifier::any;
        add(with(condition_, changed), fmt::format("'{}' negated", condition_.text), condition_.where);
    }

    void swap_quantifier(const Test& test) {
        Test changed = test;
        changed.quantifier = test.quantifier == Quantifier::any ? Quantifier::all : Quantifier::any;
        add(with(condition_, changed), test.quantifier == Quantifier::any ? "'all' instead of 'any'" : "'any' instead of 'all'", condition_.where);
    }

    void vary_test_member(const Test& test, std::size_t index) {
        const bool is_inside = index > 0 && index + 1 < test.members.size();
        if (!test.list.empty() && test.members.size() > long_list && is_inside) return;
        const Member& member = test.members[index];
        if (test.members.size() > 1) {
            Test fewer = test;
            fewer.members.erase(fewer.members.begin() + std::ptrdiff_t(index));
            add(with(condition_, fewer), fmt::format("'{}' left out of the list", member.text), member.where);
        }
        if (!test.list.empty()) return;
        for (Member& other : vary_member(test, member, vocabulary_)) {
            Test changed = test;
            std::string what = fmt::format("'{}' instead of '{}'", other.text, member.text);
            changed.members[index] = std::move(other);
            add(with(condition_, changed), std::move(what), member.where);
        }
    }

    const Condition& condition_;
    const Vocabulary& vocabulary_;
    std::vector<Variant> out_;
};

}  // namespace

std::vector<Variant> vary_condition(const ConditionPtr& condition, const Vocabulary& vocabulary) { return Varier(*condition, vocabulary).vary(); }

ConditionPtr always() {
    static const auto known = std::make_shared<Condition>(Condition{Known{{Field{"kind", Type::term, false, "kinds"}}}, "known(kind)", {}});
    static const ConditionPtr out = std::make_shared<Condition>(
        Condition{Any{{known, std::make_shared<Condition>(Condition{Not{known}, "not known(kind)", {}})}}, "always", {}});
    return out;
}

}  // namespace checkrules
