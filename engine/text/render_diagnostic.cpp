#include <fmt/format.h>

#include <algorithm>

#include "engine/text/diagnostic.hpp"
#include "engine/text/harmless.hpp"
#include "engine/text/unicode.hpp"

namespace checkrules {
namespace {

constexpr std::size_t widest_excerpt = 160;  // code points; a longer line is cut around the place

std::string_view word(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: return "note";
    }
    return "error";
}

std::string place_of(const Location& where) {
    if (!where.source) return {};
    const Place place = where.source->place(where.span.begin);
    return fmt::format("{}:{}:{}: ", harmless(where.source->name()), place.line, place.column);
}

std::size_t back(std::string_view text, std::size_t from, std::size_t code_points) {
    while (from > 0 && code_points > 0)
        if ((static_cast<unsigned char>(text[--from]) & 0xC0) != 0x80) --code_points;
    return from;
}

std::size_t forward(std::string_view text, std::size_t from, std::size_t code_points) {
    while (from < text.size() && code_points > 0) {
        ++from;
        while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
        --code_points;
    }
    return from;
}

std::string excerpt(const Location& where, char mark, std::string_view text) {
    if (!where.source) return {};
    const Source& source = *where.source;
    const std::size_t number = source.place(where.span.begin).line;
    const std::string_view line = source.line(number);
    const std::size_t start = source.line_start(number);
    const std::size_t begin = std::min(where.span.begin - start, line.size());
    const std::size_t end = std::clamp(where.span.end - start, begin, line.size());
    std::size_t from = 0, to = line.size();
    if (count_code_points(line) > widest_excerpt) {
        from = back(line, begin, widest_excerpt / 2);
        to = forward(line, begin, widest_excerpt / 2);
    }
    const std::string shown = harmless(line.substr(from, to - from));
    const std::string before = harmless(line.substr(from, begin - from));
    const std::string marked = harmless(line.substr(begin, std::min(end, to) - begin));
    const std::string carets(std::max<std::size_t>(1, display_width(marked)), mark);
    std::string out = fmt::format("{:>4} | {}\n     | {}{}", number, shown, std::string(display_width(before), ' '), carets);
    if (!text.empty()) out += fmt::format(" {}", text);
    return out + "\n";
}

}  // namespace

bool has_errors(const Diagnostics& diagnostics) {
    return std::ranges::any_of(diagnostics, [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::string render(const Diagnostic& diagnostic) {
    const std::string code = diagnostic.code.empty() ? "" : fmt::format("[{}]", diagnostic.code);
    std::string out = fmt::format("{}{}{}: {}\n", place_of(diagnostic.where), word(diagnostic.severity), code, harmless(diagnostic.message));
    out += excerpt(diagnostic.where, '^', {});
    for (const Label& label : diagnostic.labels) {
        out += fmt::format("  {}{}\n", place_of(label.where), harmless(label.text));
        out += excerpt(label.where, '-', {});
    }
    if (!diagnostic.help.empty()) out += fmt::format("  help: {}\n", harmless(diagnostic.help));
    return out;
}

std::string render(const Diagnostics& diagnostics) {
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics) out += render(diagnostic);
    return out;
}

}  // namespace checkrules
