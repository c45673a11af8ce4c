#include "tools/checkrules/inputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "engine/article/read_file.hpp"

namespace checkrules {
namespace {

namespace fs = std::filesystem;

std::optional<InputKind> kind_of(const fs::path& path) {
    const std::string ending = path.extension().string();
    if (ending == ".md" || ending == ".txt") return InputKind::text;
    if (ending == ".html" || ending == ".htm") return InputKind::html;
    if (ending == ".json") return InputKind::json;
    if (ending == ".ndjson" || ending == ".jsonl") return InputKind::ndjson;
    return {};
}

// Reports are the same wherever the project lies, so an absolute path becomes a relative one.
std::string shown_path(const fs::path& path) {
    std::error_code error;
    const fs::path shown =
        path.is_absolute() ? path.lexically_relative(fs::current_path(error)) : path.lexically_normal();
    return shown.empty() ? path.filename().generic_string() : shown.generic_string();
}

Input refused(const fs::path& path, std::string code, std::string message, std::string help = {}) {
    return {path.string(), shown_path(path), InputKind::text, nullptr,
            refusal(std::move(code), std::move(message), std::move(help))};
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with("."); }

void collect_folder(const fs::path& folder, std::vector<Input>& inputs) {
    std::vector<fs::path> found;
    std::error_code error;
    for (auto entry = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, error);
         !error && entry != fs::end(entry); entry.increment(error)) {
        if (is_hidden(entry->path())) {
            if (entry->is_directory(error)) entry.disable_recursion_pending();
        } else if (kind_of(entry->path()) && entry->is_regular_file(error)) {
            found.push_back(entry->path());
        }
    }
    std::ranges::sort(found);
    for (const fs::path& path : found) inputs.push_back({path.string(), shown_path(path), *kind_of(path), nullptr, {}});
    const std::string shown = shown_path(folder);
    if (found.empty())
        inputs.push_back(refused(folder, "A006", fmt::format("nothing to check in '{}'", shown),
                                 "articles are .md, .txt or .html, facts .json or .ndjson"));
}

}  // namespace

std::vector<Input> collect_inputs(const std::vector<std::string>& paths) {
    std::vector<Input> inputs;
    for (const std::string& word : paths) {
        const fs::path path(word);
        std::error_code error;
        if (word == "-")
            inputs.push_back({"-", "-", InputKind::standard_input, nullptr, {}});
        else if (!fs::exists(path, error))
            inputs.push_back(refused(path, "A001", fmt::format("there is no file or folder '{}'", word)));
        else if (fs::is_directory(path, error))
            collect_folder(path, inputs);
        else if (const auto kind = kind_of(path))
            inputs.push_back({word, shown_path(path), *kind, nullptr, {}});
        else
            inputs.push_back(refused(path, "A005", fmt::format("'{}' is neither an article nor facts", word),
                                     "articles are .md, .txt or .html, facts .json or .ndjson"));
    }
    return inputs;
}

}  // namespace checkrules
