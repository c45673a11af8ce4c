#include "engine/report/escape.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/text/harmless.hpp"
#include "engine/text/unicode.hpp"

namespace checkrules {

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

std::string escape_markup_lines(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out += escape_markup(text.substr(at, end - at)) + "\n";
        at = end + 1;
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
    for (std::size_t at = 0; at < json.size();) {
        const std::size_t from = at;
        const char32_t c = next_code_point(json, at);
        if (c != 0x7F && !is_direction_or_invisible(c)) {
            out += json.substr(from, at - from);
        } else if (c < 0x10000) {
            out += fmt::format("\\u{:04x}", std::uint32_t(c));
        } else {
            out += fmt::format("\\u{:04x}\\u{:04x}", 0xD7C0 + (c >> 10), 0xDC00 + (c & 0x3FF));
        }
    }
    return out;
}

}  // namespace checkrules
