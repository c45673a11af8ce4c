#include <fmt/format.h>

#include "engine/evaluate/evaluation.hpp"
#include "engine/evaluate/interval.hpp"
#include "engine/evaluate/operand.hpp"
#include "engine/evaluate/value_in_words.hpp"

namespace checkrules {
namespace {

using typed::Comparison;

bool is_literal(const typed::Operand& operand) { return std::holds_alternative<Value>(operand.is); }

Comparison mirrored(Comparison comparison) {
    switch (comparison) {
        case Comparison::less: return Comparison::greater;
        case Comparison::at_most: return Comparison::at_least;
        case Comparison::greater: return Comparison::less;
        case Comparison::at_least: return Comparison::at_most;
        default: return comparison;
    }
}

std::string unit_of(const Value& value) {
    if (const auto* money = std::get_if<Money>(&value.is)) return money->currency;
    const auto* quantity = std::get_if<Quantity>(&value.is);
    return quantity ? quantity->unit : "";
}

// A comparison with whichever side is a literal on the right.
struct Sides {
    const typed::Operand* left;
    Comparison comparison;
    const typed::Operand* right;
};

Sides sides_of(const typed::Compare& compare) {
    if (is_literal(compare.left) && !is_literal(compare.right)) return {&compare.right, mirrored(compare.comparison), &compare.left};
    return {&compare.left, compare.comparison, &compare.right};
}

Truth compare_values(const Value& left, const Sides& sides, const Value& right, const FactView& fact, OperandTrail* trail) {
    const auto *date = std::get_if<DateRange>(&left.is), *other = std::get_if<DateRange>(&right.is);
    if (date && other) return compare_dates(*date, sides.comparison, *other, is_literal(*sides.right) ? RightSide::period : RightSide::unknown_day);
    const auto converted = in_measure_of(right, left, fact, trail);
    if (!converted || !amount_of(*converted) || !amount_of(right)) return Truth::unknown;
    return compare_intervals(*amount_of(*converted), sides.comparison, *amount_of(right));
}

// Where the comparison turns: on the first day or the day after the last of what is named.
Choice choice_of_day(const DateRange* date, Comparison comparison, const DateRange& named) {
    std::vector<Day> turns;
    const bool at_first = comparison != Comparison::at_most && comparison != Comparison::greater;
    const bool at_last = comparison != Comparison::less && comparison != Comparison::at_least;
    if (at_first && named.first) turns.push_back(*named.first);
    if (at_last && named.last) turns.push_back(*named.last + std::chrono::days(1));
    return choose_by_day(std::move(turns), date, [&](const DateRange& day) { return compare_dates(day, comparison, named, RightSide::period); });
}

Choice choice_of(const std::optional<Value>& left, Comparison comparison, const Value& right, const FactView& fact) {
    if (const auto* date = std::get_if<DateRange>(&right.is)) return choice_of_day(left ? std::get_if<DateRange>(&left->is) : nullptr, comparison, *date);
    const std::string words = checkrules::in_words(right, fact.vocabulary());
    const Interval* amount = amount_of(right);
    Choice out;
    if (comparison == Comparison::equal || comparison == Comparison::not_equal || !amount || !amount->is_exact()) {
        out.among = {words};
        return out;
    }
    const bool strict = comparison == Comparison::greater || comparison == Comparison::at_most;
    out.amounts = {{unit_of(right), *amount->min, (strict ? "at most " : "less than ") + words, (strict ? "more than " : "at least ") + words}};
    return out;
}

std::string note_of(Truth value, const std::optional<Value>& left, const std::optional<Value>& right, const OperandTrail& trail, const FactView& fact) {
    if (!trail.missing.empty()) return trail.note.empty() ? fmt::format("{} is not known", trail.missing.front()) : trail.note;
    if (!trail.note.empty() || !left || !right) return trail.note;
    const std::string words = checkrules::in_words(*left, fact.vocabulary());
    return value == Truth::unknown ? fmt::format("{} may be on either side of {}", words, checkrules::in_words(*right, fact.vocabulary())) : words;
}

}  // namespace

Truth evaluate_compare(const typed::Compare& compare, FactView& fact, Evaluation* out) {
    OperandTrail trail;
    OperandTrail* const told = out ? &trail : nullptr;
    const Sides sides = sides_of(compare);
    const auto left = operand_value(*sides.left, fact, told), right = operand_value(*sides.right, fact, told);
    const Truth value = left && right ? compare_values(*left, sides, *right, fact, told) : Truth::unknown;
    if (!out) return value;
    out->note = note_of(value, left, right, trail, fact);
    for (const std::string& path : trail.read)
        if (const std::string grounds = grounds_in_words(path, fact); !grounds.empty()) out->note += (out->note.empty() ? "" : "; ") + grounds;
    out->fields = trail.read;
    if (value != Truth::unknown) return value;
    out->open = !trail.missing.empty() ? trail.missing : !trail.inexact.empty() ? trail.inexact : trail.read;
    if (is_literal(*sides.right)) out->choice = choice_of(left, sides.comparison, *right, fact);
    return value;
}

}  // namespace checkrules
