#include "engine/vocabulary/load_section.hpp"

#include <algorithm>
#include <functional>

#include "engine/vocabulary/name_words.hpp"

namespace checkrules {
namespace {

bool is_lower_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_letter(char c) { return is_capital(c) || (c >= 'a' && c <= 'z'); }

// Cutting every name into words would double the time of loading; mostly they cannot be too many, since between two words stands something else.
bool has_too_many_words(std::string_view text) {
    if (text.size() <= most_name_words || 2 * std::size_t(std::ranges::count_if(text, std::not_fn(is_letter))) < most_name_words) return false;
    const Tokens tokens = split_tokens(text);
    return NameWordReader(tokens.all).at(most_name_words) != nullptr;
}

}  // namespace

void Loading::error(std::string code, std::string message, const Location& where, std::string help) {
    diagnostics.push_back({Severity::error, std::move(code), std::move(message), where, {}, std::move(help)});
}

bool check_id(const yaml::Node& key, Loading& loading) {
    const std::string_view id = key.scalar;
    if (!id.empty() && id.front() != '-' && std::ranges::all_of(id, [](char c) { return is_lower_or_digit(c) || c == '-'; })) return true;
    loading.error("V002", fmt::format("'{}' is no identifier", id), key.where, "lower-case letters, digits and hyphens: luxury-vehicle");
    return false;
}

void report_twice(std::string_view what, std::string_view id, const Location& where, const Location& first, Diagnostics& diagnostics) {
    diagnostics.push_back({Severity::error, "V003", fmt::format("{} '{}' is defined twice", what, id), where, {{first, "first here"}}, "leave one out, or give it a name of its own"});
}

std::vector<std::string> read_names(yaml::MapReader& reader, std::string_view key, Loading& loading) {
    std::vector<std::string> names;
    const std::vector<const yaml::Node*> items = reader.texts(key);
    names.reserve(items.size());
    for (const yaml::Node* item : items) {
        const std::string_view text = item->scalar;
        if (text.find_first_not_of(" \t\n") == std::string::npos) loading.error("V004", fmt::format("an empty text in '{}'", key), item->where);
        else if (has_too_many_words(text)) loading.error("V004", fmt::format("a text of more than {} words in '{}'", most_name_words, key), item->where);
        else names.emplace_back(text);
    }
    return names;
}

bool is_country_code(std::string_view text) { return text.size() == 2 && std::ranges::all_of(text, is_capital); }
bool is_currency_code(std::string_view text) { return text.size() == 3 && std::ranges::all_of(text, is_capital); }

std::optional<std::string> read_country(yaml::MapReader& reader, std::string_view key, const std::string& from, Loading& loading) {
    const auto code = reader.text(key);
    if (!code) return {};
    const Location where = reader.node().find(key)->where;
    if (!is_country_code(*code)) {
        loading.error("V005", fmt::format("'{}' is no country code", *code), where, "two capitals, as in ISO 3166-1: KP");
        return {};
    }
    loading.countries.push_back({from, *code, where});
    return code;
}

std::optional<Money> parse_money(std::string_view text) {
    if (text.size() < 5 || text[3] != ' ' || !is_currency_code(text.substr(0, 3))) return {};
    const auto amount = Decimal::parse(text.substr(4));
    if (!amount) return {};
    return Money{{amount, {}}, std::string(text.substr(0, 3))};
}

}  // namespace checkrules
