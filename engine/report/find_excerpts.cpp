#include "engine/report/find_excerpts.hpp"

#include <algorithm>
#include <cctype>

namespace checkrules {
namespace {

constexpr std::size_t farthest = 280;  // bytes of a sentence on either side of a mark
constexpr std::size_t reach = 2 * farthest;  // in which a line is looked for: one without an end is not read again for every mark

bool is_space(char c) { return c == ' ' || c == '\t'; }

/// Does a sentence begin at `at`? A capital, digit or quotation mark behind a full stop; good enough to cut a
/// quotation.
bool begins_sentence(std::string_view line, std::size_t at) {
    if (at == 0) return true;
    if (!is_space(line[at - 1]) || is_space(line[at])) return false;
    const bool opens = std::isupper(static_cast<unsigned char>(line[at])) || line[at] == '"' ||
                       static_cast<unsigned char>(line[at]) >= 0x80;
    std::size_t end = at;
    while (end > 0 && is_space(line[end - 1])) --end;
    while (end > 0 &&
           (line[end - 1] == '"' || line[end - 1] == ')' || static_cast<unsigned char>(line[end - 1]) >= 0x80))
        --end;
    return opens && end > 2 && (line[end - 1] == '.' || line[end - 1] == '!' || line[end - 1] == '?') &&
           !std::isupper(static_cast<unsigned char>(line[end - 2]));
}

std::size_t whole_character(std::string_view line, std::size_t at) {
    while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80) ++at;
    return at;
}

Span sentence_around(std::string_view line, Span mark) {
    std::size_t begin = mark.begin, end = mark.end;
    while (begin > 0 && mark.begin - begin < farthest && !begins_sentence(line, begin)) --begin;
    while (end < line.size() && end - mark.end < farthest && !begins_sentence(line, end)) ++end;
    if (begin > 0 && !begins_sentence(line, begin))
        while (begin < mark.begin && !is_space(line[begin - 1])) ++begin;
    if (end < line.size() && !begins_sentence(line, end))
        while (end > mark.end && !is_space(line[end])) --end;
    end = whole_character(line, end);
    while (end > mark.end && is_space(line[end - 1])) --end;
    return {whole_character(line, begin), end};
}

/// A quote may run over several lines; each has its own piece.
void add_pieces(std::string_view text, Span span, std::vector<Span>& pieces) {
    for (std::size_t begin = span.begin; begin < span.end;) {
        const std::size_t end = begin + std::min(text.substr(begin, span.end - begin).find('\n'), std::min(span.end, text.size()) - begin);
        std::size_t last = end;
        while (last > begin && (text[last - 1] == '\r' || is_space(text[last - 1]))) --last;
        if (last > begin) pieces.push_back({begin, last});
        begin = end + 1;
    }
}

void add_excerpt(const Article& article, Span mark, std::vector<Excerpt>& excerpts) {
    const std::string_view text = article.text;
    const std::size_t nearest = mark.begin - std::min(mark.begin, reach);
    const std::size_t before = text.substr(nearest, mark.begin - nearest).rfind('\n');
    const std::size_t start = before == std::string_view::npos ? nearest : nearest + before + 1;
    std::size_t stop = mark.end + std::min(text.substr(mark.end, reach).find('\n'), std::min(reach, text.size() - mark.end));
    if (stop > mark.end && text[stop - 1] == '\r') --stop;
    const Span within = sentence_around(text.substr(start, stop - start), {mark.begin - start, mark.end - start});
    const Span span{within.begin + start, within.end + start};
    if (!excerpts.empty() && span.begin <= excerpts.back().span.end + 1 && excerpts.back().span.end >= start) {
        Excerpt& last = excerpts.back();
        if (span.end > last.span.end) last.span.end = span.end, last.more_after = span.end < stop;
        last.marks.push_back(mark);
        return;
    }
    excerpts.push_back({article.place(mark.begin).line, span, {mark}, span.begin > start, span.end < stop});
}

}  // namespace

std::vector<Span> merge_spans(std::vector<Span> spans) {
    std::ranges::sort(spans);
    std::vector<Span> merged;
    for (const Span& span : spans)
        if (!merged.empty() && span.begin <= merged.back().end)
            merged.back().end = std::max(merged.back().end, span.end);
        else
            merged.push_back(span);
    return merged;
}

Span find_quote(const Article& article, const Evidence& evidence) {
    if (article.text.empty() || evidence.exact.empty()) return {};
    const std::size_t begin = article.byte_of(evidence.start);
    if (std::string_view(article.text).substr(begin, evidence.exact.size()) != evidence.exact) return {};
    return {begin, begin + evidence.exact.size()};
}

std::vector<Excerpt> find_excerpts(const Article& article, const std::vector<Evidence>& evidence) {
    std::vector<Span> pieces;
    for (const Evidence& each : evidence) add_pieces(article.text, find_quote(article, each), pieces);
    std::vector<Excerpt> excerpts;
    for (const Span& mark : merge_spans(std::move(pieces))) add_excerpt(article, mark, excerpts);
    return excerpts;
}

}  // namespace checkrules
