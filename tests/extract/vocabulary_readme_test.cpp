// What rules/vocabulary/README.md teaches must work as it stands there.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/extract/extract_facts.hpp"
#include "engine/rulebook/load_rules.hpp"
#include "tests/catch.hpp"

using namespace checkrules;

namespace {

/// Each indented block that begins a vocabulary of one's own.
std::vector<std::string> vocabularies_in(const std::string& path) {
    std::ifstream page(path);
    std::vector<std::string> out;
    bool inside = false;
    for (std::string line; std::getline(page, line);) {
        if (!line.starts_with("    ")) inside = false;
        else if (line == "    vocabulary: my words") inside = true, out.emplace_back();
        if (inside) out.back() += line.substr(4) + "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("the words that the page on words of articles adds load without a word, and their sentences are read as they say") {
    const auto blocks = vocabularies_in(CHECKRULES_SOURCE_DIR "/rules/vocabulary/README.md");
    REQUIRE(blocks.size() == 4);
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "checkrules-vocabulary-readme";
    fs::remove_all(folder);
    fs::create_directories(folder);
    for (std::size_t i = 0; i < blocks.size(); ++i) std::ofstream(folder / (std::to_string(i) + ".yaml")) << blocks[i];
    Diagnostics diagnostics;
    const std::vector<std::string> paths{CHECKRULES_SOURCE_DIR "/rules", folder.string()};
    const Rules rules = load_rules(std::span<const std::string>(paths), diagnostics);
    const Extractor extractor(rules.vocabulary, diagnostics);
    CHECK(render(diagnostics) == "");
    std::size_t count = 0;
    for (const ExampleFailure& failure : extractor.check_examples(count)) FAIL_CHECK(failure.trigger << ": " << failure.message);
    fs::remove_all(folder);
}
