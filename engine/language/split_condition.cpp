#include "engine/language/split_condition.hpp"

#include <algorithm>
#include <string>

namespace checkrules {
namespace {

std::size_t past_quote(std::string_view text, std::size_t at) {
    return std::min(text.find_first_of(std::string{text[at], '\n'}, at + 1), text.size() - 1) + 1;
}

Span trimmed(std::string_view text, Span part) {
    const auto is_blank = [&](std::size_t at) { return text[at] == ' ' || text[at] == '\n' || text[at] == '\t'; };
    while (part.begin < part.end && is_blank(part.begin)) ++part.begin;
    while (part.end > part.begin && is_blank(part.end - 1)) --part.end;
    return part;
}

std::ptrdiff_t balance(std::string_view text, Span part) {
    const auto begin = text.begin() + std::ptrdiff_t(part.begin), end = text.begin() + std::ptrdiff_t(part.end);
    return std::count(begin, end, '(') - std::count(begin, end, ')');
}

Span balanced(std::string_view text, Span part) {
    part = trimmed(text, part);
    while (part.begin < part.end && text[part.begin] == '(' && balance(text, part) > 0) part = trimmed(text, {part.begin + 1, part.end});
    while (part.begin < part.end && text[part.end - 1] == ')' && balance(text, part) < 0) part = trimmed(text, {part.begin, part.end - 1});
    return part;
}

}  // namespace

bool is_word_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || c == '_' || c == '-' || c == '.';
}

std::vector<Span> split_condition(std::string_view text) {
    std::vector<Span> parts;
    std::size_t begin = 0, at = 0;
    const auto close = [&](std::size_t end) {
        const Span part = balanced(text, {begin, end});
        if (part.begin < part.end) parts.push_back(part);
    };
    while (at < text.size()) {
        if (text[at] == '"' || text[at] == '\'') {
            at = past_quote(text, at);
            continue;
        }
        const std::size_t word = at;
        while (at < text.size() && is_word_byte(text[at])) ++at;
        const std::string_view found = text.substr(word, at - word);
        if (found == "and" || found == "or") close(word), begin = at;
        if (at == word) ++at;
    }
    close(text.size());
    return parts;
}

}  // namespace checkrules
