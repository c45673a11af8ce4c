/// Paths in fact files are not trusted.
#pragma once
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace checkrules {

/// A path that stays below the folder it starts from, as far as its words tell: relative, without `..`. Else why not.
tl::expected<void, std::string> check_relative_path(std::string_view path);

/// The file that `path` names below `folder`, symbolic links followed and still below it. Else why not.
tl::expected<std::string, std::string> confine_path(const std::string& folder, std::string_view path);

}  // namespace checkrules
