/// A parsed page and how to look at it. Only the html_*.cpp and read_html.cpp include this.
#pragma once
#include <gumbo.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/article/article.hpp"

namespace checkrules::html {

/// Where a page goes beyond what is parsed: more than 512 open elements, or 256 attributes in one tag. Cheap, and errs
/// on the side of refusing: the parser's time is quadratic in both.
std::optional<Span> find_excess(std::string_view text);

/// Owns the tree. Its memory is one arena, since the parser's own destructor recurses.
class Page {
  public:
    explicit Page(std::string_view text);
    const GumboNode* root() const { return output_->root; }

  private:
    static void* allocate(void* page, std::size_t size);
    static void release(void*, void*) {}
    std::vector<std::unique_ptr<char[]>> blocks_;
    std::size_t used_ = 0, left_ = 0;  // bytes of the last block
    const GumboOutput* output_ = nullptr;
};

bool is_element(const GumboNode* node);
/// Lower-case name of an element: "article"; of an unknown one empty.
std::string_view name_of(const GumboNode* element);
/// Empty when it has none.
std::string_view attribute(const GumboNode* element, const char* name);
std::vector<const GumboNode*> children(const GumboNode* element);
/// All elements below and including a node, in the order of the page.
std::vector<const GumboNode*> elements_below(const GumboNode* node);
/// The text below a node with white space folded and none at the ends.
std::string text_of(const GumboNode* node);
std::string folded_space(std::string_view text);
/// The same for a text that comes in pieces; a space may stay at its end.
void append_folded(std::string& out, std::string_view text);

struct Metadata {
    std::string title, address, date;  ///< as written; empty when the page does not say
};
Metadata read_metadata(const GumboNode* root);

struct Paragraph {
    std::string text;
    std::vector<Anchor> anchors;  ///< where its pieces stand in the page
};
/// The paragraphs of the article, in order. `page`: what the tree was made from.
std::vector<Paragraph> collect_paragraphs(const GumboNode* root, std::string_view page);

}  // namespace checkrules::html
