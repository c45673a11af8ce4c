#include "engine/article/article.hpp"

#include <algorithm>
#include <cctype>

#include "engine/text/unicode.hpp"

namespace checkrules {
namespace {

constexpr std::size_t stride = 64;  // bytes between two entries of the table of code points
constexpr std::size_t context = 32;   // code points of prefix and suffix

constexpr std::size_t farthest_word = 4096;  // bytes that entities and white space may take more in a file than in its text

// To the next character that a page may write in another way.
std::string_view word_at(std::string_view text, std::size_t byte) {
    std::size_t end = byte + 1;
    while (end < text.size() && std::isalnum(static_cast<unsigned char>(text[end]))) ++end;
    return text.substr(byte, end - byte);
}

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

std::size_t back(std::string_view text, std::size_t from) {
    for (std::size_t left = context; from > 0 && left > 0;)
        if (starts_code_point(text[--from])) --left;
    return from;
}

std::size_t forward(std::string_view text, std::size_t from) {
    for (std::size_t left = context; from < text.size() && left > 0; --left) do
            ++from;
        while (from < text.size() && !starts_code_point(text[from]));
    return from;
}

}  // namespace

void Article::index() {
    line_starts_ = {0};
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) line_starts_.push_back(at + 1);
    code_points_every_ = {0};
    std::size_t count = 0, at = 0;
    for (; at + stride <= text.size(); at += stride) {
        for (std::size_t i = 0; i < stride; ++i) count += starts_code_point(text[at + i]);
        code_points_every_.push_back(count);
    }
}

std::size_t Article::code_points_before(std::size_t byte) const {
    const std::size_t entry = byte / stride;
    return code_points_every_[entry] + count_code_points(std::string_view(text).substr(entry * stride, byte % stride));
}

Place Article::place(std::size_t byte) const {
    byte = std::min(byte, text.size());
    const auto after = std::ranges::upper_bound(line_starts_, byte);
    const std::size_t line = std::size_t(after - line_starts_.begin());
    return {first_line + line - 1, 1 + code_points_before(byte) - code_points_before(line_starts_[line - 1])};
}

// Between two anchors the file has at least as much as the text: white space and entities are longer there. So the word is sought
// from where it would stand at the earliest.
std::size_t Article::byte_in_file(std::size_t byte) const {
    const auto after = std::ranges::upper_bound(anchors, byte, {}, &Anchor::in_text);
    const Anchor from = after == anchors.begin() ? anchors.front() : *(after - 1);
    const std::string_view all = file->text(), word = word_at(text, byte);
    const std::size_t earliest = std::min(from.in_file + (byte - std::min(byte, from.in_text)), all.size());
    const std::size_t found = all.substr(0, earliest + farthest_word).find(word, earliest);
    return found == std::string_view::npos ? std::min(from.in_file, all.size()) : found;
}

std::pair<Place, Place> Article::places_in_file(Span quote) const {
    if (anchors.empty() || !file) return {place(quote.begin), place(quote.end)};
    const std::size_t space = text.find_last_of(" \n", quote.end - 1), last_word = space == std::string::npos || space < quote.begin ? quote.begin : space + 1;
    const std::size_t begin = byte_in_file(quote.begin), end = std::max(begin, byte_in_file(last_word)) + (quote.end - last_word);
    return {file->place(begin), file->place(std::min(end, file->text().size()))};
}

Evidence Article::quote(std::string field, Span bytes) const {
    const std::string_view all = text;
    bytes.end = std::min(bytes.end, all.size());
    bytes.begin = std::min(bytes.begin, bytes.end);
    Evidence evidence;
    evidence.field = std::move(field);
    evidence.exact = all.substr(bytes.begin, bytes.end - bytes.begin);
    const std::size_t from = back(all, bytes.begin);
    evidence.prefix = all.substr(from, bytes.begin - from);
    evidence.suffix = all.substr(bytes.end, forward(all, bytes.end) - bytes.end);
    evidence.start = code_points_before(bytes.begin);
    evidence.end = evidence.start + count_code_points(evidence.exact);
    const Place at = place(bytes.begin);
    evidence.line = at.line;
    evidence.column = at.column;
    return evidence;
}

std::size_t Article::byte_of(std::size_t code_point) const {
    const auto after = std::ranges::upper_bound(code_points_every_, code_point);
    if (after == code_points_every_.begin()) return 0;
    const std::size_t entry = std::size_t(after - code_points_every_.begin()) - 1;
    std::size_t count = code_points_every_[entry];
    for (std::size_t at = entry * stride; at < text.size(); ++at)
        if (starts_code_point(text[at]) && count++ == code_point) return at;
    return text.size();
}

}  // namespace checkrules
