/// A tree as bytes and back: a start reads its YAML from these in a sixth of the time that parsing takes.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "engine/yaml/tree.hpp"

namespace checkrules::yaml {

/// Of one program version for itself: no format that others may rely on.
std::string pack_tree(const Node& root);

/// The tree, with its places in `source`. Nothing when the bytes are not what `pack_tree` makes of a tree of that text; any bytes
/// are safe to give.
std::optional<Tree> unpack_tree(std::string_view bytes, const SourcePtr& source);

}  // namespace checkrules::yaml
