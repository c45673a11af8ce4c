#include "engine/language/check_operand.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/language/print_condition.hpp"
#include "engine/text/suggest.hpp"

namespace checkrules {
namespace {

using typed::Arithmetic;
using typed::Operand;
using typed::Operation;

const std::string dates_are_written = "dates are written 2017, 2017-12 or 2017-12-22";

bool has_order(Type type) {
    return type == Type::number || type == Type::percentage || type == Type::quantity || type == Type::money || type == Type::date;
}

// A short word (null here) stands for fields that have no order.
bool is_ordered(const FieldDeclaration* field) { return field && !field->is_list && has_order(field->type); }

std::string holds(const FieldDeclaration* field) {
    if (!field) return "no amount";
    return field->is_list ? "a list" : in_words(Target{field->type, field->taxonomy, ""});
}

// The type of `a operation b`, or nothing when it means nothing.
std::optional<Type> result_of(Type a, Operation operation, Type b) {
    const bool a_scales = a == Type::number || a == Type::percentage, b_scales = b == Type::number || b == Type::percentage;
    if (a == Type::date || b == Type::date) return {};
    switch (operation) {
        case Operation::add:
        case Operation::subtract: return a == b ? std::optional(a) : std::nullopt;
        case Operation::multiply:
            if (a_scales && b_scales) return a == b && a == Type::percentage ? std::nullopt : std::optional(a == Type::percentage ? a : b);
            if (a_scales || b_scales) return a_scales ? b : a;
            return a != b ? std::optional(Type::money) : std::nullopt;  // a quantity at a price for one
        case Operation::divide:
            if (a == b) return Type::number;
            if (b == Type::number) return a;
            return a == Type::money && b == Type::quantity ? std::optional(Type::money) : std::nullopt;
    }
    return {};
}

class OperandChecker {
  public:
    OperandChecker(const Scalar& scalar, NameTable& names) : scalar_(scalar), names_(names) {}

    // A literal alone takes its type from `target`, the other side.
    std::optional<Operand> sum(const syntax::Sum& sum, const Target* target = nullptr) {
        if (sum.rest.empty()) return product(sum.first, target);
        std::optional<Operand> first = product(sum.first, nullptr);
        std::vector<Part> parts;
        for (const auto& summand : sum.rest) parts.push_back({summand.sign, product(summand.value, nullptr), summand.where});
        return join(std::move(first), std::move(parts), sum.where);
    }

  private:
    struct Part {
        syntax::Sign sign;
        std::optional<Operand> operand;
        Span where;
    };

    std::optional<Operand> product(const syntax::Product& product, const Target* target) {
        if (product.rest.empty()) return primary(product.first, target);
        std::optional<Operand> first = primary(product.first, nullptr);
        std::vector<Part> parts;
        for (const auto& factor : product.rest) parts.push_back({factor.sign, primary(factor.value, nullptr), factor.where});
        return join(std::move(first), std::move(parts), product.where);
    }

    std::optional<Operand> join(std::optional<Operand> first, std::vector<Part> parts, Span where) {
        if (!first || std::ranges::any_of(parts, [](const Part& part) { return !part.operand; })) return {};
        auto arithmetic = std::make_shared<Arithmetic>();
        Type type = first->type;
        arithmetic->first = std::move(*first);
        for (Part& part : parts) {
            const auto operation = Operation(part.sign);
            const auto result = result_of(type, operation, part.operand->type);
            if (!result) return mismatch(type, part), std::nullopt;
            if (operation == Operation::divide && is_zero(*part.operand)) return tell("E013", "divides by zero", part.where), std::nullopt;
            type = *result;
            arithmetic->steps.push_back({operation, std::move(*part.operand), type});
        }
        return Operand{std::shared_ptr<const Arithmetic>(std::move(arithmetic)), type, scalar_.words(where), scalar_.at(where)};
    }

    std::optional<Operand> primary(const syntax::Primary& primary, const Target* target) {
        if (const auto* inner = get_if<syntax::x3::forward_ast<syntax::Disjunction>>(&primary)) {
            if (const syntax::Sum* value = value_in(inner->get())) return sum(*value, target);
            return tell("E005", "a condition where a value belongs", inner->get().where), std::nullopt;
        }
        if (const auto* name = get_if<syntax::Name>(&primary)) return field(*name);
        const auto own = type_of_literal(primary);
        const Target wanted = target ? *target : Target{own.value_or(Type::number), "", "a calculation"};
        const Span where = span_of(primary);
        auto value = check_value(primary, wanted, scalar_.at(where), names_);
        if (!value) return {};
        return Operand{std::move(*value), wanted.type, scalar_.words(where), scalar_.at(where)};
    }

    std::optional<Operand> field(const syntax::Name& name) {
        const Location where = scalar_.at(name.where);
        const FieldDeclaration* declaration = names_.schema().find(name.text);
        if (!declaration && !names_.schema().aliases.contains(name.text)) return tell_unknown_field(name, where, names_), std::nullopt;
        if (!is_ordered(declaration)) {
            names_.error("E006", fmt::format("'{}' is not calculated with: it holds {}", name.text, holds(declaration)), where);
            return {};
        }
        return Operand{field_of(*declaration), declaration->type, name.text, where};
    }

    static bool is_zero(const Operand& operand) {
        const auto* value = std::get_if<Value>(&operand.is);
        const auto* number = value ? std::get_if<Number>(&value->is) : nullptr;
        return number && number->amount.min && number->amount.min->is_zero();
    }

    void mismatch(Type type, const Part& part) {
        constexpr std::array<std::string_view, 4> verbs{"added to", "subtracted from", "multiplied with", "divided into"};
        tell("E013", fmt::format("{} is not {} {}", in_words(part.operand->type), verbs[std::size_t(part.sign)], in_words(type)), part.where);
    }

    void tell(std::string code, std::string message, Span where) { names_.error(std::move(code), std::move(message), scalar_.at(where)); }

    const Scalar& scalar_;
    NameTable& names_;
};

bool is_literal(const syntax::Sum& sum) {
    const syntax::Primary* primary = lone(sum);
    return primary && type_of_literal(*primary);
}

// A side that is a field without order, told with the test that would do instead.
bool tell_unordered(const syntax::Test& test, typed::Comparison comparison, const Scalar& scalar, NameTable& names) {
    for (const syntax::Sum* side : {&test.left, &test.right.front().value}) {
        const auto* name = get_if<syntax::Name>(lone(*side));
        const FieldDeclaration* field = name ? names.schema().find(name->text) : nullptr;
        if (!name || (!field && !names.schema().aliases.contains(name->text)) || is_ordered(field)) continue;
        const std::string other = scalar.words((side == &test.left ? test.right.front().value : test.left).where);
        const bool negated = comparison == typed::Comparison::not_equal;
        std::string help = fmt::format("write '{} {} {}'", name->text, field && field->type == Type::hs ? "within" : negated ? "is not" : "is", other);
        if (field && field->type == Type::truth) help = fmt::format("write '{}' or 'not {}' alone", name->text, name->text);
        if (!negated && comparison != typed::Comparison::equal) help = "only numbers, percentages, quantities, money and dates have an order";
        names.error("E006", fmt::format("'{}' does not fit {}, which holds {}", to_string(comparison), name->text, field ? holds(field) : "names"), scalar.at(test.where), help);
        return true;
    }
    return false;
}

// A threshold must be sharp: "before 2017" is, "before about 2017" and "before 2015 to 2017" are not.
bool is_sharp(const Operand& operand, NameTable& names) {
    const auto* value = std::get_if<Value>(&operand.is);
    const auto* date = value ? std::get_if<DateRange>(&value->is) : nullptr;
    if (!date || date->edtf.find_first_of("/~?%X") == std::string::npos) return true;
    names.error("E008", fmt::format("'{}' is no threshold: it has no sharp edge", date->edtf), operand.where, "use 'within', or a date such as 2017-12-22");
    return false;
}

// What is no field, and was meant for another thing: 16.03.2022, EUR50000.
std::string help_for_field(const std::string& text, const NameTable& names) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (is_digit(text[0])) return dates_are_written;
    if (text.size() > 3 && std::ranges::all_of(text.substr(3), is_digit) && names.vocabulary().currencies.contains(text.substr(0, 3)))
        return fmt::format("write {} {}", text.substr(0, 3), text.substr(3));
    const std::string near = near_field(text, names.schema());
    return near.empty() ? "'checkrules list --fields' lists the fields; a schema file of your own can declare more" : near;
}

}  // namespace

typed::Field field_of(const FieldDeclaration& declaration) {
    return {declaration.path, declaration.type, declaration.is_list, declaration.taxonomy};
}

void tell_unknown_field(const syntax::Name& name, const Location& where, NameTable& names) {
    const std::string kind = kind_of_name(name.text, names);
    if (!kind.empty()) return names.error("E005", fmt::format("'{}' is {}, where a field belongs", name.text, kind), where, kind == "a condition" ? "" : "the field comes first: destination is KP");
    for (const auto& [code, currency] : names.vocabulary().currencies)
        for (const std::string& symbol : currency.symbols)
            if (!symbol.empty() && name.text.starts_with(symbol))
                return names.error("E003", fmt::format("unknown field '{}'", name.text), where, fmt::format("write the currency's code: {} {}", code, name.text.substr(symbol.size())));
    names.error("E003", fmt::format("unknown field '{}'", name.text), where, help_for_field(name.text, names));
}

std::optional<Type> type_of_literal(const syntax::Primary& value) {
    if (get_if<syntax::Number>(&value)) return Type::number;
    if (get_if<syntax::Date>(&value)) return Type::date;
    if (get_if<syntax::Percentage>(&value)) return Type::percentage;
    if (get_if<syntax::Quantity>(&value)) return Type::quantity;
    if (get_if<syntax::Money>(&value)) return Type::money;
    if (get_if<syntax::HsCode>(&value)) return Type::hs;
    if (get_if<syntax::Text>(&value)) return Type::text;
    return {};
}

std::optional<typed::Compare> check_comparison(const syntax::Test& test, typed::Comparison comparison, const Scalar& scalar, NameTable& names) {
    if (tell_unordered(test, comparison, scalar, names)) return {};
    OperandChecker checker(scalar, names);
    const syntax::Sum &left_sum = test.left, &right_sum = test.right.front().value;
    if (is_literal(left_sum) && is_literal(right_sum)) {
        names.error("E014", "compares two values with each other, and no field", scalar.at(test.where));
        return {};
    }
    const bool right_first = is_literal(left_sum);
    auto one = checker.sum(right_first ? right_sum : left_sum);
    const Target target{one ? one->type : Type::number, "", one ? fmt::format("'{}'", one->text) : ""};
    if (!one && is_literal(right_first ? left_sum : right_sum)) return {};
    auto other = checker.sum(right_first ? left_sum : right_sum, &target);
    if (!one || !other) return {};
    if (right_first) std::swap(one, other);
    if (one->type != other->type) {
        names.error("E005", fmt::format("{} is compared with {}", in_words(one->type), in_words(other->type)), scalar.at(test.where),
                    one->type == Type::date || other->type == Type::date ? dates_are_written : "",
                    {{one->where, in_words(one->type)}, {other->where, in_words(other->type)}});
        return {};
    }
    if (!is_sharp(*one, names) || !is_sharp(*other, names)) return {};
    return typed::Compare{std::move(*one), comparison, std::move(*other)};
}

}  // namespace checkrules
