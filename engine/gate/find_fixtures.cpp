#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "engine/gate/run_tests.hpp"

namespace checkrules {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view article_expectation = "expected.yaml";
constexpr std::string_view facts_expectation = ".expected.yaml";
constexpr std::string_view examples_ending = ".examples.yaml";

class FixtureFinder {
  public:
    explicit FixtureFinder(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}
    void look_at(const fs::path& path);
    std::vector<Fixture> found;

  private:
    void look_in_folder(const fs::path& folder);
    void add_article(const fs::path& folder);
    void add_facts(const fs::path& file);
    void add_examples(const fs::path& file) { found.push_back({file.string(), FixtureForm::examples, file.string(), file.string()}); }
    void tell(std::string message, std::string help = {}) {
        diagnostics_.push_back({Severity::error, "T010", std::move(message), {}, {}, std::move(help)});
    }
    Diagnostics& diagnostics_;
};

bool is_article(const fs::path& file) {
    const auto ending = file.extension();
    return file.stem() == "article" && (ending == ".md" || ending == ".txt" || ending == ".html");
}

bool is_facts(const fs::path& file) { return file.extension() == ".json" || file.extension() == ".ndjson"; }

bool is_examples(const fs::path& file) { return file.filename().string().ends_with(examples_ending); }

void FixtureFinder::look_at(const fs::path& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) return look_in_folder(path);
    if (!fs::exists(path, error)) return tell(fmt::format("no such file or folder: {}", path.string()));
    if (is_article(path) || path.filename() == article_expectation) return add_article(path.parent_path());
    if (is_facts(path)) return add_facts(path);
    if (is_examples(path)) return add_examples(path);
    tell(fmt::format("{} is no fixture", path.string()), "a fixture is a folder with article.md and expected.yaml, or NAME.json with NAME.expected.yaml");
}

void FixtureFinder::look_in_folder(const fs::path& folder) {
    std::vector<fs::path> entries;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, fs::directory_options::skip_permission_denied, error))
        entries.push_back(entry.path());
    std::ranges::sort(entries);
    const bool has_article = std::ranges::any_of(entries, is_article);
    const bool has_expectation = std::ranges::any_of(entries, [](const fs::path& file) { return file.filename() == article_expectation; });
    if (has_article || has_expectation) return add_article(folder);
    for (const fs::path& entry : entries) {
        if (fs::is_directory(entry, error) && !fs::is_symlink(entry, error)) look_in_folder(entry);
        else if (is_facts(entry)) add_facts(entry);
        else if (is_examples(entry)) add_examples(entry);
    }
}

void FixtureFinder::add_article(const fs::path& folder) {
    Fixture fixture{folder.string(), FixtureForm::article, "", (folder / article_expectation).string()};
    for (const char* name : {"article.md", "article.txt", "article.html"})
        if (fs::exists(folder / name)) fixture.input = (folder / name).string();
    if (fixture.input.empty()) return tell(fmt::format("{} has expectations but no article", folder.string()));
    if (!fs::exists(fixture.expected)) return tell(fmt::format("{} has no expected.yaml", folder.string()));
    found.push_back(std::move(fixture));
}

void FixtureFinder::add_facts(const fs::path& file) {
    fs::path expected = file;
    expected.replace_extension();
    expected += facts_expectation;
    if (!fs::exists(expected)) return tell(fmt::format("{} has no {}", file.string(), expected.filename().string()));
    found.push_back({file.string(), FixtureForm::facts, file.string(), expected.string()});
}

}  // namespace

std::optional<FixtureForm> form_of_expectation(std::string_view path) {
    if (path.ends_with(examples_ending)) return FixtureForm::examples;
    if (path.ends_with(facts_expectation)) return FixtureForm::facts;
    return fs::path(path).filename() == article_expectation ? std::optional(FixtureForm::article) : std::nullopt;
}

std::vector<Fixture> find_fixtures(const std::vector<std::string>& paths, Diagnostics& diagnostics) {
    FixtureFinder finder(diagnostics);
    for (const std::string& path : paths) {
        const std::size_t before = finder.found.size() + diagnostics.size();
        finder.look_at(path);
        if (finder.found.size() + diagnostics.size() == before)
            diagnostics.push_back({Severity::error, "T011", fmt::format("no fixtures in {}", path), {}, {}, ""});
    }
    std::ranges::sort(finder.found, {}, &Fixture::name);
    const auto twice = std::ranges::unique(finder.found, {}, &Fixture::name);
    finder.found.erase(twice.begin(), twice.end());
    return std::move(finder.found);
}

}  // namespace checkrules
