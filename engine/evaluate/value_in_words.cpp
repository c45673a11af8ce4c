#include "engine/evaluate/value_in_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace checkrules {
namespace {

std::string grouped(const Decimal& number) {
    std::string digits = number.to_string();
    const std::size_t end = std::min(digits.find('.'), digits.size()), start = digits.starts_with('-') ? 1 : 0;
    for (std::size_t at = end; at > start + 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

// `measured` puts a number and its unit or currency together.
template <typename Measured>
std::string amount_in_words(const Interval& amount, Measured measured) {
    if (amount.is_exact()) return measured(grouped(*amount.min));
    if (amount.min && amount.max) return fmt::format("{} to {}", grouped(*amount.min), measured(grouped(*amount.max)));
    if (amount.min) return fmt::format("{} {}", amount.min_excluded ? "more than" : "at least", measured(grouped(*amount.min)));
    if (amount.max) return fmt::format("{} {}", amount.max_excluded ? "less than" : "at most", measured(grouped(*amount.max)));
    return measured("an unknown amount of");
}

struct Words {
    const Vocabulary& vocabulary;

    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(const Text& text) const { return text.value; }
    std::string operator()(const Term& term) const { return term_in_words(term.id, vocabulary); }
    std::string operator()(const Country& country) const {
        const auto entry = vocabulary.countries.find(country.code);
        return entry == vocabulary.countries.end() ? country.code : entry->second.name;
    }
    std::string operator()(const PartyId& party) const {
        const auto entry = vocabulary.parties.find(party.id);
        return entry == vocabulary.parties.end() || entry->second.label.empty() ? party.id : entry->second.label;
    }
    std::string operator()(const HsCode& hs) const {
        const std::string_view label = vocabulary.hs_label(hs.digits);
        return label.empty() ? "HS " + hs.digits : fmt::format("HS {} ({})", hs.digits, label);
    }
    std::string operator()(const Number& number) const { return amount_in_words(number.amount, [](std::string n) { return n; }); }
    std::string operator()(const Percentage& share) const { return amount_in_words(share.amount, [](std::string n) { return n + " %"; }); }
    std::string operator()(const Quantity& quantity) const {
        return amount_in_words(quantity.amount, [&](std::string n) { return fmt::format("{} {}", n, quantity.unit); });
    }
    std::string operator()(const Money& money) const {
        return amount_in_words(money.amount, [&](std::string n) { return fmt::format("{} {}", money.currency, n); });
    }
    std::string operator()(const DateRange& date) const { return in_words(date); }
    std::string operator()(const List& members) const {
        std::vector<std::string> words;
        for (const Value& member : members) words.push_back(checkrules::in_words(member, vocabulary));
        return words.empty() ? "none" : fmt::format("{}", fmt::join(words, ", "));
    }
};

}  // namespace

std::string in_words(const Value& value, const Vocabulary& vocabulary) { return std::visit(Words{vocabulary}, value.is); }

std::string term_in_words(const std::string& id, const Vocabulary& vocabulary) {
    const auto label = [&](const auto& entries) {
        const auto found = entries.find(id);
        return found == entries.end() ? std::string() : found->second.label;
    };
    std::string words = label(vocabulary.goods);
    if (words.empty()) words = label(vocabulary.kinds);
    if (words.empty()) words = label(vocabulary.statuses);
    return words.empty() ? id : words;
}

}  // namespace checkrules
