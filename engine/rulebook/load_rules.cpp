#include "engine/rulebook/load_rules.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <filesystem>
#include <functional>
#include <set>
#include <thread>
#include <tuple>

#include "engine/article/read_file.hpp"
#include "engine/rulebook/leave_out_shipped.hpp"
#include "engine/rulebook/load_rulebook.hpp"
#include "engine/text/suggest.hpp"
#include "engine/vocabulary/load_vocabulary.hpp"
#include "engine/yaml/read_yaml.hpp"
#include "engine/yaml/tree_cache.hpp"

namespace checkrules {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = 4u << 20;
const std::array<std::string, 4> kinds{"rulebook", "vocabulary", "schema", "rates"};

// YAML by what its files are.
struct Sorted {
    std::vector<yaml::Tree> rulebooks, vocabularies, schemas;
    bool lacks_words = false;  // a file that may hold some is no YAML, or does not say what it is
};

bool is_yaml(const fs::path& path) { return path.extension() == ".yaml" || path.extension() == ".yml"; }

void tell_missing(const std::string& path, std::string what, Diagnostics& diagnostics) {
    diagnostics.push_back({Severity::error, "R001", fmt::format("cannot read rules from '{}': {}", path, what), {}, {}, ""});
}

std::vector<std::string> files_in(const std::string& path, Diagnostics& diagnostics) {
    std::error_code failed;
    if (!fs::exists(path, failed)) return tell_missing(path, "it does not exist", diagnostics), std::vector<std::string>{};
    if (!fs::is_directory(path, failed)) return {path};
    std::vector<std::string> files;
    for (auto entry = fs::recursive_directory_iterator(path, failed); !failed && entry != fs::recursive_directory_iterator(); entry.increment(failed))
        if (entry->is_regular_file(failed) && is_yaml(entry->path())) files.push_back(entry->path().string());
    if (failed) tell_missing(path, failed.message(), diagnostics);
    else if (files.empty()) tell_missing(path, "the folder holds no .yaml file", diagnostics);
    std::ranges::sort(files);
    return files;
}

std::vector<SourcePtr> read_files(std::span<const std::string> paths, Diagnostics& diagnostics) {
    std::vector<SourcePtr> out;
    std::set<std::pair<dev_t, ino_t>> seen;  // a file that is named twice is read once
    for (const std::string& path : paths)
        for (const std::string& file : files_in(path, diagnostics)) {
            struct stat of_file {};
            if (stat(file.c_str(), &of_file) == 0 && !seen.emplace(of_file.st_dev, of_file.st_ino).second) continue;
            auto source = read_file(file, file, largest_file);
            if (source) out.push_back(*source);
            else diagnostics.push_back(source.error());
        }
    return out;
}

// Without reading it as YAML: a key of the outermost map begins a line.
bool is_rulebook(const SourcePtr& file) {
    constexpr std::string_view key = "\nrulebook:";
    return file->text().starts_with(key.substr(1)) || file->text().find(key) != std::string_view::npos;
}

void sort_file(yaml::Tree root, Sorted& sorted, Diagnostics& diagnostics) {
    if (root.find("rulebook")) return sorted.rulebooks.push_back(std::move(root));
    if (root.find("vocabulary") || root.find("rates")) return sorted.vocabularies.push_back(std::move(root));
    if (root.find("schema")) return sorted.schemas.push_back(std::move(root));
    sorted.lacks_words = true;  // they may have been meant
    const bool has_key = !root.entries.empty();
    const auto near = has_key ? suggest(root.entries.front().key.scalar, kinds) : std::nullopt;
    diagnostics.push_back({Severity::error, "R003", "this file does not say what it is", has_key ? root.entries.front().key.where : Location{root.where.source_ptr(), {0, 0}}, {},
                           near ? fmt::format("did you mean '{}'?", *near) : "begin it with 'rulebook: NAME', 'vocabulary: NAME', 'schema: NAME' or 'rates: NAME'"});
}

struct ReadFile {
    std::optional<yaml::Tree> root;
    Diagnostics diagnostics;
};

// More than half of a start is reading YAML, and files do not depend on each other. What comes out does not depend on who read it.
std::vector<ReadFile> read_all(std::span<const SourcePtr> files) {
    std::vector<ReadFile> out(files.size());
    std::atomic<std::size_t> next = 0;
    const auto read = [&] {
        for (std::size_t i = next++; i < files.size(); i = next++) out[i].root = yaml::read_yaml(files[i], out[i].diagnostics);
    };
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < std::min(4u, std::thread::hardware_concurrency()) && i < files.size(); ++i) others.emplace_back(read);
    read();
    others.clear();  // waits
    return out;
}

// The trees of the files that are YAML.
std::vector<yaml::Tree> read_trees(std::span<const SourcePtr> files, Diagnostics& diagnostics) {
    std::vector<yaml::Tree> trees;
    for (ReadFile& file : read_all(files)) {
        diagnostics.insert(diagnostics.end(), file.diagnostics.begin(), file.diagnostics.end());
        if (file.root) trees.push_back(std::move(*file.root));
    }
    return trees;
}

// Only files without a mistake are kept, so that each mistake is told every time.
std::vector<yaml::Tree> read_trees(std::span<const SourcePtr> files, const std::string& cache, Diagnostics& diagnostics) {
    if (cache.empty()) return read_trees(files, diagnostics);
    if (auto trees = yaml::read_cached(cache, files)) return std::move(*trees);
    Diagnostics found;
    std::vector<yaml::Tree> trees = read_trees(files, found);
    if (found.empty()) yaml::keep_cached(cache, files, trees);
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    return trees;
}

Sorted sort_files(std::span<const SourcePtr> files, const std::string& cache, Diagnostics& diagnostics) {
    Sorted sorted;
    std::set<const Source*> read;
    for (yaml::Tree& root : read_trees(files, cache, diagnostics)) {
        read.insert(root.where.source);
        sort_file(std::move(root), sorted, diagnostics);
    }
    sorted.lacks_words |= std::ranges::any_of(files, [&](const SourcePtr& file) { return !read.contains(file.get()) && !is_rulebook(file); });
    return sorted;
}

// What is told of files as such. The rest would be wrong by the hundred where the words of a whole file are missing.
bool is_of_file(const Diagnostic& one) { return one.code.starts_with('Y') || one.code.starts_with("R00"); }

auto place_of(const Diagnostic& one) { return std::tuple(one.where.source ? one.where.source->name() : std::string(), one.where.span.begin); }

// In order of place, each once: what rules take over from each other is checked again with each of them.
void tidy(Diagnostics& diagnostics, bool lacks_words) {
    if (lacks_words) std::erase_if(diagnostics, std::not_fn(is_of_file));
    std::ranges::stable_sort(diagnostics, {}, place_of);
    const auto same = [](const Diagnostic& a, const Diagnostic& b) { return a.code == b.code && a.message == b.message && place_of(a) == place_of(b) && a.where.source; };
    diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(), same), diagnostics.end());
}

// What lists and conditions mean only rules ask.
Rules load_sorted(Sorted sorted, Wanted wanted, Diagnostics& diagnostics) {
    Rules rules;
    rules.vocabulary = load_vocabulary(std::move(sorted.vocabularies), diagnostics);
    for (const yaml::Tree& schema : sorted.schemas) load_schema(schema, rules.schema, diagnostics);
    if (wanted != Wanted::words) {
        Names shared(rules.vocabulary, rules.schema, diagnostics);
        if (wanted == Wanted::all) shared.check_all();
        rules.rulebooks = load_rulebooks(sorted.rulebooks, shared, rules.schema, diagnostics);
        rules.trees = std::move(sorted.rulebooks);
    }
    tidy(diagnostics, sorted.lacks_words);
    return rules;
}

}  // namespace

Rules load_rules(std::span<const SourcePtr> files, Diagnostics& diagnostics) {
    Diagnostics found;
    Rules rules = load_sorted(sort_files(files, {}, found), Wanted::all, found);
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    return rules;
}

Rules load_rules(std::span<const std::string> paths, Diagnostics& diagnostics) { return load_rules(read_files(paths, diagnostics), diagnostics); }

Rules load_rules(const std::string& shipped, std::span<const std::string> given, Diagnostics& diagnostics, const std::string& cache, Wanted wanted) {
    const std::vector<std::string> folder{shipped};
    Diagnostics found;
    std::vector<SourcePtr> files = read_files(folder, found);
    if (wanted == Wanted::words) std::erase_if(files, is_rulebook);
    Sorted sorted = sort_files(files, cache, found);
    if (!given.empty()) {
        Sorted more = sort_files(read_files(given, found), cache, found);
        sorted.lacks_words |= more.lacks_words;
        const bool only_adds = more.rulebooks.empty() && !(more.vocabularies.empty() && more.schemas.empty());
        if (!only_adds) sorted.rulebooks.clear();
        leave_out_shipped(more.vocabularies, sorted.vocabularies);
        std::ranges::move(more.rulebooks, std::back_inserter(sorted.rulebooks));
        std::ranges::move(more.vocabularies, std::back_inserter(sorted.vocabularies));
        std::ranges::move(more.schemas, std::back_inserter(sorted.schemas));
    }
    Rules rules = load_sorted(std::move(sorted), given.empty() ? wanted : Wanted::all, found);
    const bool none = std::ranges::all_of(rules.rulebooks, [](const Rulebook& book) { return book.rules.empty(); });
    if (none && wanted != Wanted::words && !has_errors(found)) found.push_back({Severity::error, "R002", "there are no rules: nothing could be found", {}, {}, "give a rulebook with --rules"});
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    return rules;
}

}  // namespace checkrules
