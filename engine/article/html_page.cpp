#include "engine/article/html_page.hpp"

#include <algorithm>

namespace checkrules::html {
namespace {

constexpr std::size_t block_size = 1 << 18;

bool is_html_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

}  // namespace

Page::Page(std::string_view text) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &Page::allocate;
    options.deallocator = &Page::release;
    options.userdata = this;
    options.max_errors = 0;
    output_ = gumbo_parse_with_options(&options, text.data(), text.size());
}

void* Page::allocate(void* page, std::size_t size) {
    Page& self = *static_cast<Page*>(page);
    size = (size + 15) / 16 * 16;
    if (size > self.left_) {
        self.left_ = std::max(size, block_size);
        self.blocks_.push_back(std::make_unique<char[]>(self.left_));
        if (size > block_size / 4) {  // a large thing has its block to itself; what was left over is given up
            self.left_ = 0;
            return self.blocks_.back().get();
        }
        self.used_ = 0;
    }
    char* place = self.blocks_.back().get() + self.used_;
    self.used_ += size;
    self.left_ -= size;
    return place;
}

bool is_element(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE; }

std::string_view name_of(const GumboNode* element) { return gumbo_normalized_tagname(element->v.element.tag); }

std::string_view attribute(const GumboNode* element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element->v.element.attributes, name);
    return found ? found->value : "";
}

std::vector<const GumboNode*> children(const GumboNode* element) {
    std::vector<const GumboNode*> nodes;
    if (!is_element(element)) return nodes;
    const GumboVector& all = element->v.element.children;
    for (unsigned i = 0; i < all.length; ++i) nodes.push_back(static_cast<const GumboNode*>(all.data[i]));
    return nodes;
}

std::vector<const GumboNode*> elements_below(const GumboNode* node) {
    std::vector<const GumboNode*> found, waiting{node};
    while (!waiting.empty()) {
        const GumboNode* next = waiting.back();
        waiting.pop_back();
        if (!is_element(next)) continue;
        found.push_back(next);
        const auto below = children(next);
        waiting.insert(waiting.end(), below.rbegin(), below.rend());
    }
    return found;
}

void append_folded(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool no_break_space = text.substr(at, 2) == "\xC2\xA0";
        if (no_break_space) ++at;
        if (!no_break_space && !is_html_space(text[at])) {
            out += text[at];
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
}

std::string folded_space(std::string_view text) {
    std::string out;
    append_folded(out, text);
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string text_of(const GumboNode* node) {
    std::string all;
    std::vector<const GumboNode*> waiting{node};
    while (!waiting.empty()) {
        const GumboNode* next = waiting.back();
        waiting.pop_back();
        if (next->type == GUMBO_NODE_TEXT || next->type == GUMBO_NODE_WHITESPACE || next->type == GUMBO_NODE_CDATA)
            all += next->v.text.text;
        const auto below = children(next);
        waiting.insert(waiting.end(), below.rbegin(), below.rend());
    }
    return folded_space(all);
}

}  // namespace checkrules::html
