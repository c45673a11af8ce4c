/// Text → Tree, in one pass over libyaml's events. libyaml rather than yaml-cpp because the shipped vocabulary is read at
/// every start: 92 MB/s against 12 (events of both, g++ 12, -O2), and its events have end marks.
#pragma once
#include <optional>

#include "engine/text/diagnostic.hpp"
#include "engine/yaml/tree.hpp"

namespace checkrules::yaml {

/// Refused, each with its place: invalid UTF-8, NUL, more than 4 MiB, nesting over 100, duplicate keys, anchors, aliases,
/// merge keys, tags, a second document. Nothing when the text is no usable tree; the reason is in `diagnostics`.
/// A root that is missing (an empty file) is a null scalar.
std::optional<Tree> read_yaml(const SourcePtr& source, Diagnostics& diagnostics);

}  // namespace checkrules::yaml
