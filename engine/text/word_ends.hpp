/// The code points of a text by kind, and where words end that hold more than letters. Private to split_tokens.cpp.
#pragma once
#include <array>
#include <string_view>

#include "engine/text/unicode.hpp"

namespace checkrules {

inline constexpr std::array<CodePointKind, 128> ascii_kinds = [] {
    using Kind = CodePointKind;
    std::array<Kind, 128> kinds{};
    for (std::size_t c = 0; c < 128; ++c) {
        const bool symbol = c == '$' || c == '+' || c == '<' || c == '=' || c == '>' || c == '^' || c == '`' || c == '|' || c == '~';
        kinds[c] = c <= ' ' || c == 127        ? Kind::space
                   : c >= 'a' && c <= 'z'      ? Kind::lower
                   : c >= 'A' && c <= 'Z'      ? Kind::upper
                   : c >= '0' && c <= '9'      ? Kind::digit
                   : symbol                    ? Kind::symbol
                                               : Kind::punctuation;
    }
    return kinds;
}();

struct CodePoint {
    char32_t value = 0;
    CodePointKind kind = CodePointKind::space;
    std::size_t next = 0;  ///< byte after it
};

inline bool is_letter(CodePointKind kind) { return kind <= CodePointKind::mark || kind == CodePointKind::joiner; }
inline bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool is_apostrophe(char32_t c) { return c == '\'' || c == U'’' || c == U'ʼ'; }
inline bool is_quote(char32_t c) { return c == '"' || c == '`' || (c >= U'‘' && c <= U'‟') || c == U'«' || c == U'»' || c == '\''; }
inline bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }
inline bool is_long_dash(char32_t c) { return c == 0x2014 || c == 0x2015; }

/// Places are bytes; past the end of the text stands a space.
class WordEnds {
  public:
    using Kind = CodePointKind;

    explicit WordEnds(std::string_view text) : text_(text) {}

    CodePoint peek(std::size_t at) const {
        if (at >= text_.size()) return {0, Kind::space, at};
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte < 0x80) return {byte, ascii_kinds[byte], at + 1};
        std::size_t after = at;
        const char32_t value = next_code_point(text_, after);
        return {value, kind_of(value), after};
    }

    // O'Carroll, Xi'an: an apostrophe between letters, where no clitic follows. nation.ge: a point before a small letter. re-export: a prefix.
    bool joins_letters(std::size_t begin, const CodePoint& c, std::size_t at) const {
        if (c.value == '-') return at == begin + 2 && (text_[begin] | 32) == 'r' && (text_[begin + 1] | 32) == 'e' && peek(c.next).kind == Kind::lower;
        if (c.value == '.') return peek(c.next).kind == Kind::lower && at > begin;
        if (!is_apostrophe(c.value) || !is_letter(peek(c.next).kind)) return false;
        return clitic_end(at) == at && !is_not(begin, at);
    }

    // "didn't": the word ends before the n.
    bool is_not(std::size_t begin, std::size_t apostrophe) const {
        const CodePoint t = peek(peek(apostrophe).next);
        return (t.value == 't' || t.value == 'T') && !is_letter(peek(t.next).kind) && apostrophe > begin + 1 &&
               (text_[apostrophe - 1] | 32) == 'n';
    }

    // End of 's, 'll, 're, 've, 'd, 'm at an apostrophe, or the apostrophe's own place.
    std::size_t clitic_end(std::size_t apostrophe) const {
        const std::size_t after = peek(apostrophe).next;
        for (std::string_view tail : {"s", "ll", "re", "ve", "d", "m", "S"})
            if (text_.substr(after, tail.size()) == tail && !is_letter(peek(after + tail.size()).kind)) return after + tail.size();
        return apostrophe;
    }

    // 3rd, 1970s: part of the number. Other letters (27kg, 9K115) are a token of their own.
    std::size_t ordinal_end(std::size_t end) const {
        for (std::string_view tail : {"st", "nd", "rd", "th", "s"})
            if (text_.substr(end, tail.size()) == tail && !is_letter(peek(end + tail.size()).kind)) return end + tail.size();
        return end;
    }

    bool before_capital(std::size_t at) const {
        if (peek(at).kind == Kind::space) at = peek(at).next;
        return peek(at).kind == Kind::upper;
    }

  protected:
    std::string_view text_;
};

}  // namespace checkrules
