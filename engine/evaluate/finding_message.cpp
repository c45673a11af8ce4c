#include "engine/evaluate/finding_message.hpp"

#include <fmt/format.h>

#include "engine/evaluate/value_in_words.hpp"
#include "engine/text/sha256.hpp"

namespace checkrules {
namespace {

std::string words_of(const FactView& fact, std::string_view path) {
    const Value* value = fact.find(path);
    return value ? in_words(*value, fact.vocabulary()) : std::string();
}

// The first of the fields that is known, in words.
std::string first_known(const FactView& fact, std::initializer_list<std::string_view> paths) {
    for (std::string_view path : paths)
        if (std::string words = words_of(fact, path); !words.empty()) return words;
    return {};
}

std::string who(const FactView& fact, const std::string& role, std::string_view place) {
    const std::string name = first_known(fact, {role + ".name", role + ".party"});
    const std::string country = first_known(fact, {role + ".country", place});
    if (name.empty()) return country;
    return country.empty() || country == name ? name : fmt::format("{} ({})", name, country);
}

std::string filled(std::string_view name, const FactView& fact) {
    std::string words;
    if (name == "goods") words = first_known(fact, {"goods.description", "goods.brand", "goods.terms", "goods.hs"});
    else if (name == "recipient") words = who(fact, "recipient", "destination");
    else if (name == "supplier") words = who(fact, "supplier", "origin");
    else words = words_of(fact, name);
    return words.empty() ? fmt::format("unknown {}", name) : words;
}

}  // namespace

std::string finding_message(std::string_view pattern, const FactView& fact) {
    std::string out;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{'), close = pattern.find('}', open);
        out += pattern.substr(0, close == std::string_view::npos ? pattern.size() : open);
        if (close == std::string_view::npos) break;
        out += filled(pattern.substr(open + 1, close - open - 1), fact);
        pattern.remove_prefix(close + 1);
    }
    return out;
}

std::string finding_fingerprint(const Finding& finding, std::string_view source, const FactView& fact) {
    std::string told = fmt::format("{}\n{}\n", finding.rule, source);
    bool quoted = false;
    for (const Evidence& evidence : finding.evidence) {
        quoted = quoted || !evidence.exact.empty();
        told += fmt::format("{}\x1f{}\n", evidence.field, evidence.exact);
    }
    if (!quoted)
        for (const auto& [path, value] : fact.fact().values) told += fmt::format("{}\x1f{}\n", path, in_words(value, fact.vocabulary()));
    return sha256(told).substr(0, 16);
}

std::string RulebookStamp::sha256() const { return checkrules::sha256(file ? file->text() : std::string_view{}); }

}  // namespace checkrules
