// Values, facts and findings as one line of YAML.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "engine/gate/describe.hpp"
#include "engine/gate/suggest_edits.hpp"

namespace checkrules {
namespace {

std::string amount_as_yaml(const Interval& amount, const std::string& measure) {
    std::string out;
    if (amount.min) out += fmt::format("min: \"{}\", ", amount.min->to_string());
    if (amount.max) out += fmt::format("max: \"{}\", ", amount.max->to_string());
    if (amount.min_excluded) out += "min-excluded: true, ";
    if (amount.max_excluded) out += "max-excluded: true, ";
    return fmt::format("{{{}{}}}", out, measure);
}

}  // namespace

std::string text_as_yaml(std::string_view text) {
    const bool is_plain = !text.empty() && std::ranges::all_of(text, [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '.' || c == '/' || c == '_' || c == ' ' || (c & 0x80);
    });
    const bool is_number = !text.empty() && std::ranges::all_of(text, [](char c) { return std::isdigit(static_cast<unsigned char>(c)) || c == '.'; });
    if (is_plain && !is_number && text.front() != '-' && text.front() != ' ' && text.back() != ' ' && text != "true" && text != "false" &&
        text != "null")
        return std::string(text);
    std::string out = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) < 0x20) out += fmt::format("\\x{:02x}", int(c));
        else out += c;
    }
    return out + "\"";
}

std::string value_as_yaml(const Value& value) {
    if (const auto* list = std::get_if<List>(&value.is)) {
        std::vector<std::string> members;
        for (const Value& member : *list) members.push_back(value_as_yaml(member));
        return fmt::format("[{}]", fmt::join(members, ", "));
    }
    if (const auto* quantity = std::get_if<Quantity>(&value.is)) return amount_as_yaml(quantity->amount, "unit: " + text_as_yaml(quantity->unit));
    if (const auto* money = std::get_if<Money>(&value.is)) return amount_as_yaml(money->amount, "currency: " + money->currency);
    if (const auto* share = std::get_if<Percentage>(&value.is); share && share->amount.min) return fmt::format("\"{}\"", share->amount.min->to_string());
    if (const auto* code = std::get_if<HsCode>(&value.is)) return fmt::format("\"{}\"", code->digits);
    if (const auto* date = std::get_if<DateRange>(&value.is)) return date->edtf;
    return std::holds_alternative<bool>(value.is) ? describe(value) : text_as_yaml(describe(value));
}

// Nests the dotted paths of a fact: "goods.terms" stands under goods.
std::string fields_as_yaml(const Fact& fact) {
    std::vector<std::string> parts;
    std::string open;
    std::vector<std::string> inner;
    const auto close = [&] {
        if (!open.empty()) parts.push_back(fmt::format("{}: {{{}}}", open, fmt::join(inner, ", ")));
        open.clear();
        inner.clear();
    };
    for (const auto& [path, value] : fact.values) {
        const std::size_t dot = path.find('.');
        if (dot == std::string::npos || path.substr(0, dot) != open) close();
        if (dot == std::string::npos) {
            parts.push_back(fmt::format("{}: {}", path, value_as_yaml(value)));
            continue;
        }
        open = path.substr(0, dot);
        inner.push_back(fmt::format("{}: {}", path.substr(dot + 1), value_as_yaml(value)));
    }
    close();
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string fact_as_yaml(const Fact& fact) {
    std::vector<std::string> quotes;
    for (const Evidence& evidence : fact.evidence)
        if (!evidence.pointer && evidence.field == "kind") quotes.push_back(text_as_yaml(evidence.exact));
    std::string out = fmt::format("{{id: {}, {}", fact.id, fields_as_yaml(fact));
    if (!quotes.empty()) out += fmt::format(", evidence: [{}]", fmt::join(quotes, ", "));
    return out + "}";
}

std::string finding_as_yaml(const Finding& finding, const std::string& fact) {
    std::string out = fmt::format("{{rule: {}, verdict: {}, fact: {}", finding.rule, to_string(finding.verdict), fact);
    const auto missing = missing_fields(finding);
    if (!missing.empty()) out += fmt::format(", missing: [{}]", fmt::join(missing, ", "));
    return out + "}";
}

}  // namespace checkrules
