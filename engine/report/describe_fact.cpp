#include "engine/report/describe_fact.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace checkrules {
namespace {

template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

std::string grouped(const Decimal& amount) {
    std::string digits = amount.to_string();
    const std::size_t point = std::min(digits.find('.'), digits.size());
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    for (std::size_t at = point; at > first + 3;) digits.insert(at -= 3, ",");
    return digits;
}

std::string measured(const Interval& amount, std::string_view unit) {
    const std::string number = in_words(amount);
    if (unit.empty() || number.empty()) return number;
    return fmt::format("{} {}", number, unit);
}

bool is_one(const Interval& amount) { return amount.is_exact() && *amount.min == Decimal(1); }

/// "1 tonne", "31,500 to 38,500 tonnes".
std::string with_unit(const Quantity& quantity) {
    const bool is_plural = !quantity.unit.empty() && !quantity.unit.ends_with('s') && !is_one(quantity.amount);
    return measured(quantity.amount, quantity.unit + (!is_plural ? "" : quantity.unit.ends_with('x') ? "es" : "s"));
}

std::string text_at(const Fact& fact, std::string_view path) {
    const Value* value = fact.find(path);
    return value ? in_words(*value) : "";
}

/// "KCNA", "KCNA and TASS", "KCNA, TASS and Xinhua".
std::string enumerated(const std::vector<std::string>& names) {
    if (names.size() < 2) return names.empty() ? "" : names.front();
    return fmt::format("{} and {}", fmt::join(names.begin(), names.end() - 1, ", "), names.back());
}

/// Says so of a field that the event's own words do not tell.
std::string_view as_known(const Fact& fact, std::string_view path) { return fact.is_from_context(path) ? ", from context" : ""; }

std::string first_of(const Fact& fact, std::initializer_list<std::string_view> paths) {
    for (std::string_view path : paths)
        if (std::string words = text_at(fact, path); !words.empty()) return words;
    return {};
}

}  // namespace

std::string in_words(const Interval& amount) {
    if (amount.is_exact()) return grouped(*amount.min);
    if (amount.min && amount.max) return fmt::format("{} to {}", grouped(*amount.min), grouped(*amount.max));
    if (amount.min)
        return amount.min_excluded ? fmt::format("more than {}", grouped(*amount.min))
                                   : fmt::format("{} or more", grouped(*amount.min));
    if (amount.max)
        return amount.max_excluded ? fmt::format("less than {}", grouped(*amount.max))
                                   : fmt::format("up to {}", grouped(*amount.max));
    return {};
}

std::string in_words(const Value& value) {
    return std::visit(
        Overloaded{[](bool yes) -> std::string { return yes ? "yes" : "no"; },
                   [](const Text& text) { return text.value; }, [](const Term& term) { return term.id; },
                   [](const Country& country) { return country.code; }, [](const PartyId& party) { return party.id; },
                   [](const HsCode& code) { return "HS " + code.digits; },
                   [](const Number& number) { return in_words(number.amount); },
                   [](const Percentage& share) { return measured(share.amount, "%"); },
                   [](const Quantity& quantity) { return with_unit(quantity); },
                   [](const Money& money) { return money.currency + " " + in_words(money.amount); },
                   [](const DateRange& date) { return in_words(date); },
                   [](const List& list) {
                       std::vector<std::string> members;
                       for (const Value& member : list) members.push_back(in_words(member));
                       return fmt::format("{}", fmt::join(members, ", "));
                   }},
        value.is);
}

std::string describe_goods(const Fact& fact) {
    std::string goods = first_of(fact, {"goods.description", "goods.brand", "goods.terms", "goods.hs"});
    if (goods.empty()) goods = "goods";
    const std::string brand = first_of(fact, {"goods.brand"});
    if (goods.find(brand) == std::string::npos) goods += " (" + brand + ")";  // "car (Aurus)": the make stood in another sentence
    const Quantity* quantity = fact.get<Quantity>("goods.quantity");
    if (!quantity) return goods;
    for (const Evidence& evidence : fact.evidence)
        if (evidence.field == "goods.quantity" && goods.find(evidence.exact) != std::string::npos) return goods;
    const bool is_number = quantity->unit == "item" || quantity->unit.empty();
    if (is_number && is_one(quantity->amount)) return goods;
    return is_number ? fmt::format("{} × {}", in_words(quantity->amount), goods)
                   : fmt::format("{}, {}", goods, with_unit(*quantity));
}

std::string describe_party(const Fact& fact, std::string_view side) {
    const std::string prefix(side);
    const std::string place = side == "supplier" ? "origin" : "destination";
    const std::string name = first_of(fact, {prefix + ".name", prefix + ".party"});
    const std::string country = first_of(fact, {prefix + ".country", place});
    const std::string words = name.empty() || country.empty() ? name + country : fmt::format("{} ({})", name, country);
    return fmt::format("{}{}", words, as_known(fact, name.empty() ? place : prefix));
}

std::string describe_fact(const Fact& fact) {
    const std::string from = describe_party(fact, "supplier"), to = describe_party(fact, "recipient");
    const std::string via = text_at(fact, "via"), date = text_at(fact, "date");
    std::string words = describe_goods(fact);
    if (!from.empty() && !to.empty())
        words += fmt::format(" · {} → {}", from, to);
    else if (!from.empty())
        words += fmt::format(" · from {}", from);
    else if (!to.empty())
        words += fmt::format(" · to {}", to);
    if (!via.empty()) words += fmt::format(" via {}", via);
    if (date.empty()) return words;
    const bool undated =
        std::ranges::any_of(fact.inferred, [](const Inference& inference) { return inference.field == "date"; });
    return fmt::format("{} · {}{}{}", words, undated ? "undated, taken as " : "", date, as_known(fact, "date"));
}

std::string describe_certainty(const Fact& fact) {
    std::vector<std::string> sources;
    if (const List* list = fact.get<List>("attribution"))
        for (const Value& member : *list) sources.push_back(in_words(member));
    std::string words = fact.status() == "completed" ? "" : fact.status() + ", ";
    words += fact.certainty();
    return sources.empty() ? words : fmt::format("{} by {}{}", words, enumerated(sources), as_known(fact, "attribution"));
}

}  // namespace checkrules
