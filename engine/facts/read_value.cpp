#include "engine/facts/read_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "engine/text/suggest.hpp"
#include "engine/text/unicode.hpp"

namespace checkrules {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;
using Read = tl::expected<Value, ValueMistake>;

constexpr std::size_t most_members = 10'000;

tl::unexpected<ValueMistake> mistake(std::string code, std::string message, std::string help = {}, std::string below = {}) {
    return tl::unexpected(ValueMistake{std::move(code), std::move(message), std::move(help), std::move(below)});
}

std::string_view shape(element json) {
    switch (json.type()) {
        case element_type::ARRAY: return "a list";
        case element_type::OBJECT: return "an object";
        case element_type::STRING: return "a text";
        case element_type::BOOL: return "true or false";
        case element_type::NULL_VALUE: return "null";
        default: return "a number";
    }
}

// What a field of the type looks like in JSON.
std::string_view example(Type type) {
    switch (type) {
        case Type::truth: return "true or false";
        case Type::country: return "a country code such as \"KP\"";
        case Type::party: return "a party of the vocabulary such as \"kim-jong-un\"";
        case Type::hs: return "an HS code as a text such as \"8703\"";
        case Type::number:
        case Type::percentage: return "a decimal as a text such as \"0.5\"";
        case Type::quantity: return "{\"min\": \"2\", \"max\": \"2\", \"unit\": \"item\"}";
        case Type::money: return "{\"min\": \"1000000\", \"currency\": \"USD\"}";
        case Type::date: return "a date as a text such as \"2024-02-18\", \"2018\" or \"2015/2017\"";
        default: return "a text";
    }
}

tl::unexpected<ValueMistake> wrong_shape(element json, Type type) {
    return mistake("F010", fmt::format("{} where the schema has a {}", shape(json), to_string(type)), fmt::format("write {}", example(type)));
}

std::string clipped(std::string_view text) {
    std::size_t at = 0;
    for (int i = 0; i < 60 && at < text.size(); ++i) next_code_point(text, at);
    return fmt::format("{}{}", text.substr(0, at), at < text.size() ? "…" : "");
}

template <typename Map>
tl::unexpected<ValueMistake> unknown_name(std::string_view what, std::string_view name, const Map& known) {
    std::vector<std::string> names;
    for (const auto& [id, entry] : known) names.push_back(id);
    return mistake("F012", fmt::format("unknown {} '{}'", what, clipped(name)), did_you_mean(name, names));
}

bool is_called(const CountryEntry& country, std::string_view name) {
    const auto same = [&](const std::string& other) { return to_lower(other) == to_lower(name); };
    return same(country.name) || std::ranges::any_of(country.names, same);
}

Read read_country(std::string_view code, const Vocabulary& vocabulary) {
    if (vocabulary.countries.contains(code)) return Value{Country{std::string(code)}};
    for (const auto& [id, country] : vocabulary.countries)
        if (is_called(country, code)) return mistake("F012", fmt::format("'{}' is a name, not a country code", clipped(code)), fmt::format("write \"{}\"", id));
    return unknown_name("country code", code, vocabulary.countries);
}

const Taxonomy* taxonomy_of(const FieldDeclaration& field, const Vocabulary& vocabulary) {
    if (field.taxonomy == "goods") return &vocabulary.goods_taxonomy;
    if (field.taxonomy == "kinds") return &vocabulary.kind_taxonomy;
    if (field.taxonomy == "statuses") return &vocabulary.status_taxonomy;
    if (field.taxonomy == "certainties") return &vocabulary.certainty_taxonomy;
    return nullptr;
}

Read read_term(std::string_view id, const FieldDeclaration& field, const Vocabulary& vocabulary) {
    const Taxonomy* taxonomy = taxonomy_of(field, vocabulary);
    if (!taxonomy || taxonomy->contains(id)) return Value{Term{std::string(id)}};
    return mistake("F012", fmt::format("'{}' is no term of {}", clipped(id), field.taxonomy), did_you_mean(id, taxonomy->ids()));
}

Read read_hs(std::string_view text) {
    std::string digits;
    for (char c : text) {
        if (c == '.' || c == ' ') continue;
        if (c < '0' || c > '9') return mistake("F010", fmt::format("'{}' is no HS code", clipped(text)), "write 2 to 10 digits, such as \"8703\"");
        digits += c;
    }
    if (digits.size() < 2 || digits.size() > 10) return mistake("F010", fmt::format("'{}' is no HS code", clipped(text)), "write 2 to 10 digits, such as \"8703\"");
    return Value{HsCode{std::move(digits)}};
}

Read read_text(std::string_view text, const FieldDeclaration& field, const Vocabulary& vocabulary) {
    switch (field.type) {
        case Type::text: return Value{Text{std::string(text)}};
        case Type::term: return read_term(text, field, vocabulary);
        case Type::country: return read_country(text, vocabulary);
        case Type::party:
            if (vocabulary.parties.contains(text)) return Value{PartyId{std::string(text)}};
            return unknown_name("party", text, vocabulary.parties);
        case Type::hs: return read_hs(text);
        default: break;
    }
    const auto date = parse_edtf(text);
    if (!date) return mistake("F013", date.error());
    return Value{*date};
}

std::optional<Decimal> read_decimal(element json) {
    std::string_view text;
    if (json.get_string().get(text) == simdjson::SUCCESS) return Decimal::parse(text);
    std::int64_t whole;
    if (json.get_int64().get(whole) == simdjson::SUCCESS) return Decimal(whole);
    double number;
    if (!json.is_double() || json.get_double().get(number) != simdjson::SUCCESS) return {};
    // The shortest form that reads back as the same number: what was written, up to 15 digits.
    std::array<char, 400> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
    return Decimal::parse({buffer.data(), end.ptr});
}

// {"min": …, "max": …, "min-excluded": true}, or a lone decimal for an exact one.
tl::expected<Interval, ValueMistake> read_interval(element json) {
    if (const auto exact = read_decimal(json)) return Interval{exact, exact, false, false};
    simdjson::dom::object object;
    if (json.get_object().get(object) != simdjson::SUCCESS) return mistake("F010", "no decimal that can be read", "write digits, such as \"1000000\" or \"0.5\"; no exponent, nine decimals at most");
    Interval out;
    for (const auto& [key, value] : object) {
        bool excluded = false;
        if (value.is_null()) continue;
        if (key == "min" || key == "max") {
            const auto bound = read_decimal(value);
            if (!bound) return mistake("F010", "no decimal that can be read", "write digits, such as \"1000000\" or \"0.5\"; no exponent, nine decimals at most", fmt::format("/{}", key));
            if (*bound < Decimal(0)) return mistake("F010", "an amount below zero", {}, fmt::format("/{}", key));
            (key == "min" ? out.min : out.max) = bound;
        } else if ((key == "min-excluded" || key == "max-excluded") && value.get_bool().get(excluded) == simdjson::SUCCESS) {
            (key == "min-excluded" ? out.min_excluded : out.max_excluded) = excluded;
        } else if (key != "unit" && key != "currency") {
            return mistake("F010", fmt::format("'{}' is no part of an amount", clipped(key)), "an amount has min, max, min-excluded, max-excluded, and a unit or currency");
        }
    }
    if (out.min && out.max && *out.max < *out.min) return mistake("F010", "the least is more than the most");
    return out;
}

tl::expected<std::string, ValueMistake> read_measure(element json, std::string_view key) {
    std::string_view text;
    if (json[key].get_string().get(text) == simdjson::SUCCESS) return std::string(text);
    return mistake("F010", fmt::format("an amount without a {}", key), fmt::format("write {}", example(key == "unit" ? Type::quantity : Type::money)));
}

Read read_quantity(element json, const Vocabulary& vocabulary) {
    if (!json.is_object()) return wrong_shape(json, Type::quantity);
    const auto amount = read_interval(json);
    if (!amount) return tl::unexpected(amount.error());
    const auto unit = read_measure(json, "unit");
    if (!unit) return tl::unexpected(unit.error());
    if (vocabulary.units.contains(*unit)) return Value{Quantity{*amount, *unit}};
    auto unknown = unknown_name("unit", *unit, vocabulary.units);
    unknown.value().below = "/unit";
    return unknown;
}

Read read_money(element json, const Vocabulary& vocabulary) {
    if (!json.is_object()) return wrong_shape(json, Type::money);
    const auto amount = read_interval(json);
    if (!amount) return tl::unexpected(amount.error());
    const auto currency = read_measure(json, "currency");
    if (!currency) return tl::unexpected(currency.error());
    if (vocabulary.currencies.contains(*currency)) return Value{Money{*amount, *currency}};
    auto unknown = unknown_name("currency", *currency, vocabulary.currencies);
    unknown.value().below = "/currency";
    return unknown;
}

Read read_member(element json, const FieldDeclaration& field, const Vocabulary& vocabulary) {
    if (field.type == Type::quantity) return read_quantity(json, vocabulary);
    if (field.type == Type::money) return read_money(json, vocabulary);
    if (field.type == Type::truth) {
        bool value;
        if (json.get_bool().get(value) != simdjson::SUCCESS) return wrong_shape(json, field.type);
        return Value{value};
    }
    if (field.type == Type::number || field.type == Type::percentage) {
        const auto amount = read_interval(json);
        if (!amount) return tl::unexpected(amount.error());
        return field.type == Type::number ? Value{Number{*amount}} : Value{Percentage{*amount}};
    }
    std::string_view text;
    if (json.get_string().get(text) != simdjson::SUCCESS) return wrong_shape(json, field.type);
    return read_text(text, field, vocabulary);
}

}  // namespace

Read read_value(element json, const FieldDeclaration& field, const Vocabulary& vocabulary) {
    if (!field.is_list) return read_member(json, field, vocabulary);
    List members;
    simdjson::dom::array array;
    if (json.get_array().get(array) != simdjson::SUCCESS) {
        auto only = read_member(json, field, vocabulary);
        if (!only) return only;
        members.push_back(std::move(*only));
        return Value{std::move(members)};
    }
    for (element item : array) {
        const std::size_t index = members.size();
        if (index == most_members) return mistake("F010", fmt::format("a list of more than {} members", most_members));
        auto member = read_member(item, field, vocabulary);
        if (!member) {
            member.error().below = fmt::format("/{}{}", index, member.error().below);
            return member;
        }
        members.push_back(std::move(*member));
    }
    return Value{std::move(members)};
}

}  // namespace checkrules
