#include "engine/yaml/node.hpp"

#include <algorithm>
#include <vector>

namespace checkrules::yaml {
namespace {

std::size_t escape_length(std::string_view raw, std::size_t at) {
    switch (at + 1 < raw.size() ? raw[at + 1] : ' ') {
        case 'x': return 4;
        case 'u': return 6;
        case 'U': return 10;
        default: return 2;
    }
}

std::size_t decoded_length(std::string_view raw, std::size_t at) {
    switch (raw[at + 1]) {
        case 'N': case '_': return 2;
        case 'L': case 'P': return 3;
        case 'x': case 'u': case 'U': break;
        default: return 1;
    }
    unsigned long value = 0;
    for (char c : raw.substr(at + 2, escape_length(raw, at) - 2))
        value = value * 16 + (c <= '9' ? unsigned(c - '0') : unsigned((c | 32) - 'a' + 10));
    return value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
}

// For each byte of the decoded text its offset in the raw text, and one past the end. Empty when the text was folded.
std::vector<std::size_t> map_quoted(std::string_view raw, std::string_view decoded, char quote) {
    if (raw.size() < 2 || raw.find('\n') != std::string_view::npos) return {};
    std::vector<std::size_t> map;
    for (std::size_t at = 1; at + 1 < raw.size();) {
        std::size_t length = 1, bytes = 1;
        if (quote == '\'' && raw[at] == '\'') length = 2;
        if (quote == '"' && raw[at] == '\\') length = escape_length(raw, at), bytes = decoded_length(raw, at);
        map.insert(map.end(), bytes, at);
        at += length;
    }
    map.push_back(raw.size() - 1);
    return map.size() == decoded.size() + 1 ? map : std::vector<std::size_t>{};
}

// A literal block keeps its lines but for their indentation.
std::vector<std::size_t> map_literal(std::string_view raw, std::string_view decoded) {
    std::vector<std::size_t> map;
    std::size_t at = raw.find('\n');
    if (at == std::string_view::npos) return {};
    ++at;
    std::size_t indent = std::string_view::npos;
    for (std::size_t line = 0; line < decoded.size();) {
        std::size_t end = decoded.find('\n', line);
        if (end == std::string_view::npos) end = decoded.size();
        std::size_t raw_end = std::min(raw.find('\n', at), raw.size());
        if (indent == std::string_view::npos && end > line) indent = raw_end - at - (end - line) - (raw_end > at && raw[raw_end - 1] == '\r');
        const std::size_t skip = end > line ? indent : 0;
        if (at + skip > raw.size()) return {};
        for (std::size_t i = line; i < end; ++i) map.push_back(at + skip + (i - line));
        if (end < decoded.size()) map.push_back(raw_end);
        line = end + 1;
        at = raw_end + 1;
    }
    map.push_back(std::min(at, raw.size()));
    return map.size() == decoded.size() + 1 ? map : std::vector<std::size_t>{};
}

}  // namespace

std::optional<std::size_t> offset_of_same(std::string_view raw, std::string_view decoded, Style style) {
    const std::size_t mark = style == Style::plain ? 0 : 1;
    if (style == Style::literal || style == Style::folded || raw.size() != decoded.size() + 2 * mark || raw.substr(mark, decoded.size()) != decoded) return {};
    return mark;
}

bool Node::is_null() const {
    return kind == Kind::scalar && style == Style::plain && (scalar.empty() || scalar == "~" || scalar == "null");
}

const Node* Node::find(std::string_view key) const {
    const auto found = std::ranges::find_if(entries, [&](const Entry& entry) { return entry.key.scalar == key; });
    return found == entries.end() ? nullptr : &found->value;
}

Location Node::inside(Span decoded) const { return Places(*this).at(decoded); }

Places::Places(const Node& node) : where_(node.where), size_(node.scalar.size()) {
    if (!where_.source || node.kind != Kind::scalar) return;
    const std::string_view raw = where_.source->text().substr(where_.span.begin, where_.span.end - where_.span.begin);
    if ((offset_ = offset_of_same(raw, node.scalar, node.style))) return;
    switch (node.style) {
        case Style::single_quoted: map_ = map_quoted(raw, node.scalar, '\''); break;
        case Style::double_quoted: map_ = map_quoted(raw, node.scalar, '"'); break;
        case Style::literal: map_ = map_literal(raw, node.scalar); break;
        default: break;
    }
}

Location Places::at(Span decoded) const {
    const std::size_t begin = std::min(decoded.begin, size_), end = std::max(begin, std::min(decoded.end, size_));
    const auto place = [&](std::size_t from, std::size_t to) { return Mark{where_.source, {where_.span.begin + from, where_.span.begin + to}}; };
    if (offset_) return place(*offset_ + begin, *offset_ + end);
    return map_.empty() ? where_ : place(map_[begin], map_[end]);
}

}  // namespace checkrules::yaml
