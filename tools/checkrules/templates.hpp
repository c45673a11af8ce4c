/// What `init` and `new` lay out: files beside the shipped rules, in which @WORDS@ are filled in.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace checkrules {

struct Rules;

using Words = std::map<std::string, std::string>;  ///< "NAME" → "my-rule"

/// A file to be made, with its text.
struct NewFile {
    std::filesystem::path path;
    std::string text;
};

/// The file or all files of the folder `name` of the templates, to be put at or below `target`. Empty, and told on standard
/// error, when the templates are not where the program is installed.
std::vector<NewFile> fill_templates(const std::string& name, const std::filesystem::path& target, const Words& words);

/// NAME.json for every kind of file that people write, with the fields that `rules` declare.
std::vector<NewFile> schema_files(const std::filesystem::path& folder, const Rules& rules);

/// Where a repository keeps its schemas, below its root.
inline constexpr std::string_view schemas_folder = ".schemas";
/// The first line of a file at `path`, by which editors find its schema: "# yaml-language-server: $schema=../.schemas/rulebook.json\n".
/// Empty when no folder above it has schemas.
std::string schema_line(const std::filesystem::path& path, std::string_view schema);

/// All or nothing: false, and told on standard error, when one of the files is there already or cannot be written.
bool write_new_files(const std::vector<NewFile>& files);

}  // namespace checkrules
