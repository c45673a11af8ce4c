#include "engine/extract/check_example.hpp"

#include <fmt/format.h>

namespace checkrules {
namespace {

struct InWords {
    std::string operator()(const Text& text) const { return text.value; }
    std::string operator()(const Term& term) const { return term.id; }
    std::string operator()(const Country& country) const { return country.code; }
    std::string operator()(const PartyId& party) const { return party.id; }
    std::string operator()(const HsCode& code) const { return code.digits; }
    std::string operator()(const DateRange& date) const { return date.edtf; }
    std::string operator()(const Quantity& quantity) const { return quantity.amount.min ? quantity.amount.min->to_string() + " " + quantity.unit : ""; }
    std::string operator()(const Money& money) const { return money.amount.min ? money.currency + " " + money.amount.min->to_string() : ""; }
    std::string operator()(const List& list) const {
        std::string out;
        for (const Value& one : list) out += std::visit(*this, one.is) + " ";
        return out;
    }
    template <typename T>
    std::string operator()(const T&) const { return ""; }
};

/// All that a fact says of a field: its values and its quotes.
std::string said_of(const Fact& fact, const std::string& field) {
    if (field == "kind") return fact.kind();
    if (field == "status") return fact.status();
    if (field == "certainty") return fact.certainty();
    const std::string path = field == "quantity" ? "goods.quantity" : field;
    std::string out;
    for (const auto& [name, value] : fact.values)
        if (name == path || name.starts_with(path + ".")) out += std::visit(InWords{}, value.is) + " | ";
    for (const Evidence& one : fact.evidence)
        if (one.field == path) out += one.exact + " | ";
    return out;
}

std::string first_mismatch(const TriggerExample& example, const Fact& fact) {
    for (const auto& [field, text] : example.expected) {
        const std::string said = said_of(fact, field);
        if (said.find(text) == std::string::npos) return fmt::format("{} should be '{}', but is '{}'", field, text, said);
    }
    return "";
}

}  // namespace

std::string check_example(const TriggerExample& example, const std::vector<Fact>& facts) {
    if (example.no_fact) {
        for (const Fact& fact : facts)
            return fmt::format("'{}' should give no fact, but gives {} of {}", example.text, fact.kind(), said_of(fact, "goods"));
        return "";
    }
    std::string wrong = "it gives no fact";
    for (const Fact& fact : facts) {
        wrong = first_mismatch(example, fact);
        if (wrong.empty()) return "";
    }
    return fmt::format("'{}': {}", example.text, wrong);
}

}  // namespace checkrules
