#include "engine/evaluate/operand.hpp"

#include "engine/evaluate/interval.hpp"
#include "engine/evaluate/measure.hpp"

namespace checkrules {
namespace {

using typed::Operation;

void record(const std::string& path, const Value* value, OperandTrail* trail) {
    if (!trail) return;
    trail->read.push_back(path);
    if (!value) return trail->missing.push_back(path);
    const Interval* amount = amount_of(*value);
    const DateRange* date = std::get_if<DateRange>(&value->is);
    if ((amount && !amount->is_exact()) || (date && !date->is_day())) trail->inexact.push_back(path);
}

void record(const NoConversion& failed, const FactView& fact, OperandTrail* trail) {
    if (!trail) return;
    trail->note = failed.note;
    if (!failed.for_date) return;
    trail->read.push_back("date");
    (fact.date() ? trail->inexact : trail->missing).push_back("date");
}

Interval share_of_one(const Value& value) {
    const Interval hundred{Decimal(100), Decimal(100), false, false};
    return std::holds_alternative<Percentage>(value.is) ? divide(*amount_of(value), hundred) : *amount_of(value);
}

// The same kind of thing as `like`, with another amount.
Value with_amount(const Value& like, Interval amount) {
    Value out = like;
    if (auto* quantity = std::get_if<Quantity>(&out.is)) quantity->amount = std::move(amount);
    else if (auto* money = std::get_if<Money>(&out.is)) money->amount = std::move(amount);
    else if (auto* share = std::get_if<Percentage>(&out.is)) share->amount = std::move(amount);
    else out = {Number{std::move(amount)}};
    return out;
}

bool is_measured(const Value& value) { return std::holds_alternative<Quantity>(value.is) || std::holds_alternative<Money>(value.is); }

Value multiplied(const Value& left, const Value& right) {
    // Of a quantity and a price, the product is money; of anything and a number or share, it is that thing.
    const bool keeps_right = std::holds_alternative<Money>(right.is) || (is_measured(right) && !is_measured(left));
    const Value& like = keeps_right ? right : left;
    const Value& by = keeps_right ? left : right;
    return with_amount(like, multiply(*amount_of(like), share_of_one(by)));
}

std::optional<Value> divided(const Value& left, const Value& right, const FactView& fact, OperandTrail* trail) {
    if (!is_measured(right)) return with_amount(left, divide(*amount_of(left), share_of_one(right)));
    if (left.is.index() != right.is.index()) return with_amount(left, divide(*amount_of(left), *amount_of(right)));  // a price for one
    const auto converted = in_measure_of(left, right, fact, trail);
    if (!converted) return {};
    return Value{Number{divide(*amount_of(left), *amount_of(*converted))}};
}

std::optional<Value> apply(Operation operation, const Value& left, const Value& right, const FactView& fact, OperandTrail* trail) {
    if (!amount_of(left) || !amount_of(right)) return {};
    if (operation == Operation::multiply) return multiplied(left, right);
    if (operation == Operation::divide) return divided(left, right, fact, trail);
    const auto converted = in_measure_of(left, right, fact, trail);
    if (!converted) return {};
    const Interval &a = *amount_of(left), &b = *amount_of(*converted);
    return with_amount(left, operation == Operation::add ? add(a, b) : subtract(a, b));
}

// Every operand is visited, so that all that is missing is told.
std::optional<Value> arithmetic_value(const typed::Arithmetic& arithmetic, const FactView& fact, OperandTrail* trail) {
    std::optional<Value> value = operand_value(arithmetic.first, fact, trail);
    for (const auto& step : arithmetic.steps) {
        const auto right = operand_value(step.operand, fact, trail);
        value = value && right ? apply(step.operation, *value, *right, fact, trail) : std::nullopt;
    }
    return value;
}

}  // namespace

std::optional<Value> operand_value(const typed::Operand& operand, const FactView& fact, OperandTrail* trail) {
    if (const auto* literal = std::get_if<Value>(&operand.is)) return *literal;
    if (const auto* arithmetic = std::get_if<std::shared_ptr<const typed::Arithmetic>>(&operand.is)) return arithmetic_value(**arithmetic, fact, trail);
    const std::string& path = std::get<typed::Field>(operand.is).path;
    const Value* value = fact.find(path);
    record(path, value, trail);
    return value ? std::optional(*value) : std::nullopt;
}

const Interval* amount_of(const Value& value) {
    if (const auto* number = std::get_if<Number>(&value.is)) return &number->amount;
    if (const auto* share = std::get_if<Percentage>(&value.is)) return &share->amount;
    if (const auto* quantity = std::get_if<Quantity>(&value.is)) return &quantity->amount;
    if (const auto* money = std::get_if<Money>(&value.is)) return &money->amount;
    return nullptr;
}

std::optional<Value> in_measure_of(const Value& left, const Value& right, const FactView& fact, OperandTrail* trail) {
    if (const auto *to = std::get_if<Quantity>(&left.is), *from = std::get_if<Quantity>(&right.is); to && from) {
        auto converted = convert_quantity(*from, to->unit, fact.vocabulary());
        if (converted) return Value{std::move(*converted)};
        return record(converted.error(), fact, trail), std::nullopt;
    }
    if (const auto *to = std::get_if<Money>(&left.is), *from = std::get_if<Money>(&right.is); to && from) {
        auto converted = convert_money(*from, to->currency, fact);
        if (trail && converted && from->currency != to->currency) trail->read.push_back("date");
        if (converted) return Value{std::move(*converted)};
        return record(converted.error(), fact, trail), std::nullopt;
    }
    return left.is.index() == right.is.index() ? std::optional(right) : std::nullopt;
}

}  // namespace checkrules
