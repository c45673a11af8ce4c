// "Oman shipped them, the ministry said on Monday, to Chad": who says so stands between commas, and the clause goes on.
#include "engine/extract/events/chunks.hpp"

namespace checkrules {

std::uint32_t Chunks::end_of_aside(std::uint32_t comma) const {
    constexpr std::uint32_t longest = 6;  // tokens of when and where it was said
    if (!is_comma(comma) || comma + 2 >= group_of_.size()) return comma;
    const bool is_hearsay = comma + 4 < group_of_.size() && is(comma + 2, WordClass::be) && is_listed("verbs-of-hearsay", comma + 3);
    if (is_hearsay && lower(comma + 1) == "it" && is_comma(comma + 4)) return comma + 4;  // "[, it is alleged,]"
    const bool is_linked = group_of_[comma + 1] == nothing && is_listed("words-before-an-aside", comma + 1);
    const auto [first, last] = annotation_.attributions_around(comma + 1);
    for (std::uint32_t i = first; i < last; ++i) {
        const Attribution& one = annotation_.attributions[i];
        const std::uint32_t begin = std::min(one.source.begin, one.cue.begin), end = std::max(one.source.end, one.cue.end);
        if (one.cue.empty() || !(begin == comma + 1 || (is_linked && begin == comma + 2))) continue;
        std::uint32_t close = end;
        while (close < end + longest && (is_date(close) || is_skipped(close) || is(close, WordClass::preposition))) ++close;
        if (is_comma(close)) return close;
    }
    return comma;
}

}  // namespace checkrules
