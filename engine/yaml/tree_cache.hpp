/// Trees of files that were read before, kept in a folder: reading YAML is more than half of a start.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/yaml/tree.hpp"

namespace checkrules::yaml {

/// The trees of these files, in their order, if they were kept by this version of the program and the texts are the same, byte for
/// byte. Nothing otherwise; a damaged file is as good as none.
std::optional<std::vector<Tree>> read_cached(const std::string& folder, std::span<const SourcePtr> files);

/// Keeps them, at once or not at all, and gives up in silence where that is not possible. The folder is made if need be (for its
/// owner alone); of what is in it the newest few stay.
void keep_cached(const std::string& folder, std::span<const SourcePtr> files, std::span<const Tree> trees);

}  // namespace checkrules::yaml
