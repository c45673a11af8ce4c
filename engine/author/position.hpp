/// Places as editors count them: lines and columns from 0, columns in UTF-16 or UTF-8 units as was agreed.
#pragma once
#include <cstddef>

#include "engine/text/source.hpp"

namespace checkrules {

enum class ColumnUnit { utf16, utf8, utf32 };

struct EditorPlace {
    std::size_t line = 0, column = 0;
    auto operator<=>(const EditorPlace&) const = default;
};

/// A byte outside the text is its end.
EditorPlace editor_place(const Source& source, std::size_t byte, ColumnUnit unit);
/// A line past the last is the end of the text, a column past the end of a line the end of the line; one within a letter begins it.
std::size_t byte_at(const Source& source, const EditorPlace& place, ColumnUnit unit);

}  // namespace checkrules
