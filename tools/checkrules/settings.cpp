#include "tools/checkrules/settings.hpp"

#include <fmt/format.h>

#include <charconv>
#include <filesystem>

#include "engine/article/read_file.hpp"
#include "engine/yaml/map_reader.hpp"
#include "engine/yaml/read_yaml.hpp"

namespace checkrules {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_settings = 64u << 10;
const std::vector<std::string> fail_on_words{"possible-violation", "undetermined", "never"};
const std::vector<std::string> color_words{"auto", "always", "never"};

std::optional<fs::path> settings_file() {
    std::error_code error;
    fs::path folder = fs::current_path(error);
    while (!error) {
        if (fs::is_regular_file(folder / settings_name, error)) return folder / settings_name;
        if (fs::exists(folder / ".git", error) || folder == folder.parent_path()) return {};
        folder = folder.parent_path();
    }
    return {};
}

class SettingsReader {
  public:
    SettingsReader(const yaml::Node& root, fs::path folder, Diagnostics& diagnostics)
        : reader_(root, "checkrules.yaml", diagnostics), folder_(std::move(folder)), diagnostics_(diagnostics) {}

    Settings read() {
        Settings out;
        out.rules = paths("rules");
        out.fixtures = paths("fixtures");
        for (const yaml::Node* format : reader_.texts("format")) out.formats.emplace_back(format->scalar);
        out.fail_on = reader_.choice("fail-on", fail_on_words);
        out.color = reader_.choice("color", color_words);
        if (const auto file = reader_.text("baseline")) out.baseline = path(*file);
        out.as_of = reader_.text("as-of");
        out.jobs = jobs();
        reader_.finish();
        return out;
    }

  private:
    std::string path(const std::string& written) const {
        std::error_code error;
        return fs::proximate(folder_ / written, fs::current_path(error), error).generic_string();
    }
    std::vector<std::string> paths(std::string_view key) {
        std::vector<std::string> out;
        for (const yaml::Node* written : reader_.texts(key)) out.push_back(path(std::string(written->scalar)));
        return out;
    }
    std::optional<std::size_t> jobs() {
        const auto written = reader_.text("jobs");
        if (!written) return {};
        std::size_t count = 0;
        const auto [end, error] = std::from_chars(written->data(), written->data() + written->size(), count);
        if (error == std::errc() && end == written->data() + written->size()) return count;
        diagnostics_.push_back({Severity::error, "C010", fmt::format("'jobs' is a number, not '{}'", *written), reader_.node().find("jobs")->where, {}, ""});
        return {};
    }

    yaml::MapReader reader_;
    fs::path folder_;
    Diagnostics& diagnostics_;
};

}  // namespace

Settings find_settings(Diagnostics& diagnostics) {
    const auto path = settings_file();
    if (!path) return {};
    const auto file = read_file(path->string(), fs::proximate(*path).generic_string(), largest_settings);
    if (!file) return diagnostics.push_back(file.error()), Settings{};
    const auto root = yaml::read_yaml(*file, diagnostics);
    if (!root || root->is_null()) return {};
    return SettingsReader(*root, path->parent_path(), diagnostics).read();
}

}  // namespace checkrules
