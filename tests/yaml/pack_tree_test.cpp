#include "engine/yaml/pack_tree.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/yaml/read_yaml.hpp"
#include "engine/yaml/tree_cache.hpp"
#include "tests/workplace.hpp"

using namespace checkrules;
namespace fs = std::filesystem;

namespace {

constexpr const char* shapes = R"(a: 1
'b b': [x, "q\tq", {c: d}, []]
e: |
  two
  lines
f: {}
g:
)";

SourcePtr source_of(std::string content, std::string name = "a.yaml") { return std::make_shared<const Source>(std::move(name), std::move(content)); }

yaml::Tree tree_of(const SourcePtr& source) {
    Diagnostics diagnostics;
    auto tree = yaml::read_yaml(source, diagnostics);
    REQUIRE(render(diagnostics) == "");
    return std::move(*tree);
}

// The tree with every place and style, a line a node.
std::string shown(const yaml::Node& node) {
    std::string out = std::to_string(int(node.kind)) + std::to_string(int(node.style)) + " " + std::to_string(node.where.span.begin) + "-" + std::to_string(node.where.span.end) + " " + std::string(node.scalar) + "\n";
    for (const yaml::Node& item : node.items) out += shown(item);
    for (const yaml::Entry& entry : node.entries) out += shown(entry.key) + shown(entry.value);
    return out;
}

struct Folder {
    const tests::Workplace desk;
    fs::path path = desk.path / "cache";
};

std::size_t count_files(const fs::path& folder) { return std::size_t(std::distance(fs::directory_iterator(folder), {})); }

}  // namespace

TEST_CASE("a packed tree comes back with its places and styles") {
    const SourcePtr source = source_of(shapes);
    const yaml::Tree tree = tree_of(source);
    const auto again = yaml::unpack_tree(yaml::pack_tree(tree), source);
    REQUIRE(again);
    CHECK(shown(*again) == shown(tree));
    CHECK(again->entries[1].value.items[1].where.source == source.get());
}

TEST_CASE("bytes that are no packed tree give nothing") {
    const SourcePtr source = source_of(shapes);
    const std::string packed = yaml::pack_tree(tree_of(source));
    for (std::size_t length = 0; length < packed.size(); ++length) CHECK_FALSE(yaml::unpack_tree(std::string_view(packed).substr(0, length), source));
    CHECK_FALSE(yaml::unpack_tree(packed + "x", source));
    CHECK_FALSE(yaml::unpack_tree(packed, source_of("short")));
    CHECK_FALSE(yaml::unpack_tree(std::string(100'000, '\x16'), source));
    for (std::size_t at = 0; at < packed.size(); ++at)
        for (char c : {'\0', '\x7F', '\xFF', '\x20'}) {
            std::string changed = packed;
            changed[at] = c;
            if (const auto tree = yaml::unpack_tree(changed, source)) CHECK(tree->where.span.end <= source->text().size());
        }
}

TEST_CASE("kept trees are found by the text of the files, byte for byte") {
    const Folder folder;
    const std::vector<SourcePtr> files{source_of(shapes), source_of("x: [1, 2]", "b.yaml")};
    const std::vector<yaml::Tree> trees{tree_of(files[0]), tree_of(files[1])};
    CHECK_FALSE(yaml::read_cached(folder.path, files));
    yaml::keep_cached(folder.path, files, trees);
    const auto kept = yaml::read_cached(folder.path, files);
    REQUIRE(kept);
    REQUIRE(kept->size() == 2);
    CHECK(shown((*kept)[0]) == shown(trees[0]));
    CHECK(shown((*kept)[1]) == shown(trees[1]));
    const std::vector<SourcePtr> other{files[0], source_of("x: [1, 3]", "b.yaml")};
    CHECK_FALSE(yaml::read_cached(folder.path, other));
}

TEST_CASE("a kept file that was cut or changed is as good as none") {
    const Folder folder;
    const std::vector<SourcePtr> files{source_of(shapes)};
    const std::vector<yaml::Tree> trees{tree_of(files[0])};
    yaml::keep_cached(folder.path, files, trees);
    const fs::path path = fs::directory_iterator(folder.path)->path();
    const auto size = fs::file_size(path);
    const std::size_t at = GENERATE(0u, 5u, 40u, 60u, 150u);
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(std::streamoff(at));
    const int old = file.get();
    file.seekp(std::streamoff(at));
    file.put(char(old ^ 1));
    file.close();
    CHECK_FALSE(yaml::read_cached(folder.path, files));
    fs::resize_file(path, size / 2);
    CHECK_FALSE(yaml::read_cached(folder.path, files));
}

TEST_CASE("where nothing can be kept, nothing is, and the folder does not grow without end") {
    const Folder folder;
    const std::vector<SourcePtr> files{source_of(shapes)};
    const std::vector<yaml::Tree> trees{tree_of(files[0])};
    std::ofstream(folder.path) << "a file";
    yaml::keep_cached(folder.path / "below", files, trees);
    CHECK_FALSE(yaml::read_cached(folder.path / "below", files));
    fs::remove(folder.path);
    for (int i = 0; i < 40; ++i) {
        const std::vector<SourcePtr> one{source_of("a: " + std::to_string(i))};
        const std::vector<yaml::Tree> tree{tree_of(one[0])};
        yaml::keep_cached(folder.path, one, tree);
    }
    CHECK(count_files(folder.path) == 16);
}
