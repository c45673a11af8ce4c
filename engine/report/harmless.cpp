#include "engine/report/harmless.hpp"

#include <fmt/format.h>

#include "engine/text/unicode.hpp"

namespace checkrules {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_direction_or_invisible(char32_t c) {
    return (c >= 0x80 && c <= 0x9F) || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE || (c >= 0xFFF9 && c <= 0xFFFB) ||
           (c >= 0xE0000 && c <= 0xE0FFF);
}

/// Calls `take(code point, its bytes)` for each; a byte of a broken sequence comes alone, as U+FFFD.
template <typename Take>
void each_code_point(std::string_view text, Take take) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t c = next_code_point(text, at);
        const bool broken = at - from == 1 && static_cast<unsigned char>(text[from]) >= 0x80;
        take(broken ? U'\uFFFD' : c, broken ? replacement : text.substr(from, at - from));
    }
}

}  // namespace

std::string harmless(std::string_view text) {
    std::string out;
    each_code_point(text, [&](char32_t c, std::string_view bytes) {
        if (c == '\n' || c == '\r' || c == '\t')
            out += ' ';
        else if (c < 0x20 || c == 0x7F || is_direction_or_invisible(c))
            out += replacement;
        else
            out += bytes;
    });
    return out;
}

std::string escape_markup(std::string_view text) {
    std::string out;
    for (char c : harmless(text)) switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    return out;
}

std::string escape_markdown(std::string_view text) {
    std::string out;
    for (char c : harmless(text)) {
        if (c == '<')
            out += "&lt;";
        else if (c == '&')
            out += "&amp;";
        else if (c == '@')
            out += "&#64;";  // mentions nobody
        else if (std::string_view("\\`*_[]#|~>").find(c) != std::string_view::npos)
            (out += '\\') += c;
        else
            out += c;
    }
    return out;
}

std::string escape_json_controls(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    each_code_point(json, [&](char32_t c, std::string_view bytes) {
        if (c == 0x7F || (is_direction_or_invisible(c) && c < 0x10000))
            out += fmt::format("\\u{:04x}", std::uint32_t(c));
        else if (is_direction_or_invisible(c))
            out += fmt::format("\\u{:04x}\\u{:04x}", 0xD7C0 + (c >> 10), 0xDC00 + (c & 0x3FF));
        else
            out += bytes;
    });
    return out;
}

}  // namespace checkrules
