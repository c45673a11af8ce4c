/// Evidence → the sentences of the article in which it stands, with the cited words marked.
#pragma once
#include <vector>

#include "engine/article/article.hpp"

namespace checkrules {

/// Part of one line of an article. Spans are bytes of the article's text.
struct Excerpt {
    std::size_t line = 0;                          ///< in the file
    Span span;                                     ///< whole sentences, or what is near a mark in a very long one
    std::vector<Span> marks;                       ///< in order, apart from each other, within span
    bool more_before = false, more_after = false;  ///< the line goes on
};

/// In the order of the text. Evidence whose words do not stand at its position is left out.
std::vector<Excerpt> find_excerpts(const Article& article, const std::vector<Evidence>& evidence);

/// Overlapping and touching spans joined, in order.
std::vector<Span> merge_spans(std::vector<Span> spans);

/// The bytes of the article at which the quote stands; empty when it does not.
Span find_quote(const Article& article, const Evidence& evidence);

}  // namespace checkrules
