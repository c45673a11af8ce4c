#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "engine/article/html_page.hpp"

namespace checkrules::html {
namespace {

constexpr std::size_t most_open = 512;
constexpr std::size_t most_attributes = 256;

// Elements that end by themselves, and so do not nest.
constexpr std::array<std::string_view, 27> self_ending{
    "area",     "base",   "br", "col",   "dd", "dt", "embed",  "frame", "hr", "img", "input", "li",  "link", "meta",
    "optgroup", "option", "p",  "param", "rp", "rt", "source", "td",    "th", "tr",  "track", "wbr", "path"};

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)); }
bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)); }

std::string tag_name(std::string_view text, std::size_t at) {
    std::string name;
    for (; at < text.size() && !is_space(text[at]) && text[at] != '>' && text[at] != '/' && name.size() < 32; ++at)
        name += char(std::tolower(static_cast<unsigned char>(text[at])));
    return name;
}

struct Tag {
    std::size_t end = 0, attributes = 0;
};

// A quote opens a value only behind `=`, as for the parser.
Tag scan_tag(std::string_view text, std::size_t at) {
    Tag tag;
    for (char before = ' '; at < text.size() && text[at] != '>'; ++at) {
        if (is_space(text[at])) continue;
        if ((text[at] == '"' || text[at] == '\'') && before == '=')
            at = std::min(text.find(text[at], at + 1), text.size() - 1);
        else if (is_space(text[at - 1]) || text[at - 1] == '/' || text[at - 1] == '"' || text[at - 1] == '\'')
            ++tag.attributes;
        before = text[at];
    }
    tag.end = at;
    return tag;
}

}  // namespace

std::optional<Span> find_excess(std::string_view text) {
    std::map<std::string, std::size_t> open;
    std::size_t open_in_all = 0;
    for (std::size_t at = 0; (at = text.find('<', at)) != std::string_view::npos; ++at) {
        const bool closes = at + 1 < text.size() && text[at + 1] == '/';
        const std::size_t start = at + (closes ? 2 : 1);
        if (start >= text.size() || !is_letter(text[start])) continue;
        const std::string name = tag_name(text, start);
        if (!closes && scan_tag(text, start).attributes > most_attributes) return Span{at, at + 1};
        if (std::ranges::find(self_ending, name) != self_ending.end()) continue;
        std::size_t& count = open[name];
        if (closes && count > 0) --count, --open_in_all;
        if (!closes) ++count, ++open_in_all;
        if (open_in_all > most_open) return Span{at, at + 1};
    }
    return {};
}

}  // namespace checkrules::html
