// What rules/vocabulary/README.md teaches must work as it stands there.
#include <fstream>

#include "engine/extract/extract_facts.hpp"
#include "engine/rulebook/load_rules.hpp"
#include "tests/workplace.hpp"

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
    const tests::Workplace desk;
    for (std::size_t i = 0; i < blocks.size(); ++i) desk.write(std::to_string(i) + ".yaml", blocks[i]);
    Diagnostics diagnostics;
    const std::vector<std::string> paths{CHECKRULES_SOURCE_DIR "/rules", desk.path.string()};
    const Rules rules = load_rules(std::span<const std::string>(paths), diagnostics);
    const Extractor extractor(rules.vocabulary, diagnostics);
    CHECK(render(diagnostics) == "");
    std::size_t count = 0;
    for (const ExampleFailure& failure : extractor.check_examples(count)) FAIL_CHECK(failure.trigger << ": " << failure.message);
}
