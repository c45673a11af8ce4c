/// A web page → its article: the paragraphs without the page around them, title, date and address from the metadata.
#pragma once
#include "engine/article/article.hpp"

namespace checkrules {

/// The text is that of the largest <article>, else <main>, else <body>; paragraphs are joined by a blank line, white
/// space within them is folded. Scripts, navigation, asides, footers, forms and lists of links are left out.
/// REQUIRES: valid UTF-8. Error: more than 512 unclosed elements at once (A030), the depth at which browsers flatten
/// too.
Article read_html(const SourcePtr& file, Diagnostics& diagnostics);

}  // namespace checkrules
