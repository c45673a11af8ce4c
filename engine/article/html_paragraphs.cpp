#include <algorithm>
#include <array>

#include "engine/article/html_page.hpp"

namespace checkrules::html {
namespace {

constexpr std::array<std::string_view, 22> skipped{
    "script", "style",  "noscript", "template", "nav",   "aside",  "footer", "form", "button", "iframe",   "svg",
    "head",   "select", "object",   "audio",    "video", "canvas", "dialog", "menu", "math",   "textarea", "h1"};
constexpr std::array<std::string_view, 5> skipped_roles{"navigation", "complementary", "banner", "contentinfo",
                                                        "search"};
constexpr std::array<std::string_view, 12> within_paragraph{"a", "abbr",  "b",    "em",     "i",   "mark",
                                                            "q", "small", "span", "strong", "sub", "sup"};
constexpr std::array<std::string_view, 10> also_within_paragraph{"u", "cite", "code", "font", "time",
                                                                 "s", "ins",  "del",  "wbr",  "bdi"};

template <typename Words>
bool has(const Words& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

bool is_inline(const GumboNode* node) {
    return has(within_paragraph, name_of(node)) || has(also_within_paragraph, name_of(node));
}

bool is_skipped(const GumboNode* node, bool whole_page) {
    return has(skipped, name_of(node)) || has(skipped_roles, attribute(node, "role")) ||
           gumbo_get_attribute(&node->v.element.attributes, "hidden") || attribute(node, "aria-hidden") == "true" ||
           (whole_page && name_of(node) == "header");
}

// A block that is hardly more than links leads elsewhere: related stories, tags, shares.
struct Block {
    Paragraph paragraph;
    std::size_t linked = 0;  // bytes within links
};

class Collector {
  public:
    Collector(bool whole_page, std::string_view page) : whole_page_(whole_page), page_(page) {}

    // The depth of the tree is bounded by find_excess.
    void visit(const GumboNode* node, bool in_link) {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
            add(node->v.text);
            if (in_link) block_.linked += std::string_view(node->v.text.text).size();
        }
        if (!is_element(node) || is_skipped(node, whole_page_)) return;
        const bool is_block = !is_inline(node);
        if (name_of(node) == "br")
            append_folded(block_.paragraph.text, " ");
        else if (is_block)
            flush();
        for (const GumboNode* child : children(node)) visit(child, in_link || name_of(node) == "a");
        if (is_block && name_of(node) != "br") flush();
    }

    std::vector<Paragraph> take() {
        flush();
        return std::move(paragraphs_);
    }

  private:
    void add(const GumboText& piece) {
        const char* begin = piece.original_text.data;
        if (begin >= page_.data() && begin < page_.data() + page_.size())
            block_.paragraph.anchors.push_back({block_.paragraph.text.size(), std::size_t(begin - page_.data())});
        append_folded(block_.paragraph.text, piece.text);
    }
    void flush() {
        std::string& text = block_.paragraph.text;
        if (text.ends_with(' ')) text.pop_back();
        if (!text.empty() && block_.linked * 5 < text.size() * 4) paragraphs_.push_back(std::move(block_.paragraph));
        block_ = {};
    }
    bool whole_page_;
    std::string_view page_;
    Block block_;
    std::vector<Paragraph> paragraphs_;
};

std::size_t size(const std::vector<Paragraph>& paragraphs) {
    std::size_t bytes = 0;
    for (const Paragraph& paragraph : paragraphs) bytes += paragraph.text.size();
    return bytes;
}

std::vector<Paragraph> paragraphs_below(const GumboNode* node, bool whole_page, std::string_view page) {
    Collector collector(whole_page, page);
    collector.visit(node, false);
    return collector.take();
}

std::vector<Paragraph> largest(const std::vector<const GumboNode*>& elements, std::string_view name, std::string_view page) {
    std::vector<Paragraph> best;
    const GumboNode* outer = nullptr;
    for (const GumboNode* element : elements) {
        if (name_of(element) != name && attribute(element, "role") != name) continue;
        bool inside = false;  // a story within the story was read with it
        for (const GumboNode* up = element->parent; up && !inside; up = up->parent) inside = up == outer;
        if (inside) continue;
        outer = element;
        auto paragraphs = paragraphs_below(element, false, page);
        if (size(paragraphs) > size(best)) best = std::move(paragraphs);
    }
    return best;
}

}  // namespace

std::vector<Paragraph> collect_paragraphs(const GumboNode* root, std::string_view page) {
    const auto elements = elements_below(root);
    for (std::string_view name : {"article", "main"})
        if (auto paragraphs = largest(elements, name, page); size(paragraphs) > 200) return paragraphs;
    return paragraphs_below(root, true, page);
}

}  // namespace checkrules::html
