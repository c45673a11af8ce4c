#include "engine/author/position.hpp"

#include <algorithm>

#include "engine/text/unicode.hpp"

namespace checkrules {
namespace {

std::size_t units(char32_t letter, std::size_t bytes, ColumnUnit unit) {
    if (unit == ColumnUnit::utf8) return bytes;
    return unit == ColumnUnit::utf16 && letter > 0xFFFF ? 2 : 1;
}

}  // namespace

EditorPlace editor_place(const Source& source, std::size_t byte, ColumnUnit unit) {
    byte = std::min(byte, source.text().size());
    const std::size_t line = source.place(byte).line;
    const std::string_view text = source.text().substr(0, byte);
    EditorPlace out{line - 1, 0};
    for (std::size_t at = source.line_start(line); at < text.size();) {
        const std::size_t start = at;
        const char32_t letter = next_code_point(text, at);
        out.column += units(letter, at - start, unit);
    }
    return out;
}

std::size_t byte_at(const Source& source, const EditorPlace& place, ColumnUnit unit) {
    if (place.line >= source.line_count()) return source.text().size();
    const std::string_view line = source.line(place.line + 1);
    std::size_t at = 0;
    for (std::size_t column = 0; at < line.size();) {
        std::size_t next = at;
        const char32_t letter = next_code_point(line, next);
        column += units(letter, next - at, unit);
        if (column > place.column) break;
        at = next;
    }
    return source.line_start(place.line + 1) + at;
}

}  // namespace checkrules
