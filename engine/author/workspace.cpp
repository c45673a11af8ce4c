#include "engine/author/workspace.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "engine/article/read_file.hpp"
#include "engine/text/suggest.hpp"
#include "engine/yaml/read_yaml.hpp"

namespace checkrules {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = 4u << 20, most_files = 1000;
const std::array<std::string, 4> kinds{"rulebook", "vocabulary", "schema", "rates"};

bool is_yaml(const fs::path& path) { return path.extension() == ".yaml" || path.extension() == ".yml"; }

// The same file has one name, whichever way it was reached.
std::string canonical(const std::string& path) {
    std::error_code failed;
    const fs::path out = fs::weakly_canonical(path, failed);
    return failed ? path : out.string();
}

template <typename Iterator>
void add_below(const std::string& folder, std::vector<std::string>& out) {
    std::error_code failed;
    std::vector<std::string> found;
    for (auto entry = Iterator(folder, fs::directory_options::skip_permission_denied, failed); !failed && entry != Iterator() && found.size() < most_files; entry.increment(failed))
        if (entry->is_regular_file(failed) && is_yaml(entry->path())) found.push_back(canonical(entry->path().string()));
    std::ranges::sort(found);
    out.insert(out.end(), found.begin(), found.end());
}

void add_files(const std::string& path, std::vector<std::string>& out) {
    std::error_code failed;
    if (fs::is_directory(path, failed)) add_below<fs::recursive_directory_iterator>(path, out);
    else out.push_back(canonical(path));
}

class Collection {
  public:
    void add(const SourcePtr& file) {
        const FileKind kind = kind_of_file(file->text());
        if (kind.kind.empty() || !paths_.insert(canonical(file->name())).second) return;
        if (kind.kind == "rulebook" && !kind.id.empty() && std::ranges::find(rulebooks_, kind.id) != rulebooks_.end()) return;
        if (kind.kind == "rulebook") rulebooks_.push_back(kind.id);
        files.push_back(file);
    }
    void add_from_disk(const std::string& path) {
        if (paths_.contains(path)) return;
        if (const auto file = read_file(path, path, largest_file)) add(*file);
    }
    std::vector<SourcePtr> files;

  private:
    std::set<std::string> paths_;
    std::vector<std::string> rulebooks_;
};

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\"'"), last = text.find_last_not_of(" \t\r\"'");
    return first == std::string_view::npos ? "" : text.substr(first, last - first + 1);
}

}  // namespace

FileKind kind_of_file(std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text = end == std::string_view::npos ? "" : text.substr(end + 1);
        const std::size_t colon = line.find(':');
        if (trimmed(line).empty() || line.front() == '#' || line.starts_with("---")) continue;
        if (colon == std::string_view::npos) return {};
        const std::string key(trimmed(line.substr(0, colon)));
        const bool known = std::ranges::find(kinds, key) != kinds.end();
        const auto near = known ? std::optional(key) : suggest(key, kinds);
        const std::string_view value = line.substr(colon + 1);
        return near ? FileKind{*near, std::string(trimmed(value.substr(0, value.find(" #"))))} : FileKind{};
    }
    return {};
}

Workspace::Workspace(std::string shipped, std::vector<std::string> given) : shipped_(std::move(shipped)), given_(std::move(given)) {}

void Workspace::open(const std::string& path, std::string text) {
    Document& document = documents_[path];
    document.text = std::make_shared<Source>(path, std::move(text));
    Diagnostics told;
    if (yaml::read_yaml(document.text, told)) document.whole = document.text;
}

void Workspace::close(const std::string& path) { documents_.erase(path); }

SourcePtr Workspace::find(const std::string& path) const {
    const auto found = documents_.find(path);
    return found == documents_.end() ? nullptr : found->second.text;
}

std::vector<SourcePtr> Workspace::files() const {
    Collection all;
    std::vector<std::string> more;
    for (const auto& [path, document] : documents_) {
        if (document.whole) all.add(document.whole);
        if (!kind_of_file(document.text->text()).kind.empty()) add_below<fs::directory_iterator>(fs::path(path).parent_path().string(), more);
    }
    for (const std::string& path : given_) add_files(path, more);
    add_files(shipped_, more);
    for (const std::string& path : more) all.add_from_disk(path);
    return all.files;
}

}  // namespace checkrules
