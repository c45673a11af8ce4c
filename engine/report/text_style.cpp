#include "engine/report/text_style.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/report/explain_finding.hpp"
#include "engine/report/wrap_text.hpp"
#include "engine/text/harmless.hpp"
#include "engine/text/unicode.hpp"

namespace checkrules {
namespace {

constexpr std::size_t gutter_width = 9, ellipses = 4;

struct Line {
    std::string shown, below;
};

/// `line` begins at byte `offset` of the article.
Line mark_line(std::string_view line, std::size_t offset, const std::vector<Span>& marks, const TextStyle& style) {
    Line out;
    std::size_t at = 0;
    const auto add = [&](std::size_t end, bool cited) {
        if (at >= end) return;
        const std::string clean = harmless(line.substr(at, end - at));
        out.shown += cited ? style.cited(clean) : clean;
        out.below += std::string(display_width(clean), cited ? '~' : ' ');
        at = end;
    };
    const auto first = std::ranges::lower_bound(marks, offset, {}, &Span::end);
    for (const Span& mark : std::ranges::subrange(first, marks.end())) {
        if (mark.begin >= offset + line.size()) break;
        add(std::clamp(mark.begin, offset, offset + line.size()) - offset, false);
        add(std::clamp(mark.end, offset, offset + line.size()) - offset, true);
    }
    add(line.size(), false);
    out.below.resize(out.below.find_last_of('~') + 1);
    return out;
}

}  // namespace

std::string TextStyle::styled(std::string_view code, std::string_view text) const {
    return options_.color ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
}

std::string TextStyle::verdict(Verdict verdict) const {
    const std::string words = verdict_in_words(verdict);
    if (verdict == Verdict::possible_violation) return styled("1;31", words);
    return styled(verdict == Verdict::undetermined ? "1;33" : "1;36", words);
}

std::string render_excerpt(const Article& article, const Excerpt& excerpt, const TextStyle& style) {
    const auto text = std::string_view(article.text).substr(excerpt.span.begin, excerpt.span.end - excerpt.span.begin);
    const std::string blank_gutter = "       │ ";
    std::string gutter = fmt::format("  {:>4} │ ", excerpt.line), out;
    for (const Span& row : wrap_spans(text, std::max<std::size_t>(style.width(), 34) - gutter_width - ellipses)) {
        const std::string before = row.begin == 0 && excerpt.more_before ? "… " : "";
        const std::string after = row.end == text.size() && excerpt.more_after ? " …" : "";
        const Line line = mark_line(text.substr(row.begin, row.end - row.begin), excerpt.span.begin + row.begin,
                                    excerpt.marks, style);
        out += style.faint(gutter + before) + line.shown + style.faint(after) + "\n";
        if (!line.below.empty() && !style.color())
            out += blank_gutter + (before.empty() ? "" : "  ") + line.below + "\n";
        gutter = blank_gutter;
    }
    return out;
}

}  // namespace checkrules
