#include "engine/text/harmless.hpp"

#include "engine/text/unicode.hpp"

namespace checkrules {

bool is_direction_or_invisible(char32_t c) {
    return (c >= 0x80 && c <= 0x9F) || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE || (c >= 0xFFF9 && c <= 0xFFFB) ||
           (c >= 0xE0000 && c <= 0xE0FFF);
}

std::string harmless(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t c = next_code_point(text, at);
        const bool broken = at - from == 1 && static_cast<unsigned char>(text[from]) >= 0x80;
        if (c == '\n' || c == '\r' || c == '\t') {
            out += ' ';
        } else if (broken || c < 0x20 || c == 0x7F || is_direction_or_invisible(c)) {
            out += "\xEF\xBF\xBD";
        } else {
            out += text.substr(from, at - from);
        }
    }
    return out;
}

}  // namespace checkrules
