#include "engine/language/print_condition.hpp"

#include <fmt/format.h>

#include <array>

namespace checkrules {
namespace {

constexpr std::array<std::string_view, 4> signs{"+", "-", "*", "/"};
constexpr std::array<std::string_view, 12> relations{"=", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in", "within", "not within"};
constexpr std::array<std::string_view, 3> quantifiers{"", "any ", "all "};

std::string quoted(const std::string& text) { return text.find('"') == std::string::npos ? '"' + text + '"' : '\'' + text + '\''; }

template <typename Parts, typename Print>
std::string join(const Parts& parts, std::string_view between, Print print) {
    std::string out;
    for (const auto& part : parts) {
        if (&part != &parts.front()) out += between;
        out += print(part);
    }
    return out;
}

struct Printer {
    std::string operator()(const syntax::Number& number) const { return number.digits; }
    std::string operator()(const syntax::Date& date) const { return date.edtf; }
    std::string operator()(const syntax::Percentage& percentage) const { return percentage.digits + " %"; }
    std::string operator()(const syntax::Quantity& quantity) const { return fmt::format("{} {}", quantity.digits, quantity.unit); }
    std::string operator()(const syntax::Money& money) const { return fmt::format("{} {}", money.currency, money.digits); }
    std::string operator()(const syntax::HsCode& code) const { return "HS " + code.digits; }
    std::string operator()(const syntax::Text& text) const { return quoted(text.value); }
    std::string operator()(const syntax::Known& known) const { return fmt::format("known({})", known.of.text); }
    std::string operator()(const syntax::Name& name) const { return name.text; }
    std::string operator()(const syntax::x3::forward_ast<syntax::List>& list) const { return "{" + join(list.get().members, ", ", print_value) + "}"; }
    std::string operator()(const syntax::x3::forward_ast<syntax::Disjunction>& inner) const { return "(" + print_condition(inner.get()) + ")"; }

    std::string operator()(const syntax::Product& product) const {
        std::string out = print_value(product.first);
        for (const auto& factor : product.rest) out += fmt::format(" {} {}", signs[std::size_t(factor.sign)], print_value(factor.value));
        return out;
    }
    std::string operator()(const syntax::Sum& sum) const {
        std::string out = (*this)(sum.first);
        for (const auto& summand : sum.rest) out += fmt::format(" {} {}", signs[std::size_t(summand.sign)], (*this)(summand.value));
        return out;
    }
    std::string operator()(const syntax::Negation& negation) const {
        std::string out;
        for (std::size_t i = 0; i < negation.nots.size(); ++i) out += "not ";
        out += quantifiers[std::size_t(negation.part.quantifier)];
        out += (*this)(negation.part.left);
        for (const auto& right : negation.part.right) out += fmt::format(" {} {}", relations[std::size_t(right.relation)], (*this)(right.value));
        return out;
    }
    std::string operator()(const syntax::Conjunction& all) const { return join(all.parts, " and ", *this); }

    using result_type = std::string;
};

}  // namespace

std::string print_condition(const syntax::Disjunction& condition) { return join(condition.parts, " or ", Printer()); }
std::string print_value(const syntax::Primary& value) { return boost::apply_visitor(Printer(), value); }

}  // namespace checkrules
