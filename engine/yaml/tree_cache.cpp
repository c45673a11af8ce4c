#include "engine/yaml/tree_cache.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>

#include "engine/text/version.hpp"
#include "engine/yaml/pack_tree.hpp"

namespace checkrules::yaml {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 16;
constexpr std::string_view ending = ".trees";

std::string head() { return fmt::format("checkrules {} trees 2\n", program_version); }

std::string path_in(const std::string& folder, std::span<const SourcePtr> files) {
    std::size_t hash = std::hash<std::string_view>()(head());
    for (const SourcePtr& file : files) hash = hash * 31 + std::hash<std::string_view>()(file->text());
    return fmt::format("{}/{:016x}{}", folder, hash, ending);
}

void put_part(std::string& out, std::string_view part) {
    const std::uint64_t size = part.size();
    out.append(reinterpret_cast<const char*>(&size), sizeof size);
    out += part;
}

std::optional<std::string_view> take_part(std::string_view& rest) {
    std::uint64_t size = 0;
    if (rest.size() < sizeof size) return {};
    std::memcpy(&size, rest.data(), sizeof size);
    rest.remove_prefix(sizeof size);
    if (rest.size() < size) return {};
    const std::string_view part = rest.substr(0, size);
    rest.remove_prefix(size);
    return part;
}

std::optional<std::string> read_whole(const std::string& path) {
    std::ifstream in(path, std::ios::binary | std::ios::ate);
    if (!in) return {};
    std::string bytes(std::size_t(std::max<std::streamoff>(in.tellg(), 0)), '\0');
    in.seekg(0);
    if (!in.read(bytes.data(), std::streamsize(bytes.size()))) return {};
    return bytes;
}

// A hash of all that follows shows what a full disk or a bad one has left of it.
std::optional<std::string_view> checked_content(std::string_view bytes) {
    const std::string first = head();
    if (!bytes.starts_with(first)) return {};
    bytes.remove_prefix(first.size());
    std::size_t hash = 0;
    if (bytes.size() < sizeof hash) return {};
    std::memcpy(&hash, bytes.data(), sizeof hash);
    bytes.remove_prefix(sizeof hash);
    if (std::hash<std::string_view>()(bytes) != hash) return {};
    return bytes;
}

void drop_oldest(const std::string& folder) {
    std::error_code failed;
    std::vector<std::pair<fs::file_time_type, fs::path>> kept;
    for (auto entry = fs::directory_iterator(folder, failed); !failed && entry != fs::directory_iterator(); entry.increment(failed))
        if (entry->path().extension() == ending) kept.emplace_back(entry->last_write_time(failed), entry->path());
    if (kept.size() <= most_files) return;
    std::ranges::sort(kept, std::greater());
    for (auto old = kept.begin() + most_files; old != kept.end(); ++old) fs::remove(old->second, failed);
}

}  // namespace

std::optional<std::vector<Tree>> read_cached(const std::string& folder, std::span<const SourcePtr> files) {
    const auto bytes = read_whole(path_in(folder, files));
    auto rest = bytes ? checked_content(*bytes) : std::nullopt;
    if (!rest) return {};
    std::vector<Tree> trees;
    for (const SourcePtr& file : files) {
        const auto text = take_part(*rest), packed = text ? take_part(*rest) : std::nullopt;
        if (!packed || *text != file->text()) return {};
        auto tree = unpack_tree(*packed, file);
        if (!tree) return {};
        trees.push_back(std::move(*tree));
    }
    return rest->empty() ? std::optional(std::move(trees)) : std::nullopt;
}

void keep_cached(const std::string& folder, std::span<const SourcePtr> files, std::span<const Tree> trees) {
    std::error_code failed;
    if (fs::create_directories(folder, failed)) fs::permissions(folder, fs::perms::owner_all, failed);
    std::string content;
    for (std::size_t i = 0; i < files.size(); ++i) {
        put_part(content, files[i]->text());
        put_part(content, pack_tree(trees[i]));
    }
    const std::size_t hash = std::hash<std::string_view>()(content);
    const std::string path = path_in(folder, files), half = fmt::format("{}.{}", path, getpid());
    std::ofstream out(half, std::ios::binary);
    out << head();
    out.write(reinterpret_cast<const char*>(&hash), sizeof hash);
    out << content;
    out.close();
    if (out) fs::rename(half, path, failed);
    else fs::remove(half, failed);
    drop_oldest(folder);
}

}  // namespace checkrules::yaml
