#include "engine/article/read_file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

namespace checkrules {
namespace {

using File = std::unique_ptr<FILE, int (*)(FILE*)>;

int leave_open(FILE*) { return 0; }

File open(const std::string& path) {
    if (path == "-") return {stdin, leave_open};
    return {std::fopen(path.c_str(), "rb"), std::fclose};
}

Diagnostic too_large(const std::string& shown, std::size_t limit) {
    return refusal("A004", fmt::format("'{}' is too large: at most {} MiB are read", shown, limit >> 20),
                   "split it into its articles");
}

}  // namespace

Diagnostic refusal(std::string code, std::string message, std::string help) {
    return {.code = std::move(code), .message = std::move(message), .where = {}, .labels = {}, .help = std::move(help)};
}

tl::expected<SourcePtr, Diagnostic> read_file(const std::string& path, std::string shown, std::size_t limit) {
    std::error_code error;
    if (path != "-") {
        const auto status = std::filesystem::status(path, error);
        if (!std::filesystem::exists(status))
            return tl::unexpected(refusal("A001", fmt::format("there is no file '{}'", shown)));
        if (std::filesystem::is_directory(status))
            return tl::unexpected(refusal("A002", fmt::format("'{}' is a folder, not a file", shown)));
        if (std::filesystem::is_regular_file(status) && std::filesystem::file_size(path, error) > limit)
            return tl::unexpected(too_large(shown, limit));
    }
    const File file = open(path);
    if (!file) return tl::unexpected(refusal("A003", fmt::format("cannot read '{}': {}", shown, std::strerror(errno))));
    std::string text;
    char buffer[1 << 16];
    while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, file.get())) {
        text.append(buffer, size);
        if (text.size() > limit) return tl::unexpected(too_large(shown, limit));
    }
    if (std::ferror(file.get()))
        return tl::unexpected(refusal("A003", fmt::format("cannot read '{}': {}", shown, std::strerror(errno))));
    return std::make_shared<const Source>(std::move(shown), std::move(text));
}

}  // namespace checkrules
