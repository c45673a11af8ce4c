#include "engine/article/check_text.hpp"

#include <algorithm>
#include <array>

#include "engine/text/unicode.hpp"

namespace checkrules {
namespace {

// Every seventh to tenth word of English prose is one of these; in other languages hardly one in a hundred.
constexpr std::array<std::string_view, 7> commonest{"the", "of", "and", "to", "that", "with", "from"};
constexpr std::size_t longest_common = 4;
constexpr std::size_t words_per_common_word = 40;
constexpr std::size_t too_short_to_tell = 60;  // words

struct Counts {
    std::size_t words = 0, common = 0, latin = 0, other = 0;  // latin, other: code points of letters

    void add(std::string_view word) {
        if (word.empty()) return;
        ++words;
        const auto same = [](char a, char b) { return a == (b | 0x20); };
        common += word.size() <= longest_common && std::ranges::any_of(commonest, [&](std::string_view one) { return std::ranges::equal(one, word, same); });
    }
};

// Of every text that is read, letter by letter: cheap.
Counts count_words(std::string_view text) {
    Counts counts;
    std::size_t word = 0;  // where it begins
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        const bool ascii = static_cast<unsigned char>(text[at]) < 0x80;
        const char32_t c = ascii ? char32_t(text[at++]) : next_code_point(text, at);
        const bool letter = ascii ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : c >= 0xC0;
        const bool punctuation = c >= 0x2000 && c < 0x2C00;  // dashes, arrows, symbols: of no script
        if (!letter) {
            counts.add(text.substr(word, before - word));
            word = at;
        } else if (c < 0x250) {
            ++counts.latin;
        } else if (!punctuation && c < 0x1F000) {
            ++counts.other;
        }
    }
    counts.add(text.substr(word));
    return counts;
}

bool refuse(const SourcePtr& file, std::size_t at, std::string code, std::string message, Diagnostics& diagnostics) {
    diagnostics.push_back({Severity::error, std::move(code), std::move(message), {file, {at, at}}, {}, {}});
    return false;
}

}  // namespace

bool check_encoding(const SourcePtr& file, Diagnostics& diagnostics) {
    if (const auto at = first_invalid_utf8(file->text())) {
        const bool is_utf16 = file->text().starts_with("\xff\xfe") || file->text().starts_with("\xfe\xff");
        refuse(file, *at, "A011", "this is not UTF-8", diagnostics);
        diagnostics.back().help = is_utf16 ? "it is UTF-16: save it as UTF-8" : "save it as UTF-8";
        return false;
    }
    const std::size_t nul = file->text().find('\0');
    return nul == std::string_view::npos || refuse(file, nul, "A012", "a NUL byte: this is not a text", diagnostics);
}

bool check_language(std::string_view text, const SourcePtr& file, Diagnostics& diagnostics) {
    const Counts counts = count_words(text);
    if (counts.words == 0) return refuse(file, 0, "A010", "there is no text in it", diagnostics);
    const bool other_script = counts.other > counts.latin;
    const bool other_words = counts.words >= too_short_to_tell && counts.common * words_per_common_word < counts.words;
    if (!other_script && !other_words) return true;
    return refuse(file, 0, "A013", "this does not read as English, and only English is understood", diagnostics);
}

}  // namespace checkrules
