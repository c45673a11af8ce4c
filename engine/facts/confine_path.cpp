#include "engine/facts/confine_path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace checkrules {

namespace fs = std::filesystem;

tl::expected<void, std::string> check_relative_path(std::string_view path) {
    if (path.empty()) return tl::unexpected(std::string("the path of the article is empty"));
    if (path.find_first_of(std::string_view("\0\\", 2)) != std::string_view::npos) return tl::unexpected(std::string("a backslash or NUL in the path of an article"));
    const fs::path parts(path);
    if (parts.is_absolute()) return tl::unexpected(std::string("the path of an article must be relative to the folder of the facts file"));
    if (std::ranges::find(parts, fs::path("..")) != parts.end()) return tl::unexpected(std::string("the path of an article must stay below the folder of the facts file"));
    return {};
}

tl::expected<std::string, std::string> confine_path(const std::string& folder, std::string_view path) {
    if (const auto words = check_relative_path(path); !words) return tl::unexpected(words.error());
    std::error_code error;
    const fs::path root = fs::canonical(folder.empty() ? "." : folder, error);
    if (error) return tl::unexpected(fmt::format("the folder '{}' cannot be read", folder));
    const fs::path file = fs::canonical(root / path, error);
    if (error) return tl::unexpected(fmt::format("there is no file '{}'", path));
    if (std::ranges::mismatch(root, file).in1 != root.end()) return tl::unexpected(std::string("the path of an article must stay below the folder of the facts file"));
    return (fs::path(folder) / path).string();
}

}  // namespace checkrules
