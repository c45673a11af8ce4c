/// The words of a source that support a field, and where they stand.
#pragma once
#include <cstddef>
#include <optional>
#include <string>

namespace checkrules {

/// An exact quote and where it stands. W3C Web Annotation: TextQuoteSelector and TextPositionSelector.
struct Evidence {
    std::string field;  ///< dotted path of the field that it supports: "goods.quantity"
    std::string exact, prefix, suffix;
    std::size_t start = 0, end = 0;        ///< Unicode code points of the article's text
    std::size_t line = 0, column = 0;      ///< in the file, from 1
    std::optional<std::string> pointer;    ///< of a record: its place as a JSON Pointer (RFC 6901); then no quote
    bool from_context = false;             ///< the words tell of something else in the article: a neighbouring deed, or what it is about
    bool operator==(const Evidence&) const = default;
};

}  // namespace checkrules
