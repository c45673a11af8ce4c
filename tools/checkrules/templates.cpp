#include "tools/checkrules/templates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

#include "engine/author/schemas.hpp"
#include "tools/checkrules/command.hpp"

namespace checkrules {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::stringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

std::string filled(std::string text, const Words& words) {
    for (const auto& [name, word] : words)
        for (std::size_t at = 0; (at = text.find("@" + name + "@", at)) != std::string::npos; at += word.size())
            text.replace(at, name.size() + 2, word);
    return text;
}

}  // namespace

std::vector<NewFile> fill_templates(const std::string& name, const fs::path& target, const Words& words) {
    const fs::path from = fs::path(shipped_folder("templates")) / name;
    std::vector<NewFile> out;
    std::error_code error;
    if (fs::is_regular_file(from, error)) out.push_back({target, filled(read(from), words)});
    for (const auto& entry : fs::recursive_directory_iterator(from, error))
        if (entry.is_regular_file()) out.push_back({target / fs::relative(entry.path(), from), filled(read(entry.path()), words)});
    if (out.empty()) complain("C023", fmt::format("the templates are not there: '{}'", from.generic_string()), "install checkrules with its share folder");
    std::ranges::sort(out, {}, &NewFile::path);
    return out;
}

std::vector<NewFile> schema_files(const fs::path& folder, const Rules& rules) {
    std::vector<NewFile> out;
    for (const SchemaKind& kind : schema_kinds())
        out.push_back({folder / (std::string(kind.name) + ".json"), write_schema(kind.name, rules).value()});
    return out;
}

std::string schema_line(const fs::path& path, std::string_view schema) {
    std::error_code error;
    const fs::path from = fs::absolute(path, error).lexically_normal().parent_path();
    for (fs::path folder = from; !error; folder = folder.parent_path()) {
        const fs::path file = folder / schemas_folder / fmt::format("{}.json", schema);
        if (fs::exists(file, error)) return fmt::format("# yaml-language-server: $schema={}\n", file.lexically_relative(from).generic_string());
        if (folder == folder.parent_path()) break;
    }
    return {};
}

bool write_new_files(const std::vector<NewFile>& files) {
    bool is_free = true;
    for (const NewFile& file : files)
        if (fs::exists(file.path)) {
            complain("C024", fmt::format("'{}' is there already", file.path.generic_string()), "nothing was written");
            is_free = false;
        }
    if (!is_free) return false;
    for (const NewFile& file : files) {
        std::error_code error;
        fs::create_directories(file.path.parent_path(), error);
        if (!(std::ofstream(file.path, std::ios::binary) << file.text << std::flush))
            return complain("C006", fmt::format("cannot write '{}'", file.path.generic_string())), false;
        std::cout << "made " << file.path.generic_string() << '\n';
    }
    return !files.empty();
}

}  // namespace checkrules
