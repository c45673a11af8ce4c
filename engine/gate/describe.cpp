#include "engine/gate/describe.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "engine/text/unicode.hpp"

namespace checkrules {
namespace {

std::string in_words(const Interval& amount) {
    if (amount.is_exact()) return amount.min->to_string();
    std::string out;
    if (amount.min) out += fmt::format("{} {}", amount.min_excluded ? "more than" : "at least", amount.min->to_string());
    if (amount.max)
        out += fmt::format("{}{} {}", out.empty() ? "" : ", ", amount.max_excluded ? "less than" : "at most", amount.max->to_string());
    return out.empty() ? "some" : out;
}

struct Describer {
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(const Text& text) const { return text.value; }
    std::string operator()(const Term& term) const { return term.id; }
    std::string operator()(const Country& country) const { return country.code; }
    std::string operator()(const PartyId& party) const { return party.id; }
    std::string operator()(const HsCode& code) const { return "HS " + code.digits; }
    std::string operator()(const Number& number) const { return in_words(number.amount); }
    std::string operator()(const Percentage& share) const { return in_words(share.amount) + " %"; }
    std::string operator()(const Quantity& quantity) const { return fmt::format("{} {}", in_words(quantity.amount), quantity.unit); }
    std::string operator()(const Money& money) const { return fmt::format("{} {}", in_words(money.amount), money.currency); }
    std::string operator()(const DateRange& date) const { return date.edtf.empty() ? checkrules::in_words(date) : date.edtf; }
    std::string operator()(const List& list) const {
        std::vector<std::string> members;
        for (const Value& member : list) members.push_back(describe(member));
        return fmt::format("[{}]", fmt::join(members, ", "));
    }
};

std::string words_of(const Fact& fact, std::initializer_list<std::string_view> paths) {
    for (std::string_view path : paths)
        if (const Value* value = fact.find(path)) return describe(*value);
    return "?";
}

bool ends_sentence(std::string_view text, std::size_t at) {
    if (text[at] == '\n') return true;
    return (text[at] == '.' || text[at] == '!' || text[at] == '?') && at + 2 < text.size() && text[at + 1] == ' ' &&
           !(text[at + 2] >= 'a' && text[at + 2] <= 'z') && !(text[at + 2] >= '0' && text[at + 2] <= '9');
}

std::string clip(std::string_view text, std::size_t longest) {
    std::size_t at = 0, count = 0;
    while (at < text.size() && count < longest) next_code_point(text, at), ++count;
    return fmt::format("{}{}", text.substr(0, at), at < text.size() ? "…" : "");
}

}  // namespace

std::string describe(const Value& value) { return std::visit(Describer{}, value.is); }

std::string describe(const Fact& fact) {
    return fmt::format("{}, {}: {}, {} to {}, {}", fact.kind(), fact.status(), words_of(fact, {"goods.terms", "goods.description", "goods.hs"}),
                       words_of(fact, {"supplier.name", "supplier.country", "origin"}),
                       words_of(fact, {"recipient.name", "recipient.country", "destination"}), words_of(fact, {"date"}));
}

SentenceAround sentence_at(std::size_t byte, const Article& article) {
    const std::string_view text = article.text;
    if (byte >= text.size()) return {};
    std::size_t begin = byte, end = byte;
    while (begin > 0 && !ends_sentence(text, begin - 1)) --begin;
    while (end < text.size() && !ends_sentence(text, end)) ++end;
    if (end < text.size() && text[end] != '\n') ++end;
    begin = std::min(text.find_first_not_of(" \r\n\t", begin), end);
    return {clip(text.substr(begin, end - begin), 160), article.place(begin).line};
}

std::size_t first_evidence(const Fact& fact, const Article& article) {
    std::size_t first = article.text.size();
    for (const Evidence& evidence : fact.evidence)
        if (!evidence.pointer) first = std::min(first, article.byte_of(evidence.start));
    return first;
}

std::vector<std::string> missing_fields(const Finding& finding) {
    std::set<std::string> fields;
    for (const MissingSet& set : finding.missing) fields.insert(set.fields.begin(), set.fields.end());
    return {fields.begin(), fields.end()};
}

std::vector<std::string> provision_ids(const Finding& finding) {
    std::vector<std::string> ids;
    for (const CitedProvision& provision : finding.provisions) ids.push_back(provision.id);
    std::ranges::sort(ids);
    return ids;
}

}  // namespace checkrules
