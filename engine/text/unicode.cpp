#include "engine/text/unicode.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace checkrules {
namespace {

const utf8proc_uint8_t* bytes(std::string_view text) { return reinterpret_cast<const utf8proc_uint8_t*>(text.data()); }

bool is_ascii(std::string_view text) {
    for (char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

std::string squeeze_blanks(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool blank = false;
    for (char c : text) {
        if (!is_blank(c) || !blank) out += is_blank(c) ? ' ' : c;
        blank = is_blank(c);
    }
    return out;
}

void append(std::string& out, utf8proc_int32_t code_point) {
    utf8proc_uint8_t buffer[4];
    const auto size = utf8proc_encode_char(code_point, buffer);
    out.append(reinterpret_cast<char*>(buffer), std::size_t(size));
}

// Quotation marks and dashes are the typesetter's: ’ and ', “ and ", – and - say the same.
utf8proc_int32_t without_typography(utf8proc_int32_t letter, void*) {
    switch (letter) {
        case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: return '\'';
        case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033: case 0xAB: case 0xBB: return '"';
        case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: return '-';
        default: return letter;
    }
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        utf8proc_int32_t code_point;
        const auto size = utf8proc_iterate(bytes(text) + at, utf8proc_ssize_t(text.size() - at), &code_point);
        if (size <= 0) return at;
        at += std::size_t(size);
    }
    return {};
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
    utf8proc_int32_t code_point;
    const auto size = utf8proc_iterate(bytes(text) + at, utf8proc_ssize_t(text.size() - at), &code_point);
    if (size <= 0) return static_cast<unsigned char>(text[at++]);
    at += std::size_t(size);
    return char32_t(code_point);
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code_point = next_code_point(text, at);
        width += std::size_t(std::max(0, utf8proc_charwidth(utf8proc_int32_t(code_point))));
    }
    return width;
}

std::string to_lower(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    if (is_ascii(text)) {
        for (char c : text) out += char(c >= 'A' && c <= 'Z' ? c + 32 : c);
        return out;
    }
    for (std::size_t at = 0; at < text.size();)
        append(out, utf8proc_tolower(utf8proc_int32_t(next_code_point(text, at))));
    return out;
}

std::string without_marks(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    utf8proc_uint8_t* mapped = nullptr;
    const auto options = utf8proc_option_t(UTF8PROC_STRIPMARK | UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    const auto size = utf8proc_map(bytes(text), utf8proc_ssize_t(text.size()), &mapped, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    return size < 0 ? std::string(text) : std::string(reinterpret_cast<char*>(mapped), std::size_t(size));
}

CodePointKind kind_of(char32_t code_point) {
    switch (utf8proc_category(utf8proc_int32_t(code_point))) {
        case UTF8PROC_CATEGORY_LL: return CodePointKind::lower;
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LT: return CodePointKind::upper;
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO: return CodePointKind::caseless;
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ME: return CodePointKind::mark;
        case UTF8PROC_CATEGORY_ND: return CodePointKind::digit;
        case UTF8PROC_CATEGORY_ZS:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP: return CodePointKind::space;
        case UTF8PROC_CATEGORY_CF: return code_point == 0xFEFF || code_point == 0x200B ? CodePointKind::space : CodePointKind::joiner;
        case UTF8PROC_CATEGORY_CC: return CodePointKind::space;
        case UTF8PROC_CATEGORY_PC:
        case UTF8PROC_CATEGORY_PD:
        case UTF8PROC_CATEGORY_PS:
        case UTF8PROC_CATEGORY_PE:
        case UTF8PROC_CATEGORY_PI:
        case UTF8PROC_CATEGORY_PF:
        case UTF8PROC_CATEGORY_PO: return CodePointKind::punctuation;
        default: return CodePointKind::symbol;
    }
}

std::string fold(std::string_view text) {
    if (is_ascii(text)) return squeeze_blanks(to_lower(text));
    utf8proc_uint8_t* mapped = nullptr;
    const auto options = utf8proc_option_t(UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STABLE);
    const auto size = utf8proc_map_custom(bytes(text), utf8proc_ssize_t(text.size()), &mapped, options, without_typography, nullptr);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    if (size < 0) return std::string(text);
    return squeeze_blanks({reinterpret_cast<char*>(mapped), std::size_t(size)});
}

FoldedText fold_with_places(std::string_view text) {
    FoldedText out;
    utf8proc_int32_t state = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        auto letter = utf8proc_int32_t(next_code_point(text, at));
        for (std::size_t next = at; at < text.size(); at = next) {
            const auto following = utf8proc_int32_t(next_code_point(text, next));
            if (utf8proc_grapheme_break_stateful(letter, following, &state)) break;
            letter = following;
        }
        const std::string folded = fold(text.substr(start, at - start));
        if (folded == " " && out.text.ends_with(' ')) continue;
        out.text += folded;
        out.from.resize(out.text.size(), start);
    }
    out.from.push_back(text.size());
    return out;
}

}  // namespace checkrules
