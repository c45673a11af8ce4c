#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

#include "tests/catch.hpp"

namespace {

const std::filesystem::path engine = CHECKRULES_SOURCE_DIR "/engine";

std::vector<std::string> lines_of(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

using Order = std::vector<std::string>;

/// The folders in the order of the table in `readme`.
Order folders_of(const std::filesystem::path& readme) {
    static const std::regex row("^\\| `(\\w+)/`.*");
    Order names;
    for (const std::string& line : lines_of(readme))
        if (std::smatch match; std::regex_match(line, match, row)) names.push_back(match[1]);
    return names;
}

std::size_t rank(const Order& order, const std::string& folder) { return std::find(order.begin(), order.end(), folder) - order.begin(); }

}  // namespace

TEST_CASE("every folder of the engine is a layer, and includes only itself and layers before it") {
    static const std::regex include("^#include \"engine/(\\w+)/.*");
    const Order layers = folders_of(engine / "README.md");
    std::size_t includes = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(engine)) {
        if (!entry.is_regular_file() || entry.path().parent_path() == engine) continue;
        const std::string layer = std::filesystem::relative(entry.path(), engine).begin()->string();
        INFO(entry.path().string());
        REQUIRE(rank(layers, layer) < layers.size());
        for (const std::string& line : lines_of(entry.path()))
            if (std::smatch match; std::regex_match(line, match, include)) {
                INFO(line);
                CHECK(rank(layers, match[1]) <= rank(layers, layer));
                CHECK_FALSE((layer == "report" && match[1] == "extract"));
                ++includes;
            }
    }
    CHECK(includes > 100);
}

TEST_CASE("every folder of extraction is a stage, and includes only itself and stages before it") {
    static const std::regex include("^#include \"engine/extract/(\\w+)/.*");
    const Order stages = folders_of(engine / "extract/README.md");
    std::size_t includes = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(engine / "extract")) {
        if (!entry.is_regular_file() || entry.path().parent_path() == engine / "extract") continue;
        const std::string stage = entry.path().parent_path().filename().string();
        INFO(entry.path().string());
        REQUIRE(rank(stages, stage) < stages.size());
        for (const std::string& line : lines_of(entry.path()))
            if (std::smatch match; std::regex_match(line, match, include)) {
                INFO(line);
                CHECK(rank(stages, match[1]) <= rank(stages, stage));
                ++includes;
            }
    }
    CHECK(includes > 50);
}

TEST_CASE("the parser library stays in the folder of the language") {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(engine)) {
        if (!entry.is_regular_file() || entry.path().parent_path() == engine / "language") continue;
        INFO(entry.path().string());
        for (const std::string& line : lines_of(entry.path())) CHECK(line.find("#include <boost/spirit") == std::string::npos);
    }
}
