// fixtures/lint: rulebooks that load and are wrong all the same, each named for its mistake, with what lint says beside it.
#include "engine/analyse/lint_rules.hpp"

#include <malloc.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/catch.hpp"
#include "tests/texts.hpp"

using namespace checkrules;
namespace fs = std::filesystem;

namespace {

const fs::path fixtures = fs::path(CHECKRULES_SOURCE_DIR) / "fixtures";

std::string linted(std::vector<fs::path> paths) {
    std::vector<SourcePtr> files;
    for (const fs::path& path : paths) files.push_back(std::make_shared<Source>(path.filename().string(), tests::read_whole(path)));
    Diagnostics diagnostics;
    const Rules rules = load_rules(files, diagnostics);
    CHECK(render(diagnostics) == "");
    return render(lint_rules(rules));
}

std::vector<fs::path> yaml_below(const fs::path& folder) {
    std::vector<fs::path> out;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".yaml") out.push_back(entry.path());
    std::ranges::sort(out);
    return out;
}

}  // namespace

TEST_CASE("lint tells of each rulebook exactly what stands beside it") {
    const std::vector<fs::path> all = yaml_below(fixtures / "lint");
    REQUIRE(all.size() >= 15);
    const bool update = std::getenv("CHECKRULES_UPDATE") != nullptr;
    for (const fs::path& fixture : all) {
        fs::path expected = fixture;
        expected.replace_extension(".expected");
        INFO(fixture.filename().string());
        const std::string out = linted({fixtures / "errors/base/schema.yaml", fixtures / "errors/base/vocabulary.yaml", fixture});
        if (update) std::ofstream(expected) << out;
        CHECK_FALSE(out.empty());
        CHECK(out == tests::read_whole(expected));
    }
}

TEST_CASE("lint has nothing to say of the shipped rules, whatever the memory held that it is given") {
    mallopt(M_PERTURB, 0xd5);  // new memory holds numbers that are no nodes of the library of diagrams
    CHECK(linted(yaml_below(fs::path(CHECKRULES_SOURCE_DIR) / "rules")) == "");
    mallopt(M_PERTURB, 0);
}
