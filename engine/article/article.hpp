/// A source document: its text, unchanged, and what is known about it.
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/article/evidence.hpp"
#include "engine/text/diagnostic.hpp"
#include "engine/values/date.hpp"

namespace checkrules {

/// What begins at a byte of an article's text begins at that byte of its file.
struct Anchor {
    std::size_t in_text, in_file;
};

class Article {
  public:
    std::string title;
    std::string address;                 ///< front matter `source` or the page's canonical address
    std::optional<DateRange> published;  ///< perhaps only a year
    SourcePtr file;                      ///< the file as read; null for an article inside a JSON document
    std::string text;  ///< UTF-8; of .md and .txt: the file from the first line after the front matter

    /// A quote of text[begin, end) in bytes, with up to 32 code points of context, code point offsets, line and column.
    /// REQUIRES: the ends of the span are ends of code points; index() has run.
    Evidence quote(std::string field, Span bytes) const;
    /// Place of a byte of the text in the file (of extracted HTML: in the text itself). REQUIRES: index() has run.
    Place place(std::size_t byte) const;
    /// First and behind the last of a quote, in bytes of the text, in the file; of HTML in the page, to the word.
    std::pair<Place, Place> places_in_file(Span quote) const;
    /// Byte of the text at which a code point begins; the size of the text when it has fewer.
    std::size_t byte_of(std::size_t code_point) const;
    /// REQUIRES: text is final. Makes quote() and place() quick; called by the readers.
    void index();
    std::size_t first_line = 1;  ///< line of the file on which the text begins
    std::vector<Anchor> anchors; ///< of extracted HTML, in order; else none

  private:
    std::size_t code_points_before(std::size_t byte) const;
    std::size_t byte_in_file(std::size_t byte) const;
    std::vector<std::size_t> line_starts_;        // bytes in text
    std::vector<std::size_t> code_points_every_;  // code points before byte 1024 * i
};

}  // namespace checkrules
