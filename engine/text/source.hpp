/// A text with a name, and places in it. Everything that can be wrong or be quoted lives in a Source.
#pragma once
#include <compare>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace checkrules {

/// Half-open range of bytes in one Source.
struct Span {
    std::size_t begin = 0, end = 0;
    auto operator<=>(const Span&) const = default;
};

/// Line and column, both from 1; columns count Unicode code points.
struct Place {
    std::size_t line = 1, column = 1;
    auto operator<=>(const Place&) const = default;
};

class Source : public std::enable_shared_from_this<Source> {
  public:
    /// `name` is what messages print: the path as the user gave it, or `-`. `text` is UTF-8. `first_line`: the line of the
    /// file on which the text begins, when it is a piece of one.
    Source(std::string name, std::string text, std::size_t first_line = 1);
    const std::string& name() const { return name_; }
    std::string_view text() const { return text_; }
    Place place(std::size_t byte) const;
    /// Text of a line (numbered as in the file) without its line end. Empty past the last line.
    std::string_view line(std::size_t number) const;
    std::size_t line_start(std::size_t number) const;
    std::size_t line_count() const { return line_starts_.size(); }

  private:
    std::string name_, text_;
    std::vector<std::size_t> line_starts_;
    std::size_t first_line_;
};
using SourcePtr = std::shared_ptr<const Source>;

/// Where something stands. `source` is null only for things that have no text (a missing file).
struct Location {
    SourcePtr source;
    Span span;
};

}  // namespace checkrules
