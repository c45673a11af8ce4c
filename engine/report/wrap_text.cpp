#include "engine/report/wrap_text.hpp"

#include <algorithm>

#include "engine/text/harmless.hpp"
#include "engine/text/unicode.hpp"

namespace checkrules {

std::vector<Span> wrap_spans(std::string_view text, std::size_t width) {
    std::vector<Span> lines;
    std::size_t begin = 0, blank = 0, columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        next_code_point(text, at);
        columns += display_width(text.substr(from, at - from));
        if (text[from] == ' ') blank = from;
        if (columns <= width || text[from] == ' ') continue;
        const bool at_blank = blank > begin;
        lines.push_back({begin, at_blank ? blank : std::max(from, begin + 1)});
        begin = at_blank ? blank + 1 : std::max(from, begin + 1);
        columns = at > begin ? display_width(text.substr(begin, at - begin)) : 0;
    }
    if (begin < text.size() || lines.empty()) lines.push_back({begin, text.size()});
    return lines;
}

std::string wrap_paragraph(std::string_view first, std::string_view text, std::size_t width) {
    const std::size_t indent = display_width(first);
    const std::string clean = harmless(text);
    std::string out(first);
    for (const Span& line : wrap_spans(clean, std::max<std::size_t>(20, width > indent ? width - indent : 0))) {
        if (line.begin > 0) out += std::string(indent, ' ');
        out += clean.substr(line.begin, line.end - line.begin) + "\n";
    }
    return out;
}

}  // namespace checkrules
